import type { Source } from '../core/catalogue';
import type { Bilingual, Locale } from '../core/locale';
import { COMPUTED_SOURCE, type Observation } from '../core/observation';

export const SOURCE_TITLE: Bilingual = { vi: 'Nhan đề nguồn', en: 'Source title' };

/** For people: in English for readers of English, else as its publisher printed it. Programs get the printed one in every language. */
export function toReadableTitle(source: Source | undefined, locale: Locale): string | null {
  if (!source) return null;
  return locale === 'en' ? source.titleEn || source.title : source.title;
}

const COMPUTED_FROM: Bilingual = { vi: 'Tradecite: tính từ', en: 'Tradecite: computed from' };

/** `@2013@source` or `@2013@source#claim`, as formulas write their parents. */
const PARENT = /@[^@\s]+@([\w.-]+)(?:#([\w.-]*))?/gu;

/** Sources that a formula names; of what was computed before, those of its own parents, which its claim names. */
function toParentSources(formula: string): string[] {
  return [...new Set(Array.from(formula.matchAll(PARENT), ([, source = '', claim = '']) => (source === COMPUTED_SOURCE ? claim : source)))];
}

/** For people: of a computed figure the titles of what it was computed from, of a stated one that of its source. */
export function toOriginTitle({ sourceId, derivation }: Observation, sources: ReadonlyMap<string, Source>, locale: Locale): string | null {
  const titles = toParentSources(derivation?.formula ?? '').flatMap((id) => toReadableTitle(sources.get(id), locale) ?? []);
  return titles.length > 0 ? `${COMPUTED_FROM[locale]} ${titles.map((title) => `“${title}”`).join(', ')}` : toReadableTitle(sources.get(sourceId), locale);
}
