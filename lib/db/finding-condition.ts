import { FINDING_KINDS, SEVERITIES, toVerdictKinds, VERDICTS } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import { toInstant } from '../core/instant';
import type { Condition } from './observation-condition';

export type Bind = (value: unknown) => string;

/** True for rows in force now, or at an instant. */
function toClock(table: string, asOf: string | undefined, bind: Bind): string {
  if (!asOf) return `${table}.superseded_at IS NULL`;
  const at = `${bind(toInstant(asOf))}::timestamptz`;
  return `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;
}

function toRank(column: string, codes: readonly string[]): string {
  return `array_position(ARRAY[${codes.map((code) => `'${code}'`).join(', ')}], ${column})`;
}

/** The verdict of a row, as a code. */
export const FINDING_VERDICT = `CASE ${VERDICTS.map((verdict) => `WHEN q.kind IN (${toVerdictKinds([verdict]).map((kind) => `'${kind}'`).join(', ')}) THEN '${verdict}'`).join(' ')} END`;

/** By verdict, the worst first; `q` is what toPicked selects. */
export const FINDING_ORDER = `${toRank(FINDING_VERDICT, VERDICTS)}, ${toRank('q.severity', SEVERITIES)}, ${toRank('q.kind', FINDING_KINDS)}, q.name COLLATE "C"`;

const LISTS = { area: 'f.areas', source: 'f.sources', series: 'f.series_keys' } as const;
const CODES = { kind: 'f.kind', severity: 'f.severity' } as const;

/** The condition of a filter on `f` (findings) and `e` (explanations), without its clock. */
export function toFindingFilter(filter: FindingFilter, bind: Bind): string {
  const lists = (['area', 'source', 'series'] as const).filter((name) => filter[name]?.length).map((name) => `${LISTS[name]} && ${bind(filter[name])}::text[]`);
  const codes = (['kind', 'severity'] as const).filter((name) => filter[name]?.length).map((name) => `${CODES[name]} = ANY(${bind(filter[name])}::text[])`);
  const verdicts = filter.verdict?.length ? [`f.kind = ANY(${bind(toVerdictKinds(filter.verdict))}::text[])`] : [];
  const explained = filter.explained === undefined ? [] : [`e.id IS ${filter.explained ? 'NOT ' : ''}NULL`];
  return ['true', ...lists, ...codes, ...verdicts, ...explained].join(' AND ');
}

/**
 * One narrow row for each finding that a condition leaves: all that lists are filtered, counted and ordered by, without the content.
 * @param always whether findings that no longer arise count too: their last version.
 */
export function toPicked(asOf: string | undefined, toCondition: (bind: Bind) => string, always = false): Condition {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const [clock, condition, explanationClock] = [always ? 'true' : toClock('f', asOf, bind), toCondition(bind), toClock('e', asOf, bind)];
  const text = `SELECT DISTINCT ON (f.key) f.id, f.key, f.kind, f.severity, f.areas, f.sources, f.content->>'id' AS name, e.id AS explanation
    FROM findings f LEFT JOIN finding_explanations e ON e.finding_key = f.key AND ${explanationClock}
    WHERE ${clock} AND ${condition} ORDER BY f.key, f.recorded_at DESC, f.neighbourhood`;
  return { text, values };
}
