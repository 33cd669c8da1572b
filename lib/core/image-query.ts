import { z } from 'zod';
import { dataQuery } from './query';

export const THEMES = ['light', 'dark'] as const;

/** Sizes in pixels of the pictures that other sites ask for. */
const IMAGE_TYPES = {
  og: { width: 1200, height: 630 },
  twitter: { width: 1200, height: 675 },
  thumbnail: { width: 640, height: 360 },
  square: { width: 1080, height: 1080 },
} as const;

type ImageType = keyof typeof IMAGE_TYPES;

const side = z.coerce.number().int().min(200).max(3000).optional();

/** What a picture of a chart may ask for. */
export const imageQuery = dataQuery.pick({ lang: true, asOf: true }).extend({
  theme: z.enum(THEMES).default('light'),
  imType: z.enum(Object.keys(IMAGE_TYPES) as ImageType[]).default('og'),
  imWidth: side,
  imHeight: side,
});

/** The size asked for: of the type, unless a side is given. */
export function toImageSize({ imType, imWidth, imHeight }: z.output<typeof imageQuery>): { width: number; height: number } {
  const { width, height } = IMAGE_TYPES[imType];
  return { width: imWidth ?? width, height: imHeight ?? height };
}

/** What an embedded chart may ask for. */
export const embedQuery = imageQuery.pick({ lang: true, asOf: true, theme: true });
