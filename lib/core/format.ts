import Decimal from 'decimal.js';
import type { Locale } from './locale';
import type { Observation } from './observation';
import { parsePeriod } from './period';
import { precisionPlace, type Quantity, type QuantityText, roundToPrecision, toDecimal, toQuantity, toQuantityText, valuePlace } from './quantity';

/** The one module that writes numbers, ranges, periods and dates for people. Never more digits than were printed. */
const SCALES = [
  { exponent: 9, unit: toDecimal('1e9'), vi: 'tỷ', en: 'bn' },
  { exponent: 6, unit: toDecimal('1e6'), vi: 'triệu', en: 'm' },
] as const;

type Scale = (typeof SCALES)[number] | null;

function scaleOf(value: Decimal, unit: string): Scale {
  if (unit !== 'USD' && unit !== 'EUR') return null;
  return SCALES.find((scale) => value.abs().gte(scale.unit)) ?? null;
}

/** Power of ten of the word that a value is written with: 9 for billions of a currency, 0 without a word. */
export function toScaleExponent(value: Decimal, unit: string): number {
  return scaleOf(value, unit)?.exponent ?? 0;
}

/** Digits with the reader's signs: 1234.5 -> "1.234,5" (vi) or "1,234.5" (en). Exact for any length. */
export function formatDecimal(value: Decimal, locale: Locale, decimals?: number): string {
  const text = decimals === undefined ? value.toString() : value.toFixed(Math.max(0, decimals));
  const [integer = '', fraction] = text.replace('-', '').split('.');
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/gu, group);
  const sign = text.startsWith('-') ? '−' : '';
  return sign + (fraction ? `${grouped}${point}${fraction}` : grouped);
}

function withUnit(number: string, scale: Scale, unit: string, locale: Locale): string {
  const scaled = scale ? `${number}\u00a0${scale[locale]}` : number;
  switch (unit) {
    case 'USD':
    case 'EUR':
      return locale === 'vi' ? `${scaled}\u00a0${unit}` : `${unit}\u00a0${scaled}`;
    case 'PC':
      return locale === 'vi' ? `${scaled}%` : `${scaled}\u00a0%`;
    case 'PP':
      return locale === 'vi' ? `${scaled}\u00a0điểm\u00a0%` : `${scaled}\u00a0pp`;
    // What lies between two values of an index.
    case 'POINTS':
      return locale === 'vi' ? `${scaled}\u00a0điểm` : `${scaled}\u00a0points`;
    case 'YR':
      return locale === 'vi' ? `${scaled}\u00a0năm` : `${scaled}\u00a0years`;
    case 'RANK':
      return locale === 'vi' ? `thứ\u00a0${scaled}` : `no.\u00a0${scaled}`;
    default:
      return scaled;
  }
}

function shift(value: Decimal, scale: Scale): Decimal {
  return scale ? value.dividedBy(scale.unit) : value;
}

function decimalsFor(place: number | null, scale: Scale): number | undefined {
  return place === null ? undefined : (scale?.exponent ?? 0) - place;
}

/** A value in the reader's language: "1,8 tỷ USD", "USD 1.8 bn", "58.9 %". */
export function formatValue(value: Decimal, unit: string, locale: Locale, place: number | null = null): string {
  const scale = scaleOf(value, unit);
  return withUnit(formatDecimal(shift(value, scale), locale, decimalsFor(place, scale)), scale, unit, locale);
}

/**
 * An interval: "1,75–1,85 tỷ USD", "over 30", or '' where both ends are open.
 * A computed interval (`place`) shows its ends to the last digit that the interval justifies.
 */
function formatInterval(q: Quantity, unit: string, locale: Locale, place: number | null = null): string {
  const widest = [q.low, q.high].filter((x) => x !== null).reduce((a, b) => (a.abs().gte(b.abs()) ? a : b), toDecimal(0));
  const scale = scaleOf(widest, unit);
  const write = (x: Decimal) => formatDecimal(shift(x, scale), locale, decimalsFor(place, scale));
  if (q.low && q.high) {
    // A dash before a minus sign would be read as one.
    const to = q.low.isNegative() ? { vi: ' đến ', en: ' to ' }[locale] : '–';
    const range = q.low.eq(q.high) ? write(q.low) : `${write(q.low)}${to}${write(q.high)}`;
    return withUnit(range, scale, unit, locale);
  }
  const words = { vi: { low: 'từ', high: 'đến' }, en: { low: 'from', high: 'up to' } }[locale];
  if (q.low) return `${words.low} ${withUnit(write(q.low), scale, unit, locale)}`;
  return q.high ? `${words.high} ${withUnit(write(q.high), scale, unit, locale)}` : '';
}

/** Enough digits to compare with what the press prints; the exact result is in the data. */
const READABLE_DIGITS = 4;

/** Decimals of per cent, and digits of an amount, beyond which a computed figure tells people nothing more. Files keep all. */
const SHOWN = { decimals: 2, digits: READABLE_DIGITS } as const;

/** The last place of a computed figure that tells people something: one rule for marks, titles, tables and comparisons. */
function toReadablePlace(value: Decimal, unit: string): number {
  const place = value.isZero() ? -SHOWN.decimals : value.e - SHOWN.digits + 1;
  return unit === 'PC' || unit === 'PP' ? Math.max(place, -SHOWN.decimals) : place;
}

/** A computed amount with only the digits that its interval justifies, and no more than four; its range where it has no value. */
export function formatQuantity(q: Quantity, unit: string, locale: Locale): string {
  const rounded = roundToPrecision(q);
  const place = valuePlace(q);
  if (!rounded.value) return formatInterval(rounded, unit, locale, place);
  return formatValue(rounded.value, unit, locale, place === null ? null : Math.max(place, toReadablePlace(rounded.value, unit)));
}

/** A figure of statistics stands in a table with all its digits; what the press words has a paragraph. */
function isTabular({ derivation, paragraph }: Observation): boolean {
  return derivation === null && paragraph === null;
}

/** The last place of a figure of statistics that tells people something: four digits, none dropped before the decimal sign. Null where it has no more. */
function toTabularPlace({ unitMeasure }: Observation, value: Decimal): number | null {
  const readable = value.e - READABLE_DIGITS + 1;
  const place = scaleOf(value, unitMeasure) ? readable : Math.min(0, readable);
  return value.isZero() || value.e - value.precision() + 1 >= place ? null : place;
}

/** The last place that a figure is written to, or (precisionPlace) the ends of its range; null where it is written as it stands. */
function toShownPlace(o: Observation, q: Quantity, justify: (q: Quantity) => number | null = precisionPlace): number | null {
  if (isTabular(o)) return q.value && toTabularPlace(o, q.value);
  const justified = o.derivation && justify(q);
  if (justified === null) return null;
  return q.value ? Math.max(justified, toReadablePlace(q.value, o.unitMeasure)) : justified;
}

/**
 * Of a computed per cent, value and ends with the digits that it is written with, for where people go on with it: 29.49, not
 * 29.4851728. The ends move outwards, so that they hold both numbers. All else as it stands.
 */
export function toShownNumbers(o: Observation): QuantityText {
  const [q, isPercent] = [toQuantity(o), o.unitMeasure === 'PC' || o.unitMeasure === 'PP'];
  const place = o.derivation && isPercent ? toShownPlace(o, q, valuePlace) : null;
  if (place === null || place > 0 || !q.value || q.value.decimalPlaces() <= -place) return o;
  return toQuantityText({
    value: q.value.toDecimalPlaces(-place, Decimal.ROUND_HALF_EVEN),
    low: q.low && q.low.toDecimalPlaces(-place, Decimal.ROUND_FLOOR),
    high: q.high && q.high.toDecimalPlaces(-place, Decimal.ROUND_CEIL),
  });
}

const BOUND_WORDS: Record<Locale, Partial<Record<Observation['qualifier'], string>>> = {
  vi: { about: 'khoảng', over: 'hơn', under: 'dưới', nearly: 'gần', 'at-least': 'ít nhất', 'at-most': 'nhiều nhất' },
  en: { about: 'about', over: 'over', under: 'under', nearly: 'nearly', 'at-least': 'at least', 'at-most': 'at most' },
};

/** An observation's value for a label: "khoảng 42 tỷ USD", "over 30", "USD 1.56 bn"; above zero where no amount was printed. */
export function formatObservation(o: Observation, locale: Locale): string {
  const q = toQuantity(o);
  if (!q.value) return q.low?.isZero() ? { vi: 'lớn hơn 0', en: 'above zero' }[locale] : formatInterval(q, o.unitMeasure, locale);
  const text = formatValue(q.value, o.unitMeasure, locale, toShownPlace(o, q, valuePlace));
  const word = BOUND_WORDS[locale][o.qualifier];
  return word ? `${word} ${text}` : text;
}

/** All digits of a figure that `formatObservation` writes with fewer: "USD 1.805539095 bn"; '' where it writes them all. */
export function formatExactly(o: Observation, locale: Locale): string {
  const { value } = toQuantity(o);
  return value && isTabular(o) && toTabularPlace(o, value) !== null ? formatValue(value, o.unitMeasure, locale) : '';
}

/** The interval of an observation in words; '' where it is the value itself, as far as it is written. */
export function formatObservationInterval(o: Observation, locale: Locale): string {
  const q = toQuantity(o);
  if (q.low && q.high && q.low.eq(q.high)) return '';
  const [place, ends] = [toShownPlace(o, q), [q.low, q.high]];
  if (place !== null && isTabular(o)) return '';
  const written = ends.map((end) => end && formatInterval({ value: end, low: end, high: end }, o.unitMeasure, locale, place));
  return written[0] && written[0] === written[1] ? '' : formatInterval(q, o.unitMeasure, locale, place);
}

/** The ends of a closed interval in the scale of the value, without its unit: "1.75–1.85"; in full where an end is open, '' where it is the value itself. */
export function formatObservationEnds(o: Observation, locale: Locale): string {
  const range = formatObservationInterval(o, locale);
  if (o.low === null || o.high === null) return range;
  return range.replace(/^(?:USD|EUR)\u00a0/u, '').replace(/(?<=\d)(?:\u00a0(?:bn|m|tỷ|triệu|%|pp|điểm|USD|EUR))+$|(?<=\d)%$/u, '');
}

/** The range of a computed amount, to the digits that `formatQuantity` writes; '' where both ends are written alike. */
export function formatQuantityRange(q: Quantity, unit: string, locale: Locale): string {
  const justified = precisionPlace(q);
  const [widest] = [q.low, q.high].filter((end) => end !== null).toSorted((a, b) => b.e - a.e);
  const place = justified === null || !widest ? null : Math.max(justified, toReadablePlace(widest, unit));
  const [low, high] = [q.low, q.high].map((end) => end && formatInterval({ value: end, low: end, high: end }, unit, locale, place));
  return low && low === high ? '' : formatInterval(q, unit, locale, place);
}

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function formatDay(day: string, locale: Locale): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return locale === 'vi' ? `${d}/${m}/${y}` : `${d} ${MONTHS_EN[m - 1]} ${y}`;
}

function formatMonth(day: string, locale: Locale): string {
  const [y, m] = day.split('-').map(Number) as [number, number];
  return locale === 'vi' ? `tháng ${m}/${y}` : `${MONTHS_EN[m - 1]} ${y}`;
}

function formatMonths(start: string, end: string, locale: Locale): string {
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  const year = start.slice(0, 4);
  if (year !== end.slice(0, 4)) return `${formatMonth(start, locale)} – ${formatMonth(end, locale)}`;
  return locale === 'vi' ? `tháng ${first}–${last}/${year}` : `${MONTHS_EN[first - 1]}–${MONTHS_EN[last - 1]} ${year}`;
}

/** A period for people: "2013", "tháng 1–7/2014" / "Jan–Jul 2014", "31/8/2014" / "31 Aug 2014", "2000–2010". */
export function formatPeriod(timePeriod: string, locale: Locale): string {
  const { start, end, months } = parsePeriod(timePeriod);
  if (/^\d{4}-Q\d$/u.test(timePeriod)) return timePeriod.replace(/(\d{4})-(Q\d)/u, locale === 'vi' ? 'quý $2/$1' : '$2 $1').replace(/Q(?=\d\/)/u, '');
  if (months === 0) return start === end ? formatDay(start, locale) : `${formatDay(start, locale)} – ${formatDay(end, locale)}`;
  if (months % 12 === 0 && start.endsWith('-01-01')) {
    const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
    return first === last ? first : `${first}–${last}`;
  }
  return months === 1 ? formatMonth(start, locale) : formatMonths(start, end, locale);
}

/** What an index counts from: "2010 = 100". */
export function formatBase(basePeriod: string, locale: Locale): string {
  return `${formatPeriod(basePeriod, locale)} = 100`;
}

/** An ISO date of any precision: "2014-10" -> "tháng 10/2014" / "Oct 2014". */
export function formatDate(date: string, locale: Locale): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(`${date}-01`, locale) : formatDay(date.slice(0, 10), locale);
}

const LONG_MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** The same with the month written out: "tháng 10/2014" / "October 2014", "5/10/2014" / "5 October 2014". */
export function formatLongDate(date: string, locale: Locale): string {
  const month = LONG_MONTHS_EN[Number(date.slice(5, 7)) - 1];
  if (locale === 'vi' || !month) return formatDate(date, locale);
  const day = Number(date.slice(8, 10));
  return [day || '', month, date.slice(0, 4)].filter(Boolean).join(' ');
}
