import type { ChartView } from '@/lib/charts/chart-view';
import { TradeciteError } from '@/lib/core/errors';
import type { ExploreState } from '@/lib/core/explore-query';
import { findChartParts } from '@/lib/db/find-chart-parts';
import { toExplored } from '@/lib/charts/explored';

/**
 * What the explorer draws for a state.
 * @throws TradeciteError bad-request without a series, with one that there is not, or where the selection cannot be drawn, with the reason.
 */
export async function findExploreView(state: ExploreState): Promise<ChartView> {
  const keys = state.series.map(({ key }) => key);
  if (keys.length === 0) throw new TradeciteError('bad-request', 'No series is chosen', [{ field: 'series', reason: 'name at least one series; /api/v1/series lists them' }]);
  const parts = await findChartParts(keys, state.asOf ?? undefined);
  const unknown = keys.filter((key) => !parts.series.some((series) => series.key === key));
  if (unknown.length > 0) throw new TradeciteError('not-found', `There is no series ${unknown.join(', ')}`, [{ field: 'series', reason: '/api/v1/series lists all' }]);
  const { view, hasFigures, comparisons, missing, problems } = toExplored(state, parts);
  if (problems.length > 0) throw new TradeciteError('bad-request', 'The formula is wrong', problems.map((reason) => ({ field: 'formula', reason })));
  if (hasFigures) return view;
  const reasons = comparisons.filter(({ severity }) => severity === 'refuse').map(({ text }) => ({ field: 'series', reason: text.en }));
  const lacking = missing.map(({ seriesKey, timePeriod, text }) => ({ field: `${seriesKey} ${timePeriod}`, reason: text.en }));
  throw new TradeciteError('bad-data', 'This selection has no figure to draw', [...reasons, ...lacking]);
}
