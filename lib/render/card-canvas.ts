import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Card, CardLine } from '../charts/card-layout';
import { FONT_FAMILY, REGULAR } from '../charts/drawing';
import type { Theme } from '../charts/theme';
import { drawChart } from './chart-canvas';
import { registerFonts } from './fonts';
import { drawLegendSymbol } from './legend-symbol';

function drawLine(ctx: CanvasRenderingContext2D, line: CardLine): void {
  ctx.font = `${line.weight} ${line.size}px "${FONT_FAMILY}"`;
  ctx.fillStyle = line.color;
  ctx.textAlign = line.align;
  ctx.fillText(line.text, line.x, line.y);
}

function drawLegend(ctx: CanvasRenderingContext2D, card: Card, theme: Theme): void {
  for (const symbol of card.symbols) {
    drawLegendSymbol(ctx, symbol, card, theme);
    const color = symbol.symbol === 'finding' ? theme.warning : symbol.symbol === 'context' ? theme.contextInk : theme.accent;
    drawLine(ctx, { text: symbol.text, weight: REGULAR, size: card.size * 0.9, x: symbol.x + card.size * 1.5, y: symbol.y, color, align: 'left' });
  }
}

/** The whole card on a canvas of `density` device pixels for one CSS px. */
export function drawCard(card: Card, theme: Theme, density: number): Canvas {
  registerFonts();
  const canvas = createCanvas(Math.round(card.width * density), Math.round(card.height * density));
  const context = canvas.getContext('2d');
  context.fillStyle = card.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawChart(context, card.config, card.chart, density);
  context.scale(density, density);
  context.textBaseline = 'middle';
  // The drawing functions of lib/charts are typed for the browser's context, which this one matches.
  const ctx = context as unknown as CanvasRenderingContext2D;
  for (const line of card.lines) drawLine(ctx, line);
  drawLegend(ctx, card, theme);
  return canvas;
}
