import Decimal from 'decimal.js';
import type { Quantity } from '../quantity';
import { toDecimal } from '../quantity';
import type { Expression } from './expression';
import { addPolynomials, isEqualPolynomial, isMultilinear, multiplyPolynomials, ONE, type Polynomial, split, substitute, toPolynomial } from './polynomial';

/** A formula as one fraction. */
interface Ratio {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** Smallest and largest value; infinite where there is none. */
type Range = readonly [Decimal, Decimal];
export type Box = ReadonlyMap<string, Quantity>;

/** Beyond it, a formula is not taken apart: the work would grow with every bracket. */
const MAX_TERMS = 64;
/** Corners double with each letter. */
const MAX_LETTERS = 8;
const INFINITY = toDecimal(Infinity);

function combine(a: Ratio, b: Ratio, sign: number): Ratio {
  const signed = multiplyPolynomials(b.top, toPolynomial('', toDecimal(sign)));
  if (isEqualPolynomial(a.bottom, b.bottom)) return { top: addPolynomials(a.top, signed), bottom: a.bottom };
  return {
    top: addPolynomials(multiplyPolynomials(a.top, b.bottom), multiplyPolynomials(signed, a.bottom)),
    bottom: multiplyPolynomials(a.bottom, b.bottom),
  };
}

function operate(operator: string, a: Ratio, b: Ratio): Ratio {
  if (operator === '+' || operator === '-') return combine(a, b, operator === '+' ? 1 : -1);
  const [top, bottom] = operator === '*' ? [b.top, b.bottom] : [b.bottom, b.top];
  return { top: multiplyPolynomials(a.top, top), bottom: multiplyPolynomials(a.bottom, bottom) };
}

function toRatio(e: Expression): Ratio | null {
  if (e.kind === 'number') return { top: toPolynomial('', e.value), bottom: ONE };
  if (e.kind === 'letter') return { top: toPolynomial(e.letter, toDecimal(1)), bottom: ONE };
  const left = toRatio(e.kind === 'negation' ? e.of : e.left);
  if (e.kind === 'negation') return left && operate('*', left, { top: toPolynomial('', toDecimal(-1)), bottom: ONE });
  const right = toRatio(e.right);
  const ratio = left && right && operate(e.operator, left, right);
  return ratio && ratio.top.size <= MAX_TERMS && ratio.bottom.size <= MAX_TERMS ? ratio : null;
}

function hull(a: Range | null, b: Range | null): Range | null {
  return a && b && [Decimal.min(a[0], b[0]), Decimal.max(a[1], b[1])];
}

function toConstant(p: Polynomial): Decimal {
  return p.get('') ?? toDecimal(0);
}

/** Whether p stays on one side of zero wherever the letters may be. */
function isApartFromZero(p: Polynomial, letters: readonly string[], box: Box): boolean {
  const range = findRange({ top: p, bottom: ONE }, letters, box);
  return range !== null && (range[0].gt(0) || range[1].lt(0));
}

/** The fraction as one letter grows without end (sign 1) or falls (sign -1): the ratio of its slopes, or no bound. */
function findLimit({ top, bottom }: Ratio, letter: string, sign: number, letters: readonly string[], box: Box): Range | null {
  const [up, down] = [split(top, letter), split(bottom, letter)];
  if (down.slope.size > 0) {
    return isApartFromZero(down.slope, letters, box) ? findRange({ top: up.slope, bottom: down.slope }, letters, box) : null;
  }
  const rest = findRange({ top: up.rest, bottom }, letters, box);
  if (up.slope.size === 0) return rest;
  const slope = findRange({ top: up.slope, bottom }, letters, box);
  if (!rest || !slope) return null;
  const [falls, rises] = sign > 0 ? [slope[0].lt(0), slope[1].gt(0)] : [slope[1].gt(0), slope[0].lt(0)];
  const isFlatSomewhere = slope[0].lte(0) && slope[1].gte(0);
  const far: Range = [falls ? INFINITY.neg() : INFINITY, rises ? INFINITY : INFINITY.neg()];
  return isFlatSomewhere ? hull(rest, far) : far;
}

function findRange(ratio: Ratio, letters: readonly string[], box: Box): Range | null {
  const [letter, ...others] = letters;
  if (letter === undefined) {
    const bottom = toConstant(ratio.bottom);
    const value = bottom.isZero() ? null : toConstant(ratio.top).dividedBy(bottom);
    return value && [value, value];
  }
  const at = (end: Decimal | null, sign: number): Range | null =>
    end ? findRange({ top: substitute(ratio.top, letter, end), bottom: substitute(ratio.bottom, letter, end) }, others, box) : findLimit(ratio, letter, sign, others, box);
  const { low = null, high = null } = box.get(letter) ?? {};
  return hull(at(low, -1), at(high, 1));
}

/**
 * The exact range of a formula in which letters repeat, or null where it is not known to be exact. Written as one fraction
 * in which no letter is multiplied by itself, the formula is (p·x + q) / (r·x + s) in each letter x, the others held: it
 * only rises or only falls in x as long as r·x + s keeps its sign. So its extremes lie at corners of the box, and all
 * corners are tried; an open end stands for the limit, p / r. That a denominator keeps its sign is shown by its own corners.
 */
export function findExactRange(e: Expression, letters: readonly string[], box: Box): Range | null {
  const ratio = letters.length <= MAX_LETTERS ? toRatio(e) : null;
  if (!ratio || !isMultilinear(ratio.top) || !isMultilinear(ratio.bottom)) return null;
  return isApartFromZero(ratio.bottom, letters, box) ? findRange(ratio, letters, box) : null;
}
