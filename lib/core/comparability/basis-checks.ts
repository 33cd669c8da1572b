import type { Source, SourceBasis } from '../catalogue';
import { toSourceName } from '../citation';
import { groupBy } from '../group-by';
import type { Bilingual, Locale } from '../locale';
import type { Comparison, Side } from './comparison';

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

/** What one source says of one series; null for "does not say". */
interface Answer {
  readonly side: Side;
  readonly source: Source | null;
  readonly code: string | null;
}

/** Imports of a source that values both ways are CIF. */
function toCode(basis: SourceBasis, facet: Facet, flow: string): string | null {
  const answer = basis[facet];
  return answer === 'fob-cif' ? ({ X: 'fob', M: 'cif' }[flow] ?? answer) : answer;
}

function toAnswers(side: Side, facet: Facet): Answer[] {
  const answers = side.sources.map((source): Answer => ({ side, source, code: toCode(source.basis, facet, side.series.flow) }));
  return answers.length > 0 ? answers : [{ side, source: null, code: null }];
}

/** The series, and where its sources answer differently, which of them it is. */
function toName({ side, source }: Answer, all: readonly Answer[], locale: Locale): string {
  const own = all.filter((other) => other.side === side);
  const isOne = new Set(own.map(({ code }) => code)).size === 1;
  return isOne || !source ? side.series.title[locale] : `${side.series.title[locale]} (${toSourceName(source, locale)})`;
}

/** "FOB – exports; CIF – imports": each answer once, with all whose it is. */
function toList(all: readonly Answer[], locale: Locale): string {
  const groups = [...groupBy(all, ({ code }) => code ?? '')].toSorted(([a], [b]) => Number(!a) - Number(!b));
  return groups.map(([code, own]) => `${(WORDS[code] ?? UNKNOWN)[locale]} – ${[...new Set(own.map((answer) => toName(answer, all, locale)))].join(', ')}`).join('; ');
}

function checkFacet(facet: Facet, sides: readonly Side[]): Comparison[] {
  const all = sides.flatMap((side) => toAnswers(side, facet));
  const codes = [...new Set(all.map(({ code }) => code))];
  if (sides.length < 2 || codes.length < 2) return [];
  const isKnown = codes.filter(Boolean).length > 1;
  const text = {
    vi: `${isKnown ? 'Khác' : 'Chưa rõ'} ${NAMES[facet].vi}: ${toList(all, 'vi')}.`,
    en: `${isKnown ? 'Different' : 'Not known'}: ${NAMES[facet].en}: ${toList(all, 'en')}.`,
  };
  return [{ kind: facet, severity: isKnown ? 'warn' : 'note', text, keys: sides.map(({ series }) => series.key), remedy: null }];
}

function isMoney({ series }: Side): boolean {
  return series.unitMeasure === 'USD';
}

function isGoods({ measure }: Side): boolean {
  return measure.concept.startsWith('goods');
}

/**
 * FOB against CIF, current against constant prices, calendar against fiscal years, each once for all series that it concerns;
 * what is not known is said to be unknown.
 */
export function checkBasis(sides: readonly Side[]): Comparison[] {
  return [
    ...checkFacet('valuation', sides.filter((side) => isMoney(side) && isGoods(side))),
    ...checkFacet('prices', sides.filter(isMoney)),
    ...checkFacet('year', sides.filter(({ measure }) => measure.nature === 'flow')),
  ];
}
