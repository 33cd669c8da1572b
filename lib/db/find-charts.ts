import type { ChartEntry } from '../charts/view-parts';
import { chartSpec } from '../charts/chart-spec';
import { getPrisma } from './client';
import { toInstant } from './observation-condition';

function toEntry({ spec, revision }: { spec: unknown; revision: number }): ChartEntry {
  return { spec: chartSpec.parse(spec), revision };
}

/** All charts in the order of the dashboard. */
export async function findCharts(): Promise<ChartEntry[]> {
  const rows = await getPrisma().chart.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  return rows.map(toEntry);
}

/** One chart, now or as it was at an instant; null where there is, or was, none. */
export async function findChart(slug: string, asOf?: string): Promise<ChartEntry | null> {
  const row = asOf
    ? await getPrisma().chartRevision.findFirst({
        where: { slug, recordedAt: { lte: new Date(toInstant(asOf)) } },
        orderBy: { revision: 'desc' },
      })
    : await getPrisma().chart.findUnique({ where: { slug } });
  return row && toEntry(row);
}
