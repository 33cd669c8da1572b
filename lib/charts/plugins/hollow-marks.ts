import type { Plugin } from 'chart.js';
import { readShapes, withContext } from './plot-shapes-option';

/** Dashed rings for values that nobody stated. */
export const hollowMarks: Plugin = {
  id: 'hollowMarks',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      ctx.lineWidth = 1.6;
      for (const { x, y, radius, color, fill } of readShapes(chart, 'hollowMarks') ?? []) {
        const dash = (2 * Math.PI * radius) / 16;
        ctx.setLineDash([dash * 1.2, dash * 0.8]);
        ctx.strokeStyle = color;
        ctx.fillStyle = fill;
        ctx.beginPath();
        ctx.arc(x, y, radius, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
      }
    });
  },
};
