import type { Plugin } from 'chart.js';
import { FONT_STACK } from '../font';
import type { PlacedLabel } from '../plot-shapes';
import { readShapes, setPart, withContext } from './plot-shapes-option';

const LINE_HEIGHT = 1.25;

function toX(label: PlacedLabel): number {
  if (label.align === 'left') return label.x;
  return label.align === 'right' ? label.x + label.width : label.x + label.width / 2;
}

function drawLeader(ctx: CanvasRenderingContext2D, label: PlacedLabel): void {
  if (!label.leader) return;
  ctx.strokeStyle = label.color;
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  ctx.moveTo(...label.leader[0]);
  ctx.lineTo(...label.leader[1]);
  ctx.stroke();
}

/** Text with a halo in the colour of the surface, so that a line behind it never cuts a digit. */
function drawText(ctx: CanvasRenderingContext2D, label: PlacedLabel, halo: string): void {
  ctx.textAlign = label.align;
  let y = label.y;
  for (const { text, weight, size } of label.lines) {
    ctx.font = `${weight} ${size}px ${FONT_STACK}`;
    ctx.strokeStyle = halo;
    ctx.lineWidth = 3.5;
    const middle = y + (size * LINE_HEIGHT) / 2;
    if (halo && !label.plain) ctx.strokeText(text, toX(label), middle);
    ctx.fillStyle = label.color;
    ctx.fillText(text, toX(label), middle);
    y += size * LINE_HEIGHT;
  }
}

/** All words in the plot, each where the layout put it. */
export const plotLabels: Plugin = {
  id: 'plotLabels',
  afterDatasetsDraw(chart) {
    const labels = readShapes(chart, 'plotLabels') ?? [];
    const halo = readShapes(chart, 'plotFrame')?.colors.surface ?? '';
    withContext(chart, (ctx) => {
      ctx.textBaseline = 'middle';
      ctx.lineJoin = 'round';
      for (const label of labels) drawLeader(ctx, label);
      for (const label of labels) {
        setPart(ctx, label.role === 'event' ? 'events' : null);
        drawText(ctx, label, halo);
      }
      setPart(ctx, null);
    });
  },
};
