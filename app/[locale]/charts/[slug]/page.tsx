import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { toAltText } from '@/lib/charts/alt-text';
import { hasOfficialLayer } from '@/lib/charts/chart-view';
import { FIGURE_TERMS } from '@/lib/charts/terms/figure-terms';
import { toDrawnEvents } from '@/lib/charts/drawn-events';
import { toRelatedCharts } from '@/lib/charts/related-charts';
import { toViewFile, toViewPage } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import { formatDate } from '@/lib/core/format';
import { toJsonText } from '@/lib/core/json-text';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findCharts } from '@/lib/db/find-charts';
import { findLastWrite } from '@/lib/db/find-data-revision';
import { findRelatives } from '@/lib/db/find-relatives';
import { CHARTS } from '@/lib/db/save-kept';
import { CITATION_STYLES, toCitationText } from '@/lib/formats/citation-text';
import { type Edition, toChartDataset } from '@/lib/formats/dataset';
import { toChartDistributions } from '@/lib/formats/distributions';
import { toMediaType, toSchemaOrg } from '@/lib/formats/schema-org';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { type ChartPage, findChartPage } from '../../../_http/chart-page';
import { findEdition } from '../../../_http/edition';
import { AlternateLinks } from '../../../_components/alternate-links';
import { ChartEditing } from '../../../_components/chart-editing';
import { ChartLinks } from '../../../_components/chart-links';
import { ChartTabs } from '../../../_components/chart-tabs';
import { Cite } from '../../../_components/cite';
import { EventList } from '../../../_components/event-list';
import { FirstEvidence } from '../../../_components/first-evidence';
import { JsonLd } from '../../../_components/json-ld';
import { RefusedAddress } from '../../../_http/refused-address';
import { Section } from '../../../_components/section';
import { TermsNote } from '../../../_components/terms';
import { toShownParts } from '../../../_components/shown-parts';
import { type SearchParams } from '../../../_http/search-params';
import { showWithdrawn, toWithdrawnMetadata } from '../../../_http/withdrawn-page';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [locale, { slug }, asked] = await Promise.all([readPageLocale(params), params, searchParams]);
  const page = await findChartPage(slug, asked);
  if (page === null) return toWithdrawnMetadata(CHARTS, slug, locale);
  if (page instanceof TradeciteError) return {};
  const { view, asked: { annotations } } = page;
  return toPageMetadata({
    locale,
    title: view.spec.title[locale],
    description: toAltText(annotations ? view : { ...view, events: [] }, locale),
    path: (each) => urls.chart(each, slug),
    image: toViewFile(view, 'png', { lang: locale }),
    embeddable: toViewPage(view, locale),
  });
}

interface PartProps {
  readonly page: ChartPage;
  readonly locale: Locale;
}

/** `2010–2013`; one year alone, and an open end open. */
function toTimeWords(time: string): string {
  const [from = '', to = from] = time.split('..');
  return from === to ? from : `${from || '…'}–${to || '…'}`;
}

/** That this is less than the whole chart, or an earlier state, and the way back. */
async function AskedLine({ page: { view }, locale }: PartProps) {
  const t = await getTranslations('chart');
  const { time, asOf, ...rest } = view.asked ?? {};
  if (!time && !asOf) return null;
  const told = [time && t('onlyTime', { time: toTimeWords(time) }), asOf && t('knownAt', { date: formatDate(asOf, locale) })].filter(Boolean).join(' · ');
  return (
    <p className="mb-3 border-l-3 border-accent bg-panel px-3 py-1.5 text-sm">
      {told}.{' '}
      <Link href={urls.chart(locale, view.spec.slug, { ...rest, notes: view.notes })} className="link">
        {t('showWhole')}
      </Link>
    </p>
  );
}

/** The chart itself: picture, table, sources and who is cited. */
async function Shown({ page, locale }: PartProps) {
  const { asked, whole, view, kept, words } = page;
  const { official, claims, time, asOf } = asked;
  const [relatives, messages, recordedAt] = await Promise.all([findRelatives(whole.observations, asOf), getMessages(), findLastWrite(asOf)]);
  return (
    <NextIntlClientProvider messages={toBrowserMessages(messages, hasOfficialLayer(whole.spec) ? ['sources'] : [])}>
      <ChartTabs
        whole={toJsonText(whole)}
        choice={{ claims, time, asOf }}
        words={words}
        relatives={toJsonText(relatives)}
        kept={kept}
        pinned={page.pinned}
        paint={toFirstPaint(view, { locale, annotations: asked.annotations, official, pins: asked.pin ?? page.pinned })}
        evidence={<FirstEvidence view={view} />}
        recordedAt={recordedAt}
        parts={toShownParts(view)}
      />
    </NextIntlClientProvider>
  );
}

/** What stands under the chart: what to know, what happened, how to cite it. */
async function Below({ page: { view, asked }, locale, edition }: PartProps & { readonly edition: Edition }) {
  const t = await getTranslations('chart');
  const { spec, events, areas, sources } = view;
  const dataset = toChartDataset(toDrawnEvents(view, asked.annotations), edition);
  return (
    <>
      {spec.notes.length > 0 && (
        <Section title={t('notes')}>
          <ul className="max-w-3xl list-disc space-y-1 pl-5">
            {spec.notes.map((note) => (
              <li key={note.en}>{note[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
      {spec.kind !== 'timeline' && events.length > 0 && (
        <Section title={t('events')}>
          <EventList events={events} areas={areas} sources={sources} />
        </Section>
      )}
      <Section title={t('cite')}>
        <Cite texts={CITATION_STYLES.map((style) => ({ style, text: toCitationText(dataset, style, locale) }))} />
      </Section>
    </>
  );
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { slug }, asked, t] = await Promise.all([readPageLocale(params), params, searchParams, getTranslations('chart')]);
  const [page, charts] = await Promise.all([findChartPage(slug, asked), findCharts()]);
  if (!page) return showWithdrawn(CHARTS, slug);
  if (page instanceof TradeciteError) return <RefusedAddress error={page} href={urls.chart(locale, slug)} />;
  if (page.computed) redirect(urls.explore(locale, page.computed));
  const edition = await findEdition(await headers(), page.asked.asOf);
  const { spec } = page.view;
  const saved = charts.find((chart) => chart.spec.slug === slug);
  const files = toChartDistributions(slug, edition.origin, locale);
  return (
    <>
      <JsonLd text={toSchemaOrg(toChartDataset(page.whole, edition), files, locale)} />
      <AlternateLinks links={files.map(({ extension, url, name }) => ({ type: toMediaType(extension), href: url, title: name }))} />
      <article className="card mt-6 p-4 md:p-6">
        <p className="text-sm text-muted">{spec.kicker[locale]}</p>
        <h1 className="text-2xl leading-snug md:text-[1.75rem]">{spec.title[locale]}</h1>
        <p className="mt-1 mb-3 text-muted">{spec.subtitle[locale]}</p>
        <AskedLine page={page} locale={locale} />
        <Shown page={page} locale={locale} />
        {spec.kind !== 'timeline' && <TermsNote terms={FIGURE_TERMS} />}
      </article>
      <Below page={page} locale={locale} edition={edition} />
      <ChartLinks charts={toRelatedCharts(saved?.spec ?? spec, charts)} title={t('related')} />
      <ChartEditing spec={saved?.spec ?? spec} revision={saved && saved.author !== null ? saved.revision : null} />
    </>
  );
}
