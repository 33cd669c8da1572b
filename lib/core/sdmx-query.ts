import { z } from 'zod';
import { dataQuery } from './query';

const name = z.string().max(300);
const all = (known: readonly [string, ...string[]]) => z.enum(known).optional();

/** Rules write codes of lib/core/faults/sdmx-faults. What both versions of the SDMX REST interface share; `lang`, `asOf` mean what they mean everywhere. */
const shared = dataQuery.pick({ lang: true, asOf: true }).extend({
  format: name.optional(),
  dimensionAtObservation: z.enum(['TIME_PERIOD'], { error: 'sdmx-only-time' }).optional(),
});

const DIMENSION_IDS = ['FREQ', 'REF_AREA', 'COUNTERPART_AREA', 'TRADE_FLOW', 'MEASURE', 'SECTOR', 'SOURCE'] as const;
type ComponentName = `c[${(typeof DIMENSION_IDS)[number]}]`;

const codesOf = z.string().max(2000).regex(/^[\w@$,-]*$/u, 'sdmx-codes').transform((text) => text.split(',').filter(Boolean));

const components = Object.fromEntries(DIMENSION_IDS.map((id) => [`c[${id}]`, codesOf.optional()])) as Record<ComponentName, z.ZodOptional<typeof codesOf>>;

/** SDMX 3 REST data query (`/sdmx/v2/data`). `c[TIME_PERIOD]=ge:2010+le:2013`; the plus may come as the blank that it decodes to. */
export const sdmxDataQuery = shared.extend({
  ...components,
  'c[TIME_PERIOD]': z
    .string()
    .regex(/^(?:(?:ge|le|eq):)?[\dA-Z/-]{4,30}(?:[+ ](?:ge|le):[\dA-Z/-]{4,30})?$/u, 'sdmx-time')
    .optional(),
  attributes: all(['dsd', 'all']),
  measures: all(['all']),
});

/** SDMX 2.1 REST data query (`/sdmx/2.1/data`). */
export const sdmxMlDataQuery = shared.extend({
  startPeriod: z.string().regex(/^[\dA-Z/-]{4,30}$/u, 'sdmx-start').optional(),
  endPeriod: z.string().regex(/^[\dA-Z/-]{4,30}$/u, 'sdmx-end').optional(),
  detail: z.enum(['full'], { error: 'sdmx-only-full' }).optional(),
});

const REFERENCES = ['none', 'parents', 'parentsandsiblings', 'ancestors', 'children', 'descendants', 'all'] as const;

/** Structure queries of both versions: `references=none` gives the artefact asked for, any other all that belong together. */
export const sdmxStructureQuery = z.object({
  lang: dataQuery.shape.lang,
  format: name.optional(),
  references: z.enum(REFERENCES).default('none'),
  detail: z.enum(['full'], { error: 'sdmx-only-full' }).optional(),
});
