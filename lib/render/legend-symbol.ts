import type { Card, CardSymbol } from '../charts/card-layout';
import type { LegendSymbol } from '../charts/chart-words';
import { drawBarBox } from '../charts/plugins/bar-boxes';
import { drawFindingMark } from '../charts/plugins/finding-marks';
import { drawHollowMark } from '../charts/plugins/hollow-marks';
import { drawOpenArrow } from '../charts/plugins/open-arrows';
import { drawWhisker } from '../charts/plugins/whiskers';
import type { Swatch } from '../charts/plot-shapes';
import { SERIES_DASHES, SERIES_SHAPES, type Theme, toMarkColor } from '../charts/theme';

type Draw = (ctx: CanvasRenderingContext2D, x: number, y: number, r: number, theme: Theme) => void;

function drawDot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

/** The same shapes as in the plot, by the same functions. `r` is the radius of a dot. */
const SYMBOLS: Record<Exclude<LegendSymbol, 'series'>, Draw> = {
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
  absent: (ctx, x, y, r, { muted }) => {
    ctx.strokeStyle = muted;
    ctx.beginPath();
    ctx.arc(x, y, r * 1.2, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x - r * 0.85, y + r * 0.85);
    ctx.lineTo(x + r * 0.85, y - r * 0.85);
    ctx.stroke();
  },
};

function drawShape(ctx: CanvasRenderingContext2D, shape: string, x: number, y: number, r: number): void {
  ctx.beginPath();
  if (shape === 'circle') ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === 'rect') ctx.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
  else for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]] as const) ctx.lineTo(x + dx * r * 1.1, y + dy * r * 1.1);
  ctx.closePath();
  ctx.fill();
}

/** A series whose name is not in the plot: its line with its dash, its dot, or its part of a column. */
function drawSwatch(ctx: CanvasRenderingContext2D, { rank, form }: Swatch, x: number, y: number, r: number): void {
  const place = Math.max(0, rank);
  if (form === 'line') {
    ctx.setLineDash([...(SERIES_DASHES[place % SERIES_DASHES.length] ?? [])]);
    ctx.beginPath();
    ctx.moveTo(x - r * 2, y);
    ctx.lineTo(x + r * 2, y);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (form === 'box') ctx.fillRect(x - r * 1.4, y - r * 1.4, r * 2.8, r * 2.8);
  else drawShape(ctx, SERIES_SHAPES[place % SERIES_SHAPES.length] ?? 'circle', x, y, r);
}

/** One mark of the legend; its words stand right of it. */
export function drawLegendSymbol(ctx: CanvasRenderingContext2D, symbol: CardSymbol, card: Card, theme: Theme): void {
  ctx.save();
  const color = symbol.swatch ? toMarkColor(theme, symbol.swatch.rank) : symbol.symbol === 'context' ? theme.context : theme.accent;
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.6;
  const [x, r] = [symbol.x + card.size * 0.55, card.size * 0.36];
  if (symbol.swatch) drawSwatch(ctx, symbol.swatch, x, symbol.y, r);
  else if (symbol.symbol !== 'series') SYMBOLS[symbol.symbol](ctx, x, symbol.y, r, theme);
  ctx.restore();
}
