import type { Observation } from '../core/observation';
import { getPool } from './client';

/** Each claim of each source, by the index on source. */
const STATEMENTS = `
SELECT s.id AS "sourceId", c.claim FROM sources s
CROSS JOIN LATERAL (SELECT DISTINCT o.claim FROM observations o WHERE o.source_id = s.id AND o.superseded_at IS NULL) c
ORDER BY s.id COLLATE "C", c.claim COLLATE "C"`;

/** Every source that has current figures, with each claim it makes. */
export async function findStatements(): Promise<Pick<Observation, 'sourceId' | 'claim'>[]> {
  const { rows } = await getPool().query<Pick<Observation, 'sourceId' | 'claim'>>(STATEMENTS);
  return rows;
}
