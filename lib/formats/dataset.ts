import { type ChartView, type SeriesRemark, toVisibleObservations } from '../charts/chart-view';
import { toViewPage } from '../charts/view-address';
import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import { TradeciteError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { Bilingual } from '../core/locale';
import type { Observation } from '../core/observation';
import { type AnnotationRow, toNoteRows } from './annotation-columns';

/** Where and as of which state of the data something is published. */
export interface Edition {
  /** Scheme and host, without a slash at the end: `https://tradecite.example`. */
  readonly origin: string;
  /** Number and instant (ISO 8601, UTC) of the data revision. */
  readonly revision: number;
  readonly modifiedAt: string;
}

/** What one download holds, whatever its format: a chart, a series or a selection, with everything its cells refer to. */
export interface Dataset {
  /** Slug of a chart, key of a series. */
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual | null;
  readonly notes: readonly Bilingual[];
  /** Absolute address of the page. */
  readonly page: Bilingual;
  readonly edition: Edition;
  readonly observations: readonly Observation[];
  /** Parents of derived observations that are not among `observations`. */
  readonly parents: readonly Observation[];
  readonly events: readonly TradeEvent[];
  /** Annotations of whoever made the chart or its link. */
  readonly annotations: readonly AnnotationRow[];
  readonly findings: readonly Finding[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  /** How shown series differ from others beside them; absent where nobody chose series to compare. */
  readonly remarks?: readonly SeriesRemark[] | undefined;
}

/** Licence of the compilation; each source keeps its own. */
export const LICENCE = { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A chart as a dataset: `filtered` what it shows, `full` all of its series. */
export function toChartDataset(view: ChartView, edition: Edition, extent: 'full' | 'filtered' = 'filtered'): Dataset {
  const { spec, series, sources, areas, measures, events, findings } = view;
  const observations = extent === 'full' ? view.observations : toVisibleObservations(view);
  const shown = new Set(observations.map(({ id }) => id));
  return {
    id: spec.slug,
    title: spec.title,
    subtitle: spec.subtitle,
    notes: spec.notes,
    page: { vi: edition.origin + toViewPage(view, 'vi'), en: edition.origin + toViewPage(view, 'en') },
    edition,
    observations,
    parents: [...view.observations, ...view.parents].filter(({ id }) => !shown.has(id)),
    events,
    annotations: toNoteRows(view),
    findings,
    series,
    sources,
    areas,
    measures,
    remarks: view.remarks,
  };
}

/** The observations given and, for derived ones, all that they were computed from. */
export function toLineage({ observations, parents }: Dataset): Observation[] {
  const known = new Map([...parents, ...observations].map((o) => [o.id, o]));
  const lineage = new Map<string, Observation>();
  const follow = (id: string, child?: Observation): void => {
    const o = known.get(id);
    if (!o) throw new TradeciteError('internal', `Observation ${id}, a parent of ${child?.id}, is not in the dataset`);
    if (lineage.has(id)) return;
    lineage.set(id, o);
    o.derivation?.parents.forEach((parent) => follow(parent, o));
  };
  observations.forEach(({ id }) => follow(id));
  return [...lineage.values()];
}

function pickSources({ sources }: Dataset, rows: readonly { readonly sourceId: string }[]): Source[] {
  const ids = new Set(rows.map(({ sourceId }) => sourceId));
  return sources.filter(({ id }) => ids.has(id));
}

/**
 * What a reader of the numbers must cite: the sources of the observations and of what they were computed from.
 * A timeline has no numbers: there the events' sources.
 * @throws TradeciteError internal when a parent is missing: a source must not go uncited in silence.
 */
export function toCitedSources(dataset: Dataset): Source[] {
  return pickSources(dataset, dataset.observations.length > 0 ? toLineage(dataset) : dataset.events);
}

/** Sources of the events shown that no figure comes from, in an order of their own: they are cited after the figures'. */
export function toEventSources(dataset: Dataset): Source[] {
  const cited = new Set(toCitedSources(dataset).map(({ id }) => id));
  return pickSources(dataset, dataset.events).filter(({ id }) => !cited.has(id));
}

/** All that a file with events in it refers to. */
export function toAllSources(dataset: Dataset): Source[] {
  return pickSources(dataset, [...toLineage(dataset), ...dataset.events]);
}

/** Series that have observations in the dataset, in their order. */
export function toShownSeries({ series, observations }: Dataset): Series[] {
  const keys = new Set(observations.map(({ seriesKey }) => seriesKey));
  return series.filter(({ key }) => keys.has(key));
}
