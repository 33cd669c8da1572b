import type { Bilingual, Locale } from '../core/locale';
import { toNoteWords } from '../core/note';
import { type PlotConfig, readPlotShapes } from './plot-config';
import type { ChartView } from './chart-view';
import { WORDS } from './chart-words';
import { toDrawnNotes } from './drawing';
import { toEventText } from './event-lane';
import { hasPlace, NOT_HERE } from './kind-spot';
import { isForeign } from './note-unit';
import { toForeignWords, toNotePlace } from './note-unit-words';
import type { KeyItem } from './plot-layout';

/** Annotations whose words are not in the plot: by number where that has a place, else by where they would stand. */
function toNoteItems(config: PlotConfig, view: ChartView, locale: Locale): KeyItem[] {
  const { plotLabels, noteMarks = [] } = readPlotShapes(config);
  const written = new Set(plotLabels.filter(({ role }) => role === 'own').map(({ id }) => id));
  const numbers = new Map(noteMarks.filter(({ number }) => number !== null).map(({ noteId, number }) => [noteId, number]));
  const { spec } = view;
  return toDrawnNotes(view).flatMap((note): KeyItem[] => {
    if (written.has(note.id)) return [];
    const number = numbers.get(note.id) ?? null;
    const [words, isElsewhere] = [toNoteWords(note, locale), !hasPlace(note, spec.kind)];
    const place = [toNotePlace(note, view, locale), ...(isElsewhere ? [NOT_HERE[locale]] : [])].join('; ');
    return [{ number, text: number === null ? `${words} (${place})` : words }];
  });
}

/** Annotations whose value is in another unit than the chart's. */
function toForeignItems(view: ChartView, locale: Locale): KeyItem[] {
  const foreign = (view.spec.annotations ?? []).filter((note) => isForeign(note, view));
  return foreign.map((note) => ({ number: null, text: `${toNoteWords(note, locale)} (${toNotePlace(note, view, locale)}; ${toForeignWords(note, view)[locale]})`, isForeign: true }));
}

/** What the star of a date means that the source does not print, where the plot or its key has one and none of the notes beside it says so. */
function toStarItem(config: PlotConfig, view: ChartView, locale: Locale, notes: readonly Bilingual[]): KeyItem[] {
  if (notes.some((note) => note[locale].startsWith('*'))) return [];
  const { eventMarks, plotLabels } = readPlotShapes(config);
  const starred = new Set(view.events.filter(({ inferred }) => inferred !== null).map(({ id }) => id));
  const isInPlot = plotLabels.some(({ id, lines }) => starred.has(id) && lines.some(({ text }) => text.endsWith('*')));
  // A number in the plot has its words, star included, in the key.
  const isInKey = eventMarks.some(({ eventId, number }) => number !== null && starred.has(eventId));
  return isInPlot || isInKey ? [{ number: '*', text: WORDS.inferredDate[locale] }] : [];
}

/**
 * What the numbered marks of a drawn chart mean, by number, annotations that found no place, and the star of inferred dates; empty
 * where all words are in the plot.
 * @param notes those that stand beside it: what one of them explains is not explained again
 */
export function toEventKey(config: PlotConfig, view: ChartView, locale: Locale, notes: readonly Bilingual[] = view.spec.notes): KeyItem[] {
  const marks = readPlotShapes(config).eventMarks;
  const numbers = new Map(marks.map(({ eventId, number }) => [eventId, number]));
  const events = [...numbers].flatMap(([eventId, number]) => {
    const event = view.events.find(({ id }) => id === eventId);
    return event && number !== null ? [{ number, text: toEventText(event, locale) }] : [];
  });
  return [...events.toSorted((a, b) => a.number - b.number), ...toNoteItems(config, view, locale), ...toForeignItems(view, locale), ...toStarItem(config, view, locale, notes)];
}

/** "3 Agreement, Sep 2002"; "– Target (2030)" for what has no number. */
export function toKeyText({ number, text }: KeyItem): string {
  return `${number ?? '–'}\u00a0${text}`;
}
