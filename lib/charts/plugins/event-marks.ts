import type { Plugin } from 'chart.js';
import { BOLD, FONT_FAMILY } from '../drawing';
import { readShapes, setPart, withContext } from './plot-shapes-option';

/** Small rings under event labels; rings with a number where the label stands in the list below the chart. */
export const eventMarks: Plugin = {
  id: 'eventMarks',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.lineWidth = 1.2;
      setPart(ctx, 'events');
      for (const mark of readShapes(chart, 'eventMarks') ?? []) {
        ctx.strokeStyle = mark.color;
        ctx.fillStyle = mark.fill;
        ctx.beginPath();
        ctx.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
        if (mark.number === null) continue;
        ctx.fillStyle = mark.color;
        ctx.font = `${BOLD} ${mark.size}px "${FONT_FAMILY}"`;
        ctx.fillText(String(mark.number), mark.x, mark.y + 0.5);
      }
      setPart(ctx, null);
    });
  },
};
