import type { Source } from '../core/catalogue';
import type { Bilingual, Locale } from '../core/locale';

export const SOURCE_TITLE: Bilingual = { vi: 'Nhan đề nguồn', en: 'Source title' };

/** For people: in English for readers of English, else as its publisher printed it. Programs get the printed one in every language. */
export function toReadableTitle(source: Source | undefined, locale: Locale): string | null {
  if (!source) return null;
  return locale === 'en' ? source.titleEn || source.title : source.title;
}
