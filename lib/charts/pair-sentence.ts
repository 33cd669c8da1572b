import { type ComparedPoints, comparePoints } from '../core/compare-points';
import { formatObservation, formatPeriod, formatQuantity, formatQuantityRange } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import type { Quantity } from '../core/quantity';

export type PairMeasure = ComparedPoints['comparisons'][number];

/** Two figures in the order of time, and all that is computed of them. */
export interface ComparedPair extends ComparedPoints {
  readonly from: Observation;
  readonly to: Observation;
}

/**
 * The earlier first; of one period, the smaller first: "A is N times B" reads best with N above one. Only one series changes:
 * figures of two have a difference and a ratio.
 */
export function comparePair(a: Observation, b: Observation): ComparedPair {
  const isSame = a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
  const isSwapped = isSame ? Number(a.obsValue) > Number(b.obsValue) : a.periodStart > b.periodStart;
  const [from, to] = isSwapped ? [b, a] : [a, b];
  const { comparisons, reason } = comparePoints(from, to);
  const isOne = from.seriesKey === to.seriesKey;
  return { from, to, reason, comparisons: comparisons.filter(({ measure }) => isOne || measure !== 'growth') };
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

const A_YEAR: Readonly<Record<Locale, (rate: string) => string>> = { vi: (rate) => `bình quân ${rate} mỗi năm`, en: (rate) => `${rate} a year` };

/**
 * "USD 1.8 bn (2013) is 4.6 times (4.43–4.68) USD 395.4 m (2000): 355 % more, 12.4 % a year", which of the two is larger only
 * where the interval of their ratio decides it.
 * @param name what to call a figure's series; '' where both are of one.
 */
export function toPairSentence({ from, to, comparisons, reason }: ComparedPair, locale: Locale, name: (o: Observation) => string): string {
  const find = (measure: PairMeasure['measure']): PairMeasure | undefined => comparisons.find((one) => one.measure === measure);
  const [ratio, difference, growth, cagr] = [find('ratio'), find('difference'), find('growth'), find('cagr')];
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
