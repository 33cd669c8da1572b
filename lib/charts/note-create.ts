import { isNoteDate, type Note, toNoteDates, toNoteValue } from '../core/note';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { toDecimal } from '../core/quantity';
import { toLetter, toLetterPlace } from '../core/series-letter';
import type { ChartSpec } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';
import { toNoteSeries, withUnit } from './note-unit';
import { toShareOf } from './part-share';

/** First and last year of what is drawn. */
function toYears({ spec }: ChartView, days: readonly { readonly periodStart: string; readonly periodEnd: string }[]): readonly [number, number] {
  const [from, to] = spec.time?.split('..') ?? [];
  if (from && to) return [Number(from), Number(to)];
  const [starts, ends] = [days.map(({ periodStart }) => Number(periodStart.slice(0, 4))), days.map(({ periodEnd }) => Number(periodEnd.slice(0, 4)))];
  const [first, last] = days.length > 0 ? [starts.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))] : [2000, 2010];
  return [from ? Number(from) : first, to ? Number(to) : last];
}

/** Where new annotations stand, as parts of a range: each further one where the ones before it are not. */
const PARTS = [0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6] as const;

function toPart(turn: number): number {
  return PARTS[turn] ?? 0.5;
}

/** Scales that need not hold zero hold what lies between their figures. */
function toBetween(drawn: readonly Observation[], part: number): string {
  const values = drawn.flatMap(({ obsValue }) => (obsValue === null ? [] : [toDecimal(obsValue)])).toSorted((a, b) => a.cmp(b));
  const [least, most] = [values[0], values.at(-1)];
  return least && most ? toDecimal(least.plus(most.minus(least).times(part)).toPrecision(3)).toFixed() : '0';
}

/** Charts whose place is a row or an end of a line: a note stands on a figure there, or nowhere. */
const AT_FIGURES: ReadonlySet<string> = new Set(['bars', 'share', 'dumbbell', 'slope']);

/** The last stated figure; each further annotation takes the one before. */
function findStated(figures: readonly Observation[], turn: number): Observation | undefined {
  const stated = figures.filter(({ derivation, timePeriod }) => !derivation && isNoteDate(timePeriod));
  return stated.at(-1 - turn) ?? stated.at(-1);
}

/** On a stated figure of the first series. */
function createAtFigure({ spec }: ChartView, figures: readonly Observation[], { kind, text, turn }: Asked & { kind: 'point' | 'text' }): Note | null {
  const own = figures.filter(({ seriesKey }) => seriesKey === spec.series[0]?.key);
  const last = findStated(own, turn) ?? own.at(-1) ?? figures.at(-1);
  if (!last?.obsValue) return null;
  const date = isNoteDate(last.timePeriod) ? last.timePeriod : last.periodStart.slice(0, 7);
  return { kind, date, value: last.obsValue, series: toLetterOf(spec, last), offset: [0, 0], text };
}

function toLetterOf({ series }: ChartSpec, { seriesKey }: Observation): string | null {
  return toLetter(series.findIndex(({ key }) => key === seriesKey)) || null;
}

/** The value on the axis that a figure is read off there: its part of 100 % in a stack of these; null where it has none. */
function toHeights(view: ChartView): (o: Observation) => string | null {
  return view.spec.y?.share ? toShareOf(view) : ({ obsValue }) => obsValue;
}

/** What is asked of a new annotation. */
interface Asked extends Pick<Note, 'kind' | 'text'> {
  /** A line at a date instead of a value. */
  readonly isUpright: boolean;
  /** The series whose figures it goes by; the first where that has none. */
  readonly series: Note['series'];
  /** How many places are passed over because something stands there. */
  readonly turn: number;
}

/** Whether two annotations would lie on each other: at one date, or levels at one value. */
function isSamePlace(one: Note, other: Note): boolean {
  const [dates, others] = [toNoteDates(one), toNoteDates(other)];
  if (dates && others) return dates[0] === others[0];
  return toNoteValue(one) !== null && toNoteValue(one) === toNoteValue(other);
}

/**
 * A new annotation where it can be seen and taken hold of: a point on the last stated figure of the first series, the rest about
 * the middle of the plot; not where another annotation stands already, while there are places. `isUpright`: a line at a date
 * instead of a value.
 */
export function createNote(view: ChartView, kind: Note['kind'], isUpright: boolean, text: Note['text']): Note {
  const fresh = PARTS.map((_, turn) => toFreshNote(view, { kind, isUpright, text, series: null, turn }));
  const free = fresh.find((note) => !view.spec.annotations?.some((other) => isSamePlace(note, other)));
  return withUnit((free ?? fresh[0]) as Note, view);
}

/** The key of the series that a note speaks of. */
function toSeriesKey({ series }: ChartSpec, letter: Note['series']): string | undefined {
  return series[letter ? toLetterPlace(letter) : 0]?.key;
}

/** The drawn figure of a note's series about its date; of any series where that has none. */
function findFigureAt(view: ChartView, note: Note): Observation | undefined {
  const day = note.kind !== 'range' && note.date !== null ? parsePeriod(note.date) : null;
  const own = toSeriesKey(view.spec, note.series);
  const about = toVisibleObservations(view).filter(({ obsValue, periodStart, periodEnd }) => day && obsValue !== null && periodStart <= day.end && periodEnd >= day.start);
  return about.find(({ seriesKey }) => seriesKey === own) ?? about[0];
}

/** A note made in another unit, set on this chart: on the figure of its date and that one's series, else where a new one would stand. */
export function toSetHere(note: Note, view: ChartView): Note {
  if (note.kind === 'range' || note.value === null) return note;
  const figure = findFigureAt(view, note);
  const height = figure ? toHeights(view)(figure) : null;
  if (figure && height !== null) return withUnit<Note>({ ...note, value: height, series: note.series === null ? toNoteSeries(view.spec, figure.seriesKey) : toLetterOf(view.spec, figure) }, view);
  const fresh = toFreshNote(view, { ...note, isUpright: false, turn: 0 });
  return fresh.kind === 'range' || fresh.value === null ? note : withUnit<Note>({ ...note, value: fresh.value, series: fresh.series }, view);
}

/** A round value in the plot, where figures of the series are. */
function toInnerValue({ spec }: ChartView, drawn: readonly Observation[], figures: readonly Observation[], turn: number): string {
  const part = toPart(turn) + 0.1;
  if (spec.y?.share) return String(Math.round(part * 100));
  if (spec.kind === 'slope' || spec.kind === 'dumbbell') return toBetween(drawn, toPart(turn));
  const high = figures.reduce((most, { obsValue }) => (toDecimal(obsValue ?? '0').gt(most) ? toDecimal(obsValue ?? '0') : most), toDecimal('0'));
  return toDecimal(high.times(part.toFixed(1)).toPrecision(2)).toFixed();
}

function toFreshNote(view: ChartView, { kind, isUpright, text, series: asked, turn }: Asked): Note {
  const { spec } = view;
  const drawn = toVisibleObservations(view);
  const figured = drawn.filter(({ obsValue }) => obsValue !== null);
  const atFigure = AT_FIGURES.has(spec.kind) && (kind === 'point' || kind === 'text') ? createAtFigure(view, figured, { kind, isUpright, text, series: asked, turn }) : null;
  if (atFigure) return atFigure;
  const [first, last] = toYears(view, drawn);
  const ofSeries = (letter: Note['series']) => figured.filter(({ seriesKey }) => seriesKey === toSeriesKey(spec, letter));
  const own = asked && ofSeries(asked).length > 0 ? asked : toNoteSeries(spec, spec.series[0]?.key);
  const figures = ofSeries(own);
  const year = (share: number) => String(Math.round(first + (last - first) * share));
  const common = { text, series: null, offset: [0, 0] as const };
  if (kind === 'range') return { kind, from: year(toPart(turn) - 0.1), to: year(toPart(turn) + 0.1), ...common };
  if (kind === 'line' && isUpright) return { kind, date: year(toPart(turn)), value: null, ...common };
  const placed = { ...common, series: own, value: toInnerValue(view, drawn, figures, turn) };
  if (kind === 'line') return { ...placed, kind, date: null };
  const stated = findStated(figures, kind === 'point' ? turn : 0);
  const height = kind === 'point' && stated ? toHeights(view)(stated) : null;
  return stated && height !== null ? { ...placed, kind, date: stated.timePeriod, value: height } : { ...placed, kind, date: year(toPart(turn)) };
}
