import type { Bilingual, Locale } from '../core/locale';
import type { Dataset } from './dataset';
import { type Reference, type Stated, toMarked, toReferences } from './reference';

/** Styles of ready text: APA (7th edition), Chicago (17th, bibliography), and that of Vietnamese universities and journals. */
export const CITATION_STYLES = ['apa', 'chicago', 'vietnamese'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

const WORDS = {
  noDate: { vi: 'không rõ ngày', en: 'n.d.' },
  circa: { vi: 'khoảng', en: 'ca.' },
  dataset: { vi: 'bộ số liệu', en: 'Data set' },
  revision: { vi: 'Bản', en: 'Revision' },
  accessed: { vi: 'truy cập ngày', en: 'accessed' },
} satisfies Record<string, Bilingual>;

type DateParts = readonly [year: number, month?: number, day?: number];
type DateStyle = (parts: DateParts) => string;

function join(parts: readonly (string | number | undefined | null | false)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** 2014, October 3 / 2014, ngày 3 tháng 10. */
const apaDate =
  (locale: Locale): DateStyle =>
  ([year, month, day]) => {
    if (!month) return String(year);
    const words = locale === 'vi' ? [day && `ngày ${day}`, `tháng ${month}`] : [MONTHS[month - 1], day];
    return `${year}, ${join(words, ' ')}`;
  };

/** October 3, 2014 / ngày 3 tháng 10 năm 2014. */
const chicagoDate =
  (locale: Locale): DateStyle =>
  ([year, month, day]) => {
    if (!month) return String(year);
    if (locale === 'vi') return join([day && `ngày ${day}`, `tháng ${month}`, `năm ${year}`], ' ');
    return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`;
  };

/** 3/10/2014. */
const vietnameseDate: DateStyle = ([year, month, day]) => join([day, month, year], '/');

type Mark = (date: string, locale: Locale) => string;

function toDate(issued: Stated | null, style: DateStyle, locale: Locale, mark: Mark): string {
  if (!issued) return WORDS.noDate[locale];
  const date = style(issued.value.split('-').map(Number) as [number, number?, number?]);
  return issued.isInferred ? mark(date, locale) : date;
}

/** How APA gives a date that the source does not print (7th edition, §9.13: "ca."). */
const toCirca: Mark = (date, locale) => `${WORDS.circa[locale]} ${date}`;
/** How Chicago (17, §14.145) and ISO 690 do. */
const toBrackets: Mark = (date) => `[${date}]`;

/** A sentence begins with a capital, inside its bracket too; abbreviations such as "n.d." stay as they are (Chicago 17, §15.44). */
function toSentenceStart(text: string, locale: Locale): string {
  return locale === 'vi' ? text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi')) : text;
}

function sentence(...parts: readonly (string | null | undefined | false)[]): string {
  const text = join(parts, '. ');
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}

function translated({ translatedTitle }: Reference): string {
  return translatedTitle ? ` [${translatedTitle}]` : '';
}

function edition({ version }: Reference, locale: Locale): string {
  return version ? ` (${WORDS.revision[locale]} ${version}) [${WORDS.dataset[locale]}]` : '';
}

function withUrl(text: string, { url }: Reference): string {
  return url ? `${text} ${url}` : text;
}

/** Without an author the publisher of data stands first; for a newspaper the title does (APA 7, §9.12). */
function toApa(reference: Reference, locale: Locale): string {
  const { author, publisher, kind, title, issued } = reference;
  const first = author ?? (kind === 'article' ? null : publisher?.value);
  const date = `(${toDate(issued, apaDate(locale), locale, toCirca)})`;
  const whole = title + translated(reference) + edition(reference, locale);
  const place = publisher && publisher.value !== first ? toMarked(publisher) : null;
  return withUrl(first ? sentence(`${first.replace(/\.$/u, '')}. ${date}`, whole, place) : sentence(`${whole}. ${date}`, place), reference);
}

/** Without an author the newspaper stands first (Chicago 17, §14.199). */
function toChicago(reference: Reference, locale: Locale): string {
  const { author, publisher, title, issued } = reference;
  const first = author ?? (publisher && toMarked(publisher));
  const date = toDate(issued, chicagoDate(locale), locale, toBrackets);
  const place = author && publisher ? `${toMarked(publisher)}, ${date}` : toSentenceStart(date, locale);
  const quoted = `“${title}${/[.?!]$/u.test(title) ? '' : '.'}”`;
  const rest = (translated(reference) + edition(reference, locale)).trim();
  return withUrl(join([first && sentence(first), quoted, rest && sentence(rest), sentence(place)], ' '), reference);
}

/** Author (year), “title”, periodical, address: the order of the Ministry of Education and Training's rules for theses. */
function toVietnamese(reference: Reference, locale: Locale): string {
  const { author, publisher, title, issued, url, accessed, version } = reference;
  const first = author ?? (publisher && toMarked(publisher));
  const date = issued?.isInferred ? toDate(issued, vietnameseDate, locale, toBrackets) : `(${toDate(issued, vietnameseDate, locale, toBrackets)})`;
  const [year = 0, month, day] = accessed?.split('-').map(Number) ?? [];
  const parts = [
    first ? `${first} ${date}` : null,
    first ? `“${title}”` : `“${title}” ${date}`,
    author && publisher && toMarked(publisher),
    version && `${WORDS.revision[locale].toLowerCase()} ${version}`,
    url,
    accessed && `${WORDS.accessed[locale]} ${vietnameseDate([year, month, day])}`,
  ];
  return `${join(parts, ', ')}.`;
}

const WRITERS: Readonly<Record<CitationStyle, (reference: Reference, locale: Locale) => string>> = {
  apa: toApa,
  chicago: toChicago,
  vietnamese: toVietnamese,
};

/** One reference as ready text; inferred dates as the style gives them, inferred publishers in square brackets. */
export function toReferenceText(reference: Reference, style: CitationStyle, locale: Locale): string {
  return WRITERS[style](reference, locale);
}

/** References as ready text to paste, one a line, in the order of the dataset's sources. */
export function toCitationText(dataset: Dataset, style: CitationStyle, locale: Locale): string {
  const lines = toReferences(dataset, locale).map((reference) => toReferenceText(reference, style, locale));
  return lines.map((line) => `${line}\n`).join('');
}
