import type { Plugin } from 'chart.js';
import type { FindingMark } from '../plot-shapes';
import { readShapes, withContext } from './plot-shapes-option';

function drawTriangle(ctx: CanvasRenderingContext2D, m: FindingMark): void {
  ctx.fillStyle = m.color;
  ctx.strokeStyle = m.color;
  ctx.beginPath();
  ctx.moveTo(m.x + m.width / 2, m.y + 1.5);
  ctx.lineTo(m.x + m.width - 1, m.y + m.height - 1.5);
  ctx.lineTo(m.x + 1, m.y + m.height - 1.5);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}

/** The exclamation mark is drawn, not written: one font cannot promise every symbol. */
function drawSign(ctx: CanvasRenderingContext2D, m: FindingMark): void {
  const x = m.x + m.width / 2;
  ctx.strokeStyle = m.ink;
  ctx.fillStyle = m.ink;
  ctx.beginPath();
  ctx.moveTo(x, m.y + m.height * 0.38);
  ctx.lineTo(x, m.y + m.height * 0.62);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, m.y + m.height * 0.77, 0.9, 0, 2 * Math.PI);
  ctx.fill();
}

function drawLeader(ctx: CanvasRenderingContext2D, m: FindingMark): void {
  if (!m.leader) return;
  ctx.strokeStyle = m.color;
  ctx.setLineDash([1, 3]);
  ctx.beginPath();
  ctx.moveTo(...m.leader[0]);
  ctx.lineTo(...m.leader[1]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** One warning triangle; also for the legend. */
export function drawFindingMark(ctx: CanvasRenderingContext2D, m: FindingMark): void {
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.lineWidth = 1.5;
  drawLeader(ctx, m);
  drawTriangle(ctx, m);
  drawSign(ctx, m);
}

/** A warning triangle beside each point that a finding speaks of. */
export const findingMarks: Plugin = {
  id: 'findingMarks',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      for (const mark of readShapes(chart, 'findingMarks') ?? []) drawFindingMark(ctx, mark);
    });
  },
};
