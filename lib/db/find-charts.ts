import type { ChartEntry } from '../charts/view-parts';
import { type ChartSpec, chartSpec } from '../charts/chart-spec';
import { getPrisma } from './client';
import { toInstant } from '../core/instant';

/** A chart, and who saved it last; null: it came with the data package. */
export interface SavedChart extends ChartEntry {
  readonly author: string | null;
}

function toEntry({ spec, revision, author }: { spec: unknown; revision: number; author: string | null }): SavedChart {
  return { spec: chartSpec.parse(spec), revision, author };
}

function compareEntries({ spec: a }: SavedChart, { spec: b }: SavedChart): number {
  return a.position - b.position || (a.slug < b.slug ? -1 : 1);
}

/** The newest revision of each chart at an instant, without those that were withdrawn by then. */
async function findChartsThen(asOf: string): Promise<SavedChart[]> {
  const rows = await getPrisma().chartRevision.findMany({ where: { recordedAt: { lte: new Date(toInstant(asOf)) } }, distinct: ['slug'], orderBy: { revision: 'desc' } });
  return rows.filter(({ withdrawn }) => withdrawn === null).map(toEntry).toSorted(compareEntries);
}

/** All charts, now or as they were at an instant: the shipped ones in the order of the dashboard, then those that users saved. */
export async function findCharts(asOf?: string): Promise<SavedChart[]> {
  if (asOf) return findChartsThen(asOf);
  const rows = await getPrisma().chart.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  return rows.map(toEntry);
}

/** The newest revision at an instant; null where there was none, or it said that the chart is withdrawn. */
async function findChartAsOf(slug: string, asOf: string): Promise<SavedChart | null> {
  const row = await getPrisma().chartRevision.findFirst({ where: { slug, recordedAt: { lte: new Date(toInstant(asOf)) } }, orderBy: { revision: 'desc' } });
  return row && row.withdrawn === null ? toEntry(row) : null;
}

/** One chart, now or as it was at an instant; null where there is, or was, none. */
export async function findChart(slug: string, asOf?: string): Promise<SavedChart | null> {
  if (asOf) return findChartAsOf(slug, asOf);
  const row = await getPrisma().chart.findUnique({ where: { slug } });
  return row && toEntry(row);
}

/** A chart as a revision had it, whatever came after; null where there is no such revision, or it is a withdrawal. */
export async function findChartRevision(slug: string, revision: number): Promise<ChartSpec | null> {
  const row = await getPrisma().chartRevision.findFirst({ where: { slug, revision, withdrawn: null } });
  return row && chartSpec.parse(row.spec);
}
