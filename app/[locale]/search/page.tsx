import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';
import { searchAll } from '@/lib/db/search';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';
import { SearchBox } from '../../_components/search-box';
import { SearchResults } from '../../_components/search-results';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ readonly q?: string | string[] }>;
}

/** Results are grouped by kind on one page. */
const MOST = 100;

async function readQuestion(searchParams: Props['searchParams']): Promise<string> {
  const { q = '' } = await searchParams;
  return (typeof q === 'string' ? q : (q[0] ?? '')).trim().slice(0, 200);
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [locale, q, t] = await Promise.all([readPageLocale(params), readQuestion(searchParams), getTranslations('search')]);
  const title = q ? t('titleFor', { q }) : t('title');
  return toPageMetadata({ locale, title, description: t('description'), path: (each) => urls.search(each, q || undefined) });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, q, t] = await Promise.all([readPageLocale(params), readQuestion(searchParams), getTranslations('search')]);
  const hits = q ? await searchAll(q, { limit: MOST }) : [];
  return (
    <>
      <PageHeading title={t('title')} lead={q ? t('found', { count: hits.length }) : t('ask')} />
      <div className="max-w-xl">
        <SearchBox key={q} initial={q} large />
      </div>
      {q && hits.length === 0 && (
        <p className="mt-8 max-w-xl">
          {t('none', { q })} {t('noneHint')}
        </p>
      )}
      <SearchResults hits={hits} locale={locale} />
    </>
  );
}
