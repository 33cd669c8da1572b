import type { Card, CardLine } from '../charts/card-layout';
import { FONT_STACK, REGULAR } from '../charts/font';
import type { Theme } from '../charts/theme';
import { drawLegendSymbol } from './legend-symbol';

function drawLine(ctx: CanvasRenderingContext2D, line: CardLine): void {
  ctx.font = `${line.weight} ${line.size}px ${FONT_STACK}`;
  ctx.fillStyle = line.color;
  ctx.textAlign = line.align;
  ctx.fillText(line.text, line.x, line.y);
}

function drawLegend(ctx: CanvasRenderingContext2D, card: Card, theme: Theme): void {
  for (const symbol of card.symbols) {
    drawLegendSymbol(ctx, symbol, card, theme);
    const color = symbol.symbol === 'finding' ? theme.warning : symbol.symbol === 'context' ? theme.contextInk : theme.accent;
    for (const [i, text] of symbol.lines.entries()) {
      drawLine(ctx, { text, weight: REGULAR, size: card.size * 0.9, x: symbol.x + card.size * 1.5, y: symbol.y + i * card.size * 1.15, color, align: 'left' });
    }
  }
}

/** All of a card but its background and its plot, on any 2D context. */
export function drawCardWords(ctx: CanvasRenderingContext2D, card: Card, theme: Theme): void {
  ctx.save();
  ctx.textBaseline = 'middle';
  for (const line of card.lines) drawLine(ctx, line);
  drawLegend(ctx, card, theme);
  ctx.restore();
}
