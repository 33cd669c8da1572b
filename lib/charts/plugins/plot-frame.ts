import type { Plugin } from 'chart.js';
import { FONT_STACK, REGULAR } from '../font';
import type { PlotFrame } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

/** On half pixels, so that hairlines are one pixel wide. */
function sharp(value: number): number {
  return Math.round(value) + 0.5;
}

function drawGrid(ctx: CanvasRenderingContext2D, f: PlotFrame): void {
  ctx.strokeStyle = f.colors.grid;
  ctx.lineWidth = 1;
  for (const { at } of f.y) line(ctx, f.left, sharp(at), f.right, sharp(at));
  if (f.grid !== 'horizontal') for (const { at } of f.x) line(ctx, sharp(at), f.top, sharp(at), f.bottom);
  ctx.strokeStyle = f.colors.axis;
  if (f.zero === null) return;
  if (f.grid === 'vertical') line(ctx, sharp(f.zero), f.top, sharp(f.zero), f.bottom);
  else line(ctx, f.left, sharp(f.zero), f.right, sharp(f.zero));
}

function drawBottom(ctx: CanvasRenderingContext2D, f: PlotFrame): void {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  for (const { at, label } of f.x) ctx.fillText(label, at, f.bottom + 8);
  const marks = f.grid === 'vertical' ? [] : [...f.xMarks, ...f.x.filter(({ mark }) => mark).map(({ at }) => at)];
  for (const at of marks) line(ctx, sharp(at), f.bottom, sharp(at), f.bottom + 5);
}

function drawSide(ctx: CanvasRenderingContext2D, f: PlotFrame): void {
  ctx.textBaseline = 'middle';
  ctx.fillStyle = f.second?.left ?? f.colors.text;
  for (const [i, { at, label }] of f.y.entries()) {
    const above = f.topLabel === 'above' && i === f.y.length - 1;
    ctx.textAlign = above ? 'left' : 'right';
    ctx.fillText(label, above ? 0 : f.left - 8, above ? at - f.size * 0.8 : at + 0.5);
  }
}

function drawSecondSide(ctx: CanvasRenderingContext2D, f: PlotFrame): void {
  if (!f.second) return;
  ctx.textAlign = 'left';
  ctx.fillStyle = f.second.right;
  for (const { at, label } of f.second.ticks) {
    line(ctx, f.right, sharp(at), f.right + 4, sharp(at));
    ctx.fillText(label, f.right + 8, at + 0.5);
  }
}

function drawFrame(ctx: CanvasRenderingContext2D, frame: PlotFrame): void {
  ctx.font = `${REGULAR} ${frame.size}px ${FONT_STACK}`;
  ctx.fillStyle = frame.colors.text;
  drawGrid(ctx, frame);
  drawBottom(ctx, frame);
  drawSide(ctx, frame);
  drawSecondSide(ctx, frame);
}

/** Grid, base line, ticks and their labels. */
export const plotFrame: Plugin = {
  id: 'plotFrame',
  beforeDatasetsDraw(chart) {
    const frame = readShapes(chart, 'plotFrame');
    if (!frame) return;
    withContext(chart, (ctx) => {
      for (const each of [frame, ...(readShapes(chart, 'panels') ?? [])]) drawFrame(ctx, each);
    });
  },
};
