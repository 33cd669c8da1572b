import Decimal from 'decimal.js';
import { type Quantity, toDecimal } from './quantity';

/** How a number was worded; see lib/core/codes.ts for the names. */
export const QUALIFIERS = ['exact', 'about', 'over', 'under', 'nearly', 'at-least', 'at-most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A number found in a printed token, in base units, with the worth of its last printed digit. */
export interface PrintedNumber {
  readonly value: Decimal;
  /** One unit of the last printed digit, in base units. */
  readonly unit: Decimal;
  /** One unit of the last digit that is not a trailing zero before the decimal sign; for "about". */
  readonly roundUnit: Decimal;
}

/** Vietnamese and English words that multiply, longest first. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:(?:nghìn|ngàn)\s+t[ỷỉ]|trillion)(?!\p{L})/iu, 12],
  [/^\s*(?:t[ỷỉ]|billion)(?!\p{L})/iu, 9],
  [/^\s*(?:triệu|million)(?!\p{L})/iu, 6],
  [/^\s*(?:nghìn|ngàn|thousand)(?!\p{L})/iu, 3],
];

/** English short forms; in Vietnamese "m" is a metre. */
const SHORT_MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:bn|b)(?!\p{L})/iu, 9],
  [/^\s*(?:mn|m)(?!\p{L})/iu, 6],
  [/^\s*k(?!\p{L})/iu, 3],
];

function findExponent(rest: string, language: string): number {
  const known = language === 'en' ? [...MULTIPLIERS, ...SHORT_MULTIPLIERS] : MULTIPLIERS;
  return known.find(([word]) => word.test(rest))?.[1] ?? 0;
}

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** Digits in groups of three, by the sign between the groups. */
const GROUPED = { '.': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u, ',': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u } as const;
const SINGLE = /^\d+(?:[.,]\d+)?$/u;

interface Digits {
  /** With a point before decimals, without grouping. */
  readonly plain: string;
  /** Where the digits end in the token. */
  readonly end: number;
}

/** "500.000" and "1,234,567" group by three; "395,4" and "16.4" do not; "18.1.2013" is three numbers. */
function toDigits(digits: string, start: number, language: string): Digits[] {
  const group = language === 'en' ? ',' : '.';
  const end = start + digits.length;
  if (GROUPED[group].test(digits)) return [{ plain: digits.replaceAll(group, '').replace(',', '.'), end }];
  if (SINGLE.test(digits)) return [{ plain: digits.replace(',', '.'), end }];
  return [...digits.matchAll(/\d+/gu)].map((part) => ({ plain: part[0], end: start + part.index + part[0].length }));
}

function toPrintedNumber(plain: string, exponent: number): PrintedNumber {
  const scale = toDecimal(10).pow(exponent);
  const [integer = '', fraction = ''] = plain.split('.');
  const unit = toDecimal(10).pow(-fraction.length).times(scale);
  const roundUnit = fraction ? unit : unit.times(toDecimal(10).pow(trailingZeros(integer)));
  return { value: toDecimal(plain).times(scale), unit, roundUnit };
}

function trailingZeros(integer: string): number {
  return /[1-9](0*)$/u.exec(integer)?.[1]?.length ?? 0;
}

/**
 * Every number in a printed token, in base units: "395,4 triệu USD" -> 395400000, "35/96" -> 35 and 96.
 * @param language of the source, for its decimal sign ('vi' or 'en').
 */
export function parsePrintedNumbers(token: string, language: string): PrintedNumber[] {
  const text = token.normalize('NFC');
  return [...text.matchAll(NUMBER)]
    .flatMap((match) => toDigits(match[0], match.index, language))
    .map(({ plain, end }) => toPrintedNumber(plain, findExponent(text.slice(end), language)));
}

/**
 * The interval that a printed number stands for (docs/decisions/0002-printed-intervals.md):
 * exact: half a unit of the last printed digit each way; counts and ranks: the number itself;
 * about: a whole unit of the last digit, or half a unit of the last digit that is not a trailing zero, whichever is wider;
 * over / at-least: no upper end; under / nearly / at-most: no lower end but zero's side ("nearly" reaches down one unit).
 */
export function toPrintedInterval(number: PrintedNumber, qualifier: Qualifier, discrete: boolean): Quantity {
  const { value, unit, roundUnit } = number;
  const half = discrete ? toDecimal(0) : unit.dividedBy(2);
  const wide = Decimal.max(unit, roundUnit.dividedBy(2));
  switch (qualifier) {
    case 'exact':
      return { value, low: value.minus(half), high: value.plus(half) };
    case 'about':
      return { value, low: value.minus(wide), high: value.plus(wide) };
    case 'nearly':
      return { value, low: value.minus(Decimal.max(unit, roundUnit)), high: value };
    case 'over':
    case 'at-least':
      return { value, low: value, high: null };
    case 'under':
    case 'at-most':
      return { value, low: null, high: value };
  }
}
