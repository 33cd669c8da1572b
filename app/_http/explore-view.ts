import type { ChartView } from '@/lib/charts/chart-view';
import { findUnknownSources } from '@/lib/charts/explore-selection';
import { type Explored, toExplored } from '@/lib/charts/explored';
import type { Refusal } from '@/lib/charts/refusal';
import { type ErrorDetail, TradeciteError } from '@/lib/core/errors';
import { type ExploreState, toExploreParams } from '@/lib/core/explore-query';
import { requestFault } from '@/lib/core/faults/request-faults';
import { type Bilingual, both } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findCodeDetails } from '@/lib/db/check-codes';
import { findChartParts } from '@/lib/db/find-chart-parts';

const NEAREST: Bilingual = { vi: 'So sánh gần nhất có thể làm:', en: 'The nearest comparison that is possible:' };
const DRAWABLE: Bilingual = { vi: 'Có thể vẽ:', en: 'What can be drawn:' };

/** What can be drawn in place of a selection, by its address. */
function toNearest(refusal: Refusal | null): ErrorDetail[] {
  const nearest = refusal?.nearest;
  if (!nearest) return [];
  const words = nearest.series.length > 1 ? NEAREST : DRAWABLE;
  const { vi, en } = both((locale) => `${words[locale]} ${urls.explore(locale, toExploreParams({ ...nearest, lang: null }))}`);
  return [{ field: 'series', reason: en, reasonVi: vi }];
}

function toDetails(field: string, reasons: readonly Bilingual[]): ErrorDetail[] {
  return reasons.map(({ vi, en }) => ({ field, reason: en, reasonVi: vi }));
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
  const { refusal, problems } = explored;
  if (problems.length > 0) throw new TradeciteError('bad-request', requestFault('formula-wrong'), [...toDetails('formula', problems), ...toNearest(refusal)]);
  if (!refusal) return explored;
  throw new TradeciteError('bad-data', requestFault('nothing-to-draw'), [...toDetails('series', refusal.reasons), ...toNearest(refusal)]);
}

/** What the explorer draws for a state. @throws as findExplored */
export async function findExploreView(state: ExploreState): Promise<ChartView> {
  return (await findExplored(state)).view;
}
