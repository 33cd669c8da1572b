import type { Plugin } from 'chart.js';
import { readShapes, withContext } from './plot-shapes-option';

/** Lines between points: solid between neighbouring years, thin and dotted across gaps, never curved. */
export const connectors: Plugin = {
  id: 'connectors',
  beforeDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      ctx.lineJoin = 'round';
      ctx.lineCap = 'round';
      for (const { points, dash, width, color } of readShapes(chart, 'connectors') ?? []) {
        ctx.strokeStyle = color;
        ctx.lineWidth = width;
        ctx.setLineDash([...dash]);
        ctx.beginPath();
        for (const [x, y] of points) ctx.lineTo(x, y);
        ctx.stroke();
      }
    });
  },
};
