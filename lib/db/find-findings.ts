import type { Explanation, Finding, KeptFinding } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import { getPool } from './client';
import { type Bind, FINDING_ORDER, toFindingFilter, toPicked } from './finding-condition';
import type { Condition } from './observation-condition';

interface Row {
  readonly key: string;
  readonly areas: string[];
  readonly sources: string[];
  readonly series_keys: string[];
  readonly content: Finding;
  readonly recorded_at: Date;
  readonly superseded_at: Date | null;
  readonly explained: Explanation | null;
}

/** A time as JSON writes it, in UTC. */
function toTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const EXPLANATION = `json_build_object('reason', json_build_object('vi', e.reason_vi, 'en', e.reason_en), 'author', e.author,
  'recordedAt', ${toTime('e.recorded_at')}, 'supersededAt', ${toTime('e.superseded_at')})`;

/** Whole findings from rows `q` that name them and what is said of them. */
const SELECT_FINDINGS = `SELECT f.key, f.areas, f.sources, f.series_keys, f.content, f.recorded_at, f.superseded_at,
  CASE WHEN e.id IS NULL THEN NULL ELSE ${EXPLANATION} END AS explained`;
const JOINS = 'JOIN findings f ON f.id = q.id LEFT JOIN finding_explanations e ON e.id = q.explanation';

function toFinding({ key, areas, sources, series_keys: seriesKeys, content, recorded_at, superseded_at, explained }: Row): KeptFinding {
  return { ...content, key, areas, sources, seriesKeys, recordedAt: recorded_at.toISOString(), supersededAt: superseded_at?.toISOString() ?? null, explained };
}

async function query(text: string, values: readonly unknown[]): Promise<KeptFinding[]> {
  const { rows } = await getPool().query<Row>(text, [...values]);
  return rows.map(toFinding);
}

function select({ text, values }: Condition, tail = ''): Promise<KeptFinding[]> {
  return query(`${SELECT_FINDINGS} FROM (SELECT q.* FROM (${text}) q ORDER BY ${FINDING_ORDER} ${tail}) q ${JOINS} ORDER BY ${FINDING_ORDER}`, values);
}

function toAsked(filter: FindingFilter): Condition {
  return toPicked(filter.asOf, (bind: Bind) => toFindingFilter(filter, bind));
}

/** Findings of a filter, now or as they were found at an instant: by severity, kind and id. */
export function findFindings(filter: FindingFilter = {}, { limit, offset = 0 }: { limit?: number; offset?: number } = {}): Promise<KeptFinding[]> {
  return select(toAsked(filter), limit === undefined ? '' : `LIMIT ${limit} OFFSET ${offset}`);
}

/** Keys of all findings, in the same order: what has an address. */
export async function findFindingKeys(): Promise<string[]> {
  const { text, values } = toAsked({});
  const { rows } = await getPool().query<{ key: string }>(`SELECT q.key FROM (${text}) q ORDER BY ${FINDING_ORDER}`, [...values]);
  return rows.map(({ key }) => key);
}

const PAGE_ROWS = 500;

/**
 * The same findings in pages, for streams of any length. Which they are, and what is said of them, is settled at the first page:
 * rows are superseded and never changed, so a later write shows on none.
 */
export async function* eachFinding(filter: FindingFilter, pageRows = PAGE_ROWS): AsyncGenerator<KeptFinding[]> {
  const { text, values } = toAsked(filter);
  const { rows } = await getPool().query<{ id: string; explanation: string | null }>(`SELECT q.id, q.explanation FROM (${text}) q ORDER BY ${FINDING_ORDER}`, [...values]);
  const page = `${SELECT_FINDINGS} FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY q(id, explanation, place) ${JOINS} ORDER BY q.place`;
  for (let from = 0; from < rows.length; from += pageRows) {
    const part = rows.slice(from, from + pageRows);
    yield await query(page, [part.map(({ id }) => id), part.map(({ explanation }) => explanation)]);
  }
}

/** Findings that speak of any of these observations. */
export function findFindingsOf(observations: readonly { readonly id: string }[], asOf?: string): Promise<KeptFinding[]> {
  if (observations.length === 0) return Promise.resolve([]);
  return select(toPicked(asOf, (bind) => `f.observations && ${bind(observations.map(({ id }) => id))}::bigint[]`));
}

/** The last version of a finding, also of one that no longer arises; null where there never was one. */
export async function findFindingByKey(key: string): Promise<KeptFinding | null> {
  const [finding] = await select(toPicked(undefined, (bind) => `f.key = ${bind(key)}`, true));
  return finding ?? null;
}

/** All that editors have said of a finding, the latest first. */
export async function findExplanations(key: string): Promise<Explanation[]> {
  const text = `SELECT ${EXPLANATION} AS explanation FROM finding_explanations e WHERE e.finding_key = $1 ORDER BY e.recorded_at DESC, e.id DESC`;
  const { rows } = await getPool().query<{ explanation: Explanation }>(text, [key]);
  return rows.map(({ explanation }) => explanation);
}
