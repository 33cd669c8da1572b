import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { toShownView } from '@/lib/charts/claim-view';
import { toAltText } from '@/lib/charts/alt-text';
import { toNotedView } from '@/lib/charts/noted-view';
import { findFirstStop } from '@/lib/charts/reading-order';
import { toRelatedCharts } from '@/lib/charts/related-charts';
import { toViewFile, toViewPage } from '@/lib/charts/view-address';
import { chartAnnotationQuery } from '@/lib/core/annotation-query';
import { TradeciteError } from '@/lib/core/errors';
import type { Note } from '@/lib/core/note';
import { parseQuery, readClaims } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { findChartView } from '@/lib/db/find-chart-view';
import { findCharts } from '@/lib/db/find-charts';
import { findRelatives } from '@/lib/db/find-relatives';
import { CITATION_STYLES, toCitationText } from '@/lib/formats/citation-text';
import { toChartDataset } from '@/lib/formats/dataset';
import { toChartDistributions } from '@/lib/formats/distributions';
import { toMediaType, toSchemaOrg } from '@/lib/formats/schema-org';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { findEdition } from '../../../_http/edition';
import { AlternateLinks } from '../../../_components/alternate-links';
import { ChartEditing } from '../../../_components/chart-editing';
import { ChartLinks } from '../../../_components/chart-links';
import { ChartTable } from '../../../_components/chart-table';
import { ChartTabs } from '../../../_components/chart-tabs';
import { Cite } from '../../../_components/cite';
import { CitationLine } from '../../../_components/citation-line';
import { EventList } from '../../../_components/event-list';
import { EvidencePanel } from '../../../_components/evidence-panel';
import { JsonLd } from '../../../_components/json-ld';
import { RefusedAddress } from '../../../_components/explorer/refused-address';
import { Section } from '../../../_components/section';
import { SourceList } from '../../../_components/source-list';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<{ readonly annotations?: string | string[]; readonly official?: string | string[]; readonly claims?: string | string[]; readonly notes?: string | string[] }>;
}

/** The annotations of the address; undefined where it says none. */
function readNotes(asked: Awaited<Props['searchParams']>): readonly Note[] | undefined | TradeciteError {
  const given = [asked.notes ?? []].flat().map((notes) => ['notes', notes]);
  try {
    return parseQuery(new URLSearchParams(given), chartAnnotationQuery.pick({ notes: true })).notes;
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [locale, { slug }, asked] = await Promise.all([readPageLocale(params), params, searchParams]);
  const [own, notes] = [await findChartView(slug), readNotes(asked)];
  if (!own || notes instanceof TradeciteError) return {};
  const view = toNotedView(own, notes);
  return toPageMetadata({
    locale,
    title: view.spec.title[locale],
    description: toAltText(view, locale),
    path: (each) => urls.chart(each, slug),
    image: toViewFile(view, 'png', { lang: locale }),
    embeddable: toViewPage(view, locale),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, { slug }, asked, t] = await Promise.all([readPageLocale(params), params, searchParams, getTranslations('chart')]);
  const [whole, charts, edition] = await Promise.all([findChartView(slug), findCharts(), findEdition(await headers())]);
  if (!whole) notFound();
  const view = toShownView(whole, { claims: readClaims(asked.claims) });
  const notes = readNotes(asked);
  if (notes instanceof TradeciteError) return <RefusedAddress error={notes} href={urls.chart(locale, slug)} />;
  const noted = toNotedView(view, notes);
  const relatives = await findRelatives(whole.observations);
  const { spec, events, areas, sources } = view;
  const kept = charts.find((chart) => chart.spec.slug === slug);
  const dataset = toChartDataset(whole, edition);
  const files = toChartDistributions(slug, edition.origin, locale);
  return (
    <>
      <JsonLd text={toSchemaOrg(dataset, files, locale)} />
      <AlternateLinks links={files.map(({ extension, url, name }) => ({ type: toMediaType(extension), href: url, title: name }))} />
      <article className="card mt-6 p-4 md:p-6">
        <p className="text-sm text-muted">{spec.kicker[locale]}</p>
        <h1 className="text-2xl leading-snug md:text-[1.75rem]">{spec.title[locale]}</h1>
        <p className="mt-1 mb-3 text-muted">{spec.subtitle[locale]}</p>
        <ChartTabs
          view={noted}
          relatives={relatives}
          kept={view.spec.annotations ?? []}
          paint={toFirstPaint(noted, { locale, annotations: asked.annotations !== 'false', official: asked.official !== 'false' })}
          evidence={<EvidencePanel view={view} stop={findFirstStop(view)} compact={false} />}
          recordedAt={edition.revision > 0 ? edition.modifiedAt : null}
          table={spec.kind === 'timeline' ? <EventList events={events} areas={areas} sources={sources} /> : <ChartTable view={view} />}
          sources={<SourceList sources={sources} />}
        />
        <div className="mt-4">
          <CitationLine sources={sources} />
        </div>
      </article>
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
      <ChartLinks charts={toRelatedCharts(kept?.spec ?? spec, charts)} title={t('related')} />
      <ChartEditing slug={slug} isShipped={kept?.author === null} />
    </>
  );
}
