import type { DashboardSpec } from '@/lib/charts/dashboard-spec';
import { type ErrorDetail, TradeciteError } from '@/lib/core/errors';
import { toCounted } from '@/lib/core/faults/fault';
import { savingFault } from '@/lib/core/faults/saving-faults';
import { findCharts } from '@/lib/db/find-charts';
import { findArranged } from '@/lib/db/find-dashboards';
import { findGoneCharts } from '@/lib/db/find-revisions';

/**
 * @param slug of the dashboard that is changed: a chart that it already has may have been withdrawn since, and may come back
 * @throws TradeciteError bad-request that names each chart that there is not, or no more.
 */
export async function checkCharts(charts: DashboardSpec['charts'], slug?: string): Promise<void> {
  const [there, gone, before] = await Promise.all([findCharts(), findGoneCharts(charts.map((card) => card.slug)), slug === undefined ? null : findArranged(slug)]);
  const known = new Set(there.map(({ spec }) => spec.slug));
  const held = new Set(before?.spec.charts.map((card) => card.slug));
  const details = charts.flatMap((card, i): ErrorDetail[] => {
    const past = gone.find((chart) => chart.slug === card.slug);
    if (known.has(card.slug) || (past && held.has(card.slug))) return [];
    const fault = past?.reason ? savingFault('card-withdrawn', { slug: card.slug, why: past.reason }) : savingFault('chart-unknown', { slug: card.slug });
    return [{ field: `charts.${i}.slug`, ...fault }];
  });
  if (details.length > 0) throw new TradeciteError('bad-request', savingFault('dashboard-charts', toCounted(details.length, 'biểu đồ', 'chart that is', 'charts that are')), details);
}
