import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Card } from '../charts/card-layout';
import type { Theme } from '../charts/theme';
import { drawCardWords } from './card-words';
import { registerFonts } from './fonts';
import { toPlotCanvas } from './plot-canvas';
import { drawChartOn } from './vector-chart';

/** A drawn card: RGBA, four bytes for each pixel, all of them opaque. */
export interface CardPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The last canvas, for the next card of its size: making three megabytes anew costs as much as a fifth of the drawing. */
let spare: Canvas | null = null;
/** Larger ones are not kept. */
const MOST_PIXELS = 2_000_000;

/** Nobody else has it until it is given back. */
function takeCanvas(width: number, height: number): Canvas {
  const canvas = spare?.width === width && spare.height === height ? spare : createCanvas(width, height);
  spare = null;
  return canvas;
}

function giveBack(canvas: Canvas): void {
  if (canvas.width * canvas.height <= MOST_PIXELS) spare = canvas;
}

function draw(canvas: Canvas, card: Card, theme: Theme, density: number): void {
  const context = canvas.getContext('2d');
  context.save();
  context.fillStyle = card.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  // On whole pixels, so that hairlines stay one pixel wide.
  context.translate(Math.round(card.chart.x * density), Math.round(card.chart.y * density));
  context.scale(density, density);
  drawChartOn(toPlotCanvas(context, card.chart.width, card.chart.height), card.config);
  context.restore();
  context.scale(density, density);
  // The drawing functions of lib/charts are typed for the browser's context, which this one matches.
  drawCardWords(context as unknown as CanvasRenderingContext2D, card, theme);
  context.restore();
}

/** Draws the whole card with `density` device pixels for one CSS px. */
export function drawCard(card: Card, theme: Theme, density: number): CardPixels {
  registerFonts();
  const canvas = takeCanvas(Math.round(card.width * density), Math.round(card.height * density));
  draw(canvas, card, theme, density);
  const { width, height } = canvas;
  const data = canvas.data();
  // One that something went wrong on is not used again.
  giveBack(canvas);
  return { data, width, height };
}
