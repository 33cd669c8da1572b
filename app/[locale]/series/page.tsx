import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';
import { findAreas } from '@/lib/db/find-areas';
import { findLatestObservations } from '@/lib/db/find-latest-observations';
import { findMeasures } from '@/lib/db/find-measures';
import { findSeries } from '@/lib/db/find-series';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';
import { SeriesList } from '../../_components/series-list';
import { toSeriesGroups } from '../../_components/series-groups';
import { type SearchParams } from '../../_http/search-params';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readPageLocale(params);
  const t = await getTranslations('series');
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: urls.seriesIndex });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { area }, t] = await Promise.all([readPageLocale(params), searchParams, getTranslations('series')]);
  const [series, measures, latest, areas] = await Promise.all([findSeries(), findMeasures(), findLatestObservations(), findAreas()]);
  const chosen = areas.find(({ code }) => code === area);
  return (
    <>
      <PageHeading title={t('heading')} lead={t('lead')} />
      {series.length === 0 ? <p>{t('empty')}</p> : <SeriesList groups={toSeriesGroups({ series, measures, latest, areas, locale })} initial={chosen?.name[locale] ?? ''} />}
    </>
  );
}
