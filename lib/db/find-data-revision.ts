import { getPrisma } from './client';
import { toInstant } from '../core/instant';

/** The newest state of the data: goes up by one with every change. */
export interface DataRevision {
  readonly revision: number;
  readonly recordedAt: string;
}

/** The current revision, or the one that was current at an instant; null where there is, or was, none. */
export async function findDataRevision(asOf?: string): Promise<DataRevision | null> {
  const where = asOf ? { recordedAt: { lte: new Date(toInstant(asOf)) } } : {};
  const row = await getPrisma().dataRevision.findFirst({ where, orderBy: { revision: 'desc' }, select: { revision: true, recordedAt: true } });
  return row && { revision: row.revision, recordedAt: row.recordedAt.toISOString() };
}
