import type { Amount, Finding, FindingKind } from '../core/finding';
import { formatQuantity, formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Quantity, toQuantity } from '../core/quantity';
import { type StripAxis, type StripTick, toGapWords, toStripAxis } from './strip-axis';

/** One amount on the strip: where it lies between 0 (left) and 1 (right), and what it says. */
export interface StripBar {
  readonly role: 'stated' | 'expected';
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The value itself; null where only an end is known. */
  readonly at: number | null;
  /** Ends without limit: drawn as arrows. */
  readonly isOpen: readonly [low: boolean, high: boolean];
}

/** What is stated and what was expected, on one scale. */
export interface IntervalStrip {
  readonly bars: readonly [StripBar, StripBar];
  /** The ends of the scale. */
  readonly ticks: readonly [StripTick, StripTick];
  /** By how much they are apart where that is little; '' otherwise. */
  readonly gap: string;
  /** The whole in words, for who does not see it. */
  readonly alt: string;
}

const NAMES = {
  stated: { vi: 'Số công bố', en: 'Stated' },
  expected: { vi: 'Tính ra', en: 'Expected' },
  /** Where what was expected is itself a statement. */
  rival: { vi: 'So với', en: 'Compared with' },
} as const;

const GAP: Readonly<Record<Locale, readonly [apart: string, together: string]>> = {
  vi: ['Hai khoảng không chạm nhau', 'Hai khoảng có phần chung'],
  en: ['The two ranges do not meet', 'The two ranges meet'],
};

/** Kinds that hold one statement against another. */
const BETWEEN_STATEMENTS: ReadonlySet<FindingKind> = new Set(['mirror-asymmetry', 'other-scope', 'revision', 'rounding']);

/** A part of a value that four digits do not show: figures of statistics have such ranges, and nobody reads them. */
const HAIR = '1e-4';

function isHair({ value, low, high }: Quantity): boolean {
  return Boolean(value && low && high && high.minus(low).lte(value.abs().times(HAIR)));
}

/** Both ends of an amount's range; '' where it has no value beside them, or four digits show no range. */
export function toReadableRange(amount: Amount, locale: Locale): string {
  const quantity = toQuantity(amount);
  if (!quantity.value || amount.low === amount.high || isHair(quantity)) return '';
  return formatQuantity({ ...quantity, value: null }, amount.unitMeasure, locale);
}

/** A stated amount with its own digits, an expected one with those that its range justifies; with the range where one can be read. */
function toText(role: StripBar['role'], amount: Amount, locale: Locale): string {
  const quantity = toQuantity(amount);
  const whole = formatQuantity(quantity, amount.unitMeasure, locale);
  if (!quantity.value || (isHair(quantity) && amount.low !== amount.high)) return whole;
  const [range, value] = [toReadableRange(amount, locale), role === 'stated' ? formatValue(quantity.value, amount.unitMeasure, locale) : whole];
  return range === '' || range === value ? value : `${value} (${range})`;
}

function toBar(role: StripBar['role'], label: Bilingual, amount: Amount, { toPlace }: StripAxis, locale: Locale): StripBar {
  const { low, high, value } = toQuantity(amount);
  return {
    role,
    label: label[locale],
    text: toText(role, amount, locale),
    from: low === null ? 0 : toPlace(low),
    to: high === null ? 1 : toPlace(high),
    at: value === null ? null : toPlace(value),
    isOpen: [low === null, high === null],
  };
}

function isApart(a: StripBar, b: StripBar): boolean {
  return a.to < b.from || b.to < a.from;
}

/** Whose figures both bars are, where that tells them apart better than their roles. */
export type StripNames = Readonly<Record<StripBar['role'], Bilingual>>;

function toRoles(kind: FindingKind): StripNames {
  return { stated: NAMES.stated, expected: NAMES[BETWEEN_STATEMENTS.has(kind) ? 'rival' : 'expected'] };
}

/** The small picture of a finding: its stated amount above what the other figures make of it. */
export function toIntervalStrip({ stated, expected, kind }: Pick<Finding, 'stated' | 'expected' | 'kind'>, locale: Locale, names: StripNames = toRoles(kind)): IntervalStrip {
  const axis = toStripAxis([stated, expected], locale);
  const bars = [toBar('stated', names.stated, stated, axis, locale), toBar('expected', names.expected, expected, axis, locale)] as const;
  const said = bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
  const gap = toGapWords(stated, expected, locale);
  return { bars, ticks: axis.ticks, gap, alt: [`${said}. ${GAP[locale][isApart(...bars) ? 0 : 1]}.`, gap].filter(Boolean).join(' ') };
}
