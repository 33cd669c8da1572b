import type { PoolClient } from 'pg';

/**
 * Figures that saveDerivations has just added in this transaction, by the import that gave the newest of what each was computed
 * from: several imports may wait for one computation.
 */
const ADDED = `
SELECT r.revision, count(*)::int AS figures FROM (
  SELECT max(b.recorded_at) AS at FROM staged_derived_observations s
  JOIN observations o ON (o.series_key, o.time_period, o.source_id, o.claim) = (s.series_key, s.time_period, s.source_id, s.claim) AND o.superseded_at IS NULL AND o.recorded_at = $1
  CROSS JOIN unnest(s.parent_series, s.parents) AS p(series_key, id)
  JOIN observations b ON (b.series_key, b.id) = (p.series_key, p.id)
  WHERE NOT EXISTS (SELECT FROM observations e WHERE (e.series_key, e.time_period, e.source_id, e.claim) = (s.series_key, s.time_period, s.source_id, s.claim) AND e.superseded_at = $1)
  GROUP BY o.series_key, o.id
) f JOIN data_revisions r ON r.recorded_at = f.at AND r.summary->>'cause' = 'import'
GROUP BY r.revision`;

/** Revision of an import -> figures newly computed from what it gave. @param now when they were recorded */
export async function countDerivedOfImports(client: PoolClient, now: Date): Promise<Record<string, number>> {
  const { rows } = await client.query<{ revision: number; figures: number }>(ADDED, [now]);
  return Object.fromEntries(rows.map(({ revision, figures }) => [revision, figures]));
}
