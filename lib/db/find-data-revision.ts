import { getPrisma } from './client';

/** The newest state of the data: goes up by one with every change. */
export interface DataRevision {
  readonly revision: number;
  readonly recordedAt: string;
}

/** The current revision; null in a database that holds no data yet. */
export async function findDataRevision(): Promise<DataRevision | null> {
  const row = await getPrisma().dataRevision.findFirst({ orderBy: { revision: 'desc' }, select: { revision: true, recordedAt: true } });
  return row && { revision: row.revision, recordedAt: row.recordedAt.toISOString() };
}
