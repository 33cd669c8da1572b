import type { Source } from './catalogue';
import type { Locale } from './locale';

/** Who says it, as short as it is known: the publisher or the agency, else the title. */
export function toSourceName({ publisher, agency, title, titleEn }: Pick<Source, 'publisher' | 'agency' | 'title' | 'titleEn'>, locale: Locale): string {
  return agency ?? publisher ?? (locale === 'en' && titleEn ? titleEn : title);
}
