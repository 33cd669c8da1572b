import fc from 'fast-check';
import { NOTE_LIMITS, type Note, toNoteText } from '../../lib/core/note';
import { formatNotes, toAddressLength } from '../../lib/core/notes-query';

const pad = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1990, max: 2024 });
const noteDate = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`),
);
const value = fc.oneof(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 13n }).map(String), fc.constantFrom('0', '1.5', '-0.25', '395400000.000001'));
const words = fc.oneof(fc.constantFrom('Peak', 'Đỉnh, rồi giảm (xem bảng)', 'A*B: 50 % & more', 'An annotation long enough to need several lines'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })).map(toNoteText).filter(Boolean);
const text = fc.oneof(fc.record({ en: words }), fc.record({ vi: words }), fc.record({ vi: words, en: words }));
const move = fc.integer({ min: -NOTE_LIMITS.offset, max: NOTE_LIMITS.offset });
const unit = fc.constantFrom(undefined, 'USD');
const common = { text, series: fc.constantFrom(null, 'a', 'b', 'z'), offset: fc.oneof(fc.constant([0, 0] as const), fc.tuple(move, move)) };

/** Any annotation that an address can hold. */
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constantFrom('point' as const, 'text' as const), date: noteDate, value, unit, ...common }),
  fc.tuple(fc.integer({ min: 1990, max: 2010 }), fc.integer({ min: 0, max: 12 })).chain(([from, years]) => fc.record({ kind: fc.constant('range' as const), from: fc.constant(String(from)), to: fc.constant(`${from + years}-12`), ...common })),
  fc.record({ kind: fc.constant('line' as const), date: noteDate, value: fc.constant(null), ...common }),
  fc.record({ kind: fc.constant('line' as const), date: fc.constant(null), value, unit, ...common }),
);

export const notes = fc.array(note, { maxLength: 8 }).filter((all) => toAddressLength(formatNotes(all)) <= NOTE_LIMITS.address);
