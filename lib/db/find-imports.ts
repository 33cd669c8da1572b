import { getPool } from './client';

/** One import that changed something. */
export interface PastImport {
  readonly revision: number;
  readonly recordedAt: string;
  /** Null for imports from before sources were noted. */
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Figures that the file has; null for imports from before they were noted. */
  readonly rows: number | null;
  readonly added: number;
  readonly changed: number;
  /** Figures that were newly computed from what it gave. */
  readonly derived: number;
  /** SHA-256 of what was read, in hex; null for imports from before it was noted. */
  readonly checksum: string | null;
}

/** By the import that they follow from; before that was noted, by the last one. */
const DERIVED = `
  COALESCE((SELECT sum((f.summary#>>ARRAY['derivedOf', r.revision::text])::int) FROM data_revisions f WHERE f.revision > r.revision AND f.summary->'derivedOf' ? r.revision::text), 0)
  + (SELECT COALESCE(sum((f.summary#>>'{tables,derived_observations,added}')::int), 0) FROM data_revisions f
   WHERE f.revision >= r.revision AND f.summary->>'cause' IN ('import', 'audit') AND NOT f.summary ? 'derivedOf' AND f.revision < COALESCE(
     (SELECT n.revision FROM data_revisions n WHERE n.revision > r.revision AND n.summary->>'cause' IN ('import', 'package') ORDER BY n.revision LIMIT 1), 2147483647))`;

const IMPORTS = `
SELECT r.revision, r.recorded_at AS "recordedAt", r.summary->>'source' AS "sourceId", s.title, s.publisher,
  (r.summary->>'rows')::int AS rows, r.summary->>'checksum' AS checksum,
  COALESCE((r.summary#>>'{tables,observations,added}')::int, 0) AS added,
  COALESCE((r.summary#>>'{tables,observations,changed}')::int, 0) AS changed,
  (${DERIVED})::int AS derived
FROM data_revisions r LEFT JOIN sources s ON s.id = r.summary->>'source'
WHERE r.summary->>'cause' = 'import' AND r.revision < $2 ORDER BY r.revision DESC LIMIT $1`;

/** The last imports, the newest first. @param before revisions from here on are left out */
export async function findImports(limit = 20, before = 2_147_483_647): Promise<PastImport[]> {
  const { rows } = await getPool().query<Omit<PastImport, 'recordedAt'> & { recordedAt: Date }>(IMPORTS, [limit, before]);
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}
