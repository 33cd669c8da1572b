import type { Chart, Plugin } from 'chart.js';
import type { PlotAnnotation } from '../plot-parts';
import { readShapes } from './plot-shapes-option';

type Moment = PlotAnnotation['drawTime'];
type Ends = readonly [from: number, to: number];

/** Where it begins and ends along an axis, px; what it does not say is the whole of the plot. */
function toEnds({ scales }: Chart, id: string | undefined, [from, to]: readonly [number | undefined, number | undefined], whole: Ends): Ends {
  const scale = scales[id ?? ''];
  const at = (value: number | undefined, end: number): number => (scale && value !== undefined ? scale.getPixelForValue(value) : end);
  return [at(from, whole[0]), at(to, whole[1])];
}

function drawBox({ ctx }: Chart, { backgroundColor }: PlotAnnotation, [left, right]: Ends, [bottom, top]: Ends): void {
  if (!backgroundColor) return;
  ctx.fillStyle = backgroundColor;
  ctx.fillRect(Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top));
}

function drawLine({ ctx }: Chart, { borderColor = '', borderWidth = 1, borderDash = [] }: PlotAnnotation, [left, right]: Ends, [bottom, top]: Ends): void {
  ctx.strokeStyle = borderColor;
  ctx.lineWidth = borderWidth;
  ctx.lineCap = 'butt';
  ctx.setLineDash([...borderDash]);
  ctx.beginPath();
  ctx.moveTo(left, bottom);
  ctx.lineTo(right, top);
  ctx.stroke();
}

function draw(chart: Chart, moment: Moment): void {
  const own = (readShapes(chart, 'annotation')?.annotations ?? []).filter(({ drawTime }) => drawTime === moment);
  if (own.length === 0) return;
  const { ctx, chartArea: { left, right, top, bottom } } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  for (const each of own) {
    const x = toEnds(chart, each.xScaleID, [each.xMin, each.xMax], [left, right]);
    const y = toEnds(chart, each.yScaleID, [each.yMin, each.yMax], [bottom, top]);
    if (each.type === 'box') drawBox(chart, each, x, y);
    else drawLine(chart, each, x, y);
  }
  ctx.restore();
}

/** Bands and lines across the plot, for events and annotations: under the data, or over columns. */
export const annotation: Plugin = {
  id: 'annotation',
  beforeDraw: (chart) => draw(chart, 'beforeDraw'),
  beforeDatasetsDraw: (chart) => draw(chart, 'beforeDatasetsDraw'),
  afterDatasetsDraw: (chart) => draw(chart, 'afterDatasetsDraw'),
};
