import { FLOWS, FREQS } from '../core/codes';
import type { ErrorDetail } from '../core/errors';
import { requestFault } from '../core/faults/request-faults';
import type { Bilingual } from '../core/locale';
import { toWrongParameters } from '../core/query';
import { urls } from '../core/urls';
import { getPool } from './client';

/** Parameters that name codes of a list. */
type CodeField = 'reporter' | 'partner' | 'area' | 'measure' | 'source' | 'sector' | 'series';
export type AskedCodes = Readonly<Partial<Record<CodeField | 'flow' | 'freq', readonly string[] | undefined>>>;

interface CodeList {
  readonly name: 'areas' | 'measures' | 'sources' | 'series';
  /** Its codes, and words that somebody may have written in the place of one. */
  readonly text: string;
  /** Long codes, of which there may be many, are compared as they are written only. */
  readonly isLong?: boolean;
}

const AREAS: CodeList = { name: 'areas', text: 'SELECT code, ARRAY[code, name_en, name_vi] AS words FROM areas' };
const LISTS: Readonly<Record<CodeField, CodeList>> = {
  reporter: AREAS,
  partner: AREAS,
  area: AREAS,
  measure: { name: 'measures', text: 'SELECT code, ARRAY[code, name_en, name_vi] AS words FROM measures' },
  // A sector is known by the series that have it: imports bring codes of their own.
  sector: { name: 'series', text: 'SELECT DISTINCT sector AS code, ARRAY[sector] AS words FROM series' },
  series: { name: 'series', text: 'SELECT key AS code, ARRAY[key] AS words FROM series', isLong: true },
  source: { name: 'sources', text: 'SELECT id AS code, ARRAY[id, title, title_en] AS words FROM sources' },
};
const FIELDS = Object.keys(LISTS) as CodeField[];

/** The letters of a word in order: VMN and VNM are the same then, which to pg_trgm have nothing in common. */
const lettersOf = (word: string): string => `(SELECT string_agg(c, '' ORDER BY c) FROM regexp_split_to_table(upper(${word}), '') c)`;

/** Likeness of words (pg_trgm) below which a code is no guess. */
const LIKE = 0.2;
const NEAREST = 3;

interface Unknown {
  readonly code: string;
  readonly near: string[];
}

async function findUnknown({ text, isLong = false }: CodeList, asked: readonly string[]): Promise<Unknown[]> {
  const missing = `SELECT a.code FROM unnest($1::text[]) a(code) WHERE NOT EXISTS (SELECT FROM (${text}) t WHERE t.code = a.code)`;
  const similar = isLong ? 'similarity(w, m.code)' : `CASE WHEN ${lettersOf('w')} = ${lettersOf('m.code')} THEN 1 ELSE similarity(w, m.code) END`;
  const likeness = `(SELECT max(${similar}) FROM unnest(t.words) w)`;
  const near = `SELECT t.code FROM (${text}) t WHERE ${likeness} >= ${LIKE} ORDER BY ${likeness} DESC, t.code COLLATE "C" LIMIT ${NEAREST}`;
  const { rows } = await getPool().query<Unknown>(`SELECT m.code, ARRAY(${near}) AS near FROM (${missing}) m`, [asked]);
  return rows;
}

async function findDetails(field: CodeField, asked: readonly string[] = []): Promise<ErrorDetail[]> {
  if (asked.length === 0) return [];
  const list = LISTS[field];
  return (await findUnknown(list, asked)).map(({ code, near }) => ({
    field,
    ...requestFault(near.length > 0 ? 'code-unknown-near' : 'code-unknown', { code, near: near.join(', '), list: urls.api(list.name) }),
  }));
}

/** Of a list that is closed, all codes are named. */
function findWrong(field: 'flow' | 'freq', names: Readonly<Record<string, Bilingual>>, asked: readonly string[] = []): ErrorDetail[] {
  const known = Object.keys(names);
  return asked.filter((code) => !known.includes(code)).map((code) => ({ field, ...requestFault(`${field}-code-unknown`, { code, known: known.join(', ') }) }));
}

/**
 * A filter of codes that there are not would leave nothing, and look as if nothing were known of them.
 * @throws TradeciteError bad-request that names each parameter, its unknown code, and the nearest that there are.
 */
export async function checkCodes(asked: AskedCodes): Promise<void> {
  const details = await Promise.all(FIELDS.map((field) => findDetails(field, asked[field])));
  const all = [...details.flat(), ...findWrong('flow', FLOWS, asked.flow), ...findWrong('freq', FREQS, asked.freq)];
  if (all.length > 0) throw toWrongParameters(all);
}
