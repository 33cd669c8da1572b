import Decimal from 'decimal.js';
import { type QuantityText, toDecimal } from '../../core/quantity';

export type DecimalSign = '.' | ',';

/** What the numbers of a column say about its decimal sign. */
export type SignDecision =
  | { readonly sign: DecimalSign }
  /** A number that reads two ways (1.234), with nothing in the column that decides. */
  | { readonly ambiguous: string }
  /** Two numbers that cannot stand in one column. */
  | { readonly conflict: readonly [string, string] };

const SPACES = /[\s'’\u00a0\u202f]/gu;
const GROUPS = { '.': /^\d{1,3}(?:,\d{3})*(?:\.\d*)?$/u, ',': /^\d{1,3}(?:\.\d{3})*(?:,\d*)?$/u } as const;
const UNGROUPED = { '.': /^\d*\.?\d*$/u, ',': /^\d*,?\d*$/u } as const;
const EXPONENT = /^(.*?)e([+-]?\d{1,3})$/iu;

function toBody(token: string): string {
  return token.replace(SPACES, '').replace(/^[-+−]/u, '');
}

function fits(body: string, sign: DecimalSign): boolean {
  return GROUPS[sign].test(body) || UNGROUPED[sign].test(body);
}

/**
 * The decimal sign of a column, from its numbers together: "1.234,5" or "12,5" decide for the comma, "1,234.5" or "1644.916" for the
 * point, whole numbers for nothing. A column without any sign has the point.
 */
export function findDecimalSign(tokens: Iterable<string>): SignDecision {
  const votes: Partial<Record<DecimalSign, string>> = {};
  let open: string | null = null;
  for (const token of tokens) {
    const body = toBody(token).replace(EXPONENT, '$1');
    const [point, comma] = [fits(body, '.'), fits(body, ',')];
    if (point && comma && /[.,]/u.test(body)) open ??= token;
    if (point !== comma) votes[point ? '.' : ','] ??= token;
  }
  if (votes['.'] && votes[',']) return { conflict: [votes['.'], votes[',']] };
  if (votes[',']) return { sign: ',' };
  return open && !votes['.'] ? { ambiguous: open } : { sign: '.' };
}

/** "1.234.567,8" -> "1234567.8"; "(12)" and "−12" are below zero; null where it is no number of this column. */
export function toPlainNumber(token: string, sign: DecimalSign): string | null {
  const text = token.trim();
  const inBrackets = /^\((.+)\)$/u.exec(text)?.[1];
  const isNegative = inBrackets !== undefined || /^[-−]/u.test(text);
  const [, digits = '', exponent = ''] = EXPONENT.exec(toBody(inBrackets ?? text)) ?? [null, toBody(inBrackets ?? text)];
  if (!/\d/u.test(digits) || !fits(digits, sign)) return null;
  const plain = digits.replaceAll(sign === '.' ? ',' : '.', '').replace(',', '.').replace(/^\./u, '0.').replace(/\.$/u, '');
  return `${isNegative ? '-' : ''}${plain}${exponent ? `e${exponent}` : ''}`;
}

const TOKEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/iu;
/** What numeric(38, 12) holds. */
const [WHOLE_DIGITS, FRACTION_DIGITS] = [26, 12] as const;

function write(digits: bigint, scale: number): string {
  if (scale <= 0) return String(digits * 10n ** BigInt(-scale));
  const isNegative = digits < 0n;
  const text = String(isNegative ? -digits : digits).padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/u, '');
  return `${isNegative ? '-' : ''}${text.slice(0, -scale)}${fraction ? `.${fraction}` : ''}`;
}

/** Finer than the database holds: rounded there, the ends outwards, so the interval still contains the number. */
function roundFine(digits: bigint, scale: number, isDiscrete: boolean): QuantityText {
  const value = toDecimal(String(digits)).times(toDecimal(10).pow(-scale));
  const half = isDiscrete ? toDecimal(0) : toDecimal(10).pow(-scale).dividedBy(2);
  const cut = (x: Decimal, mode: Decimal.Rounding): string => x.toDecimalPlaces(FRACTION_DIGITS, mode).toString();
  return { obsValue: cut(value, Decimal.ROUND_HALF_EVEN), low: cut(value.minus(half), Decimal.ROUND_FLOOR), high: cut(value.plus(half), Decimal.ROUND_CEIL) };
}

/**
 * A number of an official file with the interval of its last digit, in base units: the rule "exact" of
 * docs/decisions/0002-printed-intervals.md, without the cost of big decimals, for a million rows.
 * @param plain as toPlainNumber writes it
 * @param unitMult power of ten of the file's unit
 * @returns null where it is no number, or larger than the database holds
 */
export function toTokenQuantity(plain: string, unitMult: number, isDiscrete: boolean): QuantityText | null {
  const match = TOKEN.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent) - unitMult;
  if (Math.abs(scale) > 60 || (whole + fraction).replace(/^0+/u, '').length - scale > WHOLE_DIGITS) return null;
  const digits = BigInt(sign + whole + fraction);
  if (scale >= FRACTION_DIGITS) return roundFine(digits, scale, isDiscrete);
  const value = write(digits, scale);
  if (isDiscrete) return { obsValue: value, low: value, high: value };
  return { obsValue: value, low: write(digits * 10n - 5n, scale + 1), high: write(digits * 10n + 5n, scale + 1) };
}
