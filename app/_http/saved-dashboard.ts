import type { DashboardSpec } from '@/lib/charts/dashboard-spec';
import { TradeciteError } from '@/lib/core/errors';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { findCharts } from '@/lib/db/find-charts';

/** @throws TradeciteError bad-request that names each chart that there is not. */
export async function checkCharts(charts: DashboardSpec['charts']): Promise<void> {
  const known = new Set((await findCharts()).map(({ spec }) => spec.slug));
  const details = charts.flatMap(({ slug }, i) => (known.has(slug) ? [] : [{ field: `charts.${i}.slug`, ...savingFault('chart-unknown', { slug }) }]));
  if (details.length > 0) throw new TradeciteError('bad-request', savingFault('dashboard-charts', { count: details.length }), details);
}
