import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { toPixel } from './axis';
import type { Drawing } from './drawing';
import { findKindSpot, type KindPlot, toKindFrame } from './kind-spot';
import type { Obstacles } from './label-layout';
import { toNoteLayer } from './note-layer';
import { type NoteSpot, toNoteTime } from './note-spot';
import type { PlotParts } from './plot-parts';
import { toScaleAxis } from './rank-scale';
import { intersects, type Rect, type Segment } from './rect';

/** The scales of a drawn chart, px. Rows are counted downwards. */
type Scales = Pick<KindPlot, 'x' | 'y'>;

function toPlot({ view }: Drawing, { scales: { x, y }, area, reverse, datasets }: PlotParts): KindPlot | null {
  if (!x || !y) return null;
  const [from, to] = reverse ? [area.top, area.bottom] : [area.bottom, area.top];
  return { view, x: toScaleAxis(x, area.left, area.right), y: toScaleAxis(y, from, to), area, datasets };
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
function toAnnotations(d: Drawing, spots: readonly NoteSpot[]): AnnotationOptions[] {
  return spots.flatMap(({ note }): AnnotationOptions[] => {
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
  const plot = toPlot(d, parts);
  const isOwn = d.view.spec.kind === 'time' || d.view.spec.kind === 'stacked';
  if (isOwn || !plot || d.notes.length === 0) return parts;
  const taken = [...parts.shapes.plotLabels, ...parts.shapes.findingMarks];
  const spots = d.notes.flatMap((note) => findKindSpot(plot, note) ?? []).map((spot) => withoutCovering(spot, taken));
  if (spots.length === 0) return parts;
  const frame = toKindFrame(plot);
  const { marks, labels } = toNoteLayer(d, frame, spots, toObstacles(d, parts, plot));
  const { shapes } = parts;
  return {
    ...parts,
    annotations: [...parts.annotations, ...toAnnotations(d, spots)],
    shapes: { ...shapes, ...(marks.length > 0 && { noteMarks: marks }), plotLabels: [...shapes.plotLabels, ...labels] },
  };
}
