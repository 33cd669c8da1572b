import { groupBy } from './group-by';
import type { Observation } from './observation';

const known = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>();

/** Observations by the key of their series, in their order. Sorted once for each list: while a chart is made, each series is asked for many times. */
export function toBySeries(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = known.get(observations) ?? groupBy(observations, ({ seriesKey }) => seriesKey);
  known.set(observations, groups);
  return groups;
}
