import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Card } from '../charts/card-layout';
import type { Theme } from '../charts/theme';
import { drawCardWords } from './card-words';
import { drawChart } from './chart-canvas';
import { registerFonts } from './fonts';

/** The whole card on a canvas of `density` device pixels for one CSS px. */
export function drawCard(card: Card, theme: Theme, density: number): Canvas {
  registerFonts();
  const canvas = createCanvas(Math.round(card.width * density), Math.round(card.height * density));
  const context = canvas.getContext('2d');
  context.fillStyle = card.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawChart(context, card.config, card.chart, density);
  context.scale(density, density);
  // The drawing functions of lib/charts are typed for the browser's context, which this one matches.
  drawCardWords(context as unknown as CanvasRenderingContext2D, card, theme);
  return canvas;
}
