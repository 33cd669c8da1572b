import { FINDING_KINDS, type FindingKind, SEVERITIES, type Severity, type Verdict, VERDICTS } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import { getPool } from './client';
import { FINDING_VERDICT, toFindingFilter, toPicked } from './finding-condition';

/** One choice of a filter, and how many findings it would leave. */
interface FacetOption<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

export interface FindingFacets {
  readonly verdict: readonly FacetOption<Verdict>[];
  readonly kind: readonly FacetOption<FindingKind>[];
  readonly severity: readonly FacetOption<Severity>[];
  readonly area: readonly FacetOption[];
  readonly source: readonly FacetOption[];
  readonly explained: readonly FacetOption<'true' | 'false'>[];
}

/** What the rows of toPicked are counted by. */
const VALUES = {
  verdict: FINDING_VERDICT,
  kind: 'q.kind',
  severity: 'q.severity',
  area: 'unnest(q.areas)',
  source: 'unnest(q.sources)',
  explained: `CASE WHEN q.explanation IS NULL THEN 'false' ELSE 'true' END`,
} as const;

async function countBy(name: keyof FindingFacets, filter: FindingFilter): Promise<FacetOption[]> {
  const { text, values } = toPicked(filter.asOf, (bind) => toFindingFilter({ ...filter, [name]: undefined }, bind));
  const counted = `SELECT value, count(*)::int AS count FROM (SELECT ${VALUES[name]} AS value FROM (${text}) q) v GROUP BY value ORDER BY value COLLATE "C"`;
  const { rows } = await getPool().query<FacetOption>(counted, [...values]);
  return rows;
}

function toOrdered<T extends string>(options: readonly FacetOption[], order: readonly T[]): FacetOption<T>[] {
  return order.flatMap((value) => options.filter((option) => option.value === value).map(({ count }) => ({ value, count })));
}

/** Each filter's choices, counted among the findings that the other filters leave. */
export async function findFindingFacets(filter: FindingFilter): Promise<FindingFacets> {
  const [verdict = [], kind = [], severity = [], area = [], source = [], explained = []] = await Promise.all(
    (['verdict', 'kind', 'severity', 'area', 'source', 'explained'] as const).map((name) => countBy(name, filter)),
  );
  return { verdict: toOrdered(verdict, VERDICTS), kind: toOrdered(kind, FINDING_KINDS), severity: toOrdered(severity, SEVERITIES), area, source, explained: toOrdered(explained, ['false', 'true'] as const) };
}

/** How many findings a filter leaves. */
export async function countFindings(filter: FindingFilter): Promise<number> {
  const { text, values } = toPicked(filter.asOf, (bind) => toFindingFilter(filter, bind));
  const { rows } = await getPool().query<{ count: number }>(`SELECT count(*)::int AS count FROM (${text}) q`, [...values]);
  return rows[0]?.count ?? 0;
}
