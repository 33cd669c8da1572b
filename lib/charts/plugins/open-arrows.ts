import type { Plugin } from 'chart.js';
import type { OpenArrow } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

const HEAD = 5;

/** One arrow, in the colour and width that are set; also for the legend. */
export function drawOpenArrow(ctx: CanvasRenderingContext2D, { from, to, foot }: OpenArrow): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.moveTo(to[0] - ux * HEAD - uy * HEAD, to[1] - uy * HEAD + ux * HEAD);
  ctx.lineTo(...to);
  ctx.lineTo(to[0] - ux * HEAD + uy * HEAD, to[1] - uy * HEAD - ux * HEAD);
  ctx.stroke();
  if (!foot) return;
  ctx.beginPath();
  ctx.moveTo(...foot[0]);
  ctx.lineTo(...foot[1]);
  ctx.stroke();
}

/** "Over 30", "above zero": an arrow that does not end. */
export const openArrows: Plugin = {
  id: 'openArrows',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      ctx.lineWidth = 1.6;
      ctx.lineJoin = 'round';
      for (const arrow of readShapes(chart, 'openArrows') ?? []) {
        ctx.strokeStyle = arrow.color;
        drawOpenArrow(ctx, arrow);
      }
    });
  },
};
