import type { PoolClient } from 'pg';
import type { ChartSpec } from '../charts/chart-spec';
import type { TableChange } from './package-rows';
import { removeRows, stageRows, type StagedTable } from './staged-table';

const CHARTS: StagedTable = { name: 'charts', columns: ['slug', 'spec', 'position'], usedBy: [] };

/** A user's chart stays, even where a later package ships another of its name: what users save is theirs. */
const LEAVE_USERS = 'DELETE FROM staged_charts s USING charts c WHERE c.slug = s.slug AND c.author IS NOT NULL';

/** Saves the shipped charts; a changed spec becomes the next revision, and every revision is kept. */
export async function saveCharts(client: PoolClient, charts: readonly ChartSpec[], now: Date): Promise<TableChange> {
  await stageRows(client, 'charts', 'SELECT slug, spec, position FROM charts', charts.map((spec) => ({ slug: spec.slug, spec, position: spec.position })));
  await client.query(LEAVE_USERS);
  const { rows } = await client.query<{ slug: string; added: boolean }>(
    `INSERT INTO charts (slug, revision, spec, position)
     SELECT s.slug, 1 + COALESCE((SELECT max(r.revision) FROM chart_revisions r WHERE r.slug = s.slug), 0), s.spec, s.position FROM staged_charts s
     ON CONFLICT (slug) DO UPDATE SET revision = excluded.revision, spec = excluded.spec, position = excluded.position
     WHERE charts.spec IS DISTINCT FROM excluded.spec
     RETURNING slug, (xmax = 0) AS added`,
  );
  await client.query('INSERT INTO chart_revisions (slug, revision, spec, recorded_at) SELECT slug, revision, spec, $2 FROM charts WHERE slug = ANY($1)', [
    rows.map(({ slug }) => slug),
    now,
  ]);
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added, removed: await removeRows(client, CHARTS) };
}
