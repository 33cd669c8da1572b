import { z } from 'zod';
import { UNITS } from './codes';
import { TradeciteError } from './errors';
import type { Fault } from './faults/fault';
import { noteFault } from './faults/note-faults';
import { isNoteDate, isNoteValue, type Note, NOTE_KINDS, NOTE_LIMITS, type NoteKind, type NoteText, toNoteText, toNoteValue } from './note';
import { isNoteMeasure } from './note-measure';
import { parsePeriod } from './period';
import { toReadableParameter } from './urls';

/**
 * Notes as an address holds them (`notes=`), short and readable: `kind:place:place[:unit[.measure]][:series][:offset]:en(words):vi(words)`,
 * several separated by commas. Meanings never change; what is left out is default.
 *
 *     point:2013:1800000000:USD:a:en(Peak)      a ring at a date and value in a unit
 *     line::150:IX.2010:en(Half more)           a level of an index of 2010; PC.pch one of percent change (note-measure)
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
  const { kind, unit, measure, series, offset, text } = note;
  const moved = offset[0] !== 0 || offset[1] !== 0 ? [offset.join('/')] : [];
  const words = (['vi', 'en'] as const).flatMap((locale) => (text[locale] ? [`${locale}(${escape(text[locale])})`] : []));
  return [kind, ...toPlaces(note), ...(unit ? [measure ? `${unit}.${measure}` : unit] : []), ...(series ? [series] : []), ...moved, ...words].join(':');
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

/** What is thrown inside of here: the fault of one note. */
class NoteRefusal extends TradeciteError {
  readonly said: Fault;

  constructor(...named: Parameters<typeof noteFault>) {
    const said = noteFault(...named);
    super('bad-request', said);
    this.said = said;
  }
}

const WORDS = /^(vi|en)\(((?:[^()*]|\*[()*])*)\)$/u;
const SERIES = /^[a-z]$/u;
const UNIT = /^[A-Z][A-Z_]{1,15}(?:\.[a-zA-Z0-9/-]{1,24})?$/u;
const CODE = /^[A-Z][A-Z_]{1,15}$/u;
const OFFSET = /^(-?\d{1,3})\/(-?\d{1,3})$/u;

function readOffset(field: string): readonly [number, number] {
  const [, right = '', down = ''] = OFFSET.exec(field) ?? [];
  const offset = [Number(right) || 0, Number(down) || 0] as const;
  if (Math.max(...offset.map(Math.abs)) > NOTE_LIMITS.offset) throw new NoteRefusal('note-far', { field, limit: NOTE_LIMITS.offset });
  return offset;
}

function readWords(field: string, known: NoteText): NoteText {
  const [, locale = '', escaped = ''] = WORDS.exec(field) ?? [];
  const words = escaped.replace(/\*([()*])/gu, '$1');
  if (words.length > NOTE_LIMITS.text) throw new NoteRefusal('note-long', { limit: NOTE_LIMITS.text });
  if (locale in known) throw new NoteRefusal('note-twice', { locale });
  const text = toNoteText(words);
  return text ? { ...known, [locale]: text } : known;
}

type Rest = Pick<Note, 'series' | 'offset' | 'text' | 'unit' | 'measure'>;

function readUnit(field: string): Pick<Rest, 'unit' | 'measure'> {
  const [unit = '', measure] = field.split('.');
  if (measure !== undefined && !isNoteMeasure(measure)) throw new NoteRefusal('note-measure', { field: measure });
  if (unit in UNITS) return measure ? { unit, measure } : { unit };
  throw new NoteRefusal('note-unit', { field, known: Object.keys(UNITS).join(', ') });
}

/** What may follow the place, in any order. */
function readRest(fields: readonly string[]): Rest {
  let series: Rest['series'] = null;
  let offset: Rest['offset'] = [0, 0];
  let text: NoteText = {};
  let unit: Pick<Rest, 'unit' | 'measure'> = {};
  for (const field of fields) {
    if (SERIES.test(field)) series = field;
    else if (UNIT.test(field)) unit = readUnit(field);
    else if (OFFSET.test(field)) offset = readOffset(field);
    else if (WORDS.test(field)) text = readWords(field, text);
    else throw new NoteRefusal('note-field', { field: field.slice(0, 60) });
  }
  if (!text.vi && !text.en) throw new NoteRefusal('note-wordless');
  return { series, offset, text, ...unit };
}

function checkDate(text: string): string {
  if (isNoteDate(text)) return text;
  throw new NoteRefusal('note-date', { text: text.slice(0, 40) });
}

function checkValue(text: string): string {
  if (isNoteValue(text)) return text;
  throw new NoteRefusal('note-value', { text: text.slice(0, 40) });
}

function isKind(text: string): text is NoteKind {
  return NOTE_KINDS.includes(text as NoteKind);
}

function readAnyNote(text: string): Note {
  const [kind = '', first = '', second = '', ...fields] = split(text, ':');
  if (!isKind(kind)) throw new NoteRefusal('note-kind', { kind: kind.slice(0, 40), known: NOTE_KINDS.join(', ') });
  const rest = readRest(fields);
  switch (kind) {
    case 'range': {
      const [from, to] = [checkDate(first), checkDate(second)];
      if (parsePeriod(to).end < parsePeriod(from).start) throw new NoteRefusal('note-order', { from, to });
      return { kind, from, to, ...rest };
    }
    case 'line':
      if (Boolean(first) === Boolean(second)) throw new NoteRefusal('note-line');
      return { kind, date: first ? checkDate(first) : null, value: second ? checkValue(second) : null, ...rest };
    default:
      return { kind, date: checkDate(first), value: checkValue(second), ...rest };
  }
}

function readNote(text: string): Note {
  const note = readAnyNote(text);
  if (note.unit && toNoteValue(note) === null) throw new NoteRefusal('note-field', { field: note.unit });
  return note;
}

/**
 * Reads notes as `formatNotes` writes them.
 * @param tell hears all that is wrong, with the number of the note, from 1; what is right is returned.
 */
export function readNotes(text: string, tell: (problem: Fault) => void): Note[] {
  const length = toAddressLength(text);
  if (length > NOTE_LIMITS.address) tell(noteFault('notes-long', { length, limit: NOTE_LIMITS.address }));
  const parts = text.slice(0, NOTE_LIMITS.address) ? split(text, ',') : [];
  if (parts.length > NOTE_LIMITS.count) tell(noteFault('notes-many', { count: parts.length, limit: NOTE_LIMITS.count }));
  return parts.slice(0, NOTE_LIMITS.count).flatMap((part, i) => {
    try {
      return [readNote(part)];
    } catch (error) {
      if (!(error instanceof NoteRefusal)) throw error;
      tell(noteFault('note-wrong', { number: i + 1, reason: { vi: error.said.reasonVi, en: error.said.reason } }));
      return [];
    }
  });
}

/** Worded already: a fault has parameters of its own. */
function toIssue({ reason, reasonVi }: Fault): { code: 'custom'; message: string; params: { vi: string } } {
  return { code: 'custom', message: reason, params: { vi: reasonVi } };
}

/** The parameter `notes` of every address that draws a chart. */
export const notesParam = z.string().transform((text, context) => readNotes(text, (problem) => context.addIssue(toIssue(problem))));

const words = z.string().max(NOTE_LIMITS.text);
const common = { series: z.string().regex(SERIES).nullable(), offset: z.tuple([z.int(), z.int()]), text: z.strictObject({ vi: words, en: words }).partial(), unit: z.string().regex(CODE).optional(), measure: z.string().optional() };
const shape: z.ZodType<Note> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['point', 'text']), date: z.string(), value: z.string(), ...common }),
  z.strictObject({ kind: z.literal('range'), from: z.string(), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal('line'), date: z.string().nullable(), value: z.string().nullable(), ...common }),
]);

/** Notes as a chart keeps them: what its address could not say, it may not say either. */
export const keptNotes = z.array(shape).superRefine((notes, context) => {
  readNotes(formatNotes(notes), (problem) => context.addIssue(toIssue(problem)));
});
