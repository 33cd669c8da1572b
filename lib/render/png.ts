import sharp from 'sharp';
import { type CardRequest, toCard } from '../charts/card-fit';
import type { ChartView } from '../charts/chart-view';
import { THEMES } from '../charts/theme';
import { type CardPixels, drawCard } from './card-canvas';
import { toIndexedPng } from './indexed-png';
import { toPalettePicture } from './palette';

export type PictureOptions = Pick<CardRequest, 'locale' | 'theme' | 'annotations' | 'evidence' | 'fontSize' | 'width' | 'height' | 'imType' | 'density'>;

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
 * @throws TradeciteError bad-request for sizes outside PICTURE_LIMITS, or at which it cannot be read.
 */
export async function renderPng(view: ChartView, options: PictureOptions): Promise<Buffer> {
  return encode(drawCard(toCard(view, options), THEMES[options.theme], options.density ?? 1));
}
