import { type QuantityText, toQuantity } from './quantity';

/** What a number without uncertainty (20 projects) has: more than any result shows. */
const ENOUGH = 20;

/** Down to the place that the width of the interval reaches: 1.8 bn, ±0.05 bn, shows two. Of a bound, zeros at the end say nothing. */
function countOf(text: QuantityText): number {
  const { value, low, high } = toQuantity(text);
  const known = value ?? high ?? low;
  if (!known) return 0;
  if (!low || !high) return known.precision();
  return low.eq(high) ? ENOUGH : Math.max(0, known.e - high.minus(low).e + 1);
}

/** The significant digits of the figure that shows fewest: no result of them justifies more. */
export function countDigits(...figures: readonly QuantityText[]): number {
  return Math.min(ENOUGH, ...figures.map(countOf));
}
