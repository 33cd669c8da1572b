import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { type Axis, toPixel, toValue } from './axis';
import { placeAxisTitles } from './axis-titles';
import { toBreakSpot } from './break-spot';
import type { PartScale, PlotDataset, PlotParts } from './plot-parts';
import type { Drawing } from './drawing';
import { findNoteSpots, toNoteAnnotations, toNoteLayer, toRingBoxes } from './note-layer';
import { toMarkFill } from './mark-fill';
import type { ObservationMark } from './observation-mark';
import { toPartScale } from './rank-scale';
import { SERIES_SHAPES } from './theme';
import type { TimeFrame } from './time-frame';
import { toObstacles, toTimeLabels } from './time-labels';
import { toConnectors } from './time-lines';
import { groupByWidth } from './column-slots';
import { MIN_COLUMN, type PlacedMark, placeMarks, toBarBoxes, toDataX, toHollowMarks, toOpenArrows, toWhiskers } from './time-shapes';

/** One value where all are the same: Chart.js then settles the looks of a series once, not for each of its points. */
function toShared<T>(values: readonly T[]): T | T[] {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : [...values];
}

/** Added to a dot's radius, so that a finger (24 px) finds it. */
const HIT_RADIUS = 10;

/** Light bands for periods of a year or more, thin dotted lines for days and months, from the lane down to the axis. */
export function toAnnotations(d: Drawing, t: TimeFrame): AnnotationOptions[] {
  return t.lane.places.map(({ event, at, span, isBand }, i): AnnotationOptions => {
    const mark = t.lane.marks[i];
    const top = toValue(t.y, mark ? mark.y + mark.radius : t.frame.top);
    const common = { id: event.id, xScaleID: 'x', yScaleID: 'y', yMin: t.y.min, drawTime: 'beforeDatasetsDraw' as const };
    const dotted = { borderColor: d.theme.event, borderWidth: 1, borderDash: [1, 3] };
    if (!isBand) return { ...common, type: 'line', xMin: at, xMax: at, yMax: top, ...dotted };
    return { ...common, type: 'box', xMin: Math.max(span[0], t.x.min), xMax: Math.min(span[1], t.x.max), yMax: toValue(t.y, t.frame.top), backgroundColor: d.theme.band, borderWidth: 0 };
  });
}

/** Only what is read off the right axis names its scale. */
function toAxisId({ y2 }: Pick<TimeFrame, 'y2'>, mark: PlacedMark | undefined): { yAxisID?: string } {
  return y2 && mark?.spec.axis === 'right' ? { yAxisID: 'y1' } : {};
}

/** Whether a column has its period for itself. */
function isWhole({ x }: TimeFrame, { x: middle, at }: PlacedMark): boolean {
  return Math.abs(toPixel(x, at) - middle) < 1e-6;
}

export function toPointDataset(d: Drawing, t: Pick<TimeFrame, 'x' | 'y2'>, marks: readonly PlacedMark[]): PlotDataset {
  const [first] = marks;
  const radii = marks.map((mark) => (mark.form === 'bound' || mark.quiet ? 0 : mark.radius));
  const colors = toShared(marks.map((mark) => (mark.derived ? d.theme.surface : mark.color)));
  return {
    type: 'scatter',
    label: first?.label ?? '',
    data: marks.map((mark) => ({ x: toDataX(t.x, mark), y: mark.y, observationId: mark.observation.id })),
    pointStyle: SERIES_SHAPES[Math.max(0, first?.rank ?? 0) % SERIES_SHAPES.length] ?? 'circle',
    pointRadius: toShared(radii),
    pointHoverRadius: toShared(radii.map((radius) => radius && radius + 1.5)),
    pointHitRadius: HIT_RADIUS,
    pointBackgroundColor: colors,
    pointBorderColor: colors,
    pointBorderWidth: 0,
    clip: false,
    showLine: false,
    ...toAxisId(t, first),
  };
}

function toColumnDataset(d: Drawing, t: TimeFrame, marks: readonly [PlacedMark, ...PlacedMark[]]): PlotDataset {
  const [first] = marks;
  return {
    type: 'bar',
    label: first.label,
    data: marks.map((mark) => ({ x: isWhole(t, mark) ? mark.at : toDataX(t.x, mark), y: mark.y, observationId: mark.observation.id })),
    barThickness: first.sides[1] - first.sides[0],
    minBarLength: MIN_COLUMN,
    grouped: false,
    backgroundColor: toShared(marks.map((mark) => toMarkFill(d, mark))),
    borderWidth: 0,
    clip: false,
    ...toAxisId(t, first),
  };
}

function toDatasets(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[]): PlotDataset[] {
  return d.view.spec.series.flatMap((spec) => {
    const own = marks.filter((mark) => mark.spec === spec);
    const points = own.filter(({ form }) => form !== 'column');
    const columns = groupByWidth(own.filter(({ form }) => form === 'column')).map((group) => toColumnDataset(d, t, group));
    return points.length ? [...columns, toPointDataset(d, t, points)] : columns;
  });
}

/** The marks of one axis, for Chart.js. */
export function toPartScales({ x, y, y2 }: TimeFrame): PlotParts['scales'] {
  // The event lane belongs to the plot, so that its lines can reach down: the scale goes on above the highest tick.
  const toScale = (axis: Axis): PartScale => toPartScale(axis.min, toValue(axis, 0), axis);
  return { x: { min: x.min, max: x.max, type: 'linear' }, y: toScale(y), ...(y2 ? { y1: toScale(y2) } : {}) };
}

/** Marks in a frame, drawn: the whole of a time chart, or one panel of small multiples. */
export function toTimeParts(d: Drawing, t: TimeFrame, marks: readonly ObservationMark[]): PlotParts {
  const placed = placeMarks(d, marks, t);
  const connectors = toConnectors(placed);
  const openArrows = toOpenArrows(d, placed);
  const titles = placeAxisTitles(d, t);
  const place = { ...t, top: t.frame.top };
  const spots = findNoteSpots(d, place).map((spot) => toBreakSpot(d, spot, placed));
  const obstacles = toObstacles(d, t, placed, connectors, openArrows, titles);
  const taken = { ...obstacles, boxes: [...obstacles.boxes, ...toRingBoxes(spots)] };
  const labels = toTimeLabels(d, t, placed, taken, openArrows, (known) => toNoteLayer(d, place, spots, known));
  return {
    datasets: toDatasets(d, t, placed),
    scales: toPartScales(t),
    area: { left: t.x.from, right: t.x.to, top: 0, bottom: t.y.from },
    reverse: false,
    annotations: [...toAnnotations(d, t), ...toNoteAnnotations(d, place, spots)],
    shapes: {
      plotFrame: { ...t.frame, zero: t.y.log || t.y.min > 0 ? null : toPixel(t.y, 0) },
      connectors,
      barBoxes: toBarBoxes(placed),
      whiskers: toWhiskers(d, placed),
      openArrows,
      hollowMarks: toHollowMarks(d, placed),
      eventMarks: t.lane.marks,
      findingMarks: labels.marks,
      ...(labels.notes.length ? { noteMarks: labels.notes } : {}),
      plotLabels: [...t.lane.labels, ...titles, ...labels.labels],
      ...(labels.swatches.length ? { swatches: labels.swatches } : {}),
      ...(labels.bounds.length ? { bounds: labels.bounds } : {}),
    },
  };
}
