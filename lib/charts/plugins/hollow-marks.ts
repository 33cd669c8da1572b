import type { Plugin } from 'chart.js';
import type { HollowMark } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

/** One ring; also for the legend. */
export function drawHollowMark(ctx: CanvasRenderingContext2D, { x, y, radius, color, fill }: HollowMark): void {
  const dash = (2 * Math.PI * radius) / 16;
  ctx.setLineDash([dash * 1.2, dash * 0.8]);
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = color;
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** Dashed rings for values that nobody stated. */
export const hollowMarks: Plugin = {
  id: 'hollowMarks',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      for (const mark of readShapes(chart, 'hollowMarks') ?? []) drawHollowMark(ctx, mark);
    });
  },
};
