import { z } from 'zod';
import { dataQuery, flag, pageQuery } from './query';

export const ORIGIN_IDS = ['comtrade', 'wits', 'world-bank', 'eurostat', 'sdmx', 'json-stat', 'table'] as const;
export type OriginId = (typeof ORIGIN_IDS)[number];

/** Origins whose files do not say where they come from: who sends one names the source. */
export const NAMELESS_ORIGINS: ReadonlySet<OriginId> = new Set(['sdmx', 'json-stat', 'table']);

/** Bytes of a file that may be sent from a page; larger ones go through `npm run import`, which has no limit. */
export const IMPORT_FILE_BYTES = 32 * 1024 * 1024;

const text = (about: string) => z.string().max(2000).optional().describe(about);

/** How an import is answered: in which language, and whether its progress is told on the way. */
export const importQuery = dataQuery.pick({ lang: true }).extend({ progress: flag.optional() });

/** Past imports, in pages: the cursor is taken from `next`. */
export const importListQuery = pageQuery.pick({ limit: true, cursor: true });

/** What is computed of saved figures: pairs of areas whose computed figures are made anew, then neighbourhoods of figures that are compared. */
export interface Following {
  readonly work: 'derive' | 'audit';
  readonly done: number;
  readonly of: number;
}

/** A line of what an import tells on its way; the last one has the answer. */
export type ImportLine =
  | { readonly is: 'reading'; readonly bytes: number; readonly of: number }
  | { readonly is: 'saved' }
  | ({ readonly is: 'following' } & Following)
  | { readonly is: 'answered'; readonly status: number; readonly body: unknown };

/** The fields of a form that imports a file; `lib/ingest` reads each of them further. */
export const importBody = z.strictObject({
  file: z.string('file-needed').meta({ format: 'binary' }).describe('The saved answer or table, at most 32 MB'),
  origin: z.enum(ORIGIN_IDS),
  dryRun: z.enum(['true', 'false']).default('true').describe('true: nothing is saved; a table without a mapping is answered with a proposed one'),
  source: text('Id of the source; needed for sdmx, json-stat and table'),
  title: text('Title of the source; needed for sdmx, json-stat and table'),
  publisher: text('Who published it'),
  licence: text('Terms of the source'),
  language: text('Of the title: vi, en; left out of citations where it is not said'),
  mapping: text('What the columns of a table hold: "proposed", or "Năm=timePeriod,Trị giá=value"'),
  reporter: text('For files that do not say: code or name of the area'),
  partner: text('As reporter'),
  flow: text('Code or name: X, exports, "Xuất khẩu"; M, T, B, IN, OUT'),
  measure: text('Code or name of the measure: TRADE, "Trade in goods"'),
  unit: text('"million USD", "nghìn USD", EUR'),
  decimal: text('. or ,'),
  encoding: text('Where it is not found right'),
  sheet: text('Of a workbook'),
});
