import { getPool } from './client';
import { type DataRevision, findDataRevision } from './find-data-revision';

export interface Health {
  readonly dataRevision: DataRevision | null;
  /** Name of the last migration; null where the tables were not made by our migrations. */
  readonly schemaVersion: string | null;
  /** Rows that are current. */
  readonly counts: Readonly<Record<'observations' | 'series' | 'sources' | 'events' | 'charts', number>>;
}

const COUNTS = `SELECT
  (SELECT count(*)::int FROM observations WHERE superseded_at IS NULL) AS observations,
  (SELECT count(*)::int FROM series) AS series,
  (SELECT count(*)::int FROM sources) AS sources,
  (SELECT count(*)::int FROM events) AS events,
  (SELECT count(*)::int FROM charts) AS charts`;

const MIGRATION = `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1`;

async function findSchemaVersion(): Promise<string | null> {
  const table = await getPool().query<{ exists: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`);
  if (!table.rows[0]?.exists) return null;
  const { rows } = await getPool().query<{ name: string }>(MIGRATION);
  return rows[0]?.name ?? null;
}

/** What the database holds. */
export async function findHealth(): Promise<Health> {
  const [dataRevision, schemaVersion, counts] = await Promise.all([
    findDataRevision(),
    findSchemaVersion(),
    getPool().query<Health['counts']>(COUNTS),
  ]);
  const [row] = counts.rows;
  return { dataRevision, schemaVersion, counts: row ?? { observations: 0, series: 0, sources: 0, events: 0, charts: 0 } };
}
