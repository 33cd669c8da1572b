import type { Note } from '../core/note';
import { parsePeriod, toTimeSpan } from '../core/period';
import { toLetterPlace } from '../core/series-letter';
import { type Axis, toEnds, toPixel } from './axis';
import type { SpecSeries } from './chart-spec';
import type { DrawnNote } from './drawing';
import type { Rect } from './rect';
import type { TimeFrame } from './time-frame';

/** Scales that annotations are placed on, px. */
export type NoteFrame = Pick<TimeFrame, 'x' | 'y' | 'y2'> & { readonly top: number };

/** Where an annotation stands in a plot, px. */
export interface NoteSpot {
  readonly note: DrawnNote;
  readonly yAxisId: 'y' | 'y1';
  /** What its words point at: a ring, a part of a line, a band. */
  readonly anchor: Rect;
}

/** A date of a note as a place in time: its middle, or its first or last instant. */
export function toNoteTime(date: string, edge: 'middle' | 'start' | 'end' = 'middle'): number {
  const [start, end] = toTimeSpan(parsePeriod(date));
  return { start, middle: (start + end) / 2, end }[edge];
}

/** Half the size of a ring: around a dot, not on it. */
export const RING = 7;

/** The scale that a note's value is read off: the right one where its series is. */
export function toNoteAxis({ series }: Pick<Note, 'series'>, { y, y2 }: NoteFrame, specs: readonly SpecSeries[]): { readonly axis: Axis; readonly id: 'y' | 'y1' } {
  const spec = series ? specs[toLetterPlace(series)] : undefined;
  return y2 && spec?.axis === 'right' ? { axis: y2, id: 'y1' } : { axis: y, id: 'y' };
}


function toIsInside(axis: Axis, log: boolean): (value: number) => boolean {
  const [min, max] = toEnds(axis);
  const slack = (max - min) * 1e-9;
  return (value) => value >= min - slack && value <= max + slack && (!log || value > 0);
}

function toPointBox(x: number, y: number, note: DrawnNote): Rect {
  const half = note.kind === 'point' ? RING : 2;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** Whole lengths of lines and bands: their words may stand anywhere along them. */
function toBox(note: DrawnNote, { x, top }: NoteFrame, y: Axis): Rect | null {
  const isTime = toIsInside(x, false);
  if (note.kind === 'range') {
    const [from, to] = [Math.max(x.min, toNoteTime(note.from, 'start')), Math.min(x.max, toNoteTime(note.to, 'end'))];
    return from < to ? { x: toPixel(x, from), y: top, width: toPixel(x, to) - toPixel(x, from), height: y.from - top } : null;
  }
  const time = note.date === null ? null : toNoteTime(note.date);
  const value = note.value === null ? null : Number(note.value);
  if ((time !== null && !isTime(time)) || (value !== null && !toIsInside(y, y.log)(value))) return null;
  if (time === null) return { x: x.from, y: toPixel(y, value ?? 0), width: x.to - x.from, height: 0 };
  if (value === null) return { x: toPixel(x, time), y: top, width: 0, height: y.from - top };
  return toPointBox(toPixel(x, time), toPixel(y, value), note);
}

/** The spot of an annotation; null where the plot does not reach that far. */
export function toNoteSpot(note: DrawnNote, frame: NoteFrame, specs: readonly SpecSeries[]): NoteSpot | null {
  const { axis, id } = toNoteAxis(note, frame, specs);
  const anchor = toBox(note, frame, axis);
  return anchor && { note, yAxisId: id, anchor };
}
