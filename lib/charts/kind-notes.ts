import type { Note } from '../core/note';
import { toLetterPlace } from '../core/note';
import { parsePeriod } from '../core/period';
import { type Axis, toPixel } from './axis';
import type { ChartSpec } from './chart-spec';
import type { Drawing, DrawnNote } from './drawing';
import type { Obstacles } from './label-layout';
import { toNoteLayer } from './note-layer';
import { type NoteFrame, type NoteSpot, RING, toNoteTime } from './note-spot';
import type { PartScale, PlotAnnotation, PlotDatum, PlotParts } from './plot-parts';
import { intersects, type Rect, type Segment } from './rect';

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

/** Whether a note can stand on a kind of chart at all. */
export function hasPlace(note: Note, kind: Kind): boolean {
  return PLACES[kind].includes(toPlace(note));
}

/** The scales of a drawn chart, px. Rows are counted downwards. */
interface Scales {
  readonly x: Axis;
  readonly y: Axis;
}

function toAxis({ min, max, type }: PartScale, from: number, to: number): Axis {
  return { min, max, from, to, log: type === 'logarithmic' };
}

function toScales({ scales: { x, y }, area, reverse }: PlotParts): Scales | null {
  if (!x || !y) return null;
  const [from, to] = reverse ? [area.top, area.bottom] : [area.bottom, area.top];
  return { x: toAxis(x, area.left, area.right), y: toAxis(y, from, to) };
}

function isInside({ min, max, log }: Axis, value: number): boolean {
  return value >= min && value <= max && (!log || value > 0);
}

function toSpot(note: DrawnNote, anchor: Rect): NoteSpot {
  return { note, yAxisId: 'y', anchor };
}

function toPointSpot(note: DrawnNote, x: number, y: number): NoteSpot {
  const half = note.kind === 'point' ? RING : 2;
  return toSpot(note, { x: x - half, y: y - half, width: 2 * half, height: 2 * half });
}

/** The middle of the row of a figure about this date, of the note's series where it names one. */
function findRow(d: Drawing, parts: PlotParts, { date, series }: { date: string; series: string | null }): number | null {
  const key = series === null ? undefined : d.view.spec.series[toLetterPlace(series)]?.key;
  const day = parsePeriod(date);
  const isAbout = ({ observationId }: PlotDatum): boolean => {
    const o = d.view.observations.find(({ id }) => id === observationId);
    return o !== undefined && o.periodStart <= day.end && o.periodEnd >= day.start && (key === undefined || o.seriesKey === key);
  };
  const datum = parts.datasets.flatMap(({ data }) => data).find(isAbout);
  return datum ? Number(datum.y) : null;
}

/** Bars and dumbbells: values run along, each figure has its row. */
function toRowSpot(d: Drawing, parts: PlotParts, { x, y }: Scales, note: DrawnNote): NoteSpot | null {
  if (note.kind === 'range' || note.value === null || !isInside(x, Number(note.value))) return null;
  const at = toPixel(x, Number(note.value));
  if (note.kind === 'line') return toSpot(note, { x: at, y: parts.area.top, width: 0, height: parts.area.bottom - parts.area.top });
  const row = findRow(d, parts, note);
  return row === null ? null : toPointSpot(note, at, toPixel(y, row));
}

/** Slopes: a date, any between the two, and a height. */
function toSlopeSpot({ x, y }: Scales, note: DrawnNote): NoteSpot | null {
  if (note.kind === 'range' || note.value === null || !isInside(y, Number(note.value))) return null;
  const at = toPixel(y, Number(note.value));
  if (note.kind === 'line') return toSpot(note, { x: x.from, y: at, width: x.to - x.from, height: 0 });
  const time = toNoteTime(note.date);
  return isInside(x, time) ? toPointSpot(note, toPixel(x, time), at) : null;
}

/** Timelines: spans and dates; what is set at a value besides stands at the foot of its date. */
function toTimelineSpot({ x, y }: Scales, { top, bottom }: PlotParts['area'], note: DrawnNote): NoteSpot | null {
  if (note.kind === 'range') {
    const [from, to] = [Math.max(x.min, toNoteTime(note.from, 'start')), Math.min(x.max, toNoteTime(note.to, 'end'))];
    return from < to ? toSpot(note, { x: toPixel(x, from), y: top, width: toPixel(x, to) - toPixel(x, from), height: bottom - top }) : null;
  }
  const time = note.date === null ? null : toNoteTime(note.date);
  if (time === null || !isInside(x, time)) return null;
  const at = toPixel(x, time);
  return note.kind === 'line' ? toSpot(note, { x: at, y: top, width: 0, height: bottom - top }) : toPointSpot(note, at, y.to - RING);
}

function findSpot(d: Drawing, parts: PlotParts, scales: Scales, note: DrawnNote): NoteSpot | null {
  const { kind } = d.view.spec;
  if (!hasPlace(note, kind)) return null;
  if (kind === 'timeline') return toTimelineSpot(scales, parts.area, note);
  return kind === 'slope' ? toSlopeSpot(scales, note) : toRowSpot(d, parts, scales, note);
}

/** The dots of Chart.js, where its area and scales put them. */
function toDots({ datasets }: PlotParts, { x, y }: Scales): Rect[] {
  return datasets.flatMap((dataset) => {
    if (dataset.type !== 'scatter') return [];
    const radii = dataset.pointRadius as number | readonly number[];
    return dataset.data.map((datum, i) => {
      const radius = (typeof radii === 'number' ? radii : (radii[i] ?? 0)) + 1;
      return { x: toPixel(x, Number(datum.x)) - radius, y: toPixel(y, Number(datum.y)) - radius, width: 2 * radius, height: 2 * radius };
    });
  });
}

/** Events over years are bars of the timeline's own. */
function toEventBars({ datasets }: PlotParts, { x, y }: Scales): Rect[] {
  return datasets.flatMap((dataset) => (dataset.type === 'bar' ? dataset.data : [])).flatMap(({ x: span, y: row, eventId }): Rect[] => {
    if (!eventId || typeof span === 'number') return [];
    return [{ x: toPixel(x, span[0]), y: toPixel(y, Number(row)) - 8, width: toPixel(x, span[1]) - toPixel(x, span[0]), height: 16 }];
  });
}

/** All that is drawn already: words of annotations come last here, and cover none of it. */
function toObstacles(d: Drawing, parts: PlotParts, scales: Scales): Obstacles {
  const { plotLabels, findingMarks, whiskers, hollowMarks, barBoxes, openArrows, eventMarks, connectors, plotFrame } = parts.shapes;
  const circles = [...hollowMarks, ...eventMarks].map(({ x, y, radius }) => ({ x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 }));
  const ranges = whiskers.map(({ at, from, to, axis }) => (axis === 'y' ? { x: at - 5, y: Math.min(from, to), width: 10, height: Math.abs(to - from) } : { x: Math.min(from, to), y: at - 5, width: Math.abs(to - from), height: 10 }));
  const arrows = openArrows.map(({ from, to }) => ({ x: Math.min(from[0], to[0]) - 4, y: Math.min(from[1], to[1]) - 4, width: Math.abs(to[0] - from[0]) + 8, height: Math.abs(to[1] - from[1]) + 8 }));
  const segments = connectors.flatMap(({ points }): Segment[] => points.slice(1).flatMap((point, i) => (points[i] ? [[points[i], point]] : [])));
  return {
    boxes: [...plotLabels, ...findingMarks, ...circles, ...ranges, ...arrows, ...barBoxes, ...toDots(parts, scales), ...toEventBars(parts, scales)],
    segments,
    bounds: { x: 2, y: Math.max(2, plotFrame.top), width: d.width - 4, height: plotFrame.bottom - Math.max(2, plotFrame.top) - 2 },
  };
}

/** Lines over bars, bands under everything, each across the whole plot. */
function toAnnotations(d: Drawing, spots: readonly NoteSpot[]): PlotAnnotation[] {
  return spots.flatMap(({ note }): PlotAnnotation[] => {
    if (note.kind === 'range') return [{ id: note.id, type: 'box', xScaleID: 'x', xMin: toNoteTime(note.from, 'start'), xMax: toNoteTime(note.to, 'end'), drawTime: 'beforeDraw', backgroundColor: d.theme.band, borderWidth: 0 }];
    if (note.kind !== 'line') return [];
    const isLevel = note.date === null && d.view.spec.kind === 'slope';
    const value = note.date === null ? Number(note.value) : toNoteTime(note.date);
    const place = isLevel ? { yScaleID: 'y', yMin: value, yMax: value } : { xScaleID: 'x', xMin: value, xMax: value };
    return [{ id: note.id, type: 'line', ...place, drawTime: 'afterDatasetsDraw', borderColor: d.theme.ink, borderWidth: 1.2, borderDash: [6, 4] }];
  });
}

/** A ring that would stand over words is left out: its own words point at the place. */
function withoutCovering(spot: NoteSpot, labels: readonly Rect[]): NoteSpot {
  const { note, anchor } = spot;
  return note.kind === 'point' && labels.some((label) => intersects(label, anchor)) ? { ...spot, note: { ...note, kind: 'text' } } : spot;
}

/** Annotations of the reader's own on charts that are not over time, where they have a meaning there; the others are told in the key. */
export function withKindNotes(d: Drawing, parts: PlotParts): PlotParts {
  const scales = toScales(parts);
  const isOwn = d.view.spec.kind === 'time' || d.view.spec.kind === 'stacked';
  if (isOwn || !scales || d.notes.length === 0) return parts;
  const taken = [...parts.shapes.plotLabels, ...parts.shapes.findingMarks];
  const spots = d.notes.flatMap((note) => findSpot(d, parts, scales, note) ?? []).map((spot) => withoutCovering(spot, taken));
  if (spots.length === 0) return parts;
  const { area } = parts;
  const frame: NoteFrame = { x: scales.x, y: { min: 0, max: 1, from: area.bottom, to: area.top, log: false }, y2: null, top: area.top };
  const { marks, labels } = toNoteLayer(d, frame, spots, toObstacles(d, parts, scales));
  const { shapes } = parts;
  return {
    ...parts,
    annotations: [...parts.annotations, ...toAnnotations(d, spots)],
    shapes: { ...shapes, ...(marks.length > 0 && { noteMarks: marks }), plotLabels: [...shapes.plotLabels, ...labels] },
  };
}
