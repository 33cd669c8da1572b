import type { Plugin } from 'chart.js';
import type { BarBox } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

const HATCH_STEP = 7;

/** Slanted lines clipped to the box: part of a year is never a plain bar. */
function hatch(ctx: CanvasRenderingContext2D, box: BarBox): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.55;
  ctx.setLineDash([]);
  ctx.beginPath();
  for (let x = box.x - box.height; x < box.x + box.width; x += HATCH_STEP) {
    ctx.moveTo(x, box.y + box.height);
    ctx.lineTo(x + box.height, box.y);
  }
  ctx.stroke();
  ctx.restore();
}

/** One box; also for the legend. */
export function drawBarBox(ctx: CanvasRenderingContext2D, box: BarBox): void {
  ctx.strokeStyle = box.color;
  if (box.hatched) hatch(ctx, box);
  ctx.lineWidth = 1.5;
  ctx.setLineDash(box.style === 'dashed' ? [3, 2.5] : []);
  const inset = Math.min(0.75, box.width / 2);
  ctx.strokeRect(box.x + inset, box.y + inset, Math.max(0.5, box.width - 2 * inset), Math.max(0.5, box.height - 2 * inset));
}

/** Outlines of bars, by what they stand for; the light track of a share lies beneath its bar. */
export const barBoxes: Plugin = {
  id: 'barBoxes',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      for (const box of readShapes(chart, 'barBoxes') ?? []) if (box.style !== 'track') drawBarBox(ctx, box);
    });
  },
  beforeDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      for (const box of (readShapes(chart, 'barBoxes') ?? []).filter(({ style }) => style === 'track')) {
        ctx.fillStyle = box.color;
        ctx.fillRect(box.x, box.y, box.width, box.height);
      }
    });
  },
};
