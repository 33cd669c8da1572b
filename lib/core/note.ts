import { type Bilingual, type Locale, LOCALES } from './locale';
import { isPeriod } from './period';

/** A reader's own annotation, by what it is set on. */
export const NOTE_KINDS = ['point', 'range', 'line', 'text'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** In one language or both; where one is missing the other is shown. */
export type NoteText = Partial<Bilingual>;

interface NoteCommon {
  readonly text: NoteText;
  /** The place of the series in the chart, as a letter: which axis or panel the note belongs to. Null: the first. */
  readonly series: string | null;
  /** From where the words would stand by themselves, in hundredths of the plot's width and height, right and down. */
  readonly offset: readonly [number, number];
  /** Unit that the value was given in (UNITS); absent in older addresses, where it is that of the chart they draw. */
  readonly unit?: string | undefined;
  /**
   * What was counted in that unit (lib/core/note-measure): a transform, an index by its base period, a formula. Absent while the
   * note stands on the chart that it was made on.
   */
  readonly measure?: string | undefined;
}

/** A ring, or only words with a connector, at a date and a value. */
interface PlaceNote extends NoteCommon {
  readonly kind: 'point' | 'text';
  /** 2013, 2013-07 or 2013-07-15; the middle of it. */
  readonly date: string;
  /** Exact decimal in the unit of the axis. */
  readonly value: string;
}

/** A span of time, both ends included. */
interface RangeNote extends NoteCommon {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
}

/** A line at a value, or at a date: the other is null. */
interface LineNote extends NoteCommon {
  readonly kind: 'line';
  readonly date: string | null;
  readonly value: string | null;
}

export type Note = PlaceNote | RangeNote | LineNote;

/**
 * What one picture can carry and one address can hold. `address` counts signs as the address has them, where a Vietnamese
 * letter is six or nine: the link that asks /oembed about it writes those again, and servers in front often take 8 kB.
 */
export const NOTE_LIMITS = { count: 20, text: 160, offset: 100, address: 5000 } as const;

const DATE = /^[1-9]\d{3}(?:-\d{2}(?:-\d{2})?)?$/u;
const VALUE = /^-?(?:0|[1-9]\d{0,23})(?:\.\d{1,12})?$/u;

/** Whether a text is a date of a note: a year, month or day of the calendar. */
export function isNoteDate(text: string): boolean {
  return DATE.test(text) && isPeriod(text);
}

/** Whether a text is a plain decimal number as notes keep it. */
export function isNoteValue(text: string): boolean {
  return VALUE.test(text);
}

/** One line without white space at its ends, shortened to what is allowed. */
export function toNoteText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const line = text.normalize('NFC').replace(/[\u0000-\u001f\u007f\s\p{Cs}]+/gu, ' ').trim();
  let short = '';
  for (const sign of line) if (short.length + sign.length <= NOTE_LIMITS.text) short += sign;
  return short.trim();
}

/** The words in a language, or those in the other. */
export function toNoteWords({ text }: Pick<Note, 'text'>, locale: Locale): string {
  return text[locale] ?? LOCALES.map((each) => text[each]).find(Boolean) ?? '';
}

/** The value that a note stands at; null where it stands at a date or a span alone. */
export function toNoteValue(note: Note): string | null {
  return note.kind === 'range' ? null : note.value;
}

/** First and last date of what a note is set on; null where it is a line at a value. */
export function toNoteDates(note: Note): readonly [string, string] | null {
  if (note.kind === 'range') return [note.from, note.to];
  return note.date === null ? null : [note.date, note.date];
}
