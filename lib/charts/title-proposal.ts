import type Decimal from 'decimal.js';
import type { Side } from '../core/comparability/comparison';
import { formatDecimal, formatObservation, formatPeriod, formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { LOCALES } from '../core/locale';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { findWhole } from '../core/comparability/part-checks';
import { divide, exactly, multiply, overlaps, precisionPlace, type Quantity, roundResult, subtract, toDecimal, toQuantity } from '../core/quantity';

/** A drawn series and its short name. */
export interface Named {
  readonly side: Side;
  readonly label: Bilingual;
}

function both(write: (locale: Locale) => string): Bilingual {
  const [vi, en] = LOCALES.map(write) as [string, string];
  return { vi, en };
}

function toDigits(...list: readonly Observation[]): number {
  return Math.min(...list.map((o) => (o.obsValue === null ? 2 : toDecimal(o.obsValue).precision(true))));
}

/** A sentence is read, not computed with: official figures to the dollar justify ten digits, and three say it. */
const TITLE_DIGITS = 3;

/** The last decimal place of a number in a title; null where it is written as it is (51 projects). */
function toTitlePlace(q: Quantity, value: Decimal): number | null {
  const place = precisionPlace(q);
  return place === null && value.isInteger() ? null : Math.max(place ?? -Infinity, value.e - TITLE_DIGITS + 1);
}

/** With the digits that the interval justifies, and no more than a sentence needs: 4.6, not 4.5524. */
function toNumber(q: Quantity, unit: string, locale: Locale): string {
  if (!q.value) return '';
  const place = toTitlePlace(q, q.value);
  if (unit !== '') return formatValue(q.value, unit, locale, place);
  return formatDecimal(q.value, locale, place === null ? undefined : Math.max(0, -place));
}

function isAboveZero(o: Observation): boolean {
  return o.obsValue !== null && (toQuantity(o).low?.gt(0) ?? false);
}

const LEVELS: ReadonlySet<string> = new Set(['flow', 'stock', 'count']);

/** Amounts and numbers of things; 45 years of relations are not "12.5 % more" than 40. */
function isLevel({ measure, series }: Side): boolean {
  return LEVELS.has(measure.nature) && series.unitMeasure !== 'YR' && series.unitMeasure !== 'RANK';
}

/** First and last of the longest kind of period: a part of a year is never set against a year. */
function toEnds({ observations }: Side): [Observation, Observation] | null {
  const longest = Math.max(...observations.map(({ timePeriod }) => parsePeriod(timePeriod).months));
  const stated = observations.filter((o) => isAboveZero(o) && parsePeriod(o.timePeriod).months === longest);
  const sorted = stated.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last && first.periodStart < last.periodStart ? [first, last] : null;
}

/** "Two-way trade Viet Nam – Belgium": the frequency goes without saying. */
function toSubject({ side: { series } }: Named, locale: Locale): string {
  return series.title[locale].replace(/, (?:năm|annual)$/u, '');
}

type Sentence = (subject: string, number: string, from: string, to: string) => string;

const SENTENCES: Readonly<Record<'fold' | 'rise' | 'fall' | 'open', Readonly<Record<Locale, Sentence>>>> = {
  fold: { vi: (s, n, from, to) => `${s}: năm ${to} gấp ${n} lần năm ${from}`.replace(/năm (?=\d+\/|tháng|quý)/gu, ''), en: (s, n, from, to) => `${s} rose ${n}-fold, ${from}–${to}` },
  rise: { vi: (s, n, from, to) => `${s} tăng ${n} từ ${from} đến ${to}`, en: (s, n, from, to) => `${s} rose ${n}, ${from}–${to}` },
  fall: { vi: (s, n, from, to) => `${s} giảm ${n} từ ${from} đến ${to}`, en: (s, n, from, to) => `${s} fell ${n}, ${from}–${to}` },
  open: { vi: (s, _, from, to) => `${s}: số in không cho biết tăng hay giảm từ ${from} đến ${to}`, en: (s, _, from, to) => `${s}: the figures do not tell whether it rose or fell, ${from}–${to}` },
};

function toChange(factor: Quantity, digits: number): { form: keyof typeof SENTENCES; number: (locale: Locale) => string } {
  if (factor.low?.gte('1.95')) return { form: 'fold', number: (locale) => toNumber(roundResult(factor, digits), '', locale) };
  const rises = factor.low?.gt(1) ?? false;
  if (!rises && !factor.high?.lt(1)) return { form: 'open', number: () => '' };
  const growth = multiply(subtract(factor, exactly(1)), exactly(rises ? 100 : -100));
  return { form: rises ? 'rise' : 'fall', number: (locale) => toNumber(roundResult(growth, digits), 'PC', locale) };
}

/** "… rose 4.6-fold, 2000–2013": a direction only where the intervals decide it, digits only as they justify. */
function tellChange(named: Named): Bilingual | null {
  const ends = isLevel(named.side) ? toEnds(named.side) : null;
  if (!ends) return null;
  const [first, last] = ends;
  const { form, number } = toChange(divide(toQuantity(last), toQuantity(first)), toDigits(first, last));
  return both((locale) => SENTENCES[form][locale](toSubject(named, locale), number(locale), formatPeriod(first.timePeriod, locale), formatPeriod(last.timePeriod, locale)));
}

function findLast({ observations }: Side): Observation | undefined {
  return observations.filter(({ obsValue }) => obsValue !== null).toSorted((a, b) => a.periodEnd.localeCompare(b.periodEnd)).at(-1);
}

/** The last figure, with the rivals of its period that cannot hold beside it. */
function toClaims(side: Side): Observation[] {
  const last = findLast(side) ?? side.observations.at(-1);
  const rivals = side.observations.filter((o) => last && o !== last && o.timePeriod === last.timePeriod && !overlaps(toQuantity(o), toQuantity(last)));
  return last ? [...rivals, last] : [];
}

/** "Registered Belgian FDI capital: USD 155 m (31 Aug 2014)"; "68.7 % or 58.9 %" where statements contradict each other. */
function tellValue(named: Named): Bilingual | null {
  const claims = toClaims(named.side);
  const [last] = claims;
  if (!last) return null;
  return both((locale) => {
    const values = [...new Set(claims.map((o) => formatObservation(o, locale)))].join(locale === 'vi' ? ' hay ' : ' or ');
    return `${toSubject(named, locale)}: ${values} (${formatPeriod(last.timePeriod, locale)})`;
  });
}

/** "Manufacturing makes up 58.9 % of the total, 31 Aug 2014": the largest part of a whole that is chosen too. */
function tellPart(all: readonly Named[]): Bilingual | null {
  const whole = findWhole(all.map(({ side }) => side));
  const total = whole && findLast(whole);
  const parts = all.flatMap((named) => {
    const o = named.side.observations.find((one) => named.side !== whole && one.timePeriod === total?.timePeriod && isAboveZero(one));
    return o ? [{ named, o }] : [];
  });
  const [largest] = parts.toSorted((a, b) => (toQuantity(b.o).value ?? exactly(0).low ?? toDecimal(0)).comparedTo(toQuantity(a.o).value ?? 0));
  if (!largest || !total || !isAboveZero(total)) return null;
  const share = roundResult(multiply(divide(toQuantity(largest.o), toQuantity(total)), exactly(100)), toDigits(largest.o, total));
  return both((locale) => {
    const [name, number, period] = [largest.named.label[locale], toNumber(share, 'PC', locale), formatPeriod(total.timePeriod, locale)];
    return locale === 'vi' ? `${name} chiếm ${number} tổng, ${period}` : `${name} makes up ${number} of the total, ${period}`;
  });
}

/** One trade in years and in parts of years. */
function isKin(one: Named, other: Named): boolean {
  return (['reporter', 'partner', 'flow', 'sector', 'measure'] as const).every((name) => one.side.series[name] === other.side.series[name]);
}

/** "… : USD 186 m a month in Jan–Jul 2014, USD 150 m in 2013": one trade, a part of a year beside years. */
function tellPace(one: Named, other: Named): Bilingual | null {
  const isPace = [one, other].every(({ side }) => side.measure.code.startsWith('permonth('));
  const [x, y] = [findLast(one.side), findLast(other.side)].toSorted((a, b) => (b?.periodEnd ?? '').localeCompare(a?.periodEnd ?? ''));
  if (!isPace || !x || !y) return null;
  return both((locale) => {
    const tell = (o: Observation, word: string): string => `${formatObservation(o, locale)}${word} ${formatPeriod(o.timePeriod, locale)}`;
    const [first, second] = locale === 'vi' ? [tell(x, ' mỗi tháng trong'), tell(y, ' trong')] : [tell(x, ' a month in'), tell(y, ' in')];
    return `${toSubject(one, locale).split(' · ')[0]?.replace(/, (?:năm|annual)$/u, '')}: ${first}, ${second}`;
  });
}

/** The last figures that both have for one period; else the last of each, and then the periods are told. */
function toRivals(a: Side, b: Side): [Observation, Observation] | null {
  const shared = a.observations.filter(isAboveZero).toSorted((x, y) => y.periodEnd.localeCompare(x.periodEnd));
  for (const x of shared) {
    const y = b.observations.find((o) => o.timePeriod === x.timePeriod && isAboveZero(o));
    if (y) return [x, y];
  }
  const [x, y] = [findLast(a), findLast(b)];
  return x && y && isAboveZero(x) && isAboveZero(y) && parsePeriod(x.timePeriod).months === parsePeriod(y.timePeriod).months ? [x, y] : null;
}

function withPeriods(a: Named, x: Observation, b: Named, y: Observation, tell: (a: string, b: string, locale: Locale) => string): Bilingual {
  const isOne = x.timePeriod === y.timePeriod;
  return both((locale) => {
    const name = ({ label }: Named, o: Observation): string => (isOne ? label[locale] : `${label[locale]} (${formatPeriod(o.timePeriod, locale)})`);
    const told = tell(name(a, x), name(b, y), locale);
    return isOne ? `${told}, ${formatPeriod(x.timePeriod, locale)}` : told;
  });
}

/** Short names of flows are plural, those of areas are not. */
function toVerb(subject: string): 'are' | 'is' {
  return /^(?:exports|imports)\b/iu.test(subject) ? 'are' : 'is';
}

/** "Guangxi (2024) is 23 times Belgium (2013)": which is larger only where the intervals decide it. */
function tellPair(one: Named, other: Named): Bilingual | null {
  const isAlike = one.side.series.unitMeasure === other.side.series.unitMeasure && one.side.measure.nature === other.side.measure.nature;
  const rivals = isAlike && isLevel(one.side) ? toRivals(one.side, other.side) : null;
  if (!rivals) return null;
  const isSwapped = toQuantity(rivals[0]).value?.lt(toQuantity(rivals[1]).value ?? 0) ?? false;
  const [a, x, b, y] = isSwapped ? [other, rivals[1], one, rivals[0]] : [one, rivals[0], other, rivals[1]];
  const ratio = divide(toQuantity(x), toQuantity(y));
  if (!ratio.low?.gt(1)) {
    return withPeriods(a, x, b, y, (p, q, locale) => (locale === 'vi' ? `${p} và ${q}: số in không cho biết bên nào lớn hơn` : `${p} and ${q}: the figures do not tell which is larger`));
  }
  const number = (locale: Locale): string => toNumber(roundResult(ratio, toDigits(x, y)), '', locale);
  return withPeriods(a, x, b, y, (p, q, locale) => (locale === 'vi' ? `${p} gấp ${number(locale)} lần ${q}` : `${p} ${toVerb(p)} ${number(locale)} times ${q}`));
}

/** "Manufacturing is the largest: 58.9 % (2014)": only where its interval lies above all others. */
function tellLargest(all: readonly Named[]): Bilingual | null {
  const last = all.flatMap((named) => {
    const o = findLast(named.side);
    return o ? [{ named, o, q: toQuantity(o) }] : [];
  });
  const [first] = last.toSorted((a, b) => (b.q.value ?? exactly(0).low ?? toDecimal(0)).comparedTo(a.q.value ?? 0));
  const isComparable = new Set(last.map(({ o }) => `${o.unitMeasure} ${o.timePeriod}`)).size === 1 && last.length === all.length;
  const isDecided = first && last.every((other) => other === first || (first.q.low && other.q.high && first.q.low.gt(other.q.high)));
  if (!first || !isComparable || !isDecided || first.o.unitMeasure === 'RANK') return null;
  return both((locale) => {
    const value = `${formatObservation(first.o, locale)} (${formatPeriod(first.o.timePeriod, locale)})`;
    return locale === 'vi' ? `${first.named.label.vi} lớn nhất: ${value}` : `${first.named.label.en} is the largest: ${value}`;
  });
}

function tellNames(all: readonly Named[]): Bilingual {
  const shown = all.slice(0, 4);
  const rest = all.length - shown.length;
  return both((locale) => {
    const names = shown.map(({ label }) => label[locale]).join(', ');
    return rest > 0 ? `${names} ${locale === 'vi' ? `và ${rest} chuỗi khác` : `and ${rest} more`}` : names;
  });
}

const NOTHING: Bilingual = { vi: 'Chưa có số liệu', en: 'No figures yet' };

function tellSeveral(all: readonly Named[]): Bilingual {
  const [first, second] = all;
  const isPair = first && second && all.length === 2;
  const pair = isPair && (isKin(first, second) ? (tellPace(first, second) ?? tellChange(first) ?? tellChange(second)) : tellPair(first, second));
  return tellPart(all) ?? (pair || null) ?? tellLargest(all) ?? tellNames(all);
}

/** A sentence that says what the series show, with no more than their intervals decide. */
export function proposeTitle(series: readonly Named[]): Bilingual {
  const all = series.filter(({ side }) => side.observations.length > 0);
  const [first] = all;
  if (!first) return NOTHING;
  const told = all.length === 1 ? (tellChange(first) ?? tellValue(first) ?? NOTHING) : tellSeveral(all);
  return both((locale) => told[locale].charAt(0).toLocaleUpperCase(locale) + told[locale].slice(1));
}
