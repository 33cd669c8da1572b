import { FLOWS, FREQS } from '../core/codes';
import type { ErrorDetail } from '../core/errors';
import { requestFault } from '../core/faults/request-faults';
import { type Bilingual, both } from '../core/locale';
import { toWrongParameters } from '../core/query';
import { urls } from '../core/urls';
import { getPool } from './client';

/** Parameters that name codes of a list. */
type CodeField = 'reporter' | 'partner' | 'area' | 'measure' | 'source' | 'sector' | 'series';
export type AskedCodes = Readonly<Partial<Record<CodeField | 'flow' | 'freq', readonly string[] | undefined>>>;

interface CodeList {
  readonly name: 'areas' | 'measures' | 'sources' | 'series';
  /** Its codes with their names in both languages (null where they have none), and words that somebody may have written in the place of one. */
  readonly text: string;
  /** Long codes, of which there may be many, are compared as they are written only. */
  readonly isLong?: boolean;
}

const AREAS: CodeList = { name: 'areas', text: 'SELECT code, name_vi AS vi, name_en AS en, ARRAY[code, name_en, name_vi] AS words FROM areas' };
const LISTS: Readonly<Record<CodeField, CodeList>> = {
  reporter: AREAS,
  partner: AREAS,
  area: AREAS,
  measure: { name: 'measures', text: 'SELECT code, name_vi AS vi, name_en AS en, ARRAY[code, name_en, name_vi] AS words FROM measures' },
  // A sector is known by the series that have it: imports bring codes of their own.
  sector: { name: 'series', text: 'SELECT DISTINCT sector AS code, NULL AS vi, NULL AS en, ARRAY[sector] AS words FROM series' },
  series: { name: 'series', text: 'SELECT key AS code, title_vi AS vi, title_en AS en, ARRAY[key] AS words FROM series', isLong: true },
  source: { name: 'sources', text: 'SELECT id AS code, title AS vi, title_en AS en, ARRAY[id, title, title_en] AS words FROM sources' },
};
const FIELDS = Object.keys(LISTS) as CodeField[];

/** The letters of a word in order: VMN and VNM are the same then, which to pg_trgm have nothing in common. */
const lettersOf = (word: string): string => `(SELECT string_agg(c, '' ORDER BY c) FROM regexp_split_to_table(upper(${word}), '') c)`;

/** How many parts of two keys are the same in the same place: to pg_trgm, VNM.BEL and BEL.VNM are alike. */
const SAME_PARTS = "(SELECT count(*) FROM unnest(string_to_array(t.code, '.'), string_to_array(m.code, '.')) p(a, b) WHERE a = b)";

/** Likeness of words (pg_trgm) below which a code is no guess. */
const LIKE = 0.2;
const NEAREST = 3;

interface Near {
  readonly code: string;
  readonly vi: string | null;
  readonly en: string | null;
}

interface Unknown {
  readonly code: string;
  readonly near: readonly Near[];
}

async function findUnknown({ text, isLong = false }: CodeList, asked: readonly string[]): Promise<Unknown[]> {
  const missing = `SELECT a.code FROM unnest($1::text[]) a(code) WHERE NOT EXISTS (SELECT FROM (${text}) t WHERE t.code = a.code)`;
  const similar = isLong ? 'similarity(w, m.code)' : `CASE WHEN ${lettersOf('w')} = ${lettersOf('m.code')} THEN 1 ELSE similarity(w, m.code) END`;
  const likeness = `(SELECT max(${similar}) FROM unnest(t.words) w)`;
  const near = `SELECT json_build_object('code', t.code, 'vi', t.vi, 'en', t.en) FROM (${text}) t WHERE ${likeness} >= ${LIKE} ORDER BY ${isLong ? `${SAME_PARTS} DESC, ` : ''}${likeness} DESC, t.code COLLATE "C" LIMIT ${NEAREST}`;
  const { rows } = await getPool().query<Unknown>(`SELECT m.code, ARRAY(${near}) AS near FROM (${missing}) m`, [asked]);
  return rows;
}

function toNamed(near: readonly Near[]): Bilingual {
  return both((locale) => near.map((each) => (each[locale] ? `${each.code} (${each[locale]})` : each.code)).join(', '));
}

/** Of codes that are not in a list, each with the nearest that are, by code and name. Codes that are in it are passed over. */
export async function findCodeDetails(field: CodeField, asked: readonly string[] = []): Promise<ErrorDetail[]> {
  if (asked.length === 0) return [];
  const list = LISTS[field];
  return (await findUnknown(list, asked)).map(({ code, near }) => ({
    field,
    ...requestFault(near.length > 0 ? 'code-unknown-near' : 'code-unknown', { code, near: near.map((each) => each.code).join(', '), named: toNamed(near), list: urls.api(list.name) }),
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
  const details = await Promise.all(FIELDS.map((field) => findCodeDetails(field, asked[field])));
  const all = [...details.flat(), ...findWrong('flow', FLOWS, asked.flow), ...findWrong('freq', FREQS, asked.freq)];
  if (all.length > 0) throw toWrongParameters(all);
}
