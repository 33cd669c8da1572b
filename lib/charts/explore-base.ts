import type { ExploreState } from '../core/explore-query';
import { groupBy } from '../core/group-by';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { isBreak } from '../core/series-break';
import { transformSeries } from '../core/transforms/transform';
import { cutToTime, findDrawn } from './explore-selection';
import type { ChartParts } from './view-parts';

interface Places {
  /** Of breaks and of the periods that a growth begins or ends at where none is named: the last, the first, and the first since each break. */
  readonly always: readonly number[];
  readonly byPeriod: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly Observation[], Places>();

function toPlaces(observations: readonly Observation[]): Places {
  const all = [...observations.entries()];
  const byStart = groupBy(all, ([, o]) => o.periodStart);
  const starts = observations.filter(({ obsValue }) => obsValue !== null).map(({ periodStart }) => periodStart).toSorted();
  const broken = all.filter(([, o]) => isBreak(o));
  const since = broken.map(([, { periodStart }]) => starts.find((start) => start >= periodStart));
  const edges = [starts[0], starts.at(-1), ...since].flatMap((start) => byStart.get(start ?? '') ?? []);
  const byPeriod = groupBy(all, ([, o]) => toName(o));
  return { always: toIndices([...edges, ...broken]), byPeriod: new Map([...byPeriod].map(([name, at]) => [name, toIndices(at)])) };
}

function toIndices(at: readonly (readonly [number, Observation])[]): number[] {
  return at.map(([i]) => i);
}

function toName({ periodStart, periodEnd }: Pick<Observation, 'periodStart' | 'periodEnd'>): string {
  return `${periodStart}/${periodEnd}`;
}

/** Where figures of a series stand, found once: a reader comes to another figure with each move. */
function findPlaces(observations: readonly Observation[]): Places {
  const places = known.get(observations) ?? toPlaces(observations);
  known.set(observations, places);
  return places;
}

/** The figures that an index or a growth between the named periods stands on: few of the thousands that a series may have. */
function toGround(observations: readonly Observation[], { base, to }: ExploreState): Observation[] {
  const { always, byPeriod } = findPlaces(observations);
  const named = [base, to].flatMap((period) => (period ? [parsePeriod(period)] : []));
  const places = new Set([...always, ...named.flatMap(({ start, end }) => byPeriod.get(toName({ periodStart: start, periodEnd: end })) ?? [])]);
  return [...places].toSorted((a, b) => a - b).flatMap((i) => observations[i] ?? []);
}

/**
 * Whether an index with this base, or a growth a year with these ends, has a result for any chosen series. Asked for each figure
 * that a reader comes to: the untransformed selection is kept between calls, only ends and breaks are transformed, and only until a
 * series has a result (no result here depends on another series: an index has a base that is named).
 */
export function hasBaseResult(state: ExploreState & { readonly transform: 'index' | 'cagr' }, parts: ChartParts): boolean {
  const plain: ExploreState = { ...state, transform: 'lin', base: null, to: null, time: null };
  const { rows } = findDrawn(plain, parts);
  return rows.some((row) => {
    const ground = { ...row, name: row.series.key, observations: toGround(row.observations, state) };
    return cutToTime(transformSeries(state.transform, [ground], state), state).some(({ observations }) => observations.length > 0);
  });
}
