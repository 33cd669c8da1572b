import { formatBase, formatObservation, formatPeriod } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { type Quantity, toQuantity } from '../core/quantity';
import { findTransform, TRANSFORM_NAMES, type TransformCode } from '../core/transform-code';
import { isOfTwoSources } from '../core/transforms/derived-row';
import { findLast, isPlural, type Named, toClaims, toInside, toList, toLongestTelling, toNumber, toSpanWords, toSubject, toWhen } from './title-words';

/** What was done to all of them; lin where nothing was. */
function toTransform([first]: readonly Named[]): TransformCode {
  return first ? findTransform(first.side.measure.code) : 'lin';
}

const CHANGES: ReadonlySet<TransformCode> = new Set(['chg', 'ch1', 'pch', 'pc1', 'pca', 'cch', 'cca', 'cagr']);
const YEARLY: ReadonlySet<TransformCode> = new Set(['pca', 'cca', 'cagr']);
const CONTINUOUS: ReadonlySet<TransformCode> = new Set(['cch', 'cca']);

type Direction = 'rise' | 'fall' | 'open';

/** One change of one series: how much, from which period to which. */
interface Change {
  readonly named: Named;
  readonly direction: Direction;
  readonly claims: readonly Observation[];
  readonly from: string;
  readonly to: string;
}

function toDirection(claims: readonly Observation[]): Direction {
  const all = claims.map(toQuantity);
  if (all.every(({ low }) => low?.gt(0))) return 'rise';
  return all.every(({ high }) => high?.lt(0)) ? 'fall' : 'open';
}

/** Growth between two years is kept under the years from one to the other; its end is the last of them. */
function toEnd({ timePeriod, periodEnd, derivation }: Observation): string {
  return derivation?.rule === 'cagr' && parsePeriod(timePeriod).months > 12 ? periodEnd.slice(0, 4) : timePeriod;
}

/** A rank that rises is a worse one: its change is not told as a rise. */
function isRank({ side: { measure } }: Named): boolean {
  return measure.code.includes('RANK');
}

function toChange(named: Named): Change | null {
  const claims = toClaims(named.side).filter(({ obsValue }) => obsValue !== null);
  const last = claims.at(-1);
  if (!last?.basePeriod || isRank(named)) return null;
  return { named, claims, direction: toDirection(claims), from: last.basePeriod, to: toEnd(last) };
}

function flip({ value, low, high }: Quantity): Quantity {
  return { value: value?.abs() ?? null, low: low && high ? (low.abs().lt(high.abs()) ? low : high).abs() : null, high: low && high ? (low.abs().gt(high.abs()) ? low : high).abs() : null };
}

/** "36.4 %", "15 % or 12.6 %" where tellers contradict each other; a fall without its sign. */
function toAmount({ claims }: Change, locale: Locale): string {
  const numbers = claims.map((o) => toNumber(flip(toQuantity(o)), o.unitMeasure, locale));
  return [...new Set(numbers)].join(locale === 'vi' ? ' hay ' : ' or ');
}

/** A rate a year says so where it is about more, or less, than one year. */
function isPerYear(code: TransformCode, { from, to }: Change): boolean {
  const [a, b] = [parsePeriod(from), parsePeriod(to)];
  return YEARLY.has(code) && !(a.months === 12 && b.months === 12 && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 1);
}

const VERBS: Readonly<Record<Locale, Readonly<Record<'rise' | 'fall', string>>>> = { vi: { rise: 'tăng', fall: 'giảm' }, en: { rise: 'rose', fall: 'fell' } };
const SHORT: Readonly<Record<'rise' | 'fall', string>> = { rise: 'up', fall: 'down' };

function toManner(code: TransformCode, locale: Locale): string {
  return CONTINUOUS.has(code) ? { vi: ' (tính liên tục)', en: ' (continuously compounded)' }[locale] : '';
}

/** "rose by USD 482 m", "rose 36.4 %", "tăng bình quân 12% mỗi năm". */
function toPredicate(code: TransformCode, change: Change, locale: Locale): string {
  if (change.direction === 'open') return '';
  const [verb, amount, isYearly] = [VERBS[locale][change.direction], toAmount(change, locale), isPerYear(code, change)];
  if (locale === 'vi') return `${verb} ${isYearly ? 'bình quân ' : ''}${amount}${isYearly ? ' mỗi năm' : ''}${toManner(code, locale)}`;
  const isAmount = code === 'chg' || code === 'ch1';
  return `${verb} ${isAmount ? 'by ' : ''}${amount}${isYearly ? ' a year' : ''}${toManner(code, locale)}`;
}

/** "Exports of Viet Nam to Belgium rose 36.4 %, 2013–2014": the last change, its direction only where every figure of it agrees. */
function tellChange(code: TransformCode, named: Named): Bilingual | null {
  const change = toChange(named);
  if (!change) return null;
  const { direction, from, to } = change;
  return both((locale) => {
    const [subject, span] = [toSubject(named, locale), toSpanWords(from, to, locale)];
    if (direction !== 'open') return `${subject} ${toPredicate(code, change, locale)}${span}`;
    return locale === 'vi' ? `${subject}: số in không cho biết tăng hay giảm${span}` : `${subject}: the figures do not tell whether it rose or fell${span}`;
  });
}

/** "Exports: …" before names that are of areas only. */
function withCommon(all: readonly Named[], told: string, locale: Locale): string {
  const [first] = all;
  const noun = first && all.every(({ label, name }) => label[locale] !== name[locale]) ? toCommonNoun(first, locale) : '';
  return noun ? `${noun}: ${told}` : told;
}

/** What the sentence has more than the short name, without the word that joins them: "exports to Germany" without " to Germany". */
function toCommonNoun({ label, name }: Named, locale: Locale): string {
  const [noun = ''] = name[locale].split(/ (?:to|from|with|of|sang|từ|với|của) /u);
  return noun.includes(label[locale]) ? '' : noun;
}

const FEW = 3;
/** Three longer names than this make no headline. */
const LONG = 26;

function toShort(change: Change, locale: Locale): string {
  const [name, amount] = [change.named.label[locale], toAmount(change, locale)];
  if (change.direction === 'open') return locale === 'vi' ? `${name} chưa rõ tăng hay giảm` : `${name} up or down`;
  return locale === 'vi' ? `${name} ${VERBS.vi[change.direction]} ${amount}` : `${name} ${SHORT[change.direction]} ${amount}`;
}

/** "Exports up 36.4 %, imports down 3.2 %, 2013–2014": two or three changes over the same time. */
function tellFewChanges(code: TransformCode, changes: readonly Change[]): Bilingual | null {
  const [first] = changes;
  if (!first || changes.length > FEW || changes.some(({ named }) => named.label.en.length > LONG)) return null;
  const isYearly = isPerYear(code, first);
  return both((locale) => {
    const told = withCommon(changes.map(({ named }) => named), toList(changes.map((change) => toShort(change, locale)), locale), locale);
    const yearly = isYearly ? { vi: ' bình quân mỗi năm', en: ' a year' }[locale] : '';
    return `${told}${yearly}${toManner(code, locale)}${locale === 'vi' ? ',' : ''}${toSpanWords(first.from, first.to, locale)}`;
  });
}

/** "Slovenia rose fastest: 83.5 %, 2013–2014": of many, only where its interval lies above all others. */
function tellFastest(code: TransformCode, changes: readonly Change[]): Bilingual | null {
  const least = ({ claims }: Change): number => Math.min(...claims.map((o) => toQuantity(o).low?.toNumber() ?? -Infinity));
  const most = ({ claims }: Change): number => Math.max(...claims.map((o) => toQuantity(o).high?.toNumber() ?? Infinity));
  const [first, ...others] = changes.toSorted((a, b) => least(b) - least(a));
  if (first?.direction !== 'rise' || others.some((other) => most(other) >= least(first))) return null;
  const isAmount = code === 'chg' || code === 'ch1';
  return both((locale) => {
    const [name, amount, span] = [first.named.name[locale], toAmount(first, locale), toSpanWords(first.from, first.to, locale)];
    const yearly = isPerYear(code, first) ? { vi: ' mỗi năm', en: ' a year' }[locale] : '';
    if (locale === 'vi') return `${name} tăng ${isAmount ? 'nhiều' : 'nhanh'} nhất: ${amount}${yearly}${toManner(code, locale)}${span}`;
    return `${name} rose ${isAmount ? 'most' : 'fastest'}: ${amount}${yearly}${toManner(code, locale)}${span}`;
  });
}

function tellChanges(code: TransformCode, all: readonly Named[]): Bilingual | null {
  const changes = all.map(toChange).filter((change) => change !== null);
  const isOneSpan = new Set(changes.map(({ from, to }) => `${from}/${to}`)).size === 1;
  if (!isOneSpan || changes.length < all.length) return null;
  return tellFewChanges(code, changes) ?? tellFastest(code, changes);
}

/** "… rose to 332 in 2014 (2005 = 100)": an index says where it stands against its base. */
function tellIndex(named: Named): Bilingual | null {
  const o = findLast(named.side);
  if (!o?.basePeriod || o.basePeriod === o.timePeriod) return null;
  const { low, high } = toQuantity(o);
  const way = low?.gt(100) ? 0 : high?.lt(100) ? 1 : 2;
  return both((locale) => {
    const [subject, base] = [toSubject(named, locale), `(${formatBase(o.basePeriod ?? '', locale)})`];
    const verb = { vi: ['tăng lên', 'giảm còn', 'ở mức'], en: ['rose to', 'fell to', 'stood at'] }[locale][way];
    return locale === 'vi' ? `Chỉ số ${toInside(subject, locale)} ${verb} ${formatObservation(o, locale)} ${toWhen(o.timePeriod, locale)} ${base}` : `${subject} ${verb} ${formatObservation(o, locale)} ${toWhen(o.timePeriod, locale)} ${base}`;
  });
}

/** "Natural log of exports of Belgium to Viet Nam: from 18.4 (1999) to 19.9 (2014)". */
function tellLog(named: Named): Bilingual | null {
  const run = toLongestTelling(named.side).filter(({ obsValue }) => obsValue !== null).toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  return both((locale) => {
    const [subject, tell] = [toInside(toSubject(named, locale), locale), (o: Observation) => `${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`];
    const range = first === last ? tell(last) : { vi: `từ ${tell(first)} đến ${tell(last)}`, en: `from ${tell(first)} to ${tell(last)}` }[locale];
    return locale === 'vi' ? `Logarit tự nhiên của ${subject}: ${range}` : `Natural log of ${subject}: ${range}`;
  });
}

function toSumTime({ basePeriod, timePeriod }: Observation, locale: Locale): string {
  const [first, last] = [basePeriod ?? timePeriod, timePeriod].map((period) => formatPeriod(period, locale));
  return first === last ? `${last}` : `${first}–${last}`;
}

/** "Exports of Viet Nam to Belgium: USD 22.4 bn in all, 1999–2014"; one period by itself is no sum. */
function tellRunning(named: Named): Bilingual | null {
  const o = findLast(named.side);
  if (!o) return null;
  const isSum = o.basePeriod !== null && o.basePeriod !== o.timePeriod;
  return both((locale) => {
    const [subject, amount, time] = [toSubject(named, locale), formatObservation(o, locale), toSumTime(o, locale)];
    if (!isSum) return `${subject}: ${amount}, ${time}`;
    return locale === 'vi' ? `${subject}: lũy kế ${amount}, ${time}` : `${subject}: ${amount} in all, ${time}`;
  });
}

/** "Belgium makes up 59.5 % of the total, 2014": the largest, where it is decided which. */
function tellShare(all: readonly Named[]): Bilingual | null {
  const last = all.flatMap((named) => {
    const o = findLast(named.side);
    return o ? [{ named, o, q: toQuantity(o) }] : [];
  });
  const [first, ...others] = last.toSorted((a, b) => (a.q.value && b.q.value ? b.q.value.cmp(a.q.value) : 0));
  const isDecided = first && others.every(({ o, q }) => o.timePeriod === first.o.timePeriod && first.q.low && q.high && first.q.low.gt(q.high));
  if (!isDecided) return null;
  return both((locale) => {
    const [name, number, period] = [first.named.name[locale], formatObservation(first.o, locale), formatPeriod(first.o.timePeriod, locale)];
    return locale === 'vi' ? `${name} chiếm ${number} tổng các chuỗi đã chọn, ${period}` : `${name} ${isPlural(name) ? 'make' : 'makes'} up ${number} of the chosen total, ${period}`;
  });
}

const HEADS: Readonly<Partial<Record<TransformCode, Bilingual>>> = {
  log: { vi: 'Logarit tự nhiên', en: 'Natural log' }, running: { vi: 'Lũy kế', en: 'Added up' }, share: { vi: 'Tỷ trọng trong tổng', en: 'Shares of the total' },
};

/** "Natural log, 2014: exports 21.3, imports 20.1": figures of one time beside each other. */
function tellBeside(code: TransformCode, all: readonly Named[]): Bilingual | null {
  const head = HEADS[code];
  const last = all.flatMap((named) => {
    const o = findLast(named.side);
    return o ? [{ named, o }] : [];
  });
  const [first] = last;
  const time = (o: Observation, locale: Locale): string => (code === 'running' ? toSumTime(o, locale) : formatPeriod(o.timePeriod, locale));
  if (!head || !first || last.length > FEW + 1 || new Set(last.map(({ o }) => time(o, 'en'))).size > 1) return null;
  return both((locale) => {
    const told = toList(last.map(({ named, o }) => `${named.label[locale]} ${formatObservation(o, locale)}`), locale);
    return `${head[locale]}, ${time(first.o, locale)}: ${told}`;
  });
}

/** "Indices, 2014 (2005 = 100): exports 332, imports 303": two indices have no ratio that means anything, only their own rises. */
function tellIndexes(all: readonly Named[]): Bilingual | null {
  const last = all.flatMap((named) => {
    const o = findLast(named.side);
    return o ? [{ named, o }] : [];
  });
  const [first] = last;
  if (!first || new Set(last.map(({ o }) => o.basePeriod)).size > 1 || last.every(({ o }) => o.basePeriod === o.timePeriod)) return null;
  const isOneTime = new Set(last.map(({ o }) => o.timePeriod)).size === 1;
  const shown = last.toSorted((a, b) => Number(b.o.obsValue) - Number(a.o.obsValue)).slice(0, FEW + 1);
  return both((locale) => {
    const time = (o: Observation): string => formatPeriod(o.timePeriod, locale);
    const told = withCommon(all, toList(shown.map(({ named, o }) => `${named.label[locale]} ${formatObservation(o, locale)}${isOneTime ? '' : ` (${time(o)})`}`), locale), locale);
    const base = first.o.basePeriod ? formatBase(first.o.basePeriod, locale) : '';
    return isOneTime ? `${told}, ${locale === 'vi' ? toWhen(first.o.timePeriod, locale) : time(first.o)}${base && ` (${base})`}` : `${told}${base && `; ${base}`}`;
  });
}

function tellNamed(code: TransformCode, all: readonly Named[]): Bilingual | null {
  if (all.length < 2) return null;
  return both((locale) => `${TRANSFORM_NAMES[code][locale]}: ${toInside(toList(all.slice(0, FEW + 1).map(({ name }) => name[locale]), locale), locale)}${all.length > FEW + 1 ? '…' : ''}`);
}

const ALONE: Readonly<Partial<Record<TransformCode, (named: Named) => Bilingual | null>>> = { index: tellIndex, log: tellLog, running: tellRunning };

const OF_TWO: Bilingual = { vi: ' (số của hai nguồn khác nhau)', en: ' (figures of two different sources)' };

/** A change from one source to another may be one of how they count: the sentence says so, not a note alone. */
function withSources(told: Bilingual | null, all: readonly Named[]): Bilingual | null {
  const isMixed = all.some(({ side }) => toClaims(side).some(isOfTwoSources));
  return told && isMixed ? both((locale) => `${told[locale]}${OF_TWO[locale]}`) : told;
}

/** A sentence of what was made of the figures, with its direction, time and precision; null where amounts tell it as they do untransformed. */
export function tellTransform(all: readonly Named[]): Bilingual | null {
  const [code, [first]] = [toTransform(all), all];
  if (!first || code === 'lin' || code === 'permonth') return null;
  if (code === 'share') return tellShare(all) ?? tellBeside(code, all);
  if (all.length === 1) return withSources(CHANGES.has(code) ? tellChange(code, first) : (ALONE[code]?.(first) ?? null), all);
  const told = CHANGES.has(code) ? tellChanges(code, all) : code === 'index' ? tellIndexes(all) : tellBeside(code, all);
  return withSources(told, all) ?? tellNamed(code, all);
}
