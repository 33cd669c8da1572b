import sharp from 'sharp';
import { toCard, toCardHeight } from '../charts/card-layout';
import type { ChartView } from '../charts/chart-view';
import type { DrawOptions } from '../charts/drawing';
import { PICTURE_LIMITS, type PictureSize, type PictureType, toFontSize, toPictureSize } from '../charts/picture-size';
import { THEMES } from '../charts/theme';
import { type CardPixels, drawCard } from './card-canvas';
import { toIndexedPng } from './indexed-png';
import { toPalettePicture } from './palette';

/** What a picture may be asked for; sizes in CSS px, `og` where nothing is said. */
export interface PictureOptions extends Pick<DrawOptions, 'locale' | 'theme' | 'annotations' | 'evidence' | 'fontSize'> {
  readonly width?: number;
  readonly height?: number;
  readonly imType?: PictureType;
  /** Device pixels for one CSS px, 1 to 3. */
  readonly density?: number;
}

/** A width alone asks for the natural height, at which nothing of the card is left out. */
function toSize(view: ChartView, options: PictureOptions): PictureSize {
  const size = toPictureSize(options);
  if (options.width === undefined || options.height !== undefined || options.imType) return size;
  const fontSize = options.fontSize ?? toFontSize(size.width);
  const height = Math.min(toCardHeight(view, { ...options, width: size.width, fontSize }), PICTURE_LIMITS.height[1]);
  return toPictureSize({ ...options, height, fontSize });
}

/**
 * Pixels as PNG. Indexed, it is half the size for less time; where 256 colours are too few, sharp's level 3 is three times as
 * fast as the canvas' own encoder, and without alpha a quarter smaller.
 */
async function encode({ data, width, height }: CardPixels): Promise<Buffer> {
  const indexed = toPalettePicture(data, width);
  if (indexed) return toIndexedPng(indexed, width);
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().png({ compressionLevel: 3 }).toBuffer();
}

/**
 * A chart as a PNG with everything it needs to be read alone: title, plot, legend, notes, sources.
 * @throws TradeciteError bad-request for sizes outside PICTURE_LIMITS.
 */
export async function renderPng(view: ChartView, options: PictureOptions): Promise<Buffer> {
  const size = toSize(view, options);
  const card = toCard(view, { ...options, ...size });
  return encode(drawCard(card, THEMES[options.theme], options.density ?? 1));
}
