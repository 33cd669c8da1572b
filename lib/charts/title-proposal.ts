import { capitalize } from '../core/capital';
import type { Area, Series } from '../core/catalogue';
import type { Side } from '../core/comparability/comparison';
import { SECTORS } from '../core/codes';
import { formatObservation, formatPeriod } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import { findWhole } from '../core/comparability/part-checks';
import { divide, exactly, multiply, overlaps, type Quantity, roundResult, toDecimal, toQuantity } from '../core/quantity';
import { countDigits } from '../core/significant-digits';
import { findTransform, TRANSFORM_NAMES } from '../core/transform-code';
import { withoutTransform } from '../core/transforms/derived-row';
import type { ChartSpec } from './chart-spec';
import { tellDates, tellShares } from './title-kind';
import { AMOUNTS, isAboveZero, isLevel, toEnds, toLevelChange } from './title-level';
import { tellTransform } from './title-transform';
import { findLast, isPlural, type Named, toClaims, toInside, toList, ROUGH_DIGITS, toNumber, toSpanWords, toSubject, toWhen } from './title-words';

type Sentence = (subject: string, number: string, span: string, from: string, to: string) => string;

const SENTENCES: Readonly<Record<'fold' | 'foldEnds' | 'rise' | 'fall' | 'open', Readonly<Record<Locale, Sentence>>>> = {
  fold: { vi: (s, n, _, from, to) => `${s}: ${toWhen(to, 'vi')} gấp ${n} lần ${toWhen(from, 'vi')}`, en: (s, n, span) => `${s} rose ${n}-fold${span}` },
  foldEnds: { vi: (s, n, span) => `${s} tăng lên gấp ${n} lần${span}`, en: (s, n, span) => `${s} rose ${n}-fold${span}` },
  rise: { vi: (s, n, span) => `${s} tăng ${n}${span}`, en: (s, n, span) => `${s} rose ${n}${span}` },
  fall: { vi: (s, n, span) => `${s} giảm ${n}${span}`, en: (s, n, span) => `${s} fell ${n}${span}` },
  open: { vi: (s, _, span) => `${s}: số in không cho biết tăng hay giảm${span}`, en: (s, _, span) => `${s}: the figures do not tell whether it rose or fell${span}` },
};

const PER_MONTH: Bilingual = { vi: ' bình quân tháng', en: ' per month' };

/** The quotient of a formula. */
function isRatio({ side }: Named): boolean {
  return side.series.unitMeasure === 'PURE_NUMB';
}

/** ", from 3.601 (1999) to 3.476 (2014)": a per cent of a ratio, which looks like one, is told with its ends. */
function toEndWords(first: Observation, last: Observation, locale: Locale): string {
  const [from, to] = [first, last].map((o) => `${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`);
  return { vi: `, từ ${from} đến ${to}`, en: `, from ${from} to ${to}` }[locale];
}

/** "Exports ÷ imports: about 3.6 (1999), about 3.5 (2014)": of what is not counted alike, no change of the ratio is told. */
function tellRoughRatio(named: Named, ends: readonly Observation[]): Bilingual {
  return both((locale) => {
    const tell = (o: Observation): string => `${{ vi: 'khoảng', en: 'about' }[locale]} ${toNumber(toQuantity(o), o.unitMeasure, locale, ROUGH_DIGITS)} (${formatPeriod(o.timePeriod, locale)})`;
    return `${toSubject(named, locale)}: ${ends.map(tell).join(locale === 'vi' ? '; ' : ', ')}`;
  });
}

/** "… rose 4.6-fold, 2000–2013": a direction only where the intervals decide it, digits only as they justify. */
function tellChange(named: Named, isRough: boolean): Bilingual | null {
  const ends = isLevel(named.side) ? toEnds(named.side) : null;
  if (!ends) return null;
  const [first, last] = ends;
  const [from, to] = [first.timePeriod, last.timePeriod];
  const { form, number } = toLevelChange(first, last);
  if (isRatio(named) && isRough) return tellRoughRatio(named, ends);
  const suffix = findTransform(named.side.measure.code) === 'permonth' ? PER_MONTH : null;
  const hasEnds = isRatio(named) && form !== 'open';
  return both((locale) => {
    const [subject, span] = [`${toSubject(named, locale)}${suffix?.[locale] ?? ''}`, hasEnds ? toEndWords(first, last, locale) : toSpanWords(from, to, locale)];
    const by = hasEnds && form !== 'fold' && locale === 'en' ? 'by ' : '';
    return SENTENCES[hasEnds && form === 'fold' ? 'foldEnds' : form][locale](subject, `${by}${number(locale)}`, span, from, to);
  });
}

/** What was done to a figure goes before what it is of, where no sentence tells it: "Change, Belgium’s rank among investors". */
function toMade(named: Named, locale: Locale): string {
  const [transform, subject] = [findTransform(named.side.measure.code), toSubject(named, locale)];
  if (AMOUNTS.has(transform)) return `${subject}${transform === 'permonth' ? PER_MONTH[locale] : ''}`;
  return `${TRANSFORM_NAMES[transform][locale]}, ${toInside(subject, locale)}`;
}

/** "Registered Belgian FDI capital: USD 155 m (31 Aug 2014)"; "68.7 % or 58.9 %" where statements contradict each other. */
function tellValue(named: Named): Bilingual | null {
  const claims = toClaims(named.side);
  const [last] = claims;
  if (!last) return null;
  return both((locale) => {
    const values = [...new Set(claims.map((o) => formatObservation(o, locale)))].join(locale === 'vi' ? ' hay ' : ' or ');
    return `${toMade(named, locale)}: ${values} (${formatPeriod(last.timePeriod, locale)})`;
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
  const share = roundResult(multiply(divide(toQuantity(largest.o), toQuantity(total)), exactly(100)), countDigits(largest.o, total));
  return both((locale) => {
    const [name, number, period] = [largest.named.label[locale], toNumber(share, 'PC', locale), formatPeriod(total.timePeriod, locale)];
    return locale === 'vi' ? `${name} chiếm ${number} tổng, ${period}` : `${name} ${isPlural(name) ? 'make' : 'makes'} up ${number} of the total, ${period}`;
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
    return `${toSubject(one, locale)}: ${first}, ${second}`;
  });
}

/** A figure of one series beside one of another, of the same period. */
type Pair = readonly [x: Observation, y: Observation];

/** Of one teller where there is one who speaks of both; else whoever does. */
function toLikePairs(pairs: readonly Pair[]): readonly Pair[] {
  const stated = pairs.filter(([x, y]) => !x.derivation && !y.derivation);
  const [same, sameStated] = [pairs, stated].map((list) => list.filter(([x, y]) => toTeller(x) === toTeller(y))) as [Pair[], Pair[]];
  return [sameStated, same, stated].find(({ length }) => length > 0) ?? pairs;
}

/** All that can be set beside each other in the last period that both have figures for. */
function findPairs(a: Side, b: Side): readonly Pair[] {
  const last = a.observations.filter(isAboveZero).toSorted((x, y) => y.periodEnd.localeCompare(x.periodEnd));
  const others = b.observations.filter(isAboveZero);
  const period = last.find((x) => others.some((y) => y.timePeriod === x.timePeriod))?.timePeriod;
  return toLikePairs(last.filter((x) => x.timePeriod === period).flatMap((x) => others.filter((y) => y.timePeriod === period).map((y): Pair => [x, y])));
}

function toVerb(subject: string): 'are' | 'is' {
  return isPlural(subject) ? 'are' : 'is';
}

/** A name of several parts; a sector that has a comma of its own is one ("chế biến, chế tạo"). */
function isListed({ name, side }: Named, locale: Locale): boolean {
  return name[locale].replace(SECTORS[side.series.sector]?.[locale] ?? '', '').includes(', ');
}

/** Two series that differ in more than one way are told by their titles: short names would be lists of words. */
function toPairNames(a: Named, b: Named, locale: Locale): [string, string] {
  if (![a, b].some((named) => isListed(named, locale))) return [a.name[locale], toInside(b.name[locale], locale)];
  return [toSubject(a, locale), toInside(toSubject(b, locale), locale)];
}

const UNCERTAIN: Readonly<Record<Locale, (p: string, q: string) => string>> = {
  vi: (p, q) => `${p} và ${q}: số in không cho biết bên nào lớn hơn`,
  en: (p, q) => `${p} and ${q}: the figures do not tell which is larger`,
};

/** "18.1", or "18.1 or 23" where tellers differ more than their digits allow. @param limit significant digits that are told at most */
function toTimes(ratios: readonly { readonly ratio: Quantity; readonly digits: number }[], locale: Locale, limit: number): string {
  const sorted = ratios.toSorted((a, b) => (a.ratio.value && b.ratio.value ? a.ratio.value.cmp(b.ratio.value) : 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  const isOne = !least || !most || overlaps(least.ratio, most.ratio);
  const told = (isOne ? [least] : [least, most]).flatMap((one) => (one ? [toNumber(roundResult(one.ratio, one.digits), '', locale, limit)] : []));
  return [...new Set(told)].join(locale === 'vi' ? ' hay ' : ' or ');
}

function toRatio(x: Observation, y: Observation): { ratio: Quantity; digits: number } {
  return { ratio: divide(toQuantity(x), toQuantity(y)), digits: countDigits(x, y) };
}

/** "are about 3.5 times": where the two are not counted alike, more digits would tell of how they are counted. */
function toRoughTimes(ratios: Parameters<typeof toTimes>[0], p: string, locale: Locale): string {
  const times = toTimes(ratios, locale, ROUGH_DIGITS);
  const isEqual = times === '1';
  if (locale === 'vi') return isEqual ? 'xấp xỉ bằng' : `gấp khoảng ${times} lần`;
  return `${toVerb(p)} ${isEqual ? 'about as large as' : `about ${times} times`}`;
}

/** "Exports are 3.48 times imports, 2014": of one period only, and which is larger only where every pair of figures says so. */
function tellTimes(one: Named, other: Named, pairs: readonly Pair[], isRough: boolean): Bilingual | null {
  const [first] = pairs;
  if (!first) return null;
  const isSwapped = toQuantity(first[0]).value?.lt(toQuantity(first[1]).value ?? 0) ?? false;
  const [a, b] = isSwapped ? [other, one] : [one, other];
  const ratios = pairs.map(([x, y]) => (isSwapped ? toRatio(y, x) : toRatio(x, y)));
  const isDecided = ratios.every(({ ratio }) => ratio.low?.gt(1));
  return both((locale) => {
    const [[p, q], period] = [toPairNames(a, b, locale), formatPeriod(first[0].timePeriod, locale)];
    if (!isDecided) return `${UNCERTAIN[locale](p, q)}, ${period}`;
    if (isRough) return `${p} ${toRoughTimes(ratios, p, locale)} ${q}, ${period}`;
    const times = toTimes(ratios, locale, Infinity);
    return locale === 'vi' ? `${p} gấp ${times} lần ${q}, ${period}` : `${p} ${toVerb(p)} ${times} times ${q}, ${period}`;
  });
}

/** "Viet Nam's trade balance with Belgium: USD 1.29 bn; Belgium's …: USD -1.32 bn (2014)": amounts below zero make no "times" either. */
function tellBeside(one: Named, other: Named): Bilingual | null {
  const others = new Map(other.side.observations.filter(({ obsValue }) => obsValue !== null).map((o) => [o.timePeriod, o]));
  const x = findLast({ ...one.side, observations: one.side.observations.filter(({ timePeriod }) => others.has(timePeriod)) });
  const y = x && others.get(x.timePeriod);
  if (!y) return null;
  const tell = (name: string, o: Observation, locale: Locale): string => `${name}: ${formatObservation(o, locale)}`;
  return both((locale) => `${tell(one.name[locale], x, locale)}; ${tell(toInside(other.name[locale], locale), y, locale)} (${formatPeriod(x.timePeriod, locale)})`);
}

/** "No year in common – Guangxi: about USD 42 bn (2024); Belgium: USD 2.322 bn (2014)": figures ten years apart make no "times". */
function tellApart(one: Named, other: Named): Bilingual | null {
  const [x, y] = [findLast(one.side), findLast(other.side)];
  if (!x || !y) return null;
  return both((locale) => {
    const tell = ({ label }: Named, o: Observation): string => `${label[locale]}: ${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`;
    return `${{ vi: 'Không có kỳ chung', en: 'No period in common' }[locale]} – ${tell(one, x)}; ${tell(other, y)}`;
  });
}

/** Things of one kind: six times as many projects as sessions of a committee is arithmetic, and says nothing. */
function isAlike({ side: a }: Named, { side: b }: Named): boolean {
  return a.series.unitMeasure === b.series.unitMeasure && a.measure.nature === b.measure.nature && a.measure.concept === b.measure.concept;
}

function tellPair(one: Named, other: Named, isRough: boolean): Bilingual | null {
  if (!isAlike(one, other) || !isLevel(one.side)) return null;
  return tellTimes(one, other, findPairs(one.side, other.side), isRough) ?? tellBeside(one, other) ?? tellApart(one, other);
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
  if (!first || !isComparable || !isDecided || first.o.unitMeasure === 'RANK' || !all.every((one) => isAlike(one, first.named))) return null;
  return both((locale) => {
    const [name, value] = [first.named.name[locale], `${formatObservation(first.o, locale)} (${formatPeriod(first.o.timePeriod, locale)})`];
    if (first.named.side.measure.nature === 'growth') return locale === 'vi' ? `${name} tăng nhanh nhất: ${value}` : `${name} grew fastest: ${value}`;
    return locale === 'vi' ? `${name} lớn nhất: ${value}` : `${name} ${toVerb(name)} the largest: ${value}`;
  });
}

/** What all of them count, where their names say only of whom: "Investment projects: Belgium, manufacturing; …". Trade says it itself. */
function toCommonMeasure(all: readonly Named[]): Bilingual | null {
  const [first, ...others] = all.map(({ side: { measure } }) => ({ ...withoutTransform(measure.code, measure.name), concept: measure.concept }));
  const isOne = first && first.code !== 'TRADE' && first.concept !== 'formula' && others.every(({ code }) => code === first.code);
  return isOne ? first.name : null;
}

function tellNames(all: readonly Named[]): Bilingual {
  const measure = toCommonMeasure(all);
  const shown = all.slice(0, 4);
  const rest = all.length - shown.length;
  return both((locale) => {
    const names = toList(shown.map(({ name }) => name[locale]), locale);
    const list = rest > 0 ? `${names} ${locale === 'vi' ? `và ${rest} chuỗi khác` : `and ${rest} more`}` : names;
    return measure ? `${measure[locale]}: ${list}` : list;
  });
}

/** What a title follows besides the figures: what the kind of chart shows of them, and whether they are counted alike. */
export interface TitleContext {
  /** How series stand in the last period; how each changes between two dates; which parts of 100 % they are. */
  readonly form: 'levels' | 'dates' | 'shares';
  /** Whether a warning says that the series are not counted alike: a ratio of them is told roughly. */
  readonly isRough: boolean;
}

/** What a kind of chart shows: two dates side by side, or small charts each with a line of its own; parts of 100 %; else amounts. */
export function toTitleForm({ kind, y, rows, layout }: Pick<ChartSpec, 'kind' | 'y' | 'rows' | 'layout'>): TitleContext['form'] {
  if (kind === 'composition' || (kind === 'stacked' && y?.share)) return 'shares';
  return kind === 'slope' || (kind === 'dumbbell' && rows === 'series') || (kind === 'time' && layout === 'multiples') ? 'dates' : 'levels';
}

const PLAIN: TitleContext = { form: 'levels', isRough: false };

const NOTHING: Bilingual = { vi: 'Không có số liệu', en: 'No figures' };

/** Of several series; what was made of amounts is no amount (tellTransform). */
function tellAmounts(all: readonly Named[], { form, isRough }: TitleContext): Bilingual | null {
  if (all.some(({ side }) => !AMOUNTS.has(findTransform(side.measure.code)))) return null;
  const [first, second] = all;
  const isPair = first && second && all.length === 2;
  const pair = isPair && (isKin(first, second) ? (tellPace(first, second) ?? tellChange(first, isRough) ?? tellChange(second, isRough)) : tellPair(first, second, isRough));
  const dates = form === 'dates' ? tellDates(all) : null;
  return dates ?? tellPart(all) ?? (pair || null) ?? tellLargest(all);
}

function withCapital(text: Bilingual): Bilingual {
  return both((locale) => capitalize(text[locale]));
}

function withFigures(series: readonly Named[]): Named[] {
  return series.filter(({ side }) => side.observations.length > 0);
}

/** A sentence that says what the series show, with no more than their intervals decide; null where they decide none. */
export function proposeSentence(series: readonly Named[], context: TitleContext = PLAIN): Bilingual | null {
  const all = withFigures(series);
  const [first] = all;
  if (!first) return null;
  const shares = context.form === 'shares' ? tellShares(all, context.isRough) : null;
  const told = shares ?? tellTransform(all) ?? (all.length === 1 ? (tellChange(first, context.isRough) ?? tellValue(first)) : tellAmounts(all, context));
  return told && withCapital(told);
}

/** Areas that all series share, and no name says: "Viet Nam – Belgium" of exports and imports. */
function toSharedAreas(all: readonly Named[], areas: readonly Area[], locale: Locale): string {
  const sides = [(series: Series) => series.reporter, (series: Series) => series.partner];
  const codes = sides.flatMap((read) => {
    const [code, ...others] = new Set(all.map(({ side }) => read(side.series)));
    return code !== undefined && others.length === 0 ? [code] : [];
  });
  const names = codes.flatMap((code) => areas.find((area) => area.code === code)?.name[locale] ?? []);
  return names.filter((name) => all.every((named) => !named.name[locale].includes(name))).join(' – ');
}

/** What is compared, without a figure, so that it stays true when figures change: "Exports, imports: Viet Nam – Belgium". */
export function proposeName(series: readonly Named[], areas: readonly Area[]): Bilingual {
  const all = withFigures(series);
  const [first] = all;
  if (!first) return NOTHING;
  if (all.length === 1) return withCapital(both((locale) => toSubject(first, locale)));
  const names = tellNames(all);
  return withCapital(both((locale) => [names[locale], toSharedAreas(all, areas, locale)].filter(Boolean).join(': ')));
}

/** The sentence, or the names of the series. */
export function proposeTitle(series: readonly Named[], context: TitleContext = PLAIN): Bilingual {
  const all = withFigures(series);
  return proposeSentence(all, context) ?? (all.length > 1 ? withCapital(tellNames(all)) : NOTHING);
}
