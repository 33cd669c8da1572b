import { type FindFigure, findNone, setAgainst } from './dependent-figures';
import type { Bilingual } from './locale';
import { isSamePeriod, toYearsBetween } from './neighbour-period';
import { type Observation, toObservationRef } from './observation';
import { parsePeriod } from './period';
import { exactly, multiply, type Quantity, root, roundResult, subtract, toQuantity } from './quantity';
import { findTransform } from './transform-code';
import { countDigits } from './significant-digits';

type PointMeasure = 'difference' | 'ratio' | 'growth' | 'cagr';

/** One way in which a second figure differs from a first, no more precise than both. */
interface PointComparison {
  readonly measure: PointMeasure;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly formula: string;
}

export interface ComparedPoints {
  readonly comparisons: readonly PointComparison[];
  /** Why there is less than all four. */
  readonly reason: Bilingual | null;
}

const [ONE, HUNDRED] = [exactly(1), exactly(100)];
const OTHER_UNIT: Bilingual = { vi: 'Hai giá trị khác đơn vị, không so sánh được.', en: 'The two figures are in different units and cannot be compared.' };
const SAME: Bilingual = { vi: 'Hai điểm là một.', en: 'The two points are the same.' };
const NOT_POSITIVE: Bilingual = { vi: 'Một trong hai giá trị có thể bằng 0 hoặc âm: chỉ có hiệu số.', en: 'One of the figures may be zero or negative: there is only a difference.' };

function toDays(o: Observation): { start: string; end: string } {
  return { start: o.periodStart, end: o.periodEnd };
}

function toRatios(from: Observation, to: Observation): Omit<PointComparison, 'quantity'>[] {
  const [x, y] = [toObservationRef(to), toObservationRef(from)];
  const years = toYearsBetween(toDays(from), toDays(to));
  // Seven months beside a year have a ratio, with a warning; a rate a year they have not.
  const isYearly = from.seriesKey === to.seriesKey && years.abs().gte(2) && parsePeriod(from.timePeriod).months === parsePeriod(to.timePeriod).months;
  return [
    { measure: 'ratio', unit: 'PURE_NUMB', formula: `${x} / ${y}` },
    { measure: 'growth', unit: 'PC', formula: `(${x} / ${y} - 1) * 100` },
    ...(isYearly ? [{ measure: 'cagr' as const, unit: 'PC', formula: `((${x} / ${y}) ^ (1 / ${years.toDecimalPlaces(6)}) - 1) * 100` }] : []),
  ];
}

function compute(measure: PointMeasure, factor: Quantity, from: Observation, to: Observation): Quantity {
  if (measure === 'ratio') return factor;
  const yearly = measure === 'cagr' ? root(factor, toYearsBetween(toDays(from), toDays(to))) : factor;
  return multiply(subtract(yearly, ONE), HUNDRED);
}

/** Places in an order, growth rates and logarithms: twice one of them is nothing. A rate is counted against a base. */
function hasNoRatio({ unitMeasure, basePeriod, measure }: Observation): boolean {
  return unitMeasure === 'RANK' || (unitMeasure === 'PC' && basePeriod !== null) || findTransform(measure) === 'log';
}

/** By time; figures of one period stay in the order given. */
function inOrder(a: Observation, b: Observation): [Observation, Observation] {
  return isSamePeriod(toDays(a), toDays(b)) || a.periodStart <= b.periodStart ? [a, b] : [b, a];
}

/**
 * Two figures side by side: difference, ratio, growth, and growth a year where they are of one series and two years apart
 * or more. Each with its interval: what may be said is what holds at both ends of it. The later is compared with the earlier.
 * @param find what they were computed from, where that is known: what both share counts once.
 */
export function comparePoints(a: Observation, b: Observation, find: FindFigure = findNone): ComparedPoints {
  if (a.id === b.id) return { comparisons: [], reason: SAME };
  if (a.unitMeasure !== b.unitMeasure) return { comparisons: [], reason: OTHER_UNIT };
  const [from, to] = inOrder(a, b);
  const [x, y] = [toQuantity(to), toQuantity(from)];
  const round = (quantity: Quantity): Quantity => roundResult(quantity, countDigits(a, b));
  const unit = { PC: 'PP', RANK: 'NUM', IX: 'POINTS' }[a.unitMeasure] ?? a.unitMeasure;
  const difference: PointComparison = { measure: 'difference', unit, quantity: round(setAgainst('-', to, from, find)), formula: `${toObservationRef(to)} - ${toObservationRef(from)}` };
  if ([a, b].some(hasNoRatio)) return { comparisons: [difference], reason: null };
  if (!x.low?.gt(0) || !y.low?.gt(0)) return { comparisons: [difference], reason: NOT_POSITIVE };
  const factor = setAgainst('/', to, from, find);
  return { comparisons: [difference, ...toRatios(from, to).map((ratio) => ({ ...ratio, quantity: round(compute(ratio.measure, factor, from, to)) }))], reason: null };
}
