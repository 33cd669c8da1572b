import type { ChartEntry } from '../charts/view-parts';
import type { Area, Series, Source, TradeEvent } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findCharts } from './find-charts';
import { findEvents } from './find-events';
import { findFindingsOf } from './find-findings';
import { findAncestors, findObservations } from './find-observations';
import { findSeries } from './find-series';
import { findSourceById, findSources } from './find-sources';

/** One source with everything its page shows. */
export interface SourcePage {
  readonly source: Source;
  /** Its figures in order of appearance. */
  readonly observations: readonly Observation[];
  /** The figures and all that they were computed from. */
  readonly known: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly events: readonly TradeEvent[];
  readonly findings: readonly Finding[];
  /** Charts that draw one of its figures or events. */
  readonly charts: readonly ChartEntry[];
}

function uses({ spec }: ChartEntry, source: string, observations: readonly Observation[], events: readonly TradeEvent[]): boolean {
  const drawn = spec.series.some(
    ({ key, sources, periods }) =>
      (!sources || sources.includes(source)) &&
      observations.some((o) => o.seriesKey === key && (!periods || periods.includes(o.timePeriod))),
  );
  return drawn || events.some(({ id }) => spec.events?.ids?.includes(id));
}

/** Null where there is, or was, no such source. With `asOf`, what was known at that instant. */
export async function findSourcePage(id: string, asOf?: string): Promise<SourcePage | null> {
  const source = await findSourceById(id, asOf);
  if (!source) return null;
  const [found, events, sources, areas, charts] = await Promise.all([
    findObservations({ source: [id], asOf }),
    findEvents({ source: id, asOf }),
    findSources({ asOf }),
    findAreas({ asOf }),
    findCharts(asOf),
  ]);
  const observations = found.toSorted((a, b) => a.position - b.position);
  const known = [...observations, ...(await findAncestors(observations))];
  const keys = [...new Set(known.map(({ seriesKey }) => seriesKey))];
  return {
    source,
    observations,
    known,
    series: keys.length ? await findSeries({ series: keys, asOf }) : [],
    sources,
    areas,
    events,
    findings: await findFindingsOf(observations, asOf),
    charts: charts.filter((entry) => uses(entry, id, observations, events)),
  };
}
