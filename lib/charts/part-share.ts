import { formatQuantity, formatValue } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { add, divide, exactly, multiply, precisionPlace, type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import type { ChartView } from './chart-view';
import { toDrawable } from './drawable';
import type { ObservationMark } from './observation-mark';

/** Whether amounts are drawn as parts of 100 %. */
export function isShared({ spec }: Pick<ChartView, 'spec'>, { unitMeasure }: Observation): boolean {
  return unitMeasure !== 'PC' && (spec.kind === 'composition' || (spec.kind === 'stacked' && spec.y?.share === true));
}

/** a / (a + b) rises with a and falls with b: corners give the narrowest interval. */
function toShareOfSum(part: Quantity, rest: Quantity): Quantity {
  const at = (a: Quantity['value'], b: Quantity['value']): Quantity['value'] => (a && b && !a.plus(b).isZero() ? a.dividedBy(a.plus(b)) : null);
  return { value: at(part.value, rest.value), low: at(part.low, rest.high), high: at(part.high, rest.low) };
}

/** A part in per cent: of the stated whole, else of all parts together. */
function toShare(part: Observation, others: readonly Observation[], whole: Observation | undefined): Quantity {
  const own = toQuantity(part);
  const share = whole ? divide(own, toQuantity(whole)) : toShareOfSum(own, others.map(toQuantity).reduce(add, exactly(0)));
  return multiply(share, exactly(100));
}

/** Digits of a share beyond which a column tells nothing more. */
const DIGITS = 3;

/** A part of 100 % in words, "77.7 %": as many digits as the figures justify, three at most. */
export function toShareText(part: Observation, others: readonly Observation[], whole: Observation | undefined, locale: Locale): string {
  const share = toShare(part, others, whole);
  const { value } = roundToPrecision(share);
  if (!value) return formatQuantity(share, 'PC', locale);
  return formatValue(value, 'PC', locale, value.isZero() ? null : Math.max(precisionPlace(share) ?? -Infinity, value.e - DIGITS + 1));
}

/** What a figure is drawn as a part of: the others of its period and the stated whole; null where it is no part, or its period has rival claims. */
function findParts(marks: readonly ObservationMark[], o: Observation) {
  const own = marks.filter(({ observation }) => observation.timePeriod === o.timePeriod);
  const isSingle = new Set(own.map(({ spec }) => spec.key)).size === own.length;
  const [parts, whole] = [own.filter(({ spec }) => spec.role !== 'whole').map(({ observation }) => observation), own.find(({ spec }) => spec.role === 'whole')];
  return isSingle && parts.includes(o) ? { others: parts.filter((other) => other !== o), whole: whole?.observation } : null;
}

/** The share that a figure is drawn as, in a chart of parts of 100 %; '' elsewhere, and where its period has rival claims. */
export function toDrawnShare(view: ChartView, o: Observation, locale: Locale): string {
  const found = isShared(view, o) ? findParts(toDrawable(view, locale).marks, o) : null;
  return found ? toShareText(o, found.others, found.whole, locale) : '';
}

/** The same as a decimal number of per cent, for annotations on stacks of 100 %; null for figures that are not drawn as a part. */
export function toShareOf(view: ChartView): (o: Observation) => string | null {
  // The language is that of names alone.
  const { marks } = toDrawable(view, 'en');
  return (o) => {
    const found = findParts(marks, o);
    const value = found && roundToPrecision(toShare(o, found.others, found.whole)).value;
    return value ? value.toSignificantDigits(DIGITS).toFixed() : null;
  };
}
