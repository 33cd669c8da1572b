import { getPool } from './client';

export interface Contents {
  readonly figures: number;
  readonly events: number;
}

const COUNTS = `
SELECT s.id,
  (SELECT count(*)::int FROM observations o WHERE o.source_id = s.id AND o.superseded_at IS NULL) AS figures,
  (SELECT count(*)::int FROM events e WHERE e.source_id = s.id) AS events
FROM sources s`;

/** How many current observations and events each source gave, by source id. */
export async function countContents(): Promise<ReadonlyMap<string, Contents>> {
  const { rows } = await getPool().query<Contents & { readonly id: string }>(COUNTS);
  return new Map(rows.map(({ id, figures, events }) => [id, { figures, events }]));
}

/** How many current observations there are in all. */
export async function countFigures(): Promise<number> {
  const { rows } = await getPool().query<{ readonly figures: number }>(
    'SELECT count(*)::int AS figures FROM observations WHERE superseded_at IS NULL',
  );
  return rows[0]?.figures ?? 0;
}
