import type { Source, SourceKind } from '../core/catalogue';
import type { Bilingual } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import type { LegendSymbol } from './chart-words';

/** Who speaks: the press, statistics, or a computation, from the one or the other where it is from one source. */
export type Layer = SourceKind | 'from-article' | 'from-official';

/** In a word or two, with the mark that the legend has for it. */
export const LAYERS: Readonly<Record<Layer, { readonly word: Bilingual; readonly symbol: LegendSymbol }>> = {
  article: { word: { vi: 'báo chí', en: 'press' }, symbol: 'stated' },
  official: { word: { vi: 'thống kê', en: 'statistics' }, symbol: 'context' },
  computation: { word: { vi: 'tính ra', en: 'computed' }, symbol: 'implied' },
  'from-article': { word: { vi: 'tính từ số báo chí', en: 'computed from the press' }, symbol: 'implied' },
  'from-official': { word: { vi: 'tính từ số thống kê', en: 'computed from statistics' }, symbol: 'context' },
};

/** The layer of a figure; null where its source is not among those known. */
export function toLayer(o: Observation, sources: readonly Source[]): Layer | null {
  const findKind = (id: string): SourceKind | undefined => sources.find((source) => source.id === id)?.kind;
  const kind = findKind(o.sourceId);
  if (kind !== 'computation') return kind ?? null;
  const from = findKind(toTeller(o));
  return from === 'article' || from === 'official' ? `from-${from}` : kind;
}
