import { getPool } from './client';

/** The newest state of all that is kept, as HTTP compares it: every write makes another, that of a chart too. */
export interface DataState {
  /** 0 in a database that holds no data yet. */
  readonly revision: number;
  readonly recordedAt: Date | null;
  /** When it was recorded, in whole seconds; null where that second names another state too, or has not come yet. */
  readonly lastModified: Date | null;
}

const NEWEST = `SELECT revision, recorded_at, date_trunc('second', recorded_at) AS second,
    recorded_at > now() OR date_trunc('second', recorded_at) IS NOT DISTINCT FROM date_trunc('second', lag(recorded_at) OVER (ORDER BY revision)) AS vague
  FROM (SELECT revision, recorded_at FROM data_revisions ORDER BY revision DESC LIMIT 2) newest ORDER BY revision DESC LIMIT 1`;

interface Row {
  readonly revision: number;
  readonly recorded_at: Date;
  readonly second: Date;
  readonly vague: boolean;
}

export async function findDataState(): Promise<DataState> {
  const { rows } = await getPool().query<Row>(NEWEST);
  const [row] = rows;
  if (!row) return { revision: 0, recordedAt: null, lastModified: null };
  return { revision: row.revision, recordedAt: row.recorded_at, lastModified: row.vague ? null : row.second };
}
