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

interface FigureCounts {
  readonly stated: number;
  readonly computed: number;
}

/** How many current observations sources state, and how many are computed from these. */
export async function countFigures(): Promise<FigureCounts> {
  const { rows } = await getPool().query<FigureCounts>(
    `SELECT (count(*) FILTER (WHERE s.kind <> 'computation'))::int AS stated, (count(*) FILTER (WHERE s.kind = 'computation'))::int AS computed
     FROM observations o JOIN sources s ON s.id = o.source_id WHERE o.superseded_at IS NULL`,
  );
  return rows[0] ?? { stated: 0, computed: 0 };
}
