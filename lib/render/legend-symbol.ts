import type { Card, CardSymbol } from '../charts/card-layout';
import type { LegendSymbol } from '../charts/chart-words';
import { drawBarBox } from '../charts/plugins/bar-boxes';
import { drawFindingMark } from '../charts/plugins/finding-marks';
import { drawHollowMark } from '../charts/plugins/hollow-marks';
import { drawOpenArrow } from '../charts/plugins/open-arrows';
import { drawWhisker } from '../charts/plugins/whiskers';
import type { Theme } from '../charts/theme';

type Draw = (ctx: CanvasRenderingContext2D, x: number, y: number, r: number, theme: Theme) => void;

function drawDot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

/** The same shapes as in the plot, by the same functions. `r` is the radius of a dot. */
const SYMBOLS: Record<LegendSymbol, Draw> = {
  stated: (ctx, x, y, r) => drawDot(ctx, x, y, r),
  implied: (ctx, x, y, r, { accent: color, surface: fill }) => drawHollowMark(ctx, { observationId: '', x, y, radius: r + 0.5, color, fill }),
  range: (ctx, x, y, r, { accent: color }) =>
    drawWhisker(ctx, { observationId: '', axis: 'y', at: x, from: y - r * 1.5, to: y + r * 1.5, gap: null, cap: r, color, halo: null }),
  bound: (ctx, x, y, r) => drawOpenArrow(ctx, { observationId: '', from: [x - r * 1.6, y], to: [x + r * 1.6, y], foot: null, color: '' }),
  part: (ctx, x, y, r, { accent: color }) =>
    drawBarBox(ctx, { observationId: '', x: x - r * 1.3, y: y - r * 1.3, width: r * 2.6, height: r * 2.6, style: 'solid', hatched: true, color }),
  context: (ctx, x, y, r) => {
    ctx.beginPath();
    ctx.moveTo(x - r * 1.8, y);
    ctx.lineTo(x + r * 1.8, y);
    ctx.stroke();
  },
  finding: (ctx, x, y, r, { warning: color, surface: ink }) =>
    drawFindingMark(ctx, { findingId: '', observationId: '', x: x - r * 1.5, y: y - r * 1.5, width: r * 3, height: r * 3, color, ink, leader: null }),
};

/** One mark of the legend; its words stand right of it. */
export function drawLegendSymbol(ctx: CanvasRenderingContext2D, symbol: CardSymbol, card: Card, theme: Theme): void {
  ctx.save();
  const color = symbol.symbol === 'context' ? theme.context : theme.accent;
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.6;
  SYMBOLS[symbol.symbol](ctx, symbol.x + card.size * 0.55, symbol.y, card.size * 0.36, theme);
  ctx.restore();
}
