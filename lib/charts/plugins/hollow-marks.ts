import type { Plugin } from 'chart.js';
import type { HollowMark } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';
import { toStamper } from './stamp';

const LINE = 1.6;

/** One ring; also for the legend. */
export function drawHollowMark(ctx: CanvasRenderingContext2D, { x, y, radius, color, fill }: HollowMark): void {
  const dash = (2 * Math.PI * radius) / 16;
  ctx.setLineDash([dash * 1.2, dash * 0.8]);
  ctx.lineWidth = LINE;
  ctx.strokeStyle = color;
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** Rings above which a browser draws one of each and copies it: dashes round a circle are the dearest thing to draw on a canvas. */
const MANY = 100;

/** Dashed rings for values that nobody stated. */
export const hollowMarks: Plugin = {
  id: 'hollowMarks',
  afterDatasetsDraw(chart) {
    const marks = readShapes(chart, 'hollowMarks') ?? [];
    withContext(chart, (ctx) => {
      const stamp = marks.length > MANY ? toStamper(ctx) : null;
      for (const mark of marks) {
        const { x, y, radius, color, fill } = mark;
        const draw = (own: CanvasRenderingContext2D) => drawHollowMark(own, { ...mark, x: 0, y: 0 });
        if (stamp) stamp({ x, y, reach: radius + LINE, name: `${radius} ${color} ${fill}`, draw });
        else drawHollowMark(ctx, mark);
      }
    });
  },
};
