import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { formatDate } from '@/lib/core/format';
import { urls } from '@/lib/core/urls';
import { findDataState } from '@/lib/db/find-data-state';
import { findArranged, findArrangedViews } from '@/lib/db/find-dashboards';
import { DASHBOARDS } from '@/lib/db/save-kept';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { ArrangedCharts } from '../../../_components/arranged-charts';
import { PageHeading } from '../../../_components/page-heading';
import { showWithdrawn, toWithdrawnMetadata } from '../../../_http/withdrawn-page';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([readPageLocale(params), params]);
  const entry = await findArranged(slug);
  if (!entry) return toWithdrawnMetadata(DASHBOARDS, slug, locale);
  return toPageMetadata({ locale, title: entry.spec.title[locale], description: entry.spec.intro[locale] || (await getTranslations('editor'))('dashboardsLead'), path: (each) => urls.arranged(each, slug) });
}

export default async function Page({ params }: Props) {
  const [locale, { slug }, t] = await Promise.all([readPageLocale(params), params, getTranslations('editor')]);
  const entry = await findArranged(slug);
  if (!entry) return showWithdrawn(DASHBOARDS, slug);
  const [{ revision: edition }, views] = await Promise.all([findDataState(), findArrangedViews(entry.spec)]);
  return (
    <>
      <PageHeading title={entry.spec.title[locale]} lead={entry.spec.intro[locale]} />
      <ArrangedCharts views={views} edition={edition} toPaint={(view) => toFirstPaint(view, { locale })} />
      <p className="mt-8 text-sm text-muted">{t('lastChanged', { date: formatDate(entry.changedAt, locale) })}</p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
        <Link href={urls.arrangedHistory(locale, slug)} className="link">
          {t('history')}
        </Link>
        <Link href={urls.editArranged(locale, slug)} className="link">
          {t('edit')}
        </Link>
        <Link href={urls.arrangedIndex(locale)} className="link">
          {t('dashboards')}
        </Link>
      </p>
    </>
  );
}
