import { z } from 'zod';
import { TradeciteError } from './errors';
import { SDMX_FAULTS, sdmxFault } from './faults/sdmx-faults';
import { dataQuery, parseQuery } from './query';

const name = z.string().max(300);
/** Longer series there are not. */
const MOST_OBSERVATIONS = 100_000;
const many = z.coerce.number().int().min(1).max(MOST_OBSERVATIONS).optional();

/** Rules write codes of lib/core/faults/sdmx-faults. What both versions of the SDMX REST interface share; `lang`, `asOf` mean what they mean everywhere. */
const shared = dataQuery.pick({ lang: true, asOf: true }).extend({
  format: name.optional(),
  dimensionAtObservation: z.string().regex(/^(?:TIME_PERIOD|AllDimensions)$/u, 'sdmx-only-time').optional(),
  firstNObservations: many,
  lastNObservations: many,
  includeHistory: z.enum(['false']).optional(),
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
    .regex(/^(?:(?:ge|le|eq):)?[\dA-Z/:. +-]{4,40}(?:[+ ](?:ge|le):[\dA-Z/:. +-]{4,40})?$/u, 'sdmx-time')
    .optional(),
  attributes: z.string().max(1000).regex(/^\w+(?:,\w+)*$/u, 'sdmx-codes').transform((text) => text.split(',')).optional(),
  measures: z.enum(['all', 'OBS_VALUE', 'none']).optional(),
});

/** SDMX 2.1 REST data query (`/sdmx/2.1/data`). */
export const sdmxMlDataQuery = shared.extend({
  startPeriod: z.string().regex(/^[\dA-Z/:. +-]{4,40}$/u, 'sdmx-start').optional(),
  endPeriod: z.string().regex(/^[\dA-Z/:. +-]{4,40}$/u, 'sdmx-end').optional(),
  detail: z.enum(['full', 'dataonly', 'serieskeysonly', 'nodata']).optional(),
});

type NotGiven = readonly [parameter: string, fault: keyof typeof SDMX_FAULTS];

/** What the standard has and is not given here: its parameters in a request. */
function findNotGiven(params: URLSearchParams): NotGiven | null {
  if (params.has('updatedAfter')) return ['updatedAfter', 'sdmx-updated-after'];
  if (params.get('includeHistory') === 'true') return ['includeHistory', 'sdmx-history'];
  const dimension = params.get('dimensionAtObservation');
  return DIMENSION_IDS.some((id) => id === dimension) ? ['dimensionAtObservation', 'sdmx-only-time'] : null;
}

function toNotGiven([parameter, fault]: NotGiven): TradeciteError {
  return new TradeciteError('not-implemented', sdmxFault('sdmx-not-given', { parameter }), [{ field: parameter, ...sdmxFault(fault) }]);
}

/**
 * A data query of either version.
 * @throws TradeciteError not-implemented for parts of the standard that are not given, bad-request for what is in no standard
 */
export function parseSdmxQuery<T extends typeof sdmxDataQuery | typeof sdmxMlDataQuery>(params: URLSearchParams, schema: T): z.output<T> {
  const notGiven = findNotGiven(params);
  if (notGiven) throw toNotGiven(notGiven);
  return parseQuery(params, schema, SDMX_FAULTS);
}

/** Rows of a table have all dimensions beside each figure; the other formats are written by series. @throws TradeciteError not-implemented */
export function checkDimensionAtObservation(dimension: string | undefined, format: string): void {
  if (dimension === 'AllDimensions' && format !== 'csv') throw toNotGiven(['dimensionAtObservation', 'sdmx-only-time']);
}

/** What kinds of artefacts there are. */
export const ARTEFACT_KINDS = ['dataflow', 'datastructure', 'conceptscheme', 'codelist'] as const;
const REFERENCES = ['none', 'parents', 'parentsandsiblings', 'ancestors', 'children', 'descendants', 'all', ...ARTEFACT_KINDS] as const;
const STRUCTURE_DETAILS = ['full', 'allstubs', 'referencestubs', 'allcompletestubs', 'referencecompletestubs', 'referencepartial'] as const;

/** Structure queries of both versions. */
export const sdmxStructureQuery = z.object({
  lang: dataQuery.shape.lang,
  format: name.optional(),
  references: z.enum(REFERENCES).default('none'),
  detail: z.enum(STRUCTURE_DETAILS).default('full'),
});

/** What belongs to the artefacts asked for, and how much of each. */
export type SdmxReferences = Pick<z.output<typeof sdmxStructureQuery>, 'references' | 'detail'>;
