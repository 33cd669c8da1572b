import { UNITS } from '../codes';
import type { ExploreState } from '../explore-query';
import type { Bilingual } from '../locale';
import { parsePeriod } from '../period';
import { type Check, type Pair, type Side, toComparison } from './comparison';

const CONCEPTS: Readonly<Record<string, Bilingual>> = {
  goods: { vi: 'hàng hóa', en: 'goods' },
  services: { vi: 'dịch vụ', en: 'services' },
  'goods-services': { vi: 'hàng hóa và dịch vụ', en: 'goods and services' },
  'goods-volume': { vi: 'lượng hàng', en: 'volume of goods' },
  'goods-per-month': { vi: 'hàng hóa bình quân tháng', en: 'goods per month' },
  'registered-capital': { vi: 'vốn đăng ký', en: 'registered capital' },
  'disbursed-capital': { vi: 'vốn thực hiện', en: 'disbursed capital' },
};

const UNKNOWN: Bilingual = { vi: 'không rõ', en: 'not known' };

function toConcept({ measure }: Side): Bilingual {
  return CONCEPTS[measure.concept] ?? (measure.concept === '' || measure.concept === 'unknown' ? UNKNOWN : measure.name);
}

function toVersus({ a, b }: Pair, of: (side: Side) => Bilingual, locale: keyof Bilingual): string {
  return `${a.series.title[locale]} – ${of(a)[locale]}; ${b.series.title[locale]} – ${of(b)[locale]}`;
}

function toText(pair: Pair, vi: string, en: string, of: (side: Side) => Bilingual): Bilingual {
  return { vi: `${vi}: ${toVersus(pair, of, 'vi')}.`, en: `${en}: ${toVersus(pair, of, 'en')}.` };
}

/** What makes figures of unlike kinds comparable: both against their own base period. */
function toIndexed(state: ExploreState): ExploreState {
  return { ...state, kind: null, transform: 'index', base: null, axes: 1, formulas: [] };
}

function isCapitalPair({ a, b }: Pair): boolean {
  const concepts = [a.measure.concept, b.measure.concept];
  return concepts.includes('registered-capital') && concepts.includes('disbursed-capital');
}

const RATES: ReadonlySet<string> = new Set(['PC', 'IX', 'PP', 'PURE_NUMB', 'RANK']);

function checkConcept(pair: Pair): ReturnType<Check> {
  const { a, b, state, isAdded } = pair;
  if (a.measure.concept === b.measure.concept || a.series.unitMeasure !== b.series.unitMeasure) return null;
  const kind = isCapitalPair(pair) ? 'capital' : 'concept';
  const [vi, en] = kind === 'capital' ? ['Vốn đăng ký không phải vốn thực hiện', 'Registered is not disbursed capital'] : ['Không cùng một khái niệm', 'Not the same concept'];
  return toComparison(pair, kind, isAdded ? 'refuse' : 'warn', toText(pair, vi, en, toConcept), isAdded ? [{ ...state, kind: null, formulas: [], transform: 'lin' }, toIndexed(state)] : []);
}

const NATURES: Readonly<Record<string, Bilingual>> = { flow: { vi: 'phát sinh trong kỳ', en: 'of a period' }, stock: { vi: 'lũy kế đến một ngày', en: 'as of a date' } };

function checkNature(pair: Pair): ReturnType<Check> {
  const natures = [pair.a.measure.nature, pair.b.measure.nature];
  if (!natures.includes('flow') || !natures.includes('stock')) return null;
  const text = toText(pair, pair.isAdded ? 'Không cộng số phát sinh với số lũy kế' : 'Số phát sinh bên số lũy kế', pair.isAdded ? 'A flow and a stock cannot be added up' : 'A flow beside a stock', ({ measure }) => NATURES[measure.nature] ?? measure.name);
  return toComparison(pair, 'nature', pair.isAdded ? 'refuse' : 'warn', text, pair.isAdded ? [{ ...pair.state, kind: null, formulas: [], transform: 'lin' }, toIndexed(pair.state)] : []);
}

/** USD beside % has no common axis; it has two, if asked, and a common index where neither is a rate. */
function checkUnit(pair: Pair): ReturnType<Check> {
  const { a, b, state } = pair;
  if (a.series.unitMeasure === b.series.unitMeasure || state.formulas.length > 0 || state.transform !== 'lin') return null;
  const toUnit = ({ series }: Side): Bilingual => UNITS[series.unitMeasure] ?? { vi: series.unitMeasure, en: series.unitMeasure };
  if (state.axes === 2) return toComparison(pair, 'two-axes', 'warn', toText(pair, 'Hai trục đơn vị khác nhau: chỗ hai đường cắt nhau không có nghĩa', 'Two axes of different units: where the lines cross means nothing', toUnit));
  const isRate = [a, b].some(({ series }) => RATES.has(series.unitMeasure));
  return toComparison(pair, 'unit', 'refuse', toText(pair, 'Hai đơn vị không chung một trục được', 'Two units cannot share one axis', toUnit), [...(isRate ? [] : [toIndexed(state)]), { ...state, kind: null, axes: 2 }]);
}

function isPartOfYear({ observations, measure, series }: Side): boolean {
  return measure.nature === 'flow' && series.freq === '_O' && observations.some(({ timePeriod }) => {
    const { months } = parsePeriod(timePeriod);
    return months > 0 && months < 12;
  });
}

function checkPartYear(pair: Pair): ReturnType<Check> {
  const { a, b, state } = pair;
  const isMixed = (isPartOfYear(a) && b.series.freq === 'A') || (isPartOfYear(b) && a.series.freq === 'A');
  if (!isMixed || b.measure.nature !== a.measure.nature || ['permonth', 'pc1', 'ch1'].includes(state.transform)) return null;
  const text = toText(pair, 'Một phần năm không phải cả năm', 'A part of a year is not a year', (side) => (isPartOfYear(side) ? { vi: 'một phần năm', en: 'part of a year' } : { vi: 'cả năm', en: 'whole years' }));
  return toComparison(pair, 'part-year', pair.isAdded ? 'refuse' : 'warn', text, [{ ...state, transform: 'permonth', formulas: [], kind: null }]);
}

const REGULAR = ['A', 'Q', 'M'];

function checkFrequency(pair: Pair): ReturnType<Check> {
  const { a, b, state } = pair;
  const isBoth = [a, b].every(({ series, measure }) => REGULAR.includes(series.freq) && measure.nature === 'flow');
  if (!isBoth || a.series.freq === b.series.freq || state.transform === 'permonth') return null;
  const names: Readonly<Record<string, Bilingual>> = { A: { vi: 'theo năm', en: 'by year' }, Q: { vi: 'theo quý', en: 'by quarter' }, M: { vi: 'theo tháng', en: 'by month' } };
  const text = toText(pair, 'Kỳ dài ngắn khác nhau', 'Periods of different length', ({ series }) => names[series.freq] ?? { vi: series.freq, en: series.freq });
  return toComparison(pair, 'frequency', pair.isAdded ? 'refuse' : 'warn', text, [{ ...state, transform: 'permonth', formulas: [], kind: null }]);
}

/** What is counted, in what unit, over what length of time. */
export const CONCEPT_CHECKS: readonly Check[] = [checkUnit, checkConcept, checkNature, checkPartYear, checkFrequency];
