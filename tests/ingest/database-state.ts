import { getPool } from '../../lib/db/client';

const TABLES = [
  'sources', 'areas', 'measures', 'series', 'observations', 'observation_parents', 'events', 'event_areas',
  'source_versions', 'area_versions', 'measure_versions', 'series_versions', 'event_versions', 'event_area_versions',
  'charts', 'chart_revisions', 'search_documents', 'data_revisions', 'package_rows',
] as const;

/** A checksum of every row of every table: two equal states are the same data. */
export async function readState(): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await getPool().query<{ sum: string }>(
      `SELECT count(*) || ' ' || COALESCE(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${table} t`,
    );
    state[table] = rows[0]?.sum ?? '';
  }
  return state;
}
