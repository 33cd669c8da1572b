import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { toPixel, toValue } from './axis';
import type { PlotParts, PlotDataset } from './plot-parts';
import type { Drawing } from './drawing';
import { toObservationMarks } from './observation-mark';
import { SERIES_SHAPES, toSeriesTint } from './theme';
import { toTimeFrame, type TimeFrame } from './time-frame';
import { toNamedMarks, toObstacles, toTimeLabels } from './time-labels';
import { isQuiet, type PlacedMark, placeMarks, toBarBoxes, toConnectors, toDataX, toHollowMarks, toOpenArrows, toWhiskers } from './time-shapes';

/** Added to a dot's radius, so that a finger (24 px) finds it. */
const HIT_RADIUS = 10;

/** Light bands for periods of a year or more, thin dotted lines for days and months, from the lane down to the axis. */
function toAnnotations(d: Drawing, t: TimeFrame): AnnotationOptions[] {
  return t.lane.places.map(({ event, span, isBand }, i): AnnotationOptions => {
    const mark = t.lane.marks[i];
    const top = toValue(t.y, (mark?.y ?? 0) + (mark?.radius ?? 0));
    const common = { id: event.id, xScaleID: 'x', yScaleID: 'y', yMin: t.y.min, drawTime: 'beforeDatasetsDraw' as const };
    const dotted = { borderColor: d.theme.event, borderWidth: 1, borderDash: [1, 3] };
    const at = toValue(t.x, mark?.x ?? 0);
    if (!isBand) return { ...common, type: 'line', xMin: at, xMax: at, yMax: top, ...dotted };
    return { ...common, type: 'box', xMin: Math.max(span[0], t.x.min), xMax: Math.min(span[1], t.x.max), yMax: toValue(t.y, t.frame.top), backgroundColor: d.theme.band, borderWidth: 0 };
  });
}

function toPointDataset(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[]): PlotDataset {
  const [first] = marks;
  const radius = (mark: PlacedMark) => (mark.form === 'bound' || isQuiet(mark, marks) ? 0 : mark.radius);
  return {
    type: 'scatter',
    label: first?.label ?? '',
    data: marks.map((mark) => ({ x: toDataX(t.x, mark), y: mark.y, observationId: mark.observation.id })),
    pointStyle: SERIES_SHAPES[Math.max(0, first?.rank ?? 0) % SERIES_SHAPES.length] ?? 'circle',
    pointRadius: marks.map(radius),
    pointHoverRadius: marks.map((mark) => radius(mark) && radius(mark) + 1.5),
    pointHitRadius: HIT_RADIUS,
    pointBackgroundColor: marks.map((mark) => (mark.derived ? d.theme.surface : mark.color)),
    pointBorderColor: marks.map((mark) => (mark.derived ? d.theme.surface : mark.color)),
    pointBorderWidth: 0,
    clip: false,
    showLine: false,
  };
}

/** Filled where stated, light under the hatch of a part of a year, empty where implied. */
function toColumnFill(d: Drawing, mark: PlacedMark): string {
  if (mark.derived) return d.theme.surface;
  if (mark.partial) return mark.rank < 0 ? d.theme.track : toSeriesTint(d.theme, mark.rank);
  return mark.color;
}

/** One dataset for each width, because Chart.js gives a dataset one bar thickness. */
function toColumnDataset(d: Drawing, mark: PlacedMark): PlotDataset {
  return {
    type: 'bar',
    label: mark.label,
    data: [{ x: mark.at, y: mark.y, observationId: mark.observation.id }],
    barThickness: mark.sides[1] - mark.sides[0],
    minBarLength: 2,
    grouped: false,
    backgroundColor: toColumnFill(d, mark),
    borderWidth: 0,
    clip: false,
  };
}

function toDatasets(d: Drawing, t: TimeFrame, marks: readonly PlacedMark[]): PlotDataset[] {
  return d.view.spec.series.flatMap((spec) => {
    const own = marks.filter((mark) => mark.spec === spec);
    const points = own.filter(({ form }) => form !== 'column');
    const columns = own.filter(({ form }) => form === 'column').map((mark) => toColumnDataset(d, mark));
    return points.length ? [...columns, toPointDataset(d, t, points)] : columns;
  });
}

/** A true time axis with the press's points, official lines in grey, and events in a lane above. */
export function toTimeChart(d: Drawing): PlotParts {
  const marks = toObservationMarks(d.view, d.locale);
  const t = toTimeFrame(d, marks, toNamedMarks(marks).map((index) => marks[index]?.label ?? ''));
  const placed = placeMarks(d, marks, t.x, t.y);
  const connectors = toConnectors(placed);
  const openArrows = toOpenArrows(d, placed);
  const labels = toTimeLabels(d, placed, toObstacles(d, t, placed, connectors, openArrows), openArrows);
  return {
    datasets: toDatasets(d, t, placed),
    // The event lane belongs to the plot, so that its lines can reach down: the scale goes on above the highest tick.
    scales: { x: { min: t.x.min, max: t.x.max, type: 'linear' }, y: { min: t.y.min, max: toValue(t.y, 0), type: t.y.log ? 'logarithmic' : 'linear' } },
    area: { left: t.x.from, right: t.x.to, top: 0, bottom: t.y.from },
    reverse: false,
    annotations: toAnnotations(d, t),
    shapes: {
      plotFrame: { ...t.frame, zero: t.y.log ? null : toPixel(t.y, 0) },
      connectors,
      barBoxes: toBarBoxes(placed, t.y),
      whiskers: toWhiskers(d, placed),
      openArrows,
      hollowMarks: toHollowMarks(d, placed),
      eventMarks: t.lane.marks,
      findingMarks: labels.marks,
      plotLabels: [...t.lane.labels, ...labels.labels],
    },
  };
}
