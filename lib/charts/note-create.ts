import { isNoteDate, type Note, toLetterPlace } from '../core/note';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { toDecimal } from '../core/quantity';
import { type ChartView, toVisibleObservations } from './chart-view';
import { withUnit } from './note-unit';

/** First and last year of what is drawn. */
function toYears({ spec }: ChartView, days: readonly { readonly periodStart: string; readonly periodEnd: string }[]): readonly [number, number] {
  const [from, to] = spec.time?.split('..') ?? [];
  if (from && to) return [Number(from), Number(to)];
  const [starts, ends] = [days.map(({ periodStart }) => Number(periodStart.slice(0, 4))), days.map(({ periodEnd }) => Number(periodEnd.slice(0, 4)))];
  const [first, last] = days.length > 0 ? [starts.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))] : [2000, 2010];
  return [from ? Number(from) : first, to ? Number(to) : last];
}

/** Scales that need not hold zero hold what lies between their figures. */
function toMiddle(drawn: readonly Observation[]): string {
  const values = drawn.flatMap(({ obsValue }) => (obsValue === null ? [] : [toDecimal(obsValue)])).toSorted((a, b) => a.cmp(b));
  const [least, most] = [values[0], values.at(-1)];
  return least && most ? toDecimal(least.plus(most).dividedBy(2).toPrecision(3)).toFixed() : '0';
}

/** Charts whose place is a row or an end of a line: a note stands on a figure there, or nowhere. */
const AT_FIGURES: ReadonlySet<string> = new Set(['bars', 'share', 'dumbbell', 'slope']);

/** On the last stated figure of the first series. */
function createAtFigure({ spec }: ChartView, figures: readonly Observation[], kind: 'point' | 'text', text: Note['text']): Note | null {
  const own = figures.filter(({ seriesKey }) => seriesKey === spec.series[0]?.key);
  const last = own.findLast(({ derivation, timePeriod }) => !derivation && isNoteDate(timePeriod)) ?? own.at(-1) ?? figures.at(-1);
  if (!last?.obsValue) return null;
  const place = spec.series.findIndex(({ key }) => key === last.seriesKey);
  const date = isNoteDate(last.timePeriod) ? last.timePeriod : last.periodStart.slice(0, 7);
  return { kind, date, value: last.obsValue, series: place >= 0 && place < 26 ? String.fromCharCode(97 + place) : null, offset: [0, 0], text };
}

/**
 * A new annotation where it can be seen and taken hold of: a point on the last stated figure of the first series, the rest about
 * the middle of the plot. `isUpright`: a line at a date instead of a value.
 */
export function createNote(view: ChartView, kind: Note['kind'], isUpright: boolean, text: Note['text']): Note {
  return withUnit(toFreshNote(view, kind, isUpright, text), view);
}

/** The drawn figure of a note's series about its date; of any series where that has none. */
function findFigureAt(view: ChartView, note: Note): Observation | undefined {
  const day = note.kind !== 'range' && note.date !== null ? parsePeriod(note.date) : null;
  const own = note.series ? view.spec.series[toLetterPlace(note.series)]?.key : view.spec.series[0]?.key;
  const about = toVisibleObservations(view).filter(({ obsValue, periodStart, periodEnd }) => day && obsValue !== null && periodStart <= day.end && periodEnd >= day.start);
  return about.find(({ seriesKey }) => seriesKey === own) ?? about[0];
}

/** A note made in another unit, set on this chart: on the figure of its date, else where a new one would stand. */
export function toSetHere(note: Note, view: ChartView): Note {
  if (note.kind === 'range' || note.value === null) return note;
  const fresh = createNote(view, note.kind, false, note.text);
  const value = findFigureAt(view, note)?.obsValue ?? (fresh.kind === 'range' ? null : fresh.value);
  return value === null ? note : withUnit({ ...note, value } as Note, view);
}

function toFreshNote(view: ChartView, kind: Note['kind'], isUpright: boolean, text: Note['text']): Note {
  const drawn = toVisibleObservations(view);
  const isAtFigure = AT_FIGURES.has(view.spec.kind) && (kind === 'point' || kind === 'text');
  const atFigure = isAtFigure ? createAtFigure(view, drawn.filter(({ obsValue }) => obsValue !== null), kind, text) : null;
  if (atFigure) return atFigure;
  const [first, last] = toYears(view, drawn);
  const figures = drawn.filter(({ obsValue, seriesKey }) => obsValue !== null && seriesKey === view.spec.series[0]?.key);
  const high = figures.reduce((most, { obsValue }) => (toDecimal(obsValue ?? '0').gt(most) ? toDecimal(obsValue ?? '0') : most), toDecimal('0'));
  const value = view.spec.kind === 'slope' || view.spec.kind === 'dumbbell' ? toMiddle(drawn) : toDecimal(high.times('0.6').toPrecision(2)).toFixed();
  const year = (share: number) => String(Math.round(first + (last - first) * share));
  const common = { text, series: null, offset: [0, 0] as const };
  if (kind === 'range') return { kind, from: year(0.4), to: year(0.6), ...common };
  if (kind === 'line') return isUpright ? { kind, date: year(0.5), value: null, ...common } : { kind, date: null, value, ...common };
  const stated = figures.findLast(({ timePeriod, derivation }) => !derivation && isNoteDate(timePeriod));
  if (kind === 'point' && stated?.obsValue) return { kind, date: stated.timePeriod, value: stated.obsValue, ...common };
  return { kind, date: year(0.5), value, ...common };
}
