import { z } from 'zod';
import { mirrorQuery } from '../core/mirror-query';
import { notesParam } from '../core/notes-query';
import { figureQuery, flag } from '../core/query';
import { LEAST_FONT_SIZE, PICTURE_LIMITS, PICTURE_TYPES, type PictureType } from './picture-size';

const THEME_NAMES = ['light', 'dark'] as const;

export function px([least, most]: readonly [number, number]): z.ZodOptional<z.ZodCoercedNumber> {
  return z.coerce.number().int().min(least).max(most).optional();
}

/** Of addresses from before LEAST_FONT_SIZE: they stay valid, and have letters of that size. */
const LEAST_ASKED_SIZE = 8;

/** The size of labels in px, at least LEAST_FONT_SIZE. */
export function fontPx(most: number): z.ZodCoercedNumber {
  return z.coerce.number().int().min(LEAST_ASKED_SIZE).max(most).overwrite((size) => Math.max(size, LEAST_FONT_SIZE));
}

/** What a picture of a chart may ask for (DESIGN §4); sizes in CSS px, `evidence` and `annotations` as an embed has them. */
export const pictureQuery = figureQuery.extend({
  theme: z.enum(THEME_NAMES).default('light'),
  evidence: flag.default(true),
  annotations: flag.default(true),
  /** The layer of official statistics. */
  official: flag.default(true),
  /** The reader's annotations, in place of the chart's own. */
  notes: notesParam.optional(),
  imType: z.enum(Object.keys(PICTURE_TYPES) as PictureType[]).optional(),
  imWidth: px(PICTURE_LIMITS.width),
  imHeight: px(PICTURE_LIMITS.height),
  imFontSize: fontPx(PICTURE_LIMITS.fontSize[1]).optional(),
});

/** A series has no layers. */
export const seriesPictureQuery = pictureQuery.omit({ official: true });

/** The explorer's own parameters say the rest. */
export const explorePictureQuery = pictureQuery.omit({ time: true, asOf: true, transform: true, base: true, to: true, claims: true, notes: true });

/** A flow between two areas, as both report it. */
export const mirrorPictureQuery = pictureQuery.omit({ transform: true, base: true, to: true, official: true, claims: true, notes: true }).extend(mirrorQuery.shape);
