import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';

/** Sizes that other sites ask for, in CSS px; the names follow DESIGN §4 (`imType`). */
export const PICTURE_TYPES = {
  og: { width: 1200, height: 630 },
  twitter: { width: 1200, height: 600 },
  thumbnail: { width: 600, height: 400 },
  square: { width: 1080, height: 1080 },
} as const;

export type PictureType = keyof typeof PICTURE_TYPES;

/** No letter of a picture is smaller, px. */
export const LEAST_LETTER = 9;
/** The smallest letters are so much of the size of labels: numbers of events, words under the plot. */
export const SMALLEST_PART = 0.85;
/** The smallest labels, px, so that no letter is smaller than LEAST_LETTER. */
export const LEAST_FONT_SIZE = Math.ceil(LEAST_LETTER / SMALLEST_PART);

/** Bounds of what one picture may cost; in px, and for the whole in px × density². */
export const PICTURE_LIMITS = { width: [280, 3000], height: [200, 3000], fontSize: [LEAST_FONT_SIZE, 48], density: [1, 3], pixels: 16_000_000 } as const;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Size of the labels; the rest of the card follows from it. */
  readonly fontSize: number;
}

function check(name: keyof Omit<typeof PICTURE_LIMITS, 'pixels'>, value: number): void {
  const [low, high] = PICTURE_LIMITS[name];
  if (Number.isFinite(value) && value >= low && value <= high) return;
  throw new TradeciteError('bad-request', drawingFault('picture-size', { name, low, high, value }), [{ field: name, ...drawingFault('between', { low, high }) }]);
}

/** Labels that can be read where the picture is shown: a wide one is mostly shown at half its size. */
export function toFontSize(width: number, height = Infinity): number {
  return Math.round(Math.min(Math.max(Math.min(width / 75, height / 34), 12), 22));
}

/**
 * The size of a picture from what was asked: a type, or px, or both (px win); og where nothing is said.
 * @throws TradeciteError bad-request outside PICTURE_LIMITS.
 */
export function toPictureSize(asked: Partial<PictureSize> & { imType?: PictureType; density?: number }): PictureSize {
  const type = PICTURE_TYPES[asked.imType ?? 'og'];
  const [width, height, density] = [asked.width ?? type.width, asked.height ?? type.height, asked.density ?? 1];
  const fontSize = asked.fontSize ?? toFontSize(width, height);
  for (const [name, value] of Object.entries({ width, height, fontSize, density })) check(name as 'width', value);
  if (width * height * density * density > PICTURE_LIMITS.pixels) {
    throw new TradeciteError('bad-request', drawingFault('picture-pixels', { most: PICTURE_LIMITS.pixels }), [{ field: 'imWidth', ...drawingFault('picture-large') }]);
  }
  return { width, height, fontSize };
}
