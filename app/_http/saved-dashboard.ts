import type { DashboardSpec } from '@/lib/charts/dashboard-spec';
import { TradeciteError } from '@/lib/core/errors';
import { findCharts } from '@/lib/db/find-charts';

/** @throws TradeciteError bad-request that names each chart that there is not. */
export async function checkCharts(charts: DashboardSpec['charts']): Promise<void> {
  const known = new Set((await findCharts()).map(({ spec }) => spec.slug));
  const details = charts.flatMap(({ slug }, i) => (known.has(slug) ? [] : [{ field: `charts.${i}.slug`, reason: `there is no chart "${slug}"` }]));
  if (details.length > 0) throw new TradeciteError('bad-request', `The dashboard names ${details.length} chart(s) that there are not`, details);
}
