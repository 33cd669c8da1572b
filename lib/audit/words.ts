import { type Bilingual, LOCALES, type Locale } from '../core/locale';

/** The same words in every language of the product. */
export function toWords(write: (locale: Locale) => string): Bilingual {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<Locale, string>;
}
