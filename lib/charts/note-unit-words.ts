import { UNITS } from '../core/codes';
import { formatDate, formatValue } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { toMeasureWords } from '../core/note-measure';
import { type Note, toNoteDates, toNoteValue } from '../core/note';
import { toDecimal } from '../core/quantity';
import { toAxisUnits, toMeasureOf, toUnitOf, type Units } from './note-unit';

/** "%, percent change", "index, 2010 = 100". */
function toUnitName(unit: string | null, measure: string | undefined, locale: Locale): string {
  return [(unit && UNITS[unit]?.[locale]) || '–', toMeasureWords(measure, locale)].filter(Boolean).join(', ');
}

/** "2013", "2008–2009"; '' for a note without a date. */
export function toNoteTime(note: Note, locale: Locale): string {
  return [...new Set(toNoteDates(note) ?? [])].map((date) => formatDate(date, locale)).join('–');
}

/** "2013, USD 1.8 bn", "2008–2009": where a note stands, in its own unit. */
export function toNotePlace(note: Note, view: Units, locale: Locale): string {
  const value = toNoteValue(note);
  const written = value === null ? '' : formatValue(toDecimal(value), note.unit ?? toUnitOf(note, view) ?? '', locale);
  return [toNoteTime(note, locale), written].filter(Boolean).join(', ');
}

const OTHER_UNIT = {
  vi: (own: string, shown: string) => `ghi theo ${own}, biểu đồ này theo ${shown}: không vẽ`,
  en: (own: string, shown: string) => `set in ${own}, this chart is in ${shown}: not drawn`,
} as const satisfies Record<Locale, (own: string, shown: string) => string>;

/** Why a note at a value is not drawn here. */
export function toForeignWords(note: Note, view: Units): Bilingual {
  return both((locale) => OTHER_UNIT[locale](`“${toUnitName(note.unit ?? null, note.measure, locale)}”`, `“${[...new Set(toAxisUnits(view))].filter((unit) => unit !== null).map((unit) => toUnitName(unit, toMeasureOf(view), locale)).join(', ')}”`));
}
