import { formatQuantity, formatValue } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { add, divide, exactly, multiply, precisionPlace, type Quantity, roundToPrecision, toQuantity } from '../core/quantity';

/** a / (a + b) rises with a and falls with b: corners give the narrowest interval. */
function toShareOfSum(part: Quantity, rest: Quantity): Quantity {
  const at = (a: Quantity['value'], b: Quantity['value']): Quantity['value'] => (a && b && !a.plus(b).isZero() ? a.dividedBy(a.plus(b)) : null);
  return { value: at(part.value, rest.value), low: at(part.low, rest.high), high: at(part.high, rest.low) };
}

/** A part in per cent: of the stated whole, else of all parts together. */
export function toShare(part: Observation, others: readonly Observation[], whole: Observation | undefined): Quantity {
  const own = toQuantity(part);
  const share = whole ? divide(own, toQuantity(whole)) : toShareOfSum(own, others.map(toQuantity).reduce(add, exactly(0)));
  return multiply(share, exactly(100));
}

/** Digits of a share beyond which a column tells nothing more. */
export const SHARE_DIGITS = 3;

/** A part of 100 % in words, "77.7 %": as many digits as the figures justify, three at most, or `most`. */
export function toShareText(part: Observation, others: readonly Observation[], whole: Observation | undefined, locale: Locale, most = SHARE_DIGITS): string {
  const share = toShare(part, others, whole);
  const { value } = roundToPrecision(share);
  if (!value) return formatQuantity(share, 'PC', locale);
  return formatValue(value, 'PC', locale, value.isZero() ? null : Math.max(precisionPlace(share) ?? -Infinity, value.e - most + 1));
}
