import { type Explanation, FINDING_KINDS, type Finding, type KeptFinding, SEVERITIES } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import { getPool } from './client';
import { toInstant } from '../core/instant';
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

type Bind = (value: unknown) => string;

/** True for rows in force now, or at an instant. */
function toClock(table: string, asOf: string | undefined, bind: Bind): string {
  if (!asOf) return `${table}.superseded_at IS NULL`;
  const at = `${bind(toInstant(asOf))}::timestamptz`;
  return `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;
}

/** A time as JSON writes it, in UTC. */
function toTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const EXPLANATION = `json_build_object('reason', json_build_object('vi', e.reason_vi, 'en', e.reason_en), 'author', e.author,
  'recordedAt', ${toTime('e.recorded_at')}, 'supersededAt', ${toTime('e.superseded_at')})`;

function toRank(column: string, codes: readonly string[]): string {
  return `array_position(ARRAY[${codes.map((code) => `'${code}'`).join(', ')}], ${column})`;
}

/** One row for each finding, the worst first. */
function toQuestion(clock: string, condition: string, explanationClock: string): string {
  return `SELECT * FROM (
    SELECT DISTINCT ON (f.key) f.key, f.kind, f.severity, f.areas, f.sources, f.series_keys, f.content, f.recorded_at, f.superseded_at,
      CASE WHEN e.id IS NULL THEN NULL ELSE ${EXPLANATION} END AS explained
    FROM findings f LEFT JOIN finding_explanations e ON e.finding_key = f.key AND ${explanationClock}
    WHERE ${clock} AND ${condition} ORDER BY f.key, f.recorded_at DESC, f.neighbourhood) q
    ORDER BY ${toRank('q.severity', SEVERITIES)}, ${toRank('q.kind', FINDING_KINDS)}, q.content->>'id' COLLATE "C"`;
}

function toFinding({ key, areas, sources, series_keys: seriesKeys, content, recorded_at, superseded_at, explained }: Row): KeptFinding {
  return { ...content, key, areas, sources, seriesKeys, recordedAt: recorded_at.toISOString(), supersededAt: superseded_at?.toISOString() ?? null, explained };
}

async function select(asOf: string | undefined, toCondition: (bind: Bind) => string, always = false): Promise<KeptFinding[]> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const condition: Condition = { text: toQuestion(always ? 'true' : toClock('f', asOf, bind), toCondition(bind), toClock('e', asOf, bind)), values };
  const { rows } = await getPool().query<Row>(condition.text, [...condition.values]);
  return rows.map(toFinding);
}

const LISTS = { area: 'f.areas', source: 'f.sources', series: 'f.series_keys' } as const;
const CODES = { kind: 'f.kind', severity: 'f.severity' } as const;

function toFilter(filter: FindingFilter, bind: Bind): string {
  const lists = (['area', 'source', 'series'] as const).filter((name) => filter[name]?.length).map((name) => `${LISTS[name]} && ${bind(filter[name])}::text[]`);
  const codes = (['kind', 'severity'] as const).filter((name) => filter[name]?.length).map((name) => `${CODES[name]} = ANY(${bind(filter[name])}::text[])`);
  const explained = filter.explained === undefined ? [] : [`e.id IS ${filter.explained ? 'NOT ' : ''}NULL`];
  return ['true', ...lists, ...codes, ...explained].join(' AND ');
}

/** Findings of a filter, now or as they were found at an instant: by severity, kind and id. */
export function findFindings(filter: FindingFilter = {}): Promise<KeptFinding[]> {
  return select(filter.asOf, (bind) => toFilter(filter, bind));
}

/** Findings that speak of any of these observations. */
export function findFindingsOf(observations: readonly { readonly id: string }[], asOf?: string): Promise<KeptFinding[]> {
  if (observations.length === 0) return Promise.resolve([]);
  return select(asOf, (bind) => `f.observations && ${bind(observations.map(({ id }) => id))}::bigint[]`);
}

/** The last version of a finding, also of one that no longer arises; null where there never was one. */
export async function findFindingByKey(key: string): Promise<KeptFinding | null> {
  const [finding] = await select(undefined, (bind) => `f.key = ${bind(key)}`, true);
  return finding ?? null;
}

/** All that editors have said of a finding, the latest first. */
export async function findExplanations(key: string): Promise<Explanation[]> {
  const text = `SELECT ${EXPLANATION} AS explanation FROM finding_explanations e WHERE e.finding_key = $1 ORDER BY e.recorded_at DESC, e.id DESC`;
  const { rows } = await getPool().query<{ explanation: Explanation }>(text, [key]);
  return rows.map(({ explanation }) => explanation);
}
