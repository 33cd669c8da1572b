import type { ExploreState } from '../core/explore-query';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { toBreaks } from '../core/series-break';
import { transformSeries } from '../core/transforms/transform';
import { cutToTime, findDrawn, toChosen } from './explore-selection';
import type { ChartParts } from './view-parts';

const known = new WeakMap<readonly Observation[], ReadonlySet<string>>();

/** First days of the periods that a growth begins or ends at where none is named: the last, the first, and the first since each break. */
function findEdges(observations: readonly Observation[]): ReadonlySet<string> {
  const before = known.get(observations);
  if (before) return before;
  const starts = observations.filter(({ obsValue }) => obsValue !== null).map(({ periodStart }) => periodStart).toSorted();
  const since = toBreaks(observations).map((broken) => starts.find((start) => start >= broken.periodStart));
  const edges = new Set([starts[0], starts.at(-1), ...since].filter((start) => start !== undefined));
  known.set(observations, edges);
  return edges;
}

/** The figures that an index or a growth between the named periods stands on: few of the thousands that a series may have. */
function toGround(observations: readonly Observation[], { base, to }: ExploreState): Observation[] {
  const [edges, breaks] = [findEdges(observations), new Set(toBreaks(observations))];
  const named = [base, to].flatMap((period) => (period ? [parsePeriod(period)] : []));
  const isNamed = (o: Observation): boolean => named.some(({ start, end }) => o.periodStart === start && o.periodEnd === end);
  return observations.filter((o) => breaks.has(o) || edges.has(o.periodStart) || isNamed(o));
}

/**
 * Whether an index with this base, or a growth a year with these ends, has a result for any chosen series. Asked for each figure
 * that a reader comes to: the untransformed selection is kept between calls, and only its ends and breaks are transformed.
 */
export function hasBaseResult(state: ExploreState & { readonly transform: 'index' | 'cagr' }, parts: ChartParts): boolean {
  const plain: ExploreState = { ...state, transform: 'lin', base: null, to: null, time: null };
  const { rows } = findDrawn(plain, parts, toChosen(plain, parts));
  const ground = rows.map((row) => ({ ...row, name: row.series.key, observations: toGround(row.observations, state) }));
  return cutToTime(transformSeries(state.transform, ground, state), state).some(({ observations }) => observations.length > 0);
}
