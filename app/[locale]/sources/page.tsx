import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { urls } from '@/lib/core/urls';
import { countContents } from '@/lib/db/count-figures';
import { findSources } from '@/lib/db/find-sources';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';
import { SourceList } from '../../_components/source-list';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('sources')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: urls.sources });
}

export default async function Page({ params }: Props) {
  const locale = await readPageLocale(params);
  const [t, sources, contents, sent] = await Promise.all([getTranslations('sources'), findSources(), countContents(), headers()]);
  const printed = sources.filter(({ kind }) => kind !== 'computation');
  const computed = sources.filter(({ kind }) => kind === 'computation');
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      {findWriteRefusal(sent) === null && (
        <p className="mb-4">
          <Link href={urls.importPage(locale)} className="button">
            {t('import')}
          </Link>
        </p>
      )}
      {sources.length === 0 ? <p>{t('empty')}</p> : <SourceList sources={[...printed.toReversed(), ...computed]} contents={contents} />}
    </>
  );
}
