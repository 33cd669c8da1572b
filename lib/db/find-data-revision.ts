import { getPrisma } from './client';
import { toInstant } from '../core/instant';

/**
 * The edition of the data, which is cited: the revision that changed figures, sources, events, names or findings last. Saving
 * charts and dashboards makes revisions too, for caches (findDataState), but no edition.
 */
export interface DataRevision {
  readonly revision: number;
  readonly recordedAt: string;
}

function until(asOf: string | undefined): { recordedAt?: { lte: Date } } {
  return asOf ? { recordedAt: { lte: new Date(toInstant(asOf)) } } : {};
}

/** The current edition, or the one that was current at an instant; null where there is, or was, none. */
export async function findDataRevision(asOf?: string): Promise<DataRevision | null> {
  const row = await getPrisma().dataRevision.findFirst({ where: { ...until(asOf), isData: true }, orderBy: { revision: 'desc' }, select: { revision: true, recordedAt: true } });
  return row && { revision: row.revision, recordedAt: row.recordedAt.toISOString() };
}

/** When anything was last written, charts too, until an instant: `asOf` with it freezes figures and arrangement. Null: nothing yet. */
export async function findLastWrite(asOf?: string): Promise<string | null> {
  const row = await getPrisma().dataRevision.findFirst({ where: until(asOf), orderBy: { revision: 'desc' }, select: { recordedAt: true } });
  return row && row.recordedAt.toISOString();
}
