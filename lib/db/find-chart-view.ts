import { audit } from '../audit/audit';
import { toAuditContext } from '../audit/audit-context';
import { type ChartEntry, toChartView } from '../charts/view-parts';
import type { ChartView } from '../charts/chart-view';
import type { ObservationFilter } from '../core/query';
import { findAreas } from './find-areas';
import { findChart, findCharts } from './find-charts';
import { findEvents } from './find-events';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Observations of the charts' series and of all series between the same areas: what a rival claim may hide in. */
async function findNeighbours(keys: readonly string[], asOf: string | undefined): ReturnType<typeof findObservations> {
  if (keys.length === 0) return [];
  const series = await findSeries({ series: [...keys] });
  const filter: ObservationFilter = {
    reporter: unique(series.map(({ reporter }) => reporter)),
    partner: unique(series.map(({ partner }) => partner)),
    asOf,
  };
  return series.length > 0 ? findObservations(filter) : [];
}

async function toViews(entries: readonly ChartEntry[], asOf?: string): Promise<ChartView[]> {
  const keys = unique(entries.flatMap(({ spec }) => spec.series.map(({ key }) => key)));
  const observations = await findNeighbours(keys, asOf);
  const [ancestors, events, series, sources, areas, measures] = await Promise.all([
    findAncestors(observations),
    findEvents(),
    findSeries({ series: keys }),
    findSources(),
    findAreas(),
    findMeasures(),
  ]);
  const parts = { observations, ancestors, events, series, sources, areas, measures, findings: audit(observations, toAuditContext(sources, areas)) };
  return entries.map((entry) => toChartView(entry, parts));
}

/** All that one chart needs, now or as it was known at an instant; null where there is, or was, no such chart. */
export async function findChartView(slug: string, { asOf }: { asOf?: string | undefined } = {}): Promise<ChartView | null> {
  const entry = await findChart(slug, asOf);
  const [view] = entry ? await toViews([entry], asOf) : [];
  return view ?? null;
}

/** Every chart of the dashboard, in its order, in as many queries as one chart takes. */
export async function findChartViews(): Promise<ChartView[]> {
  return toViews(await findCharts());
}
