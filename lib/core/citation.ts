import type { Source } from './catalogue';
import { formatDate } from './format';
import type { Locale } from './locale';

/** What a reader calls a source: its newspaper, else the agency, else the headline. */
export function toSourceName(source: Source, locale: Locale): string {
  return source.publisher ?? source.agency ?? (locale === 'vi' && source.language === 'vi' ? source.title : source.titleEn);
}

/** When it appeared, '' where nothing is known. */
export function toSourceDate(source: Source, locale: Locale): string {
  return source.publishedOn ? formatDate(source.publishedOn, locale) : '';
}

/** "Kinh tế & Đô thị, Oct 2014". */
export function toCitation(source: Source, locale: Locale): string {
  return [toSourceName(source, locale), toSourceDate(source, locale)].filter(Boolean).join(', ');
}
