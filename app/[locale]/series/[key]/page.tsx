import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { toShownView } from '@/lib/charts/claim-view';
import { toSeriesView } from '@/lib/charts/series-view';
import { FIGURE_TERMS } from '@/lib/charts/terms/figure-terms';
import { TradeciteError } from '@/lib/core/errors';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import { readClaims, readPins } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { findRelatives } from '@/lib/db/find-relatives';
import { findSeriesByKey } from '@/lib/db/find-series';
import { findSeriesPage, type SeriesPage } from '@/lib/db/find-series-page';
import { toSeriesDistributions } from '@/lib/formats/distributions';
import { toMediaType, toSchemaOrg } from '@/lib/formats/schema-org';
import { toSeriesDataset } from '@/lib/formats/series-dataset';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { toJsonText } from '@/lib/core/json-text';
import { findEdition } from '../../../_http/edition';
import { readPageAsOf } from '../../../_http/page-as-of';
import { readPageName } from '../../../_http/page-name';
import { AlternateLinks } from '../../../_components/alternate-links';
import { ChartLinks } from '../../../_components/chart-links';
import { DownloadMenu } from '../../../_components/download-menu';
import { DimensionList } from '../../../_components/dimension-list';
import { FirstEvidence } from '../../../_components/first-evidence';
import { RefusedAddress } from '../../../_http/refused-address';
import { JsonLd } from '../../../_components/json-ld';
import { KnownAt } from '../../../_components/known-at';
import { ObservationTable } from '../../../_components/observation-table';
import { PageHeading } from '../../../_components/page-heading';
import { LoneCopyButton } from '../../../_components/points/copy-button';
import { Section } from '../../../_components/section';
import { SeriesChart } from '../../../_components/series-chart';
import { TermsNote } from '../../../_components/terms';

interface Props {
  readonly params: Promise<{ locale: string; key: string }>;
  readonly searchParams: Promise<{ readonly claims?: string | string[]; readonly pin?: string | string[]; readonly asOf?: string | string[] }>;
}

async function readKey(params: Props['params']): Promise<string> {
  return readPageName((await params).key);
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, key, t] = await Promise.all([readPageLocale(params), readKey(params), getTranslations('series')]);
  const series = await findSeriesByKey(key);
  const title = series?.title[locale] ?? key;
  return toPageMetadata({ locale, title, description: t('pageDescription', { title }), path: (each) => urls.series(each, key) });
}

/** A single figure needs no axis: it is written large. */
function OnlyFigure({ page, locale }: { page: SeriesPage; locale: Locale }) {
  const [o] = page.observations;
  if (!o) return null;
  return (
    <div className="figures text-4xl font-semibold tracking-tight">
      {formatObservation(o, locale)} <span className="text-base font-normal text-muted">{formatPeriod(o.timePeriod, locale)}</span>
      <div className="mt-1 text-[0.8125rem] font-normal tracking-normal">
        <LoneCopyButton observation={o} names={{ sources: page.sources.filter(({ id }) => id === o.sourceId), series: [page.series] }} />
      </div>
    </div>
  );
}

/** Other series of the same measure. */
function Siblings({ page, locale, title }: { page: SeriesPage; locale: Locale; title: string }) {
  if (page.siblings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="space-y-1">
        {page.siblings.map((sibling) => (
          <li key={sibling.key}>
            <Link href={urls.series(locale, sibling.key)} className="link">
              {sibling.title[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, key, asked, t] = await Promise.all([readPageLocale(params), readKey(params), searchParams, getTranslations('series')]);
  const asOf = readPageAsOf(asked.asOf);
  if (asOf instanceof TradeciteError) return <RefusedAddress error={asOf} href={urls.series(locale, key)} />;
  const page = await findSeriesPage(key, { asOf });
  if (!page) notFound();
  const { series, observations } = page;
  const edition = await findEdition(await headers(), asOf);
  const parts = { ...page, parents: page.known, measures: page.measure ? [page.measure] : [] };
  const claims = readClaims(asked.claims);
  const view = observations.length > 1 ? toShownView(toSeriesView(page), { claims }) : null;
  const relatives = await findRelatives(observations, asOf);
  const files = toSeriesDistributions(key, edition.origin, locale);
  return (
    <>
      {observations.length > 0 && <JsonLd text={toSchemaOrg(toSeriesDataset(series, parts, edition), files, locale)} />}
      {observations.length > 0 && <AlternateLinks links={files.map(({ extension, url, name }) => ({ type: toMediaType(extension), href: url, title: name }))} />}
      {asOf && <KnownAt asOf={asOf} href={urls.series(locale, key)} />}
      <PageHeading title={series.title[locale]} kicker={page.measure?.name[locale]} lead={series.note?.[locale] ?? page.measure?.definition[locale]} />
      {view ? (
        <SeriesChart view={toJsonText(view)} relatives={toJsonText(relatives)} paint={toFirstPaint(view, { locale, pins: readPins(asked.pin) })}>
          <FirstEvidence view={view} />
        </SeriesChart>
      ) : (
        <OnlyFigure page={page} locale={locale} />
      )}
      <Section title={t('observations')}>
        {observations.length === 0 ? (
          <p>{t('noObservations')}</p>
        ) : (
          <ObservationTable caption={series.title[locale]} observations={observations} known={page.known} sources={page.sources} findings={page.findings} />
        )}
        {observations.length > 0 && <TermsNote terms={FIGURE_TERMS} />}
        {observations.length > 0 && (
          <p className="mt-3 print:hidden">
            <DownloadMenu series={series.key} claims={claims} asOf={asOf} />{' '}
            <Link href={urls.explore(locale, new URLSearchParams({ series: series.key, ...(asOf && { asOf }) }))} className="button">
              {t('explore')}
            </Link>{' '}
            {series.measure === 'TRADE' && series.freq === 'A' && series.partner !== '_Z' && (
              <Link href={urls.mirror(locale, { reporter: series.reporter, partner: series.partner })} className="button">
                {t('mirror')}
              </Link>
            )}
          </p>
        )}
      </Section>
      <ChartLinks charts={page.charts} />
      <Section title={t('dimensions')}>
        <DimensionList page={page} />
      </Section>
      <Siblings page={page} locale={locale} title={t('related')} />
    </>
  );
}
