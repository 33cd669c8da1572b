import type { WorkKind } from './pending-work';
import { getPool } from './client';
import { REVISION_LOCK } from './save-revision';

/** What follows from saved figures and is not yet computed: how much of each kind, and whether somebody is at it. */
export interface Pending extends Readonly<Record<WorkKind, number>> {
  readonly isRunning: boolean;
}

/** Whoever computes a batch, in whichever process, holds the lock of revisions meanwhile. */
const PENDING = `
SELECT count(*) FILTER (WHERE kind = 'derive')::int AS derive, count(*) FILTER (WHERE kind = 'audit')::int AS audit,
  EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS "isRunning"
FROM pending_work`;

export async function findPending(): Promise<Pending> {
  const { rows } = await getPool().query<Pending>(PENDING, [REVISION_LOCK]);
  return rows[0] ?? { derive: 0, audit: 0, isRunning: false };
}
