import { toExploreState, toKeptView } from '../charts/kept-view';
import type { ChartEntry } from '../charts/view-parts';
import type { ChartView } from '../charts/chart-view';
import { findChartParts } from './find-chart-parts';
import { findChart, findCharts } from './find-charts';
import { toInstant } from './observation-condition';

/** A saved chart may be frozen: its state names an instant of its own; the earlier of both counts. */
function toFrozen({ spec }: ChartEntry, asOf: string | undefined): string | undefined {
  const frozen = toExploreState(spec)?.asOf ?? undefined;
  if (!frozen || !asOf) return frozen;
  return toInstant(frozen) < toInstant(asOf) ? frozen : asOf;
}

function toKeys(entries: readonly ChartEntry[]): string[] {
  return entries.flatMap(({ spec }) => spec.series.map(({ key }) => key));
}

async function toFrozenView(entry: ChartEntry, asOf: string): Promise<ChartView> {
  return toKeptView(entry, await findChartParts(toKeys([entry]), asOf));
}

/** Live charts are cut from parts that are read once for all; a frozen one has its own. */
export async function toChartViews(entries: readonly ChartEntry[], asOf?: string): Promise<ChartView[]> {
  const parts = await findChartParts(toKeys(entries.filter((entry) => !toFrozen(entry, undefined))), asOf);
  return Promise.all(
    entries.map((entry) => {
      const frozen = toFrozen(entry, asOf);
      return frozen ? toFrozenView(entry, frozen) : toKeptView(entry, parts);
    }),
  );
}

/** All that one chart needs, now or as it was known at an instant; null where there is, or was, no such chart. */
export async function findChartView(slug: string, { asOf }: { asOf?: string | undefined } = {}): Promise<ChartView | null> {
  const entry = await findChart(slug, asOf);
  const [view] = entry ? await toChartViews([entry], asOf) : [];
  return view ?? null;
}

/** Every chart, in the order of the dashboard, in as many queries as one chart takes. */
export async function findChartViews(): Promise<ChartView[]> {
  return toChartViews(await findCharts());
}

/** The charts of the first page: those that came with the data package. */
export async function findShippedViews(): Promise<ChartView[]> {
  return toChartViews((await findCharts()).filter(({ author }) => author === null));
}
