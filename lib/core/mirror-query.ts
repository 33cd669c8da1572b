import { z } from 'zod';
import { MIRROR_FLOWS } from './mirror';
import { dataQuery } from './query';

const areaCode = z.string().regex(/^[A-Z][A-Z0-9_-]{1,9}$/u, 'area-form');

/** Whose figures are held against whose. Both areas or none: then the pair of which most is known. */
export const mirrorQuery = z.object({
  reporter: areaCode.optional(),
  partner: areaCode.optional(),
  flow: z.enum(MIRROR_FLOWS, { error: 'mirror-flow' }).optional(),
  time: dataQuery.shape.time,
  asOf: dataQuery.shape.asOf,
  lang: dataQuery.shape.lang,
});

export type MirrorQuery = z.output<typeof mirrorQuery>;

export const mirrorTableQuery = mirrorQuery.extend(dataQuery.pick({ useColumnShortNames: true, excel: true }).shape);
