import { type Arranged, isGone } from '../charts/arranged';
import { type DashboardSpec, dashboardSpec } from '../charts/dashboard-spec';
import { getPrisma } from './client';
import { toChartViews } from './find-chart-view';
import { findCharts } from './find-charts';
import { findGoneCharts } from './find-revisions';

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

/** Its charts in its order and its sizes. */
export async function findArrangedViews({ charts }: DashboardSpec): Promise<Arranged[]> {
  const [all, gone] = await Promise.all([findCharts(), findGoneCharts(charts.map(({ slug }) => slug))]);
  const entries = charts.flatMap(({ slug, size }, i) => {
    const found = all.find(({ spec }) => spec.slug === slug);
    return found ? [{ ...found, spec: { ...found.spec, size, position: i + 1 } }] : [];
  });
  const views: readonly Arranged[] = [...(await toChartViews(entries)), ...gone];
  return charts.flatMap(({ slug }) => views.find((one) => (isGone(one) ? one.slug : one.spec.slug) === slug) ?? []);
}
