import { comparePoints } from '../core/compare-points';
import { type ExploreState, formatPick } from '../core/explore-query';
import { parseFormula } from '../core/formula/parse-formula';
import { findLetters } from '../core/formula/expression';
import { groupBy } from '../core/group-by';
import { isDerived, type Observation, toObservationRef } from '../core/observation';
import { parsePeriod } from '../core/period';
import { preferClaim } from '../core/preferred-claim';
import { type Chosen, findChosen } from './explore-selection';
import type { ChartParts } from './view-parts';

interface Pair {
  readonly a: Observation;
  readonly b: Observation;
  /** Days between their beginnings. */
  readonly distance: number;
}

const DAY_MS = 86_400_000;

/** Of each period the figure that a chart draws first; of stated figures alone, where there are any. */
function toPreferred({ observations }: Chosen, { sources }: ChartParts): Observation[] {
  const context = { sources: new Map(sources.map((source) => [source.id, source])) };
  const stated = observations.filter((o) => !isDerived(o));
  const periods = groupBy(stated.length > 0 ? stated : observations, ({ timePeriod }) => timePeriod);
  return [...periods.values()].flatMap((rivals) => preferClaim(rivals, context)?.chosen ?? []);
}

/** Figures of periods of one length that have a ratio: what lies between them is time alone. */
function toPair(a: Observation, b: Observation): Pair[] {
  const isAlike = parsePeriod(a.timePeriod).months === parsePeriod(b.timePeriod).months;
  if (!isAlike || !comparePoints(a, b).comparisons.some(({ measure }) => measure === 'ratio')) return [];
  return [{ a, b, distance: Math.abs(Date.parse(a.periodStart) - Date.parse(b.periodStart)) / DAY_MS }];
}

/** Nearest in time; of several, the latest. */
function isNearer(one: Pair, best: Pair): boolean {
  if (one.distance !== best.distance) return one.distance < best.distance;
  return one.a.periodStart + one.b.periodStart > best.a.periodStart + best.b.periodStart;
}

/** The two series that formulas are about; none where they are about more, or about one. */
function findTwo({ formulas, series }: ExploreState, chosen: readonly Chosen[]): readonly Chosen[] {
  const letters = new Set(formulas.flatMap((formula) => findLetters(parseFormula(formula, series.length))));
  const own = chosen.filter(({ index }) => letters.has(String.fromCharCode(97 + index)));
  return own.length === 2 ? own : [];
}

/**
 * For a formula of two series without a period in common: both drawn, with the two figures that are nearest in time pinned, which
 * compares them. None where the series differ in more than time.
 */
export function toNearestPair(state: ExploreState, parts: ChartParts): ExploreState[] {
  const [a, b] = findTwo(state, findChosen(state, parts));
  if (!a || !b || a.measure.concept !== b.measure.concept || a.measure.nature !== b.measure.nature) return [];
  const others = toPreferred(b, parts);
  const pairs = toPreferred(a, parts).flatMap((o) => others.flatMap((other) => toPair(o, other)));
  const nearest = pairs.reduce<Pair | null>((best, one) => (best && !isNearer(one, best) ? best : one), null);
  const names = new Set([a.name, b.name]);
  if (!nearest) return [];
  const pins = [toObservationRef(nearest.a), toObservationRef(nearest.b)];
  return [{ ...state, series: state.series.filter((pick) => names.has(formatPick(pick))), kind: null, transform: 'lin', base: null, to: null, formulas: [], pins }];
}
