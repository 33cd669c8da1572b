import { type Expression, findLetters } from '../formula/expression';
import type { ExploreState } from '../explore-query';
import { toLetter } from '../series-letter';
import { checkBasis } from './basis-checks';
import type { Comparison, ComparisonSeverity, Pair, Side } from './comparison';
import { CONCEPT_CHECKS } from './concept-checks';
import { findWhole, PART_CHECKS } from './part-checks';
import { checkSeries } from './series-checks';

const CHECKS = [...CONCEPT_CHECKS, ...PART_CHECKS];
const ORDER: readonly ComparisonSeverity[] = ['refuse', 'warn', 'note'];
const STACKED: ReadonlySet<string> = new Set(['stacked', 'stacked100']);

/** Pairs of letters that a formula adds up: on both sides of a plus. A difference or a ratio of whole and part is meant. */
function findAddedPairs(e: Expression): [string, string][] {
  if (e.kind === 'number' || e.kind === 'letter') return [];
  if (e.kind === 'negation') return findAddedPairs(e.of);
  const below = [...findAddedPairs(e.left), ...findAddedPairs(e.right)];
  if (e.operator !== '+') return below;
  return [...below, ...findLetters(e.left).flatMap((a) => findLetters(e.right).map((b): [string, string] => [a, b]))];
}

/** A whole beside its stacked parts is the frame that they fill, and is not added to them. */
function isStacked(state: ExploreState, a: Side, b: Side, sides: readonly Side[]): boolean {
  if (state.kind === null || !STACKED.has(state.kind)) return false;
  // What is in another unit stands in no stack with them.
  const whole = findWhole(sides.filter(({ series }) => series.unitMeasure === a.series.unitMeasure));
  return whole !== a && whole !== b;
}

function isSummed(state: ExploreState, a: Side, b: Side, formulas: readonly Expression[]): boolean {
  if (state.transform === 'share') return true;
  const [x, y] = [toLetter(a.index), toLetter(b.index)];
  return formulas.flatMap(findAddedPairs).some((pair) => pair.includes(x) && pair.includes(y) && x !== y);
}

/**
 * Every pair of the chosen series against what makes figures comparable (DESIGN §1.6): unit, concept, nature, length of
 * period, area and sector and direction against their part, both sides' reports of one thing, valuation, prices, year; and each
 * series by itself: where what it counts, or who counts it, changes. The worst first.
 * @param isPossible whether a state draws anything, and nothing that is refused: no other is offered as a remedy.
 */
export function compareSeries(sides: readonly Side[], state: ExploreState, formulas: readonly Expression[] = [], isPossible: Pair['isPossible'] = () => true): Comparison[] {
  const pairs = sides.flatMap((a, i) =>
    sides.slice(i + 1).flatMap((b) => {
      const pair = { a, b, state, isPossible, isAdded: isStacked(state, a, b, sides) || isSummed(state, a, b, formulas) };
      return CHECKS.flatMap((check) => check(pair) ?? []);
    }),
  );
  const found = [...pairs, ...checkBasis(sides), ...sides.flatMap((side) => checkSeries(side, sides.length === 1))];
  return found.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
