import { groupBy } from '../group-by';
import type { Days } from '../neighbour-period';
import { isDerived, type Observation, toTeller } from '../observation';

export function toDays(o: Observation): Days {
  return { start: o.periodStart, end: o.periodEnd };
}

/** Smaller is better: the same source before others, a statement before what is computed, a value before a bound. */
function toRank(o: Observation, head: Observation): number {
  return (toTeller(o) === toTeller(head) ? 0 : 4) + (isDerived(o) ? 2 : 0) + (o.obsValue === null ? 1 : 0);
}

/** Of rival figures, the one to set beside `head`: its own source's where there is one, stated rather than computed. */
export function pickBeside(rivals: readonly Observation[], head: Observation): Observation | undefined {
  const [first, ...others] = rivals;
  return first && others.reduce((best, o) => (toRank(o, head) < toRank(best, head) ? o : best), first);
}

const known = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>();

/** Figures by their first and last day: each of thousands looks for its neighbour. */
function toPeriods(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const periods = known.get(observations) ?? groupBy(observations, ({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`);
  known.set(observations, periods);
  return periods;
}

/** The figure of a period to set beside `head`. */
export function pickOfPeriod(observations: readonly Observation[], days: Days, head: Observation): Observation | undefined {
  return pickBeside(toPeriods(observations).get(`${days.start} ${days.end}`) ?? [], head);
}
