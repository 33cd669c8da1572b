import { withFullStop } from '../core/full-stop';
import type { Bilingual, Locale } from '../core/locale';
import type { Dataset } from './dataset';
import { type Reference, type Stated, toMarked, toReferences } from './reference';

/** Styles of ready text: APA (7th edition), Chicago (17th and 18th, bibliography), and that of Vietnamese universities and journals. */
export const CITATION_STYLES = ['apa', 'chicago', 'vietnamese'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

const WORDS = {
  noDate: { vi: 'không rõ ngày', en: 'n.d.' },
  circa: { vi: 'khoảng', en: 'ca.' },
  dataset: { vi: 'bộ số liệu', en: 'Data set' },
  revision: { vi: 'Bản', en: 'Revision' },
  accessed: { vi: 'truy cập ngày', en: 'accessed' },
  opened: { vi: 'Truy cập', en: 'Accessed' },
  retrieved: { vi: 'Truy cập', en: 'Retrieved' },
  from: { vi: 'từ', en: 'from' },
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

function toParts(date: string): DateParts {
  return date.split('-').map(Number) as [number, number?, number?];
}

type Mark = (date: string, locale: Locale) => string;

function toDate(issued: Stated | null, style: DateStyle, locale: Locale, mark: Mark): string {
  if (!issued) return WORDS.noDate[locale];
  const date = style(toParts(issued.value));
  return issued.isInferred ? mark(date, locale) : date;
}

/** How the APA style that reference managers use (apa.csl) gives a date that the source does not print. */
const toCirca: Mark = (date, locale) => `${WORDS.circa[locale]} ${date}`;
/** How catalogues and ISO 690 do; Chicago takes over their brackets. */
const toBrackets: Mark = (date) => `[${date}]`;

/** A sentence begins with a capital, inside its bracket too; abbreviations such as "n.d." stay as they are. */
function toSentenceStart(text: string, locale: Locale): string {
  return locale === 'vi' ? text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi')) : text;
}

function sentence(...parts: readonly (string | null | undefined | false)[]): string {
  return withFullStop(join(parts, '. '));
}

function translated({ translatedTitle }: Reference): string {
  return translatedTitle ? ` [${translatedTitle}]` : '';
}

function edition({ version }: Reference, locale: Locale): string {
  return version ? ` (${WORDS.revision[locale]} ${version})` : '';
}

function form({ kind }: Reference, locale: Locale): string {
  return kind === 'article' ? '' : ` [${WORDS.dataset[locale]}]`;
}

function withUrl(text: string, { url }: Reference): string {
  return url ? `${text} ${url}` : text;
}

/** What is kept up to date and has no date is cited with the day it was read (APA 7: "Retrieved …, from"). */
function withRetrieval(text: string, reference: Reference, locale: Locale): string {
  const { issued, accessed, url } = reference;
  if (issued || !accessed || !url) return withUrl(text, reference);
  return `${text} ${WORDS.retrieved[locale]} ${chicagoDate(locale)(toParts(accessed))}, ${WORDS.from[locale]} ${url}`;
}

/** Without an author the title stands first (APA 7). A title's translation stands in brackets after it. */
function toApa(reference: Reference, locale: Locale): string {
  const { author: first, publisher, title, issued } = reference;
  const date = `(${toDate(issued, apaDate(locale), locale, toCirca)})`;
  const whole = title + translated(reference) + edition(reference, locale) + form(reference, locale);
  const place = publisher && publisher.value !== first ? toMarked(publisher) : null;
  const text = first ? sentence(`${first.replace(/\.$/u, '')}. ${date}`, whole, place) : sentence(`${whole}. ${date}`, place);
  return withRetrieval(text, reference, locale);
}

/** Where it appeared, beside its author. */
function toPublication({ author, publisher }: Reference): string | null {
  return author && publisher && publisher.value !== author ? toMarked(publisher) : null;
}

/** The date of publication or, for what is online and has none, the day it was read. */
function toChicagoDate({ issued, accessed }: Reference, locale: Locale): string {
  if (issued || !accessed) return toDate(issued, chicagoDate(locale), locale, toBrackets);
  return `${WORDS.opened[locale]} ${chicagoDate(locale)(toParts(accessed))}`;
}

/** The period of a title stands inside its quotation marks, unless something of the title follows them. */
function toQuoted(title: string, rest: string): string {
  const isEnded = rest !== '' || /[.?!]$/u.test(title);
  return `“${title}${isEnded ? '' : '.'}”`;
}

/**
 * Without an author the newspaper stands first (the manual's own answer on unsigned newspaper articles). A title's translation follows
 * in brackets, without quotation marks.
 */
function toChicago(reference: Reference, locale: Locale): string {
  const { author, publisher, title, issued } = reference;
  const first = author ?? (publisher && toMarked(publisher));
  const date = toChicagoDate(reference, locale);
  const publication = toPublication(reference);
  const place = publication && issued ? `${publication}, ${date}` : join([publication, toSentenceStart(date, locale)], '. ');
  const rest = (translated(reference) + edition(reference, locale) + (reference.version ? form(reference, locale) : '')).trim();
  return withUrl(join([first && sentence(first), toQuoted(title, rest), rest && sentence(rest), sentence(place)], ' '), reference);
}

/** Author or issuing body (year), “title”, periodical, address: the order that universities take from the Ministry of Education and Training's rules for theses. */
function toVietnamese(reference: Reference, locale: Locale): string {
  const { author, publisher, title, issued, url, accessed, version } = reference;
  const first = author ?? (publisher && toMarked(publisher));
  const date = issued?.isInferred ? toDate(issued, vietnameseDate, locale, toBrackets) : `(${toDate(issued, vietnameseDate, locale, toBrackets)})`;
  const parts = [
    first ? `${first} ${date}` : null,
    first ? `“${title}”` : `“${title}” ${date}`,
    toPublication(reference),
    version && `${WORDS.revision[locale].toLowerCase()} ${version}`,
    url,
    accessed && `${WORDS.accessed[locale]} ${vietnameseDate(toParts(accessed))}`,
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
export function toCitationText(dataset: Dataset, style: CitationStyle, reader: Locale): string {
  // A text in the Vietnamese style goes into a Vietnamese list, whoever copies it.
  const locale = style === 'vietnamese' ? 'vi' : reader;
  const lines = toReferences(dataset, locale).map((reference) => toReferenceText(reference, style, locale));
  return lines.map((line) => `${line}\n`).join('');
}
