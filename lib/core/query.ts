import { z } from 'zod';
import { PREFERRED } from './claim-choice';
import { type ErrorDetail, TradeciteError } from './errors';
import { type Fault, type FaultWords, toCounted } from './faults/fault';
import { requestFault } from './faults/request-faults';
import { checkInput } from './issue-detail';
import { LOCALES } from './locale';
import { MAX_PINS } from './observation';
import { isPeriod } from './period';
import { QUALIFIERS } from './printed';
import { TRANSFORM_CODES } from './transform-code';

/** One code or several, comma separated: `partner=BEL,CN-GX`. */
export const codes = z
  .string()
  .max(2000)
  .regex(/^[\w.\-@/+,]*$/u, 'codes-form')
  .transform((text) => text.split(',').filter(Boolean));

const REF = /^[^\s,@]+@[^\s,]+@[^\s,@]+$/u;

function isClaimWord(text: string): boolean {
  return text === PREFERRED || REF.test(text);
}

function toWords(text: string): string[] {
  return text === 'all' ? [] : [...new Set(text.split(',').filter(Boolean))];
}

/** Names of observations (toObservationRef) between commas. */
export const refs = z.string().max(4000).transform(toWords).pipe(z.array(z.string().regex(REF, 'refs-form')).max(MAX_PINS, 'refs-many'));

/** Which of rival claims are drawn (findOutclaimed): `all`, `preferred`, or names of observations. */
export const claims = z.string().max(4000).transform(toWords).pipe(z.array(z.string().refine(isClaimWord, 'claims-form')));

/** The points that the address of a page pins; none where it names none that can be read. */
export function readPins(text: string | string[] | undefined): string[] {
  return refs.safeParse([text ?? ''].flat().join(',')).data ?? [];
}

/** The claims that the address of a page names; a page shows all where it names none that it can read. */
export function readClaims(text: string | string[] | undefined): string[] {
  return claims.safeParse([text ?? ''].flat().join(',')).data ?? [];
}

/** A switch in a query string; its bare name switches on. */
export const flag = z.enum(['true', 'false', '1', '0', ''], 'flag-form').transform((text) => text !== 'false' && text !== '0');

/** A day of the calendar, or '' for an open end; there is no year 0. */
function isDayOrOpen(day: string): boolean {
  return day === '' || (z.iso.date().safeParse(day).success && !day.startsWith('0000'));
}

/** `2000..2014`, `2010..`, `..2014` or `2013`: years or ISO days, either end open. */
const time = z
  .string()
  .regex(/^(?:\d{4}(?:-\d{2}-\d{2})?)?(?:\.\.(?:\d{4}(?:-\d{2}-\d{2})?)?)?$/u, 'time-form')
  .transform((text) => {
    const [from = '', to = from] = text.includes('..') ? text.split('..') : [text];
    return { from: from && from.padEnd(10, '-01-01'.slice(0, 10 - from.length)), to: to && (to.length === 4 ? `${to}-12-31` : to) };
  })
  .refine(({ from, to }) => isDayOrOpen(from) && isDayOrOpen(to), 'no-day')
  .refine(({ from, to }) => !from || !to || from <= to, 'end-first');

const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: 'instant-form' })
  .refine((text) => !text.startsWith('0000'), 'no-year-zero');

/** The whole database as it is: what is computed is computed of a chart, a series or a selection of the explorer. */
const untransformed = z.enum(['lin'], { error: 'lin-only' });

export const period = z.string().max(40).refine(isPeriod, 'period-form');

/** What is computed of the figures (FRED's codes and more), from which period and to which. */
const transformed = { transform: z.enum(TRANSFORM_CODES).optional(), base: period.optional(), to: period.optional() };

/** Which layers and which of rival claims are shown. */
const shown = { official: flag.optional(), claims: claims.optional() };

/** What a data request may ask for; the same names on every public URL (DESIGN §4). */
export const dataQuery = z.object({
  lang: z.enum(LOCALES).optional(),
  reporter: codes.optional(),
  partner: codes.optional(),
  flow: codes.optional(),
  measure: codes.optional(),
  sector: codes.optional(),
  freq: codes.optional(),
  series: codes.optional(),
  source: codes.optional(),
  qualifier: codes.pipe(z.array(z.enum(QUALIFIERS))).optional(),
  time: time.optional(),
  asOf: instant.optional(),
  transform: untransformed.optional(),
  csvType: z.enum(['full', 'filtered']).optional(),
  useColumnShortNames: flag.optional(),
  excel: flag.optional(),
});

export type DataQuery = z.output<typeof dataQuery>;

/** A chart's CSV and JSON. */
export const chartTableQuery = dataQuery.extend({ ...transformed, ...shown });

/** What is asked of the figures of one chart or series, whatever shows them; citations are those of what is visible. */
export const figureQuery = chartTableQuery.pick({ lang: true, time: true, asOf: true, transform: true, base: true, to: true, official: true, claims: true });

/** Citations are those of the events too, where these are shown. */
export const citationQuery = figureQuery.extend({ annotations: flag.default(true) });

/** What a file, picture or frame computes, and of which figures. */
export type FigureQuery = z.output<typeof figureQuery>;

/** Files of a chart that are made whole: its address says which series. */
export const fileQuery = figureQuery.extend({ csvType: dataQuery.shape.csvType });

/** A series' tables: its address says the dimensions already. */
export const seriesTableQuery = chartTableQuery.omit({ series: true, reporter: true, partner: true, flow: true, measure: true, sector: true, freq: true, official: true });

/** What is asked of one series: it has no layers. */
export const seriesFigureQuery = figureQuery.omit({ official: true });

/** A series' other files. */
export const seriesFileQuery = seriesTableQuery.omit({ csvType: true, useColumnShortNames: true, excel: true });

/**
 * Whether a chart's file holds all of its series or what is shown: the latter where the reader chose among layers or claims.
 * @throws TradeciteError bad-request where all was asked for, and a choice too.
 */
export function toExtent({ csvType, official = true, claims: chosen = [] }: Pick<z.output<typeof chartTableQuery>, 'csvType' | 'official' | 'claims'>): 'full' | 'filtered' {
  const field = official ? 'claims' : 'official';
  const isChoice = !official || chosen.length > 0;
  if (isChoice && csvType === 'full') throw new TradeciteError('bad-request', requestFault('all-and-some'), [{ field, ...requestFault('chooses-shown') }]);
  return isChoice ? 'filtered' : (csvType ?? 'full');
}

export const MAX_PAGE_ROWS = 10_000;

/** Observations as JSON: all at once, or with `limit` in pages. */
export const pageQuery = dataQuery.omit({ csvType: true, useColumnShortNames: true, excel: true }).extend({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_ROWS).optional(),
  cursor: z.string().max(4000).regex(/^[\w-]+$/u, 'cursor-form').optional(),
});

/** The newest figures, of a choice or of all. */
export const feedQuery = dataQuery.pick({ lang: true, reporter: true, partner: true, flow: true, measure: true, sector: true, freq: true, series: true, source: true }).extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** For what takes no parameters: an unknown one is refused all the same. */
export const emptyQuery = z.object({});

export type PageQuery = z.output<typeof pageQuery>;

/** Which observations: empty arrays and undefined mean no restriction. */
export type ObservationFilter = Pick<
  DataQuery,
  'reporter' | 'partner' | 'flow' | 'measure' | 'sector' | 'freq' | 'series' | 'source' | 'qualifier' | 'time' | 'asOf'
>;

/** A request whose parameters are wrong, each named. */
export function toWrongParameters(details: readonly ErrorDetail[]): TradeciteError {
  return new TradeciteError('bad-request', requestFault('parameters-wrong', toCounted(details.length, 'tham số', 'parameter is', 'parameters are')), details);
}

function toUnknown(known: readonly string[]): Fault {
  return known.length > 0 ? requestFault('unknown-parameter', { known: known.join(', ') }) : requestFault('no-parameters');
}

/**
 * Checks the query string of a request against a schema. An unknown name, a name given twice or a wrong value is an error
 * that names the field; nothing is dropped in silence.
 * @param catalogue codes that rules of the schema may write as their message, besides those of requests
 * @param others parameters of the same address that something else reads: they are named with the schema's where one is unknown
 */
export function parseQuery<T extends z.ZodObject>(params: URLSearchParams, schema: T, catalogue: FaultWords = {}, others: readonly string[] = []): z.output<T> {
  const twice = [...params.keys()].filter((key, index, all) => all.indexOf(key) !== index);
  const unknown = [...new Set(params.keys())].filter((name) => !Object.hasOwn(schema.shape, name));
  const known = [...params].filter(([name]) => Object.hasOwn(schema.shape, name));
  const checked = checkInput(schema, Object.fromEntries(known), catalogue);
  if ('data' in checked && twice.length + unknown.length === 0) return checked.data as z.output<T>;
  throw toWrongParameters([
    ...twice.map((field) => ({ field, ...requestFault('twice') })),
    ...('details' in checked ? checked.details : []),
    ...unknown.map((field) => ({ field, ...toUnknown([...new Set([...others, ...Object.keys(schema.shape)])]) })),
  ]);
}

export function parseDataQuery(params: URLSearchParams): DataQuery {
  return parseQuery(params, dataQuery);
}
