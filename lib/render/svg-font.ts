import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { registerFonts } from './fonts';

let pen: SKRSContext2D | undefined;

function openPen(): SKRSContext2D {
  registerFonts();
  pen ??= createCanvas(1, 1).getContext('2d');
  return pen;
}

/** What the pictures' own canvas measures, with the same registered font. */
export function measureFont(text: string, font: string): TextMetrics {
  const ctx = openPen();
  ctx.font = font;
  return ctx.measureText(text);
}

const shifts = new Map<string, number>();

/** How far the base line lies below an anchor, in units of the font size: SVG renderers agree on no other base line. */
export function toBaselineShift(baseline: CanvasTextBaseline, family: string): number {
  const key = `${baseline} ${family}`;
  const known = shifts.get(key);
  if (known !== undefined) return known;
  const ctx = openPen();
  ctx.font = `100px ${family}`;
  ctx.textBaseline = baseline;
  const shift = -ctx.measureText('H').alphabeticBaseline / 100;
  ctx.textBaseline = 'alphabetic';
  shifts.set(key, shift);
  return shift;
}

export interface Font {
  readonly weight: string;
  readonly size: number;
  readonly family: string;
}

const FONT = /^(?:(?:normal|italic|oblique)\s+)?(?:(\d{3}|bold|normal)\s+)?([\d.]+)px(?:\/\S+)?\s+(.+)$/u;
const WEIGHTS: Readonly<Record<string, string>> = { normal: '400', bold: '700' };
const fonts = new Map<string, Font>();

/** Reads a canvas font ("600 12px 'Be Vietnam Pro'"); what it cannot read is the canvas' default, 10px sans-serif. */
export function parseFont(font: string): Font {
  const known = fonts.get(font);
  if (known) return known;
  const [, weight = '400', size = '10', family = 'sans-serif'] = FONT.exec(font) ?? [];
  const parsed = { weight: WEIGHTS[weight] ?? weight, size: Number(size), family };
  fonts.set(font, parsed);
  return parsed;
}
