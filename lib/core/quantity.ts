import Decimal from 'decimal.js';

/** 40 digits are far beyond any printed figure; exponents never go scientific in files. */
const Exact = Decimal.clone({ precision: 40, toExpNeg: -30, toExpPos: 40 });

/** A number as an interval. A null end is open; a null value means only the ends are known. Base units. */
export interface Quantity {
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** What files and the database hold of a quantity: exact decimal text, '' never, null where missing or open. */
export interface QuantityText {
  readonly obsValue: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

export function toDecimal(text: Decimal | string | number): Decimal {
  return new Exact(text);
}

function orNull(text: string | null): Decimal | null {
  return text === null ? null : new Exact(text);
}

/** An observation is read many times over: by the transform, the title, the axis, the marks. It never changes, so once will do. */
const read = new WeakMap<QuantityText, Quantity>();

export function toQuantity(text: QuantityText): Quantity {
  const before = read.get(text);
  if (before) return before;
  const quantity = { value: orNull(text.obsValue), low: orNull(text.low), high: orNull(text.high) };
  read.set(text, quantity);
  return quantity;
}

export function toQuantityText(quantity: Quantity): QuantityText {
  return {
    obsValue: quantity.value?.toString() ?? null,
    low: quantity.low?.toString() ?? null,
    high: quantity.high?.toString() ?? null,
  };
}

/** A number without uncertainty (12 months, 100 %). */
export function exactly(value: Decimal | number | string): Quantity {
  const decimal = toDecimal(value);
  return { value: decimal, low: decimal, high: decimal };
}

type Operation = (a: Decimal, b: Decimal) => Decimal;

function onValues(a: Quantity, b: Quantity, operate: Operation): Decimal | null {
  return a.value && b.value ? operate(a.value, b.value) : null;
}

function onEnds(a: Decimal | null, b: Decimal | null, operate: Operation): Decimal | null {
  return a && b ? operate(a, b) : null;
}

export function add(a: Quantity, b: Quantity): Quantity {
  const plus: Operation = (x, y) => x.plus(y);
  return { value: onValues(a, b, plus), low: onEnds(a.low, b.low, plus), high: onEnds(a.high, b.high, plus) };
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  const minus: Operation = (x, y) => x.minus(y);
  return { value: onValues(a, b, minus), low: onEnds(a.low, b.high, minus), high: onEnds(a.high, b.low, minus) };
}

const [LEAST, MOST] = [new Exact(-Infinity), new Exact(Infinity)];

/** Infinite ends stand in for open ones, so that one rule serves both. */
function ends(q: Quantity): [Decimal, Decimal] {
  return [q.low ?? LEAST, q.high ?? MOST];
}

function fromCorners(value: Decimal | null, corners: readonly Decimal[]): Quantity {
  const known = corners.map((c) => (c.isNaN() ? new Exact(0) : c));
  const low = Exact.min(...known);
  const high = Exact.max(...known);
  return { value, low: low.isFinite() ? low : null, high: high.isFinite() ? high : null };
}

export function multiply(a: Quantity, b: Quantity): Quantity {
  const times: Operation = (x, y) => x.times(y);
  // By a number without uncertainty above zero, ends map to ends: the common case, at half the work.
  if (b.value && b.low === b.high && b.low?.gt(0)) return { value: a.value && times(a.value, b.low), low: a.low && times(a.low, b.low), high: a.high && times(a.high, b.low) };
  const corners = ends(a).flatMap((x) => ends(b).map((y) => times(x, y)));
  return fromCorners(onValues(a, b, times), corners);
}

/** Open at both ends where the divisor may be zero. */
export function divide(a: Quantity, b: Quantity): Quantity {
  const over: Operation = (x, y) => x.dividedBy(y);
  // Both above zero and closed: the quotient rises with one and falls with the other.
  if (a.low?.gte(0) && a.high && b.low?.gt(0) && b.high) return { value: onValues(a, b, over), low: over(a.low, b.high), high: over(a.high, b.low) };
  const [low, high] = ends(b);
  const mayBeZero = low.lte(0) && high.gte(0);
  if (mayBeZero) return { value: b.value && !b.value.isZero() ? onValues(a, b, over) : null, low: null, high: null };
  const corners = ends(a).flatMap((x) => [low, high].map((y) => over(x, y)));
  return fromCorners(onValues(a, b, over), corners);
}

/** q ** exponent for quantities above zero (growth factors); monotone, so ends map to ends. */
export function power(q: Quantity, exponent: Decimal | number): Quantity {
  const raise = (x: Decimal | null) => {
    const raised = x?.pow(exponent);
    return raised?.isFinite() ? raised : null;
  };
  const [low, high] = [raise(q.low), raise(q.high)];
  return Number(exponent) >= 0 ? { value: raise(q.value), low, high } : { value: raise(q.value), low: high, high: low };
}

/** Roots and logarithms: more digits than any interval needs, at a tenth of the time that 40 take. */
const Rough = Decimal.clone({ precision: 24, toExpNeg: -30, toExpPos: 40 });
/** Above what is lost by it. */
const ROUGHNESS = new Exact('1e-20');

/** A monotone function of a quantity, with its ends pushed outwards by what 24 digits may lack. */
function onRough(q: Quantity, compute: (x: Decimal) => Decimal): Quantity {
  const at = (x: Decimal | null): Decimal | null => {
    const result = x && new Exact(compute(new Rough(x)));
    return result?.isFinite() ? result : null;
  };
  const value = at(q.value);
  // An end that is the value is not computed again: of an exact figure three would be, each as long as a hundred additions.
  const toEnd = (end: Decimal | null, sign: number): Decimal | null => {
    const result = end && q.value?.eq(end) ? value : at(end);
    return result && result.plus(result.abs().times(ROUGHNESS).times(sign));
  };
  return { value, low: toEnd(q.low, -1), high: toEnd(q.high, 1) };
}

/** Natural logarithm of a quantity above zero. */
export function naturalLog(q: Quantity): Quantity {
  return onRough(q, (x) => x.ln());
}

/** The n-th root of a quantity above zero, n > 0 (it may be a fraction: months over 12). */
export function root(q: Quantity, n: Decimal): Quantity {
  return n.eq(1) ? q : onRough(q, (x) => x.pow(new Rough(1).dividedBy(n)));
}

/** Whether both can hold at once. */
export function overlaps(a: Quantity, b: Quantity): boolean {
  const [aLow, aHigh] = ends(a);
  const [bLow, bHigh] = ends(b);
  return aLow.lte(bHigh) && bLow.lte(aHigh);
}

export function contains(outer: Quantity, inner: Quantity): boolean {
  const [outerLow, outerHigh] = ends(outer);
  const [innerLow, innerHigh] = ends(inner);
  return outerLow.lte(innerLow) && outerHigh.gte(innerHigh);
}

/** Power of ten of a number's leading digit: 0.044 -> -2, 42 -> 1. */
function magnitude(x: Decimal): number {
  return x.e;
}

function roundTo(x: Decimal, exponent: number, mode: Decimal.Rounding): Decimal {
  if (exponent <= 0) return x.toDecimalPlaces(-exponent, mode);
  if (x.e >= exponent) return x.toSignificantDigits(x.e - exponent + 1, mode);
  const unit = new Exact(10).pow(exponent);
  return x.dividedBy(unit).toDecimalPlaces(0, mode).times(unit);
}

/**
 * Takes off the digits that a computed interval does not justify. The value keeps the decimal place of the leading
 * digit of the interval's half-width (uncertainty to one significant digit, JCGM 100:2008 §7.2.6); the ends keep one
 * guard digit more and are rounded outwards, so the interval still contains the result, and the value stays inside it.
 */
export function roundToPrecision(q: Quantity): Quantity {
  if (!q.value || !q.low || !q.high) return q;
  const halfWidth = q.high.minus(q.low).dividedBy(2);
  if (halfWidth.isZero()) return q;
  const place = magnitude(halfWidth);
  const [low, high] = [roundTo(q.low, place - 1, Decimal.ROUND_FLOOR), roundTo(q.high, place - 1, Decimal.ROUND_CEIL)];
  return { value: roundInside(q.value, place, low, high), low, high };
}

/** To the nearest, unless that lies outside (a value near an end): then to the next one inside. */
function roundInside(value: Decimal, place: number, low: Decimal, high: Decimal): Decimal {
  const nearest = roundTo(value, place, Decimal.ROUND_HALF_EVEN);
  if (nearest.gt(high)) return roundTo(value, place, Decimal.ROUND_FLOOR);
  return nearest.lt(low) ? roundTo(value, place, Decimal.ROUND_CEIL) : nearest;
}

/** A computed value without uncertainty of its own and without end (20 of 51 projects) is given to so many digits. */
const EXACT_DIGITS = 5;
/** More than sums and differences of printed numbers have. */
const ENDLESS = 20;
const INFINITE = new Exact(Infinity);

function roundExact(x: Decimal): Quantity {
  if (x.precision() < ENDLESS) return { value: x, low: x, high: x };
  const place = x.e - EXACT_DIGITS + 1;
  const [value, unit] = [roundTo(x, place, Decimal.ROUND_HALF_EVEN), new Exact(10).pow(place)];
  return { value, low: value.minus(unit), high: value.plus(unit) };
}

/** A bound stays a true bound: "at least" is rounded down, "at most" up. */
function roundHalfOpen({ value, low, high }: Quantity, digits: number): Quantity {
  const of = value && !value.isZero() ? value : (low ?? high);
  if (!of || of.isZero()) return { value, low, high };
  const place = of.e - digits + 1;
  const isBound = Boolean(value && (low?.eq(value) || high?.eq(value)));
  const guard = isBound ? place : place - 1;
  const [from, to] = [low && roundTo(low, guard, Decimal.ROUND_FLOOR), high && roundTo(high, guard, Decimal.ROUND_CEIL)];
  if (isBound) return { value: from ?? to, low: from, high: to };
  return { value: value && roundInside(value, place, from ?? INFINITE.neg(), to ?? INFINITE), low: from, high: to };
}

/**
 * A computed quantity with no more digits than its parents justify: `roundToPrecision` where both ends are known; where one
 * is open, as many significant digits as the shortest of the parents shows; where there is no uncertainty, five digits.
 * The ends only move outwards.
 * @param digits significant digits of the parent with fewest.
 */
export function roundResult(q: Quantity, digits: number): Quantity {
  if (!q.low || !q.high) return roundHalfOpen(q, Math.max(2, digits));
  if (q.low.eq(q.high)) return roundExact(q.low);
  if (q.value) return roundToPrecision(q);
  const place = magnitude(q.high.minus(q.low).dividedBy(2)) - 1;
  return { value: null, low: roundTo(q.low, place, Decimal.ROUND_FLOOR), high: roundTo(q.high, place, Decimal.ROUND_CEIL) };
}

/**
 * As precisionPlace, for the value by itself: 15.35 to 15.45 around 15.4 is what a number printed as 15.4 means, so 15.40 would
 * say more than it does.
 */
export function valuePlace(q: Quantity): number | null {
  const place = precisionPlace(q);
  if (place === null || !q.value || !q.low || !q.high) return place;
  const unit = new Exact(10).pow(place + 1);
  const isRounding = q.high.minus(q.low).eq(unit) && q.value.modulo(unit).isZero();
  return isRounding ? place + 1 : place;
}

/** Exponent of the last decimal place that an interval justifies for display, or null where an end is open or exact. */
export function precisionPlace(q: Quantity): number | null {
  if (!q.low || !q.high || q.low.eq(q.high)) return null;
  return magnitude(q.high.minus(q.low).dividedBy(2));
}
