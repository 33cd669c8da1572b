import type { Side } from '../core/comparability/comparison';
import { formatPeriod, formatQuantity, formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import { parsePeriod } from '../core/period';
import { overlaps, type Quantity, toQuantity } from '../core/quantity';
import { withoutTransform } from '../core/transforms/derived-row';

/** A drawn series, its short name and its name in a sentence ("Germany", "exports to Germany"). */
export interface Named {
  readonly side: Side;
  readonly label: Bilingual;
  readonly name: Bilingual;
}

/** A number that a title computes, in the digits that marks and tables have: 4.6 where the interval justifies no more. '' without a value. @param most significant digits at most */
export function toNumber(q: Quantity, unit: string, locale: Locale, most = Infinity): string {
  if (!q.value || most === Infinity) return q.value ? formatQuantity(q, unit, locale) : '';
  const rounded = q.value.toSignificantDigits(most);
  return rounded.precision() < q.value.precision() ? formatValue(rounded, unit, locale) : formatQuantity(q, unit, locale);
}

/** Significant digits of a ratio of figures that are not counted alike. */
export const ROUGH_DIGITS = 2;

/** Names of flows are plural ("Belgium’s exports"), those of areas are not. */
export function isPlural(subject: string): boolean {
  return /^(?:[^,]*’s )?(?:exports|imports|all other sectors|investment projects)\b/iu.test(subject);
}

/** "Two-way trade Viet Nam – Belgium": what was done to it, and how often it is counted, are said elsewhere. */
export function toSubject({ side: { series } }: Named, locale: Locale): string {
  return withoutTransform(series.measure, series.title).name[locale].replace(/, (?:năm|quý|tháng|annual|quarterly|monthly|một phần năm|part of a year)$/u, '');
}

/** First words of the names of series and measures that are no names of areas. */
const COMMON = new RegExp(`^(?:${[
  'Exports|Imports|Two-way|Trade|Growth|Compound|Share|Rank|Registered|Investment|Number|Value|Years|Countries|Joint|Legal|Foreign|Memberships|Sessions|Emergency|Postgraduate',
  'Xuất|Nhập|Thương|Kim|Cán|Tăng|Tỷ|Thứ|Vốn|Dự|Số|Giá|Học|Khóa|Viện|Văn|Địa|Tổ|Hỗ',
].join('|')})(?= )`, 'u');

/** A subject inside a sentence: names of areas keep their capitals. */
export function toInside(subject: string, locale: Locale): string {
  return subject.replace(COMMON, (word) => word.toLocaleLowerCase(locale));
}

function isYear(period: string): boolean {
  return /^\d{4}$/u.test(period);
}

/** ", 2000–2013", or " from Jan–Jul 2013 to Jan–Jul 2014": periods that a dash would run into each other. */
export function toSpanWords(from: string, to: string, locale: Locale): string {
  const [first, last] = [formatPeriod(from, locale), formatPeriod(to, locale)];
  if (locale === 'vi') return ` từ ${first} đến ${last}`;
  return isYear(from) && isYear(to) ? `, ${first}–${last}` : ` from ${first} to ${last}`;
}

/** "in 2014", "on 31 Aug 2014"; "năm 2014", "ngày 31/8/2014". */
export function toWhen(period: string, locale: Locale): string {
  const [text, isDay] = [formatPeriod(period, locale), parsePeriod(period).months === 0];
  if (locale === 'en') return `${isDay ? 'on' : 'in'} ${text}`;
  if (isDay) return `ngày ${text}`;
  return isYear(period) ? `năm ${text}` : text;
}

export function findLast({ observations }: Side): Observation | undefined {
  return observations.filter(({ obsValue }) => obsValue !== null).toSorted((a, b) => a.periodEnd.localeCompare(b.periodEnd)).at(-1);
}

/** The last figure, with the rivals of its period that cannot hold beside it. */
export function toClaims(side: Side): Observation[] {
  const last = findLast(side) ?? side.observations.at(-1);
  const rivals = side.observations.filter((o) => last && o !== last && o.timePeriod === last.timePeriod && !overlaps(toQuantity(o), toQuantity(last)));
  return last ? [...rivals, last] : [];
}

/** Of the tellers of a series, the figures of the one who tells most. */
export function toLongestTelling({ observations }: Side): readonly Observation[] {
  const tellings = [...new Set(observations.map(toTeller))].map((teller) => observations.filter((o) => toTeller(o) === teller));
  return tellings.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Names side by side, all but the first inside the sentence; those that hold commas (or decimal ones) are told apart by semicolons. */
export function toList(names: readonly string[], locale: Locale): string {
  return names.map((name, i) => (i > 0 ? toInside(name, locale) : name)).join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
