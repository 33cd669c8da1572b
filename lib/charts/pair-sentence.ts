import { type ComparedPoints, comparePoints } from '../core/compare-points';
import { type FindFigure, findNone } from '../core/dependent-figures';
import { formatObservation, formatPeriod, formatQuantity, formatQuantityRange } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { overlaps, type Quantity, toQuantity } from '../core/quantity';

export type PairMeasure = ComparedPoints['comparisons'][number];

/** Two figures in the order of time, and all that is computed of them. */
export interface ComparedPair extends ComparedPoints {
  readonly from: Observation;
  readonly to: Observation;
  /** Two claims about one thing: what lies between them is a disagreement, no change. */
  readonly isRival: boolean;
}

/**
 * The earlier first; of one period, the smaller first: "A is N times B" reads best with N above one. Only one series changes:
 * figures of two, and rival figures for one period, have a difference and a ratio.
 */
export function comparePair(a: Observation, b: Observation, find: FindFigure = findNone): ComparedPair {
  const isSame = a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
  const isSwapped = isSame ? Number(a.obsValue) > Number(b.obsValue) : a.periodStart > b.periodStart;
  const [from, to] = isSwapped ? [b, a] : [a, b];
  const { comparisons, reason } = comparePoints(from, to, find);
  const isOne = from.seriesKey === to.seriesKey;
  const isRival = isOne && isSame && from.id !== to.id;
  return { from, to, reason, isRival, comparisons: comparisons.filter(({ measure }) => (isOne && !isRival) || measure !== 'growth') };
}

function isRising({ low }: Quantity): boolean {
  return low?.gt(1) ?? false;
}

function isFalling({ high }: Quantity): boolean {
  return high?.lt(1) ?? false;
}

/** "(4.43–4.68)", where the range says more than the value. */
function withRange({ quantity, unit }: PairMeasure, locale: Locale): string {
  const range = formatQuantityRange(quantity, unit, locale);
  return range ? `${formatQuantity(quantity, unit, locale)} (${range})` : formatQuantity(quantity, unit, locale);
}

type Words = Readonly<Record<Locale, (to: string, from: string, ratio: string) => string>>;

const SENTENCES: Readonly<Record<'rise' | 'fall' | 'open', Words>> = {
  rise: { vi: (to, from, ratio) => `${to} gấp ${ratio} lần ${from}`, en: (to, from, ratio) => `${to} is ${ratio} times ${from}` },
  fall: { vi: (to, from, ratio) => `${to} bằng ${ratio} lần ${from}`, en: (to, from, ratio) => `${to} is ${ratio} times ${from}` },
  open: {
    vi: (to, from, ratio) => `${to} và ${from}: số in không cho biết bên nào lớn hơn (tỷ số ${ratio})`,
    en: (to, from, ratio) => `${to} and ${from}: the figures do not tell which is larger (ratio ${ratio})`,
  },
};

function toForm(ratio: Quantity): keyof typeof SENTENCES {
  return isRising(ratio) ? 'rise' : isFalling(ratio) ? 'fall' : 'open';
}

type RivalWords = Readonly<Record<Locale, (period: string, more: string, less: string, ratio: string) => string>>;

const RIVALS: Readonly<Record<'apart' | 'agree', RivalWords>> = {
  apart: {
    vi: (period, more, less, ratio) => `Hai số về cùng kỳ ${period} không khớp nhau: ${more} và ${less}${ratio && `, chênh nhau ${ratio} lần`}. Đây là khác biệt giữa các số được nêu, không phải thay đổi theo thời gian.`,
    en: (period, more, less, ratio) => `Two figures for ${period} disagree: ${more} and ${less}${ratio && `, ${ratio} times apart`}. This is a difference between statements, not a change over time.`,
  },
  agree: {
    vi: (period, more, less) => `Hai số về cùng kỳ ${period} khớp nhau trong khoảng giá trị của chúng: ${more} và ${less}.`,
    en: (period, more, less) => `Two figures for ${period} agree within their ranges: ${more} and ${less}.`,
  },
};

/** "Two figures for 2013 disagree: USD 1.82 bn and USD 1.8 bn, 1.01 times apart": sources that differ, not time that passed. */
function toRivalSentence({ from, to }: ComparedPair, ratio: PairMeasure | undefined, locale: Locale): string {
  const form = overlaps(toQuantity(from), toQuantity(to)) ? 'agree' : 'apart';
  const [more, less] = [to, from].map((o) => formatObservation(o, locale)) as [string, string];
  return RIVALS[form][locale](formatPeriod(to.timePeriod, locale), more, less, ratio ? formatQuantity(ratio.quantity, ratio.unit, locale) : '');
}

const A_YEAR: Readonly<Record<Locale, (rate: string) => string>> = { vi: (rate) => `bình quân ${rate} mỗi năm`, en: (rate) => `${rate} a year` };

/**
 * "USD 1.8 bn (2013) is 4.6 times (4.43–4.68) USD 395.4 m (2000): 355 % more, 12.4 % a year", which of the two is larger only
 * where the interval of their ratio decides it.
 * @param name what to call a figure's series; '' where both are of one.
 */
export function toPairSentence(pair: ComparedPair, locale: Locale, name: (o: Observation) => string): string {
  const { from, to, comparisons, reason } = pair;
  const find = (measure: PairMeasure['measure']): PairMeasure | undefined => comparisons.find((one) => one.measure === measure);
  const [ratio, difference, growth, cagr] = [find('ratio'), find('difference'), find('growth'), find('cagr')];
  if (pair.isRival) return toRivalSentence(pair, ratio, locale);
  const tell = (o: Observation): string => [name(o), `${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`].filter(Boolean).join(': ');
  if (!ratio) return reason?.[locale] ?? (difference ? `${tell(to)} – ${tell(from)}: ${withRange(difference, locale)}` : '');
  const form = toForm(ratio.quantity);
  const change = growth && form !== 'open' ? [toGrowth(growth, form, locale)] : [];
  const yearly = cagr && form !== 'open' ? [A_YEAR[locale](formatQuantity(cagr.quantity, cagr.unit, locale))] : [];
  const tail = [...change, ...yearly].join(', ');
  return `${SENTENCES[form][locale](tell(to), tell(from), withRange(ratio, locale))}${tail && `: ${tail}`}.`;
}

function toGrowth({ quantity, unit }: PairMeasure, form: 'rise' | 'fall', locale: Locale): string {
  const { value, low, high } = quantity;
  const flipped = form === 'rise' ? quantity : { value: value?.neg() ?? null, low: high?.neg() ?? null, high: low?.neg() ?? null };
  const word = { vi: { rise: 'tăng', fall: 'giảm' }, en: { rise: 'up', fall: 'down' } }[locale][form];
  return `${word} ${formatQuantity(flipped, unit, locale)}`;
}
