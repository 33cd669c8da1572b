import type { Source } from './catalogue';
import { formatDate } from './format';
import type { Locale } from './locale';
import { toPublisherName } from './publisher-names';

const HEADLINE = 40;

/** The first words of a headline in quotation marks, so that a citation stays a line. */
function toShortHeadline(headline: string): string {
  if (headline.length <= HEADLINE) return `“${headline}”`;
  return `“${headline.slice(0, headline.lastIndexOf(' ', HEADLINE))}…”`;
}

/** What a reader calls a source: its newspaper, else the agency, else how its headline begins. */
export function toSourceName(source: Source, locale: Locale): string {
  const headline = locale === source.language ? source.title : source.titleEn;
  return toPublisherName(source, locale) ?? source.agency ?? toShortHeadline(headline);
}

/** When it appeared, '' where nothing is known. */
export function toSourceDate(source: Source, locale: Locale): string {
  return source.publishedOn ? formatDate(source.publishedOn, locale) : '';
}

/** "Kinh tế & Đô thị, Oct 2014". */
export function toCitation(source: Source, locale: Locale): string {
  return [toSourceName(source, locale), toSourceDate(source, locale)].filter(Boolean).join(', ');
}

/** The terms of a source in the reader's language, where they are known in it. */
export function toLicenceText({ licence, licenceVi }: Pick<Source, 'licence' | 'licenceVi'>, locale: Locale): string {
  return locale === 'vi' ? (licenceVi ?? licence) : licence;
}
