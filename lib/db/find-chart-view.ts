import type { ShownChoice } from '../charts/claim-view';
import { toChosenEntry, toExploreState, toKeptView } from '../charts/kept-view';
import type { ChartEntry } from '../charts/view-parts';
import type { ChartView } from '../charts/chart-view';
import { toEarlier } from '../core/instant';
import { findChartParts } from './find-chart-parts';
import { findChart, findCharts } from './find-charts';

/** A saved chart may be frozen: its state names an instant of its own; the earlier of both counts. */
function toFrozen({ spec }: ChartEntry, asOf: string | undefined): string | undefined {
  const frozen = toExploreState(spec)?.asOf ?? undefined;
  return frozen && toEarlier(frozen, asOf);
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

/** What a chart is read for; layers and claims as far as they must be known before it is computed (toChosenEntry). */
export interface ChartQuestion extends Pick<ShownChoice, 'official' | 'claims'> {
  readonly asOf?: string | undefined;
}

/** All that one chart needs, now or as it was known at an instant; null where there is, or was, no such chart. */
export async function findChartView(slug: string, { asOf, ...choice }: ChartQuestion = {}): Promise<ChartView | null> {
  const entry = await findChart(slug, asOf);
  const [view] = entry ? await toChartViews([toChosenEntry(entry, choice)], asOf) : [];
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
