import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import { toPictureSize } from '../../lib/charts/picture-size';
import { THEMES } from '../../lib/charts/theme';
import { drawCard } from '../../lib/render/card-canvas';
import { toIndexedPng } from '../../lib/render/indexed-png';
import { toPalettePicture } from '../../lib/render/palette';
import { renderPng } from '../../lib/render/png';
import { PACKAGE_VIEWS } from '../charts/package-views';

/** Levels of 255. */
const FURTHEST = 8;

/** The greatest difference of a channel between RGBA pixels and the RGB ones of a file. */
function findFurthest(rgba: Uint8Array, rgb: Uint8Array): number {
  let furthest = 0;
  for (let i = 0; i < rgb.length; i += 1) furthest = Math.max(furthest, Math.abs((rgb[i] ?? 0) - (rgba[Math.floor(i / 3) * 4 + (i % 3)] ?? 0)));
  return furthest;
}

async function readRgb(png: Buffer): Promise<Uint8Array> {
  return sharp(png).removeAlpha().raw().toBuffer();
}

describe('pictures of at most 256 colours', () => {
  it.each(PACKAGE_VIEWS.map((view) => [view.spec.slug, view] as const))('%s: no channel of a pixel is off by more than 8, in half the bytes', async (_, view) => {
    for (const theme of ['light', 'dark'] as const) {
      const options = { locale: 'vi', theme, width: 1200, height: 630 } as const;
      const drawn = drawCard(toCard(view, { ...options, ...toPictureSize(options) }), THEMES[theme], 1).data;
      const png = await renderPng(view, options);
      expect((await sharp(png).metadata()).isPalette).toBe(true);
      expect(findFurthest(drawn, await readRgb(png))).toBeLessThanOrEqual(FURTHEST);
      const whole = await sharp(drawn, { raw: { width: 1200, height: 630, channels: 4 } }).removeAlpha().png({ compressionLevel: 3 }).toBuffer();
      expect(png.length).toBeLessThan(whole.length * 0.6);
    }
  });

  it('any picture of few colours comes back exactly', async () => {
    const picture = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 60 }));
    await fc.assert(fc.asyncProperty(picture, async ([width, height, levels]) => {
      // Levels ten apart: none near enough to be merged with another.
      const rgba = Uint8Array.from({ length: width * height * 4 }, (__, i) => (i % 4 === 3 ? 255 : (levels[(Math.floor(i / 4) + (i % 4)) % levels.length] ?? 0) * 10));
      const indexed = toPalettePicture(rgba, width);
      const png = indexed && toIndexedPng(indexed, width);
      expect(png && findFurthest(rgba, await readRgb(png))).toBe(0);
      expect(png && (await sharp(png).metadata())).toMatchObject({ width, height });
    }), { numRuns: 60 });
  });

  it('more colours than 256 can be near to are not forced into them', () => {
    const rgba = Uint8Array.from({ length: 4096 * 4 }, (_, i) => ([i >> 2, i >> 6, i >> 10, 15][i % 4] ?? 0) % 16 * 17);
    expect(toPalettePicture(rgba, 64)).toBeNull();
  });
});
