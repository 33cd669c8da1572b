import type Decimal from 'decimal.js';
import type { Amount } from '../core/finding';
import { formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Quantity, subtract, toDecimal, toQuantity } from '../core/quantity';

/** A place on the axis, between 0 (left) and 1 (right), and the value there in words. */
export interface StripTick {
  readonly at: number;
  readonly text: string;
}

/** The scale that both amounts of a finding are drawn on, with its ends in the reader's words. */
export interface StripAxis {
  readonly toPlace: (x: Decimal) => number;
  readonly ticks: readonly [StripTick, StripTick];
}

/** Room on both sides of what is drawn, as a part of it. */
const MARGIN = 0.04;
/** The axis has about so many steps, of which the first and the last are labelled. */
const STEPS = 4;
/** A gap below this part of the level looks larger on the strip than it is. */
const SMALL_GAP = '0.1';
/** Units of which a part says nothing: a place in an order, and what is a percentage already. */
const WITHOUT_SHARE: ReadonlySet<string> = new Set(['RANK', 'PC', 'PP']);

function toKnown({ low, high, value }: Quantity): Decimal[] {
  return [low, high, value].filter((x) => x !== null);
}

/** 1, 2 or 5 times a power of ten, at least as large: steps that people read. Ranks have no halves. */
function toStep(span: Decimal, unit: string): Decimal {
  const power = toDecimal(10).pow(span.e);
  const step = [1, 2, 5, 10].map((times) => power.times(times)).find((each) => each.gte(span)) ?? power;
  return unit === 'RANK' && step.lt(1) ? toDecimal(1) : step;
}

/** An axis from a round value below what both amounts reach to one above it. */
export function toStripAxis(amounts: readonly Amount[], locale: Locale): StripAxis {
  const [unit, known] = [amounts[0]?.unitMeasure ?? '', amounts.flatMap((amount) => toKnown(toQuantity(amount)))];
  const [least, most] = [known.reduce((a, b) => (a.lt(b) ? a : b)), known.reduce((a, b) => (a.gt(b) ? a : b))];
  const span = most.eq(least) ? (most.isZero() ? toDecimal(1) : most.abs()) : most.minus(least);
  const step = toStep(span.dividedBy(STEPS), unit);
  const [from, to] = [least.minus(span.times(MARGIN)).dividedBy(step).floor().times(step), most.plus(span.times(MARGIN)).dividedBy(step).ceil().times(step)];
  return {
    toPlace: (x) => x.minus(from).dividedBy(to.minus(from)).toNumber(),
    ticks: [{ at: 0, text: formatValue(from, unit, locale) }, { at: 1, text: formatValue(to, unit, locale) }],
  };
}

const APART: Bilingual = { vi: 'Thang đo phóng to: hai khoảng chỉ cách nhau {gap}, bằng {share}% giá trị.', en: 'Enlarged scale: the ranges are only {gap} apart, {share} % of the value.' };
const VALUES: Bilingual = { vi: 'Thang đo phóng to: hai giá trị chỉ lệch nhau {gap}, bằng {share}%.', en: 'Enlarged scale: the values are only {gap} apart, {share} %.' };

/** The gap between two ranges; where they meet, between their values; null where one has none. */
function findGap(a: Quantity, b: Quantity): { readonly gap: Decimal; readonly words: Bilingual } | null {
  const between = [subtractEnds(b.low, a.high), subtractEnds(a.low, b.high)].find((gap) => gap?.gt(0));
  if (between) return { gap: between, words: APART };
  const value = subtract({ ...a, low: null, high: null }, { ...b, low: null, high: null }).value?.abs();
  return value && !value.isZero() ? { gap: value, words: VALUES } : null;
}

function subtractEnds(low: Decimal | null, high: Decimal | null): Decimal | null {
  return low && high && low.minus(high);
}

/** Three digits tell how large a gap is. */
const DIGITS = 3;

/** Of amounts nearer to each other than a tenth of what they are: by how much, for the strip shows the gap alone. '' otherwise. */
export function toGapWords(stated: Amount, expected: Amount, locale: Locale): string {
  const [a, b] = [toQuantity(stated), toQuantity(expected)];
  const level = (b.value ?? a.value)?.abs();
  const found = findGap(a, b);
  if (!found || !level || level.isZero() || WITHOUT_SHARE.has(stated.unitMeasure) || found.gap.gte(level.times(SMALL_GAP))) return '';
  const share = found.gap.dividedBy(level).times(100).toSignificantDigits(2);
  const gap = formatValue(found.gap.toSignificantDigits(DIGITS), stated.unitMeasure, locale);
  return found.words[locale].replace('{gap}', gap).replace('{share}', formatValue(share, '', locale));
}
