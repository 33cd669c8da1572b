import { formatDate, formatValue } from '../core/format';
import type { Bilingual, Locale } from '../core/locale';
import { type Note, toNoteDates, toNoteWords } from '../core/note';
import { toDecimal } from '../core/quantity';
import { type PlotConfig, readPlotShapes } from './plot-config';
import type { ChartView } from './chart-view';
import { toDrawnNotes } from './drawing';
import { toEventText } from './event-lane';
import { hasPlace } from './kind-spot';
import type { KeyItem } from './plot-layout';

/** "2008–2009", "USD 1.8 bn, 2013": where an annotation stands. */
function toPlace(note: Note, unit: string, locale: Locale): string {
  const dates = [...new Set(toNoteDates(note) ?? [])].map((date) => formatDate(date, locale)).join('–');
  const value = note.kind === 'range' || note.value === null ? '' : formatValue(toDecimal(note.value), unit, locale);
  return [dates, value].filter(Boolean).join(', ');
}

const NOT_HERE: Bilingual = { vi: 'không đặt được trên loại biểu đồ này', en: 'not on this kind of chart' };

/** Annotations whose words are not in the plot: by number where that has a place, else by where they would stand. */
function toNoteItems(config: PlotConfig, view: ChartView, locale: Locale): KeyItem[] {
  const { plotLabels, noteMarks = [] } = readPlotShapes(config);
  const written = new Set(plotLabels.filter(({ role }) => role === 'own').map(({ id }) => id));
  const numbers = new Map(noteMarks.filter(({ number }) => number !== null).map(({ noteId, number }) => [noteId, number]));
  const { spec } = view;
  return toDrawnNotes(view).flatMap((note): KeyItem[] => {
    if (written.has(note.id)) return [];
    const number = numbers.get(note.id) ?? null;
    const [words, isForeign] = [toNoteWords(note, locale), !hasPlace(note, spec.kind)];
    const place = [toPlace(note, spec.y?.unit ?? '', locale), ...(isForeign ? [NOT_HERE[locale]] : [])].join('; ');
    return [{ number, text: number === null ? `${words} (${place})` : words }];
  });
}

/** What the numbered marks of a drawn chart mean, by number, and annotations that found no place; empty where all words are in the plot. */
export function toEventKey(config: PlotConfig, view: ChartView, locale: Locale): KeyItem[] {
  const marks = readPlotShapes(config).eventMarks;
  const numbers = new Map(marks.map(({ eventId, number }) => [eventId, number]));
  const events = [...numbers].flatMap(([eventId, number]) => {
    const event = view.events.find(({ id }) => id === eventId);
    return event && number !== null ? [{ number, text: toEventText(event, locale) }] : [];
  });
  return [...events.toSorted((a, b) => a.number - b.number), ...toNoteItems(config, view, locale)];
}

/** "3 Agreement, Sep 2002"; "– Target (2030)" for what has no number. */
export function toKeyText({ number, text }: KeyItem): string {
  return `${number ?? '–'}\u00a0${text}`;
}
