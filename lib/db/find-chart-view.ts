import { type ChartEntry, toChartView } from '../charts/view-parts';
import type { ChartView } from '../charts/chart-view';
import { findChartParts } from './find-chart-parts';
import { findChart, findCharts } from './find-charts';

async function toViews(entries: readonly ChartEntry[], asOf?: string): Promise<ChartView[]> {
  const parts = await findChartParts(entries.flatMap(({ spec }) => spec.series.map(({ key }) => key)), asOf);
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
