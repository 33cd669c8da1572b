import type { ChartView } from '../charts/chart-view';
import { type DashboardSpec, dashboardSpec } from '../charts/dashboard-spec';
import { getPrisma } from './client';
import { toChartViews } from './find-chart-view';
import { findCharts } from './find-charts';

export interface DashboardEntry {
  readonly spec: DashboardSpec;
  readonly revision: number;
}

/** All dashboards that editors have arranged, by name. */
export async function findDashboards(): Promise<DashboardEntry[]> {
  const rows = await getPrisma().dashboard.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ spec, revision }) => ({ spec: dashboardSpec.parse(spec), revision }));
}

export async function findArranged(slug: string): Promise<DashboardEntry | null> {
  const row = await getPrisma().dashboard.findUnique({ where: { slug } });
  return row && { spec: dashboardSpec.parse(row.spec), revision: row.revision };
}

/** Its charts in its order and its sizes; one that has been withdrawn since is left out. */
export async function findArrangedViews({ charts }: DashboardSpec): Promise<ChartView[]> {
  const all = await findCharts();
  const entries = charts.flatMap(({ slug, size }, i) => {
    const found = all.find(({ spec }) => spec.slug === slug);
    return found ? [{ ...found, spec: { ...found.spec, size, position: i + 1 } }] : [];
  });
  return toChartViews(entries);
}
