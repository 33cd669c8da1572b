import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { FONT_FAMILY } from '../charts/font';
import { TradeciteError } from '../core/errors';

/** The page's one font, from the same package that the browser loads it from. */
const FOLDER = path.join(process.cwd(), 'node_modules/@fontsource/be-vietnam-pro/files');
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;
const WEIGHTS = [400, 600] as const;

let isRegistered = false;

/**
 * Gives the canvas the one font, all subsets under one name, so that every Vietnamese letter comes from it.
 * @throws TradeciteError unavailable where a font file is missing or unreadable.
 */
export function registerFonts(): void {
  if (isRegistered) return;
  for (const weight of WEIGHTS) {
    for (const subset of SUBSETS) {
      const file = path.join(FOLDER, `be-vietnam-pro-${subset}-${weight}-normal.woff2`);
      if (!GlobalFonts.register(readFileSync(file), FONT_FAMILY)) throw new TradeciteError('unavailable', `Cannot read the font ${path.basename(file)}`);
    }
  }
  isRegistered = true;
}
