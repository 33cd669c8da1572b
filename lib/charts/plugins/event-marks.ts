import type { Plugin } from 'chart.js';
import { BOLD, FONT_STACK } from '../font';
import type { EventMark, NoteMark } from '../plot-shapes';
import { readShapes, setPart, withContext } from './plot-shapes-option';

function drawMark(ctx: CanvasRenderingContext2D, mark: Omit<EventMark, 'eventId'>): void {
  ctx.strokeStyle = mark.color;
  ctx.beginPath();
  ctx.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  if (mark.fill) {
    ctx.fillStyle = mark.fill;
    ctx.fill();
  }
  ctx.stroke();
  if (mark.number === null) return;
  ctx.fillStyle = mark.color;
  ctx.font = `${BOLD} ${mark.size}px ${FONT_STACK}`;
  ctx.fillText(String(mark.number), mark.x, mark.y + 0.5);
}

/** Events that share a ring have it once. */
function withoutTwins(marks: readonly EventMark[]): EventMark[] {
  return [...new Map(marks.map((mark) => [`${mark.x} ${mark.y}`, mark])).values()];
}

function drawLeader(ctx: CanvasRenderingContext2D, { leader, color }: NoteMark): void {
  if (!leader) return;
  ctx.strokeStyle = color;
  ctx.beginPath();
  ctx.moveTo(...leader[0]);
  ctx.lineTo(...leader[1]);
  ctx.stroke();
}

/**
 * Small rings under event labels; rings with a number where the label stands in the list below the chart. Rings and numbers of
 * the reader's own annotations are no part of the events: they stay when those are switched off.
 */
export const eventMarks: Plugin = {
  id: 'eventMarks',
  afterDatasetsDraw(chart) {
    withContext(chart, (ctx) => {
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.lineWidth = 1.2;
      setPart(ctx, 'events');
      for (const mark of withoutTwins(readShapes(chart, 'eventMarks') ?? [])) drawMark(ctx, mark);
      setPart(ctx, null);
      for (const mark of readShapes(chart, 'noteMarks') ?? []) {
        drawLeader(ctx, mark);
        drawMark(ctx, mark);
      }
    });
  },
};
