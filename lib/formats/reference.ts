import { type Source, type SourceKind, UNKNOWN_LANGUAGE } from '../core/catalogue';
import type { Bilingual, Locale } from '../core/locale';
import { urls } from '../core/urls';
import { toComputedTitle } from './computed-title';
import { type Dataset, toCitedSources, toEventSources, toLineage } from './dataset';

/** A value of a reference, and whether its source prints it or it was worked out from the text. */
export interface Stated {
  readonly value: string;
  readonly isInferred: boolean;
}

/** A source as a bibliography needs it, before any style or file format. */
export interface Reference {
  /** ASCII; usable as a citation key. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  /** English title for a reader of English where the source has another language; else null. */
  readonly translatedTitle: string | null;
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null;
  /** A press agency, or the body that publishes data. */
  readonly author: string | null;
  readonly publisher: Stated | null;
  /** ISO 8601, reduced precision allowed (2014-10). */
  readonly issued: Stated | null;
  readonly accessed: string | null;
  readonly url: string | null;
  /** Data revision, for what is computed here. */
  readonly version: string | null;
  /** Whether it is cited for events beside the figures alone. */
  readonly isOfEvents: boolean;
  /** Paragraphs that the figures, or the events, stand in, ascending. */
  readonly paragraphs: readonly number[];
  /** Why inferred values are what they are. */
  readonly reasons: readonly string[];
}

function toStated({ inferred }: Source, field: 'publisher' | 'publishedOn', value: string | null): Stated | null {
  return value === null ? null : { value, isInferred: field in inferred };
}

function toReasons({ inferred, publisher, publishedOn }: Source, locale: Locale): string[] {
  const shown = [publishedOn && inferred.publishedOn, publisher && inferred.publisher];
  return shown.flatMap((reason) => (reason ? [reason[locale]] : []));
}

/** What Tradecite computed is cited as the page it stands on, at its revision. */
function toComputed(source: Source, dataset: Dataset, locale: Locale): Partial<Reference> {
  if (source.kind !== 'computation') return {};
  const { page, edition } = dataset;
  return {
    title: toComputedTitle(source, dataset, locale),
    translatedTitle: null,
    language: locale,
    url: page[locale],
    issued: { value: edition.modifiedAt.slice(0, 10), isInferred: false },
    version: String(edition.revision),
  };
}

function toParagraphs(id: string, dataset: Dataset, isOfEvents: boolean): number[] {
  const rows = dataset.observations.length > 0 && !isOfEvents ? toLineage(dataset) : dataset.events;
  const found = rows.flatMap(({ sourceId, paragraph }) => (sourceId === id && paragraph !== null ? [paragraph] : []));
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** Letters of Vietnamese alone. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu;

/** Imports once called every title English: one that stands for the English title too, in letters of Vietnamese, is none. */
function toLanguage({ kind, language, title, titleEn }: Source): string | null {
  const isGuess = kind === 'official' && language === 'en' && title === titleEn && VIETNAMESE.test(title);
  return isGuess || language === UNKNOWN_LANGUAGE ? null : language;
}

/** A body that publishes data is their author, as in APA 7 (10.9); a newspaper is none. */
function toAuthor({ kind, agency, publisher }: Source): string | null {
  return agency ?? (kind === 'article' ? null : publisher);
}

/** Data that somebody brought in as a file, without saying where from, are found here alone. */
function toAddress({ id, kind, url }: Source, { edition }: Dataset, locale: Locale): string | null {
  return url ?? (kind === 'official' ? edition.origin + urls.source(locale, id) : null);
}

function toReference(source: Source, dataset: Dataset, locale: Locale, isOfEvents: boolean): Reference {
  return {
    id: source.id,
    kind: source.kind,
    title: source.title,
    translatedTitle: locale === 'en' && source.titleEn !== source.title ? source.titleEn : null,
    language: toLanguage(source),
    author: toAuthor(source),
    publisher: toStated(source, 'publisher', source.publisher),
    issued: toStated(source, 'publishedOn', source.publishedOn),
    accessed: source.accessedOn,
    url: toAddress(source, dataset, locale),
    version: null,
    isOfEvents,
    paragraphs: toParagraphs(source.id, dataset, isOfEvents),
    reasons: toReasons(source, locale),
    ...toComputed(source, dataset, locale),
  };
}

/**
 * One reference for each source that the numbers of a dataset come from, and Tradecite where it computed some; then one for each
 * further source of its events.
 */
export function toReferences(dataset: Dataset, locale: Locale): Reference[] {
  const figures = toCitedSources(dataset).map((source) => toReference(source, dataset, locale, false));
  return [...figures, ...toEventSources(dataset).map((source) => toReference(source, dataset, locale, true))];
}

/** Inferred values stand in square brackets (ISO 690). */
export function toMarked({ value, isInferred }: Stated): string {
  return isInferred ? `[${value}]` : value;
}

const NOTE_WORDS = {
  events: { vi: 'Sự kiện trên biểu đồ.', en: 'Events on the chart.' },
  paragraph: { vi: 'Đoạn', en: 'Paragraph' },
  date: { vi: 'Ngày', en: 'Date' },
  publisher: { vi: 'Nơi xuất bản', en: 'Publisher' },
  inferred: { vi: 'là suy ra', en: 'is inferred' },
} satisfies Record<string, Bilingual>;

function toInferredNote(word: 'date' | 'publisher', stated: Stated | null, locale: Locale): string[] {
  return stated?.isInferred ? [`${NOTE_WORDS[word][locale]} ${toMarked(stated)} ${NOTE_WORDS.inferred[locale]}.`] : [];
}

/** For the note field of reference managers: where the figures stand, what is inferred and why. '' where there is nothing to say. */
export function toReferenceNote({ isOfEvents, paragraphs, issued, publisher, reasons }: Reference, locale: Locale): string {
  const place = paragraphs.length > 0 ? [`${NOTE_WORDS.paragraph[locale]} ${paragraphs.join(', ')}.`] : [];
  return [...(isOfEvents ? [NOTE_WORDS.events[locale]] : []), ...place, ...toInferredNote('date', issued, locale), ...toInferredNote('publisher', publisher, locale), ...reasons].join(' ');
}
