import { z } from 'zod';
import { CHART_KINDS, EVENT_KINDS, NATURES } from './catalogue';
import { MAX_SERIES } from './explore-query';
import { codes, dataQuery } from './query';

/** What the catalogue lists, and each thing of it, is as it was known at an instant, as figures are. Answers hold both languages; errors speak the one asked for. */
export const knownQuery = dataQuery.pick({ lang: true, asOf: true });

/** Series by their dimensions. */
export const seriesQuery = dataQuery.pick({ lang: true, reporter: true, partner: true, flow: true, measure: true, sector: true, freq: true, series: true, asOf: true });

/** Series to be drawn together, by key: as many as the explorer draws. */
export const selectionQuery = knownQuery.extend({ series: codes.pipe(z.array(z.string()).max(MAX_SERIES, `name at most ${MAX_SERIES} series`)).optional() });

/** Sources of any of some kinds, or by id. */
export const sourceQuery = knownQuery.extend({ id: codes.optional(), kind: codes.pipe(z.array(z.enum(['article', 'official', 'computation']))).optional() });

/** Charts that draw any of some series, of any of some kinds. */
export const chartQuery = knownQuery.extend({ series: codes.optional(), kind: codes.pipe(z.array(z.enum(CHART_KINDS))).optional() });

export const areaQuery = knownQuery.extend({ kind: codes.pipe(z.array(z.enum(['country', 'region', 'group', 'world', 'none']))).optional() });

export const measureQuery = knownQuery.extend({ nature: codes.pipe(z.array(z.enum(NATURES))).optional() });

/** Events of any of some areas, of any of some kinds, of one source. */
export const eventQuery = knownQuery.extend({
  area: codes.optional(),
  kind: codes.pipe(z.array(z.enum(EVENT_KINDS))).optional(),
  source: z.string().regex(/^[\w.-]{1,200}$/u, 'source-form').optional(),
});

export const searchQuery = dataQuery.pick({ lang: true }).extend({
  q: z
    .string({ error: 'search-words' })
    .max(200)
    .refine((text) => text.trim() !== '', 'search-words')
    .refine((text) => !text.includes('\u0000'), 'no zero bytes'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
