import { z } from 'zod';
import { CHART_KINDS, EVENT_KINDS, NATURES, PRICES_CODES, VALUATION_CODES, YEAR_CODES } from '../core/catalogue';
import { chartSpec } from '../charts/chart-spec';
import { dashboardSpec } from '../charts/dashboard-spec';
import { FINDING_KINDS, SEVERITIES, VERDICTS } from '../core/finding';
import { NOTE_COLUMNS } from './annotation-columns';
import { toCamelCase } from './column';
import { EVENT_COLUMNS } from './event-columns';
import { MIRROR_COLUMNS } from './mirror-columns';
import { OBSERVATION_COLUMNS } from './observation-columns';

/** What the API answers with, as schemas: the documentation is made from them and a test holds real answers to them. */
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const links = z.record(z.string(), z.string()).describe('Addresses on this server: pages by language, files by extension');

interface AnyColumn {
  readonly short: string;
  readonly header: { readonly en: string };
  readonly type: 'text' | 'number';
}

/** A row of a table as it stands in JSON: the same fields as the CSV, in camelCase. */
function toRecord(columns: readonly AnyColumn[]): z.ZodObject {
  const fields = columns.map(({ short, header, type }) => [toCamelCase(short), (type === 'number' ? z.number() : z.string()).nullable().describe(header.en)]);
  return z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>);
}

const observation = toRecord(OBSERVATION_COLUMNS);
/** In the explorer's files each row tells what sets its series apart from those beside it. */
const compared = observation.extend({ comparability: z.string().nullable().optional() });
const eventRow = toRecord(EVENT_COLUMNS);
const annotationRow = toRecord(NOTE_COLUMNS);

const series = z.strictObject({
  key: z.string(),
  reporter: z.string(),
  partner: z.string(),
  flow: z.string(),
  measure: z.string(),
  sector: z.string(),
  freq: z.string(),
  unitMeasure: z.string(),
  title: bilingual,
  note: bilingual.nullable(),
});

const source = z.strictObject({
  id: z.string(),
  kind: z.enum(['article', 'official', 'computation']),
  title: z.string(),
  titleEn: z.string(),
  language: z.string(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  accessedOn: z.string().nullable(),
  checksum: z.string().nullable(),
  licence: z.string(),
  licenceVi: z.string().nullable().describe('The licence in Vietnamese; null where it reads the same'),
  basis: z
    .strictObject({ valuation: z.enum(VALUATION_CODES).nullable(), prices: z.enum(PRICES_CODES).nullable(), year: z.enum(YEAR_CODES).nullable() })
    .describe('What the figures cover; null where the source does not say. fob-cif: exports FOB, imports CIF'),
  inferred: z.record(z.string(), bilingual),
});

const event = z.strictObject({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  timePeriod: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  title: bilingual,
  label: bilingual,
  areas: z.array(z.string()),
  sourceId: z.string(),
  printed: z.string().nullable(),
  paragraph: z.number().nullable(),
  sentenceHash: z.string().nullable(),
  inferred: bilingual.nullable(),
});

const area = z.strictObject({
  code: z.string(),
  kind: z.enum(['country', 'region', 'group', 'world', 'none']),
  name: bilingual,
  alpha2: z.string().nullable(),
  m49: z.string().nullable(),
  aliases: z.array(z.string()),
  parent: z.string().nullable(),
});

const measure = z.strictObject({ code: z.string(), nature: z.enum(NATURES), concept: z.string(), unitMeasure: z.string(), name: bilingual, definition: bilingual });

const chartHead = {
  slug: z.string(),
  revision: z.number(),
  kind: z.enum(CHART_KINDS),
  kicker: bilingual,
  title: bilingual,
  subtitle: bilingual,
  time: z.string().nullable(),
};

const counts = z.strictObject({ observations: z.number(), series: z.number(), sources: z.number(), events: z.number(), charts: z.number() });
const revision = z.strictObject({ revision: z.number(), recordedAt: z.string() });

const amount = z.strictObject({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), unitMeasure: z.string() }).describe('Base units; null where an end is open');

const finding = z.strictObject({
  id: z.string(),
  key: z.string().describe('Short form of the id, as in addresses'),
  rule: z.string(),
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(SEVERITIES),
  verdict: z.enum(VERDICTS).describe('disagrees: as published the numbers cannot all hold; differs: apart for a usual reason; agrees: within rounding'),
  title: z.string(),
  explanation: z.string(),
  observations: z
    .array(amount.extend({ ref: z.string(), series: z.string(), timePeriod: z.string(), source: z.string(), claim: z.string(), printed: z.string().nullable() }))
    .describe('The one that does not fit first'),
  stated: amount,
  expected: amount,
  steps: z.array(z.strictObject({ formula: z.string(), figures: z.string(), result: amount })),
  reading: z.string().nullable().describe('What would make the numbers agree'),
  explained: z.strictObject({ reason: z.string(), author: z.string(), recordedAt: z.string() }).nullable(),
  recordedAt: z.string(),
  url: z.string(),
});

const savedRevision = z.strictObject({
  revision: z.number(),
  spec: z.looseObject({ slug: z.string() }).describe('The chart as it was'),
  recordedAt: z.string().describe('asOf with it shows this revision'),
  author: z.string().nullable().describe('Null: the data package'),
  comment: z.string(),
  withdrawn: z.string().nullable().describe('Why it was withdrawn with this revision'),
});

/** By the name under which the documentation knows them. */
export const ANSWER_SCHEMAS = {
  Observations: z.strictObject({ next: z.string().nullable().describe('Address of the next page; null on the last'), observations: z.array(observation) }),
  Mirror: z.strictObject({
    reporter: z.string(),
    partner: z.string(),
    usualRatio: z.strictObject({ low: z.number(), high: z.number() }).describe('Importer’s CIF over exporter’s FOB value, as a rule'),
    pairs: z.array(z.strictObject({ reporter: z.string(), partner: z.string(), years: z.number() })).describe('Pairs of which both sides are known'),
    rows: z.array(toRecord(MIRROR_COLUMNS)).describe('One for each flow, year and press figure'),
  }),
  SeriesList: z.strictObject({ series: z.array(series.extend({ urls: links })) }),
  SeriesFile: series.extend({ observations: z.array(observation) }),
  Source: source,
  Sources: z.strictObject({ sources: z.array(source) }),
  Events: z.strictObject({ events: z.array(event) }),
  Areas: z.strictObject({ areas: z.array(area) }),
  Measures: z.strictObject({ measures: z.array(measure) }),
  Charts: z.strictObject({ charts: z.array(z.strictObject({ ...chartHead, series: z.array(z.string()), urls: links })) }),
  ChartFile: z.strictObject({ ...chartHead, notes: z.array(bilingual), series: z.array(series), observations: z.array(compared), events: z.array(eventRow), annotations: z.array(annotationRow) }),
  SavedChart: z.strictObject({ spec: chartSpec, revision: z.number(), author: z.string().nullable().describe('Who saved it last; null: the data package') }),
  SavedDashboard: z.strictObject({ spec: dashboardSpec, revision: z.number(), changedAt: z.string() }),
  Saved: z.strictObject({ slug: z.string(), revision: z.number(), urls: links }),
  Explained: z.strictObject({ revision: z.number() }),
  Imported: z.looseObject({ dryRun: z.boolean() }).describe('What the import changed, or would change; or what the columns of the table hold'),
  Revisions: z.strictObject({ revisions: z.array(savedRevision) }),
  Dashboards: z.strictObject({ dashboards: z.array(dashboardSpec.extend({ revision: z.number(), changedAt: z.string(), urls: links })) }),
  Health: z.strictObject({ status: z.literal('ok'), dataRevision: revision.nullable(), schemaVersion: z.string().nullable(), counts }),
  Selection: z.strictObject({
    observations: z.array(z.looseObject({ id: z.string(), seriesKey: z.string() })).describe('Current figures of all series between the same areas'),
    ancestors: z.array(z.looseObject({ id: z.string() })).describe('What computed figures were computed from'),
    events: z.array(event),
    series: z.array(series),
    sources: z.array(source),
    areas: z.array(area),
    measures: z.array(measure),
    findings: z.array(z.looseObject({ id: z.string(), kind: z.string(), observations: z.array(z.string()) })).describe('Statements that do not fit together'),
  }),
  Findings: z.strictObject({ dataRevision: revision.nullable(), next: z.string().nullable().describe('Address of the next page; null on the last'), findings: z.array(finding) }),
  Imports: z.strictObject({
    next: z.string().nullable().describe('Address of the next page; null on the last'),
    imports: z.array(z.strictObject({
      revision: z.number(), recordedAt: z.string(), sourceId: z.string().nullable(), title: z.string().nullable(), publisher: z.string().nullable(),
      rows: z.number().nullable().describe('Figures that the file has'), added: z.number(), changed: z.number(), derived: z.number().describe('Figures newly computed in what followed from it, until the next import; the work goes on after an import is answered'),
      checksum: z.string().nullable().describe('SHA-256 of what was read'),
    })).describe('The newest first; null where it was not noted'),
  }),
  Search: z.strictObject({ q: z.string(), results: z.array(z.strictObject({ kind: z.string(), key: z.string(), title: bilingual })) }),
  Problem: z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    fault: z.string().optional().describe('Code of the sentence in `detail`'),
    errors: z.array(z.looseObject({ field: z.string().optional(), fault: z.string().optional(), params: z.looseObject({}).optional(), reason: z.string(), reasonVi: z.string().optional() })).describe('`fault` and `params`: code of the reason and what it names; words are Vietnamese with lang=vi'),
  }),
  Metadata: z.strictObject({ chart: z.looseObject({ title: z.string(), citation: z.string() }), columns: z.record(z.string(), z.looseObject({ unit: z.string() })), sources: z.array(z.looseObject({ id: z.string() })), events: z.array(z.looseObject({ id: z.string() })) }),
  JsonStat: z.looseObject({ version: z.literal('2.0'), class: z.literal('dataset'), id: z.array(z.string()), size: z.array(z.number()) }),
  SdmxMessage: z.looseObject({ meta: z.looseObject({ id: z.string() }), data: z.looseObject({}) }),
  CslItems: z.array(z.looseObject({ id: z.string(), type: z.string(), title: z.string() })),
  JsonLd: z.looseObject({ '@context': z.unknown() }),
  Oembed: z.looseObject({ version: z.literal('1.0'), type: z.string(), html: z.string(), width: z.number(), height: z.number() }),
  OpenApi: z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) }),
} as const satisfies Record<string, z.ZodType>;

export type AnswerName = keyof typeof ANSWER_SCHEMAS;
