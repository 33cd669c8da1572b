import { UNITS } from '../core/codes';
import { formatDate, formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Note, toLetterPlace, toNoteDates, toNoteValue } from '../core/note';
import { toDecimal } from '../core/quantity';
import type { ChartSpec } from './chart-spec';
import type { ChartView } from './chart-view';

type Units = Pick<ChartView, 'spec'> & Partial<Pick<ChartView, 'series'>>;

/** Units of the left and the right axis; null where there is none. */
function toAxisUnits({ spec, series = [] }: Units): readonly [left: string | null, right: string | null] {
  const first = series.find(({ key }) => key === spec.series[0]?.key)?.unitMeasure ?? null;
  return [spec.y?.share ? 'PC' : (spec.y?.unit ?? first), spec.y2?.unit ?? null];
}

function isRight({ series }: Pick<Note, 'series'>, { series: all }: ChartSpec): boolean {
  return series !== null && all[toLetterPlace(series)]?.axis === 'right';
}

/** The unit of the axis that a note's value is read off. */
export function toUnitOf(note: Pick<Note, 'series'>, view: Units): string | null {
  const [left, right] = toAxisUnits(view);
  return right && isRight(note, view.spec) ? right : left;
}

/** A note whose value was given in what this chart shows. */
export function withUnit<N extends Note>(note: N, view: Units): N {
  const unit = toNoteValue(note) === null || view.spec.kind === 'timeline' ? undefined : toUnitOf(note, view);
  const { unit: _, ...rest } = note;
  return unit ? { ...rest, unit } as N : rest as N;
}

/** Notes that say no unit were made on this chart: they keep its unit when it shows another. */
export function withUnits(notes: readonly Note[], view: Units): readonly Note[] {
  return notes.some((note) => !note.unit) ? notes.map((note) => (note.unit ? note : withUnit(note, view))) : notes;
}

/** Whether a note stands at a value that this chart has no scale for. A timeline has dates alone. */
export function isForeign(note: Note, view: Units): boolean {
  return Boolean(note.unit) && view.spec.kind !== 'timeline' && !toAxisUnits(view).includes(note.unit ?? null);
}

/** The letter of the first series on an axis. */
function toLetterOn({ series }: ChartSpec, axis: 'left' | 'right'): string | null {
  const place = series.findIndex((each) => (each.axis ?? 'left') === axis);
  return place > 0 && place < 26 ? String.fromCharCode(97 + place) : null;
}

/** A note on the axis of its unit, whatever stands on which side by now; null where neither has it. */
export function toReadNote<N extends Note>(note: N, view: Units): N | null {
  if (isForeign(note, view)) return null;
  const [left, right] = toAxisUnits(view);
  if (!note.unit || !right || note.unit === toUnitOf(note, view)) return note;
  return { ...note, series: toLetterOn(view.spec, note.unit === left ? 'left' : 'right') };
}

function toUnitName(unit: string | null, locale: Locale): string {
  return (unit && UNITS[unit]?.[locale]) || '–';
}

/** "2013, USD 1.8 bn", "2008–2009": where a note stands, in its own unit. */
export function toNotePlace(note: Note, view: Units, locale: Locale): string {
  const dates = [...new Set(toNoteDates(note) ?? [])].map((date) => formatDate(date, locale)).join('–');
  const value = toNoteValue(note);
  const written = value === null ? '' : formatValue(toDecimal(value), note.unit ?? toUnitOf(note, view) ?? '', locale);
  return [dates, written].filter(Boolean).join(', ');
}

const OTHER_UNIT = {
  vi: (own: string, shown: string) => `ghi theo ${own}, biểu đồ này theo ${shown}: không vẽ`,
  en: (own: string, shown: string) => `set in ${own}, this chart is in ${shown}: not drawn`,
} as const satisfies Record<Locale, (own: string, shown: string) => string>;

/** Why a note at a value is not drawn here. */
export function toForeignWords(note: Note, view: Units): Bilingual {
  const write = (locale: Locale): string => OTHER_UNIT[locale](`“${toUnitName(note.unit ?? null, locale)}”`, `“${[...new Set(toAxisUnits(view))].filter(Boolean).map((unit) => toUnitName(unit, locale)).join(', ')}”`);
  return { vi: write('vi'), en: write('en') };
}
