import { type Arranged, isGone } from '../charts/arranged';
import { type DashboardSpec, dashboardSpec } from '../charts/dashboard-spec';
import { getPool } from './client';
import { toChartViews } from './find-chart-view';
import { findCharts } from './find-charts';
import { findGoneCharts } from './find-revisions';

export interface DashboardEntry {
  readonly spec: DashboardSpec;
  readonly revision: number;
  /** ISO instant of its newest revision. */
  readonly changedAt: string;
}

type Row = Pick<DashboardEntry, 'revision'> & { readonly spec: unknown; readonly recorded_at: Date };

const ENTRIES = 'SELECT d.spec, d.revision, r.recorded_at FROM dashboards d JOIN dashboard_revisions r USING (slug, revision)';

function toEntry({ spec, revision, recorded_at: at }: Row): DashboardEntry {
  return { spec: dashboardSpec.parse(spec), revision, changedAt: at.toISOString() };
}

/** All dashboards that editors have arranged, by name. */
export async function findDashboards(): Promise<DashboardEntry[]> {
  const { rows } = await getPool().query<Row>(`${ENTRIES} ORDER BY slug`);
  return rows.map(toEntry);
}

export async function findArranged(slug: string): Promise<DashboardEntry | null> {
  const { rows } = await getPool().query<Row>(`${ENTRIES} WHERE slug = $1`, [slug]);
  return rows.map(toEntry)[0] ?? null;
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
