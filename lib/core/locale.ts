export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in both first languages of the product. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** Words in both languages, each as `write` puts them. */
export function both(write: (locale: Locale) => string): Bilingual {
  return { vi: write('vi'), en: write('en') };
}

/** Words and the language that they are in. */
export interface Spoken {
  readonly text: string;
  readonly lang: Locale;
}

/** What was written in one language at least: in the reader's, else in the other. */
export function toSpoken(words: Bilingual, locale: Locale): Spoken {
  const other = locale === 'vi' ? 'en' : 'vi';
  return words[locale] ? { text: words[locale], lang: locale } : { text: words[other], lang: other };
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** First language of an Accept-Language header that the product speaks; Vietnamese sources, so `vi` only when asked. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0], q: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ language, q }) => isLocale(language) && q > 0)
    .sort((a, b) => b.q - a.q);
  return (wanted[0]?.language as Locale | undefined) ?? 'en';
}

/** Each text once, in the order of their first. */
export function withoutRepeats(list: readonly Bilingual[]): Bilingual[] {
  return [...new Map(list.map((text) => [text.en, text])).values()];
}
