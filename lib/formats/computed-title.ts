import type { Source } from '../core/catalogue';
import type { Bilingual, Locale } from '../core/locale';
import { type Dataset, toLineage, toShownSeries } from './dataset';

/** Series that a title names; of more it says how many. */
const NAMED = 2;

const FROM_OFFICIAL: Bilingual = { vi: 'tính từ số liệu thống kê chính thức', en: 'computed from official figures' };
const FROM_STATED: Bilingual = { vi: 'suy ra từ các số đã công bố', en: 'computed from stated figures' };

function toNames(titles: readonly string[], locale: Locale): string {
  const rest = titles.length - NAMED;
  const named = titles.slice(0, NAMED).join('; ');
  if (rest <= 0) return named;
  return locale === 'vi' ? `${named} và ${rest} chuỗi khác` : `${named} and ${rest} more series`;
}

/** What Tradecite computed of a dataset, and from whose figures; a source's own title where it shows none of them. */
export function toComputedTitle(source: Source, dataset: Dataset, locale: Locale): string {
  const computed = { ...dataset, observations: dataset.observations.filter(({ derivation }) => derivation), parents: [...dataset.parents, ...dataset.observations] };
  if (computed.observations.length === 0) return locale === 'vi' ? source.title : source.titleEn;
  const kinds = new Map(dataset.sources.map(({ id, kind }) => [id, kind]));
  const isOfficial = toLineage(computed).every(({ derivation, sourceId }) => derivation || kinds.get(sourceId) === 'official');
  const names = toNames(toShownSeries(computed).map(({ title }) => title[locale]), locale);
  return `Tradecite: ${names}, ${(isOfficial ? FROM_OFFICIAL : FROM_STATED)[locale]}`;
}
