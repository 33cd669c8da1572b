import type { ChartView } from '@/lib/charts/chart-view';
import { findUnknownSources } from '@/lib/charts/explore-selection';
import { type Explored, toExplored } from '@/lib/charts/explored';
import type { Comparison } from '@/lib/core/comparability/comparison';
import { type ErrorDetail, TradeciteError } from '@/lib/core/errors';
import { type ExploreState, toExploreParams } from '@/lib/core/explore-query';
import { requestFault } from '@/lib/core/faults/request-faults';
import { groupBy } from '@/lib/core/group-by';
import { type Bilingual, both } from '@/lib/core/locale';
import type { Missing } from '@/lib/core/transforms/missing';
import { urls } from '@/lib/core/urls';
import { findCodeDetails } from '@/lib/db/check-codes';
import { findChartParts } from '@/lib/db/find-chart-parts';

const NEAREST: Bilingual = { vi: 'So sánh gần nhất có thể làm:', en: 'The nearest comparison that is possible:' };

/** Why two series are not set side by side, and where the nearest comparison that is sound can be had. */
function toReason({ text, remedy }: Comparison): ErrorDetail {
  const { vi, en } = both((locale) => [text[locale], remedy && `${NEAREST[locale]} ${urls.explore(locale, toExploreParams(remedy))}`].filter(Boolean).join(' '));
  return { field: 'series', reason: en, reasonVi: vi };
}

/** What has no result, and why: periods of a series that lack it for one reason are said at once. */
function toLacking(missing: readonly Missing[]): ErrorDetail[] {
  const alike = groupBy(missing, ({ seriesKey, text }) => `${seriesKey} ${text.en}`);
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const periods = [first.timePeriod, others.at(-1)?.timePeriod].filter((period) => period !== undefined);
    return { field: `${first.seriesKey} ${periods.join('..')}`, reason: first.text.en, reasonVi: first.text.vi };
  });
}

/** The parameter names series and sources alike. */
async function findSeriesDetails(list: 'series' | 'source', codes: readonly string[]): Promise<ErrorDetail[]> {
  return (await findCodeDetails(list, codes)).map((detail) => ({ ...detail, field: 'series' }));
}

/**
 * What the explorer makes of a state.
 * @throws TradeciteError bad-request without a series, not-found with a series or a source that there is not, bad-data where the selection cannot be drawn, with the reason.
 */
export async function findExplored(state: ExploreState): Promise<Explored> {
  const keys = state.series.map(({ key }) => key);
  if (keys.length === 0) throw new TradeciteError('bad-request', requestFault('series-none'), [{ field: 'series', ...requestFault('series-name') }]);
  const parts = await findChartParts(keys, state.asOf ?? undefined);
  const unknown = keys.filter((key) => !parts.series.some((series) => series.key === key));
  if (unknown.length > 0) throw new TradeciteError('not-found', requestFault('series-unknown', { keys: unknown.join(', ') }), await findSeriesDetails('series', unknown));
  const strange = findUnknownSources(state, parts.sources);
  if (strange.length > 0) throw new TradeciteError('not-found', requestFault('source-unknown', { sources: strange.join(', ') }), await findSeriesDetails('source', strange));
  const explored = toExplored(state, parts);
  const { hasFigures, comparisons, empty, missing, problems } = explored;
  if (problems.length > 0) throw new TradeciteError('bad-request', requestFault('formula-wrong'), problems.map(({ vi, en }) => ({ field: 'formula', reason: en, reasonVi: vi })));
  if (hasFigures) return explored;
  const reasons = comparisons.filter(({ severity }) => severity === 'refuse').map(toReason);
  throw new TradeciteError('bad-data', requestFault('nothing-to-draw'), [...empty.map(({ vi, en }) => ({ field: 'series', reason: en, reasonVi: vi })), ...reasons, ...toLacking(missing)]);
}

/** What the explorer draws for a state. @throws as findExplored */
export async function findExploreView(state: ExploreState): Promise<ChartView> {
  return (await findExplored(state)).view;
}
