import { isNoteDate, type Note } from '../core/note';
import type { Observation } from '../core/observation';
import { toDecimal } from '../core/quantity';
import { toLetterPlace } from '../core/series-letter';
import { pickBeside } from '../core/transforms/pick-observation';
import { toVisibleObservations } from './chart-view';
import { moveNote, type NoteHandle, type NoteSpace, toKeyStep } from './note-move';
import { toNoteTime } from './note-spot';
import { toReadNote, withUnit } from './note-unit';
import type { Point } from './rect';

type PointNote = Extract<Note, { kind: 'point' | 'text' }>;

/** Periods that Shift goes at a time. */
const FAR = 5;

/** Drawn figures of the note's series, of all where it has none, at periods that a note can be set on. */
function findFigures({ view }: NoteSpace, { series }: PointNote): Observation[] {
  const drawn = toVisibleObservations(view).filter(({ obsValue, timePeriod }) => obsValue !== null && isNoteDate(timePeriod));
  const key = view.spec.series[series ? toLetterPlace(series) : 0]?.key;
  const own = drawn.filter(({ seriesKey }) => seriesKey === key);
  return own.length > 0 ? own : drawn;
}

/** The next period that has a figure, or the last one that way; null where there is none. */
function findPeriod(figures: readonly Observation[], from: string, way: number, isFar: boolean): string | null {
  const at = toNoteTime(from);
  const later = [...new Set(figures.map(({ timePeriod }) => timePeriod))].filter((period) => (toNoteTime(period) - at) * way > 0);
  const inOrder = later.toSorted((a, b) => (toNoteTime(a) - toNoteTime(b)) * way);
  return inOrder[Math.min(isFar ? FAR - 1 : 0, inOrder.length - 1)] ?? null;
}

/** To the next period; a point that stands on a figure goes on to that period's figure, another keeps its value. */
function toNextPeriod(space: NoteSpace, note: PointNote, way: number, isFar: boolean): Note {
  const figures = findFigures(space, note);
  const date = findPeriod(figures, note.date, way, isFar);
  if (date === null) return note;
  const on = space.view.spec.y?.share ? undefined : figures.find(({ timePeriod, obsValue }) => timePeriod === note.date && toDecimal(obsValue ?? 0).eq(note.value));
  const next = on && pickBeside(figures.filter(({ timePeriod }) => timePeriod === date), on);
  return withUnit<Note>({ ...note, date, value: next?.obsValue ?? note.value }, space.view);
}

/**
 * An annotation after an arrow key: a point goes from one period that has a figure to the next, its value by round steps of the axis;
 * what is moved along one axis keeps its place on the other. Far with Shift. Nothing leaves the plot.
 */
export function stepNote(space: NoteSpace, own: Note, handle: NoteHandle, [right, down]: Point, isFar: boolean): Note {
  const note = toReadNote(own, space.view) ?? own;
  const isPlace = handle.part === 'place' && space.plot === null && (note.kind === 'point' || note.kind === 'text');
  if (isPlace && note.kind === 'point' && right !== 0) return toNextPeriod(space, note, right, isFar);
  const far = toKeyStep(space, note, handle.part, isFar);
  const moved = moveNote(space, note, handle, [right * far[0], down * far[1]], false);
  if (!isPlace || moved.kind === 'range' || moved.kind === 'line') return moved;
  return right === 0 ? { ...moved, date: note.date } : { ...moved, value: note.value };
}
