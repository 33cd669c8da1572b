import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ErrorDetail, TradeciteError } from '../../core/errors';
import { IMPORT_FAULTS } from '../../core/faults/import-faults';
import { ORIGIN_IDS, type OriginId } from '../../core/import-body';
import { checkInput } from '../../core/issue-detail';
import { SLUG } from '../../core/slug';
import { findFlow, findUnit, type UnitScale } from './code-maps';
import type { DecimalSign } from './number-token';
import { ENCODINGS, type Encoding } from './text-encoding';

/** What `npm run import` was asked for, checked. */
export interface ImportOptions {
  readonly origin: OriginId;
  readonly reporter?: string | undefined;
  readonly partner?: string | undefined;
  readonly years?: { readonly from: number; readonly to: number } | undefined;
  readonly flow?: string | undefined;
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  readonly unit?: UnitScale | undefined;
  readonly dataset?: string | undefined;
  readonly where?: ReadonlyMap<string, string> | undefined;
  readonly file?: string | undefined;
  readonly url?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly mapping?: string | undefined;
  readonly decimal?: DecimalSign | undefined;
  readonly encoding?: Encoding | undefined;
  readonly sheet?: string | undefined;
  readonly source?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  /** Of the title: ISO 639-1. */
  readonly language?: string | undefined;
  readonly dryRun: boolean;
  readonly refresh: boolean;
  /** UN Comtrade's subscription key, from COMTRADE_API_KEY. */
  readonly key?: string | undefined;
}

export const USAGE = `npm run import -- <${ORIGIN_IDS.join(' | ')}> [options]

  what      --reporter VNM --partner BEL --years 2000-2014 --flow X,M --indicator CODE --dataset CODE --where DIMENSION=CODE
  from      --file path | -   a saved answer or download instead of the service; --url for sdmx, json-stat, table
  tables    --mapping proposed | "Năm=timePeriod,Nước=partner,Trị giá=value"   --decimal . | ,   --sheet name   --encoding name
  rows      --measure TRADE --unit "thousand USD"   for files that do not say
  source    --source id --title "…" --publisher "…" --licence "…" --language vi
  how       --dry-run shows what would change; --refresh asks again for answers that are kept; --base-url another host

  npm run import -- comtrade --reporter VNM --partner BEL --years 2000-2014
  npm run import -- wits --reporter VNM --partner BEL --years 2000-2014
  npm run import -- world-bank --reporter VNM --years 2000-2014 --indicator BX.KLT.DINV.CD.WD
  npm run import -- eurostat --dataset ext_lt_maineu --reporter BEL --partner VNM --years 2002-2014 --where sitc06=TOTAL
  npm run import -- sdmx --file answer.json --source national-bank --title "Trade of Belgium"
  npm run import -- json-stat --file cube.json --source statistics-office --title "Trade by partner"
  npm run import -- table --file xuat-khau.xlsx --reporter VNM --measure TRADE --source customs-2014 --title "Xuất khẩu 2014" --mapping proposed`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const ARGUMENTS = {
  reporter: TEXT, partner: TEXT, years: TEXT, flow: TEXT, indicator: TEXT, measure: TEXT, unit: TEXT, dataset: TEXT, file: TEXT, url: TEXT, 'base-url': TEXT,
  mapping: TEXT, decimal: TEXT, encoding: TEXT, sheet: TEXT, source: TEXT, title: TEXT, publisher: TEXT, licence: TEXT, language: TEXT,
  where: { type: 'string', multiple: true }, 'dry-run': FLAG, refresh: FLAG, help: FLAG,
} as const;

const text = z.string().min(1).max(500).optional();
const address = z.url({ protocol: /^https?$/u, error: 'write an address that begins with http:// or https://' }).optional();
const year = '(?:1[89]|20)\\d{2}';

const years = z
  .string()
  .regex(new RegExp(`^${year}(?:-${year})?$`, 'u'), 'years-range')
  .transform((value) => ({ from: Number(value.slice(0, 4)), to: Number(value.slice(-4)) }))
  .refine(({ from, to }) => from <= to, 'end-first')
  .optional();

const flow = z
  .string()
  .transform((value) => value.split(',').map((part) => findFlow(part) ?? '?').join(','))
  .refine((value) => !value.includes('?'), 'flow-codes')
  .optional();

const unit = z
  .string()
  .transform(findUnit)
  .refine((value) => value !== null, 'unit-words')
  .transform((value) => value ?? undefined)
  .optional();

const where = z
  .array(z.string().regex(/^[^=]+=[^=]+$/u, 'write DIMENSION=CODE'))
  .transform((pairs) => new Map(pairs.map((pair) => pair.split('=') as [string, string]).map(([id, code]) => [id.toUpperCase(), code])))
  .optional();

const schema = z.object({
  origin: z.enum(ORIGIN_IDS, { error: `write one of ${ORIGIN_IDS.join(', ')} first` }),
  reporter: text, partner: text, years, flow, indicator: text, measure: text, unit, dataset: text, where, file: text, url: address, baseUrl: address,
  mapping: text, decimal: z.enum(['.', ',']).optional(), encoding: z.enum(ENCODINGS).optional(),
  sheet: text, source: z.string().regex(SLUG, 'source-id').max(80).optional(),
  title: text, publisher: text, licence: text, language: z.string().regex(/^[a-z]{2}$/u, 'language-code').optional(), dryRun: z.boolean(), refresh: z.boolean(), key: text,
});

function parseWords(words: readonly string[]): Record<string, unknown> | null {
  const { positionals, values } = parseArgs({ args: [...words], options: ARGUMENTS, allowPositionals: true });
  if (values.help || (words.length === 0)) return null;
  if (positionals.length > 1) throw new Error(`"${positionals[1]}" stands alone; options begin with --`);
  const { 'base-url': baseUrl, 'dry-run': dryRun, help: _, ...rest } = values;
  return { ...rest, baseUrl, dryRun, origin: positionals[0] };
}

function toOptionName(field: string): string {
  return field === 'origin' ? 'source' : `--${field.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What was asked for, or each option that is wrong. */
export interface Checked {
  readonly options: ImportOptions | null;
  readonly faults: readonly (ErrorDetail & { readonly field: string })[];
}

function checkOptions(raw: Record<string, unknown>): Checked {
  const checked = checkInput(schema, raw, IMPORT_FAULTS);
  if ('data' in checked) return { options: checked.data, faults: [] };
  return { options: null, faults: checked.details.map((detail) => ({ ...detail, field: detail.field?.split('.')[0] ?? '' })) };
}

/** The same from a form's fields, which a page has sent with a file: null where any is wrong. */
export function checkImportFields(fields: Readonly<Record<string, unknown>>): Checked {
  return checkOptions({ ...fields, file: '-', refresh: false });
}

/**
 * Reads the words after `npm run import --`.
 * @returns null where help was asked for
 * @throws TradeciteError bad-request that names each wrong option
 */
export function parseImportOptions(words: readonly string[], key?: string): ImportOptions | null {
  let raw: Record<string, unknown> | null;
  try {
    raw = parseWords(words);
  } catch (error) {
    throw new TradeciteError('bad-request', `${(error as Error).message}\n\n${USAGE}`, [], { cause: error });
  }
  if (raw === null) return null;
  const { options, faults } = checkOptions({ ...raw, key });
  if (options) return options;
  const details = faults.map(({ field, reason }) => ({ field: toOptionName(field), reason }));
  throw new TradeciteError('bad-request', 'The import is not clear. npm run import -- --help shows an example for each source.', details);
}
