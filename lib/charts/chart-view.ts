import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Bilingual } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import { isInTime } from '../core/observation-match';
import { toBySeries } from '../core/observations-by-series';
import type { ChartSpec, SpecSeries } from './chart-spec';
import { toSpecTime } from './spec-time';

/** How shown series differ from others that were chosen with them. */
export interface SeriesRemark {
  /** Keys of the shown series that it is about. */
  readonly keys: readonly string[];
  readonly text: Bilingual;
}

/** All that one chart needs, wherever it is drawn: plain data, the same list for pixel and cell. */
export interface ChartView {
  readonly spec: ChartSpec;
  readonly revision: number;
  /** Parameters of the explorer that the view was made from; absent where it is a kept chart or a series. */
  readonly search?: string;
  /** Parameters of what a reader of a kept chart chose to see (toShownView): its files and frames take them too. */
  readonly asked?: Readonly<Record<string, string>>;
  /** The reader's annotations as the address of a kept chart has them; absent where the chart's own are shown. */
  readonly notes?: string | undefined;
  readonly series: readonly Series[];
  /** Every current observation of the chart's series, in the order series, period, source. */
  readonly observations: readonly Observation[];
  /** Parents of derived observations that are not in the chart's own series: evidence for the panel. */
  readonly parents: readonly Observation[];
  /** Events the spec asks for, by date. */
  readonly events: readonly TradeEvent[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
  /** What a reader must know before comparing the shown series; absent where the reader chose no series. */
  readonly remarks?: readonly SeriesRemark[];
  /** Those of the spec's notes that say how shown series mislead beside each other: no picture of an asked height is without them, nor any page; a compact frame says how many there are and opens them. */
  readonly cautions?: readonly Bilingual[];
}

/** What tells which observations a chart draws. */
export type DrawnParts = Pick<ChartView, 'spec' | 'observations' | 'sources'>;

function isFrom(o: Observation, from: SpecSeries['from'], official: ReadonlySet<string>): boolean {
  return !from || official.has(toTeller(o)) === (from === 'official');
}

/** The observations that the chart draws: the one list that pixels and the filtered CSV are made of. */
export function toVisibleObservations({ spec, observations, sources: known }: DrawnParts): Observation[] {
  const time = toSpecTime(spec);
  const official = new Set(known.filter(({ kind }) => kind === 'official').map(({ id }) => id));
  const groups = toBySeries(observations);
  return spec.series.flatMap(({ key, sources, periods, from }) =>
    (groups.get(key) ?? []).filter(
      (o) =>
        isInTime(o, time) &&
        isFrom(o, from, official) &&
        (!sources || sources.includes(o.sourceId)) &&
        (!periods || periods.includes(o.timePeriod)),
    ),
  );
}

export function hasOfficialLayer({ series }: ChartSpec): boolean {
  return series.some(({ role }) => role === 'context') && series.some(({ role }) => role !== 'context');
}

/** The chart with its layer of official statistics, or with the press alone. */
export function toLayers<T extends Pick<ChartView, 'spec'>>(view: T, official: boolean): T {
  if (official || !hasOfficialLayer(view.spec)) return view;
  return { ...view, spec: { ...view.spec, series: view.spec.series.filter(({ role }) => role !== 'context') } };
}
