import type { SourceBasis } from '../catalogue';
import type { Bilingual } from '../locale';
import { type Check, type Pair, type Side, toComparison } from './comparison';

type Facet = keyof SourceBasis;

const NAMES: Readonly<Record<Facet, Bilingual>> = {
  valuation: { vi: 'cách định giá (FOB hay CIF)', en: 'valuation (FOB or CIF)' },
  prices: { vi: 'giá hiện hành hay giá so sánh', en: 'current or constant prices' },
  year: { vi: 'năm dương lịch hay năm tài chính', en: 'calendar or fiscal year' },
};

const WORDS: Readonly<Record<string, Bilingual>> = {
  fob: { vi: 'FOB', en: 'FOB' },
  cif: { vi: 'CIF', en: 'CIF' },
  'fob-cif': { vi: 'xuất FOB, nhập CIF', en: 'exports FOB, imports CIF' },
  current: { vi: 'giá hiện hành', en: 'current prices' },
  constant: { vi: 'giá so sánh', en: 'constant prices' },
  calendar: { vi: 'năm dương lịch', en: 'calendar year' },
  fiscal: { vi: 'năm tài chính', en: 'fiscal year' },
};

const UNKNOWN: Bilingual = { vi: 'nguồn không nêu', en: 'the source does not say' };

/** Distinct answers of a side's sources; null for "does not say". Imports of a source that values both ways are CIF. */
function toAnswers({ bases, series }: Side, facet: Facet): (string | null)[] {
  const one = (basis: SourceBasis): string | null => {
    const answer = basis[facet];
    if (answer !== 'fob-cif') return answer;
    return { X: 'fob', M: 'cif' }[series.flow] ?? answer;
  };
  return [...new Set(bases.map(one))];
}

function toNames(answers: readonly (string | null)[], locale: keyof Bilingual): string {
  return answers.map((answer) => ((answer && WORDS[answer]) || UNKNOWN)[locale]).join(', ') || UNKNOWN[locale];
}

function checkFacet(facet: Facet, pair: Pair): ReturnType<Check> {
  const [a, b] = [toAnswers(pair.a, facet), toAnswers(pair.b, facet)];
  const all = new Set([...a, ...b]);
  if (all.size <= 1) return null;
  const known = [...all].filter((answer) => answer !== null);
  const sentence = (locale: keyof Bilingual): string =>
    `${NAMES[facet][locale]}: ${pair.a.series.title[locale]} – ${toNames(a, locale)}; ${pair.b.series.title[locale]} – ${toNames(b, locale)}`;
  return toComparison(pair, facet, known.length > 1 ? 'warn' : 'note', {
    vi: `${known.length > 1 ? 'Khác' : 'Chưa rõ'} ${sentence('vi')}.`,
    en: `${known.length > 1 ? 'Different' : 'Not known'}: ${sentence('en')}.`,
  });
}

function isMoney({ a, b }: Pair): boolean {
  return a.series.unitMeasure === 'USD' && b.series.unitMeasure === 'USD';
}

function isGoods({ measure }: Side): boolean {
  return measure.concept.startsWith('goods');
}

/** FOB against CIF, current against constant prices, calendar against fiscal years; what is not known is said to be unknown. */
export const BASIS_CHECKS: readonly Check[] = [
  (pair) => (isMoney(pair) && isGoods(pair.a) && isGoods(pair.b) ? checkFacet('valuation', pair) : null),
  (pair) => (isMoney(pair) ? checkFacet('prices', pair) : null),
  (pair) => (pair.a.measure.nature === 'flow' && pair.b.measure.nature === 'flow' ? checkFacet('year', pair) : null),
];
