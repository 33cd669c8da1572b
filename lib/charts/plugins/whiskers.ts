import type { Plugin } from 'chart.js';
import type { Whisker } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

/** A point of the whisker: along its axis, and across it. */
function to(w: Whisker, along: number, across: number): [number, number] {
  return w.axis === 'y' ? [w.at + across, along] : [along, w.at + across];
}

function stroke(ctx: CanvasRenderingContext2D, color: string, width: number): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** One whisker; also for the legend. */
export function drawWhisker(ctx: CanvasRenderingContext2D, w: Whisker): void {
  ctx.beginPath();
  for (const end of [w.from, w.to]) {
    ctx.moveTo(...to(w, end, -w.cap));
    ctx.lineTo(...to(w, end, w.cap));
  }
  ctx.moveTo(...to(w, w.from, 0));
  if (w.gap) {
    ctx.lineTo(...to(w, w.gap[0], 0));
    ctx.moveTo(...to(w, w.gap[1], 0));
  }
  ctx.lineTo(...to(w, w.to, 0));
  if (w.halo) stroke(ctx, w.halo, 3.6);
  stroke(ctx, w.color, 1.6);
}

/** Ranges that the printed digits allow: a stem with caps. */
export const whiskers: Plugin = {
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      for (const whisker of readShapes(chart, 'whiskers') ?? []) drawWhisker(ctx, whisker);
    });
  },
};
