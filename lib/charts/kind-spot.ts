import type { Bilingual } from '../core/locale';
import type { Note } from '../core/note';
import { parsePeriod } from '../core/period';
import { toLetterPlace } from '../core/series-letter';
import { type Axis, toEnds, toPixel } from './axis';
import type { ChartSpec } from './chart-spec';
import type { ChartView } from './chart-view';
import type { DrawnNote } from './drawing';
import { type NoteFrame, type NoteSpot, RING, toNoteTime } from './note-spot';
import type { PlotDatum } from './plot-parts';
import type { Rect } from './rect';

type Kind = ChartSpec['kind'];
/** What a note is set on: a line at a value is another thing than a line at a date. */
type Place = 'point' | 'text' | 'range' | 'date' | 'value';

/** Where each kind of note has a meaning. Charts over time have them all; parts of 100 % have no scale in the unit of a value. */
const PLACES: Readonly<Record<Kind, readonly Place[]>> = {
  time: ['point', 'text', 'range', 'date', 'value'],
  stacked: ['point', 'text', 'range', 'date', 'value'],
  bars: ['point', 'text', 'value'],
  share: ['point', 'text', 'value'],
  dumbbell: ['point', 'text', 'value'],
  slope: ['point', 'text', 'value'],
  timeline: ['point', 'text', 'range', 'date'],
  composition: [],
};

function toPlace(note: Note): Place {
  if (note.kind !== 'line') return note.kind;
  return note.date === null ? 'value' : 'date';
}

export const NOT_HERE: Bilingual = { vi: 'không đặt được trên loại biểu đồ này', en: 'not on this kind of chart' };

/** Whether a note can stand on a kind of chart at all. */
export function hasPlace(note: Note, kind: Kind): boolean {
  return PLACES[kind].includes(toPlace(note));
}

/** Whether one can be added to it: a line at a date (upright over time) or at a value. */
export function canAdd(kind: Kind, note: Note['kind'], isUpright: boolean): boolean {
  return PLACES[kind].includes(note === 'line' ? (isUpright ? 'date' : 'value') : note);
}

/** A drawn plot that is not over time, as places on it are found. Rows are counted downwards; px. */
export interface KindPlot {
  readonly view: Pick<ChartView, 'spec' | 'observations'>;
  readonly x: Axis;
  readonly y: Axis;
  readonly area: { readonly top: number; readonly bottom: number };
  readonly datasets: readonly { readonly data: readonly PlotDatum[] }[];
}

/** What words are moved on: hundredths of this plot. */
export function toKindFrame({ x, area }: KindPlot): NoteFrame {
  return { x, y: { min: 0, max: 1, from: area.bottom, to: area.top, log: false }, y2: null, top: area.top };
}

function isInside(axis: Axis, value: number): boolean {
  const [least, most] = toEnds(axis);
  return value >= least && value <= most && (!axis.log || value > 0);
}

function toSpot(note: DrawnNote, anchor: Rect): NoteSpot {
  return { note, yAxisId: 'y', anchor };
}

function toPointSpot(note: DrawnNote, x: number, y: number): NoteSpot {
  const half = note.kind === 'point' ? RING : 2;
  return toSpot(note, { x: x - half, y: y - half, width: 2 * half, height: 2 * half });
}

/** The middle of the row of a figure about this date, of the note's series where it names one. */
export function findRow({ view, datasets }: KindPlot, { date, series }: { date: string; series: string | null }): number | null {
  const key = series === null ? undefined : view.spec.series[toLetterPlace(series)]?.key;
  const day = parsePeriod(date);
  const isAbout = ({ observationId }: PlotDatum): boolean => {
    const o = view.observations.find(({ id }) => id === observationId);
    return o !== undefined && o.periodStart <= day.end && o.periodEnd >= day.start && (key === undefined || o.seriesKey === key);
  };
  const datum = datasets.flatMap(({ data }) => data).find(isAbout);
  return datum ? Number(datum.y) : null;
}

/** Bars and dumbbells: values run along, each figure has its row. */
function toRowSpot(plot: KindPlot, note: DrawnNote): NoteSpot | null {
  const { x, y, area } = plot;
  if (note.kind === 'range' || note.value === null || !isInside(x, Number(note.value))) return null;
  const at = toPixel(x, Number(note.value));
  if (note.kind === 'line') return toSpot(note, { x: at, y: area.top, width: 0, height: area.bottom - area.top });
  const row = findRow(plot, note);
  return row === null ? null : toPointSpot(note, at, toPixel(y, row));
}

/** Slopes: a date, any between the two, and a height. */
function toSlopeSpot({ x, y }: KindPlot, note: DrawnNote): NoteSpot | null {
  if (note.kind === 'range' || note.value === null || !isInside(y, Number(note.value))) return null;
  const at = toPixel(y, Number(note.value));
  if (note.kind === 'line') return toSpot(note, { x: x.from, y: at, width: x.to - x.from, height: 0 });
  const time = toNoteTime(note.date);
  return isInside(x, time) ? toPointSpot(note, toPixel(x, time), at) : null;
}

/** Timelines: spans and dates; what is set at a value besides stands at the foot of its date. */
function toTimelineSpot({ x, area: { top, bottom } }: KindPlot, note: DrawnNote): NoteSpot | null {
  if (note.kind === 'range') {
    const [from, to] = [Math.max(x.min, toNoteTime(note.from, 'start')), Math.min(x.max, toNoteTime(note.to, 'end'))];
    return from < to ? toSpot(note, { x: toPixel(x, from), y: top, width: toPixel(x, to) - toPixel(x, from), height: bottom - top }) : null;
  }
  const time = note.date === null ? null : toNoteTime(note.date);
  if (time === null || !isInside(x, time)) return null;
  const at = toPixel(x, time);
  return note.kind === 'line' ? toSpot(note, { x: at, y: top, width: 0, height: bottom - top }) : toPointSpot(note, at, bottom - RING);
}

/** Where an annotation stands on such a plot; null where it has no meaning there, or the plot does not reach that far. */
export function findKindSpot(plot: KindPlot, note: DrawnNote): NoteSpot | null {
  const { kind } = plot.view.spec;
  if (!hasPlace(note, kind)) return null;
  if (kind === 'timeline') return toTimelineSpot(plot, note);
  return kind === 'slope' ? toSlopeSpot(plot, note) : toRowSpot(plot, note);
}
