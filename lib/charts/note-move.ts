import type { Locale } from '../core/locale';
import { isNoteDate, NOTE_LIMITS, type Note } from '../core/note';
import type { Observation } from '../core/observation';
import { toPixel, toValue } from './axis';
import { type PlotConfig, readPlotShapes } from './plot-config';
import type { ChartView } from './chart-view';
import { toNoteId } from './drawing';
import { moveKindPlace, toKindStep } from './kind-move';
import { findKindSpot, type KindPlot, toKindFrame } from './kind-spot';
import { toBlockSize } from './label-layout';
import { toHome, toNoteLines } from './note-layer';
import { LONG, toDate, toStep, toValueText } from './note-scale';
import { type NoteFrame, type NoteSpot, toNoteAxis, toNoteSpot, toNoteTime } from './note-spot';
import { toNoteSeries, toReadNote, withUnit } from './note-unit';
import type { PartScale } from './plot-parts';
import { toScaleAxis } from './rank-scale';
import type { Point, Rect } from './rect';
import { measureText } from './text-width';

/** What of an annotation can be taken hold of: its words, the place it is set on, an end of its span. */
export type NotePart = 'words' | 'place' | 'from' | 'to';

export interface NoteHandle {
  /** Place among the annotations, from 0. */
  readonly index: number;
  readonly part: NotePart;
  /** px of the layout. */
  readonly box: Rect;
}

/** A drawn plot, as annotations are moved on it. */
export interface NoteSpace {
  readonly view: ChartView;
  readonly config: PlotConfig;
  readonly locale: Locale;
  readonly frame: NoteFrame;
  /** Of a chart that is not over time; null for all others. */
  readonly plot: KindPlot | null;
  /** Whether places can be taken hold of; in small multiples only words can. */
  readonly isSingle: boolean;
}

/** What a configuration without a scale is read as: nothing can be set there. */
const NO_SCALE: PartScale = { min: 0, max: 1, type: 'linear' };

const OVER_TIME: ReadonlySet<string> = new Set(['time', 'stacked']);

/** Reads the scales back out of a configuration. */
export function toNoteSpace(config: PlotConfig, view: ChartView, locale: Locale, size: { readonly width: number; readonly height: number }): NoteSpace {
  const { layout, scales } = config.options as unknown as { layout: { padding: { left: number; top: number; right: number; bottom: number } }; scales: Record<string, PartScale> };
  const { left, top, right, bottom } = layout.padding;
  const shapes = readPlotShapes(config);
  const area = { top, bottom: size.height - bottom };
  const toUpright = (scale = NO_SCALE) => toScaleAxis(scale, area.bottom, area.top);
  const [x, y] = [toScaleAxis(scales['x'] ?? NO_SCALE, left, size.width - right), toUpright(scales['y'])];
  const plot = OVER_TIME.has(view.spec.kind) ? null : { view, x, y, area, datasets: config.data.datasets };
  if (plot) return { view, config, locale, frame: toKindFrame(plot), plot, isSingle: true };
  const y2 = view.spec.y2 && scales['y1'] ? toUpright(scales['y1']) : null;
  const frame = { x, y, y2, top: shapes.plotFrame.top };
  return { view, config, locale, frame, plot, isSingle: !shapes.panels?.length };
}

function findSpot({ view, frame, plot }: NoteSpace, note: Note, index: number): NoteSpot | null {
  const read = toReadNote(note, view);
  if (!read) return null;
  const drawn = { ...read, id: toNoteId(index) };
  return plot ? findKindSpot(plot, drawn) : toNoteSpot(drawn, frame, view.spec.series);
}

const GRIP = 12;

function around(x: number, y: number): Rect {
  return { x: x - GRIP, y: y - GRIP, width: 2 * GRIP, height: 2 * GRIP };
}

function toPlaceHandles({ note, anchor }: NoteSpot, index: number): NoteHandle[] {
  const middle = anchor.y + anchor.height / 2;
  if (note.kind === 'range') return [{ index, part: 'from', box: around(anchor.x, middle) }, { index, part: 'to', box: around(anchor.x + anchor.width, middle) }];
  if (note.kind === 'line') return [{ index, part: 'place', box: note.date === null ? around(anchor.x + anchor.width / 2, anchor.y) : around(anchor.x, middle) }];
  return [{ index, part: 'place', box: around(anchor.x + anchor.width / 2, middle) }];
}

/** Everything of the annotations that can be taken hold of, in their order; words that are in the key only have none. */
export function findNoteHandles(space: NoteSpace): NoteHandle[] {
  const labels = new Map(readPlotShapes(space.config).plotLabels.filter(({ role }) => role === 'own').map((label) => [label.id, label]));
  return (space.view.spec.annotations ?? []).flatMap((note, index): NoteHandle[] => {
    const label = labels.get(toNoteId(index));
    const spot = space.isSingle ? findSpot(space, note, index) : null;
    const words: NoteHandle[] = label ? [{ index, part: 'words', box: { x: label.x, y: label.y, width: label.width, height: label.height } }] : [];
    return [...words, ...(spot ? toPlaceHandles(spot, index) : [])];
  });
}

const SNAP = 10;

/** The drawn figure that stands within a few px: a note dropped on it says exactly its period, value and series. */
function findFigure({ view, config, frame }: NoteSpace, [x, y]: Point): Observation | null {
  for (const { data, yAxisID } of config.data.datasets as { data: { x: unknown; y: unknown; observationId?: string }[]; yAxisID?: string }[]) {
    const axis = yAxisID === 'y1' && frame.y2 ? frame.y2 : frame.y;
    for (const datum of data) {
      const value = Array.isArray(datum.y) ? Number(datum.y[1]) : Number(datum.y);
      if (!datum.observationId || Math.hypot(toPixel(frame.x, Number(datum.x)) - x, toPixel(axis, value) - y) > SNAP) continue;
      const found = view.observations.find(({ id }) => id === datum.observationId);
      if (found?.obsValue && isNoteDate(found.timePeriod) && Number(found.obsValue) === value) return found;
    }
  }
  return null;
}

function movePlace(space: NoteSpace, note: Note, [x, y]: Point, snaps: boolean): Note {
  if (note.kind === 'range') return note;
  const { axis } = toNoteAxis(note, space.frame, space.view.spec.series);
  const [date, value] = [toDate(toValue(space.frame.x, x), space.frame.x), toValueText(toValue(axis, y), axis)];
  if (note.kind === 'line') return note.date === null ? { ...note, value } : { ...note, date };
  const figure = snaps ? findFigure(space, [x, y]) : null;
  return figure ? { ...note, date: figure.timePeriod, value: figure.obsValue ?? value, series: toNoteSeries(space.view.spec, figure.seriesKey) } : { ...note, date, value };
}

/** An end that is led beyond the other stops in the other's period, or where it is when it stands there already. */
function stopAtOther(note: Extract<Note, { kind: 'range' }>, part: 'from' | 'to'): Note {
  const isThere = part === 'from' ? toNoteTime(note.from, 'start') >= toNoteTime(note.to, 'start') : toNoteTime(note.to, 'end') <= toNoteTime(note.from, 'end');
  return isThere ? note : { ...note, [part]: part === 'from' ? note.to : note.from };
}

function moveEnd({ frame: { x: axis } }: NoteSpace, note: Note, part: 'from' | 'to', x: number): Note {
  if (note.kind !== 'range') return note;
  const date = toDate(toValue(axis, part === 'to' ? x - 1 : x), axis);
  const isOrdered = part === 'from' ? toNoteTime(date, 'start') < toNoteTime(note.to, 'end') : toNoteTime(date, 'end') > toNoteTime(note.from, 'start');
  return isOrdered ? { ...note, [part]: date } : stopAtOther(note, part);
}

function clampOffset(value: number): number {
  return Math.max(-NOTE_LIMITS.offset, Math.min(NOTE_LIMITS.offset, Math.round(value))) || 0;
}

function moveWords(space: NoteSpace, note: Note, index: number, [dx, dy]: Point, box: Rect): Note {
  const { plotFrame } = readPlotShapes(space.config);
  const { x: across, y: upright, top } = space.frame;
  const [width, height] = space.isSingle ? [across.to - across.from, upright.from - top] : [plotFrame.right - plotFrame.left, plotFrame.bottom - plotFrame.top];
  const spot = space.isSingle ? findSpot(space, note, index) : null;
  // In small multiples the panel is not known here: the words go on from where they were meant to be.
  if (!spot) return { ...note, offset: [clampOffset(note.offset[0] + (dx / width) * 100), clampOffset(note.offset[1] + (dy / height) * 100)] };
  const drawing = { size: plotFrame.size, narrow: false, locale: space.locale, measure: measureText };
  const home = toHome(spot, note.kind === 'point' || note.kind === 'text' ? box : toBlockSize(toNoteLines(drawing, spot.note), measureText));
  const [x, y] = [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy];
  return { ...note, offset: [clampOffset(((x - home[0]) / width) * 100), clampOffset(((y - home[1]) / height) * 100)] };
}

/**
 * An annotation with one of its parts moved by so many px of the layout. Dates and values stay on the plot.
 * @param snaps whether a place near a drawn figure takes that figure's own period and value.
 */
export function moveNote(space: NoteSpace, own: Note, { index, part, box }: NoteHandle, [dx, dy]: Point, snaps: boolean): Note {
  const note = toReadNote(own, space.view) ?? own;
  const [x, y] = [box.x + box.width / 2 + dx, box.y + box.height / 2 + dy];
  if (part === 'words') return moveWords(space, note, index, [dx, dy], box);
  if (part !== 'place') return moveEnd(space, note, part, x);
  const moved = space.plot ? moveKindPlace(space.plot, note, [x - dx, y - dy], [x, y], snaps) : movePlace(space, note, [x, y], snaps);
  return withUnit(moved, space.view);
}

/** px of one press of an arrow key: a month, a step of the value, or a fiftieth of the plot for words; ten times as far with Shift. */
export function toKeyStep({ frame, view, plot }: NoteSpace, own: Note, part: NotePart, isFar: boolean): Point {
  const { x } = frame;
  const { axis } = toNoteAxis(toReadNote(own, view) ?? own, frame, view.spec.series);
  const month = ((x.to - x.from) / (x.max - x.min) / (x.max - x.min > LONG ? 1 : 12)) * (isFar ? 12 : 1);
  const words: Point = [(x.to - x.from) / (isFar ? 10 : 50), (axis.from - frame.top) / (isFar ? 10 : 50)];
  if (part === 'words') return words;
  if (plot) return toKindStep(plot, isFar);
  const rise = axis.log ? words[1] : (toStep(axis) / Math.abs(axis.max - axis.min)) * (axis.from - axis.to);
  return [month, rise * (isFar ? 10 : 1)];
}
