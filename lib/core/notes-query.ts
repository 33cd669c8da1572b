import { z } from 'zod';
import { TradeciteError } from './errors';
import { isNoteDate, isNoteValue, type Note, NOTE_KINDS, NOTE_LIMITS, type NoteKind, type NoteText, toNoteText } from './note';
import { parsePeriod } from './period';
import { toReadableParameter } from './urls';

/**
 * Notes as an address holds them (`notes=`), short and readable: `kind:place:place[:series][:offset]:en(words):vi(words)`,
 * several separated by commas. Meanings never change; what is left out is default.
 *
 *     point:2013:1800000000:a:en(Peak)          a ring at a date and value
 *     text:2010-07:500000000:4/-12:vi(Đáy)      words with a connector, moved right and up
 *     range:2008:2009:en(Crisis)                a span of time
 *     line::1000000000:en(Target)               a level; line:2007-01-11::en(WTO) a date
 *
 * Inside the words ( ) and * are written *( *) and **.
 */
function escape(text: string): string {
  return text.replace(/[()*]/gu, (sign) => `*${sign}`);
}

function toPlaces(note: Note): readonly [string, string] {
  return note.kind === 'range' ? [note.from, note.to] : [note.date ?? '', note.value ?? ''];
}

function formatNote(note: Note): string {
  const { kind, series, offset, text } = note;
  const moved = offset[0] !== 0 || offset[1] !== 0 ? [offset.join('/')] : [];
  const words = (['vi', 'en'] as const).flatMap((locale) => (text[locale] ? [`${locale}(${escape(text[locale])})`] : []));
  return [kind, ...toPlaces(note), ...(series ? [series] : []), ...moved, ...words].join(':');
}

export function formatNotes(notes: readonly Note[]): string {
  return notes.map(formatNote).join(',');
}

/** Signs that notes take in an address, where most letters with marks are several. */
export function toAddressLength(text: string): number {
  return toReadableParameter('', text).length - 1;
}

/** Splits at a sign that stands outside of words in brackets. */
function split(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  const add = (piece: string) => void (parts[parts.length - 1] += piece);
  for (let i = 0; i < text.length; i += 1) {
    const each = text[i] ?? '';
    if (each === '*') add(each + (text[(i += 1)] ?? ''));
    else if (each === sign && depth === 0) parts.push('');
    else {
      depth = Math.max(0, depth + (each === '(' ? 1 : each === ')' ? -1 : 0));
      add(each);
    }
  }
  return parts;
}

function refusal(reason: string): TradeciteError {
  return new TradeciteError('bad-request', reason);
}

const WORDS = /^(vi|en)\(((?:[^()*]|\*[()*])*)\)$/u;
const SERIES = /^[a-z]$/u;
const OFFSET = /^(-?\d{1,3})\/(-?\d{1,3})$/u;

function readOffset(field: string): readonly [number, number] {
  const [, right = '', down = ''] = OFFSET.exec(field) ?? [];
  const offset = [Number(right) || 0, Number(down) || 0] as const;
  if (Math.max(...offset.map(Math.abs)) > NOTE_LIMITS.offset) throw refusal(`"${field}" moves further than ${NOTE_LIMITS.offset} hundredths of the plot`);
  return offset;
}

function readWords(field: string, known: NoteText): NoteText {
  const [, locale = '', escaped = ''] = WORDS.exec(field) ?? [];
  const words = escaped.replace(/\*([()*])/gu, '$1');
  if (words.length > NOTE_LIMITS.text) throw refusal(`its words are longer than ${NOTE_LIMITS.text} signs`);
  if (locale in known) throw refusal(`its words in ${locale} are given twice`);
  const text = toNoteText(words);
  return text ? { ...known, [locale]: text } : known;
}

type Rest = Pick<Note, 'series' | 'offset' | 'text'>;

/** What may follow the place, in any order. */
function readRest(fields: readonly string[]): Rest {
  let series: Rest['series'] = null;
  let offset: Rest['offset'] = [0, 0];
  let text: NoteText = {};
  for (const field of fields) {
    if (SERIES.test(field)) series = field;
    else if (OFFSET.test(field)) offset = readOffset(field);
    else if (WORDS.test(field)) text = readWords(field, text);
    else throw refusal(`"${field.slice(0, 60)}" is neither a letter of a series, nor an offset such as 4/-12, nor words such as en(Peak)`);
  }
  if (!text.vi && !text.en) throw refusal('it has no words: add en(…) or vi(…)');
  return { series, offset, text };
}

function checkDate(text: string): string {
  if (isNoteDate(text)) return text;
  throw refusal(`"${text.slice(0, 40)}" is no date: write 2013, 2013-07 or 2013-07-15`);
}

function checkValue(text: string): string {
  if (isNoteValue(text)) return text;
  throw refusal(`"${text.slice(0, 40)}" is no value: write a plain number such as 1800000000`);
}

function isKind(text: string): text is NoteKind {
  return NOTE_KINDS.includes(text as NoteKind);
}

function readNote(text: string): Note {
  const [kind = '', first = '', second = '', ...fields] = split(text, ':');
  if (!isKind(kind)) throw refusal(`"${kind.slice(0, 40)}" is no kind of note; there are ${NOTE_KINDS.join(', ')}`);
  const rest = readRest(fields);
  switch (kind) {
    case 'range': {
      const [from, to] = [checkDate(first), checkDate(second)];
      if (parsePeriod(to).end < parsePeriod(from).start) throw refusal(`${to} lies before ${from}`);
      return { kind, from, to, ...rest };
    }
    case 'line':
      if (Boolean(first) === Boolean(second)) throw refusal('a line stands at a date or at a value: line:2013: or line::1800000000');
      return { kind, date: first ? checkDate(first) : null, value: second ? checkValue(second) : null, ...rest };
    default:
      return { kind, date: checkDate(first), value: checkValue(second), ...rest };
  }
}

/**
 * Reads notes as `formatNotes` writes them.
 * @param tell hears all that is wrong, with the number of the note, from 1; what is right is returned.
 */
export function readNotes(text: string, tell: (problem: string) => void): Note[] {
  const length = toAddressLength(text);
  if (length > NOTE_LIMITS.address) tell(`${length} signs in the address are more than ${NOTE_LIMITS.address} (Việt Nam is Vi%E1%BB%87t+Nam there): write fewer notes, or shorter ones`);
  const parts = text.slice(0, NOTE_LIMITS.address) ? split(text, ',') : [];
  if (parts.length > NOTE_LIMITS.count) tell(`${parts.length} notes are more than ${NOTE_LIMITS.count}`);
  return parts.slice(0, NOTE_LIMITS.count).flatMap((part, i) => {
    try {
      return [readNote(part)];
    } catch (error) {
      if (!(error instanceof TradeciteError)) throw error;
      tell(`note ${i + 1}: ${error.message}`);
      return [];
    }
  });
}

/** The parameter `notes` of every address that draws a chart. */
export const notesParam = z.string().transform((text, context) => readNotes(text, (problem) => context.addIssue(problem)));

const words = z.string().max(NOTE_LIMITS.text);
const common = { series: z.string().regex(SERIES).nullable(), offset: z.tuple([z.int(), z.int()]), text: z.strictObject({ vi: words, en: words }).partial() };
const shape: z.ZodType<Note> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['point', 'text']), date: z.string(), value: z.string(), ...common }),
  z.strictObject({ kind: z.literal('range'), from: z.string(), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal('line'), date: z.string().nullable(), value: z.string().nullable(), ...common }),
]);

/** Notes as a chart keeps them: what its address could not say, it may not say either. */
export const keptNotes = z.array(shape).superRefine((notes, context) => {
  readNotes(formatNotes(notes), (problem) => context.addIssue(problem));
});
