import type { PoolClient } from 'pg';
import type { Following } from '../core/import-body';
import { getPool } from './client';
import { countDerivedOfImports } from './derived-of-imports';
import { addUp, type LoadReport, type TableChange } from './package-rows';
import { findPending, markOtherRules, removePending, toNamedPair, type WorkKind } from './pending-work';
import { saveDerivations } from './save-derivations';
import { auditNeighbourhoods } from './save-findings';
import { beginRevision, endRevision } from './save-revision';
import { inTransaction } from './transaction';

/** Names taken at a time: what is held in memory, what a stop loses, and how often progress is told. */
const BATCH = 200;

interface Work {
  readonly table: string;
  /** For progress. */
  readonly words: string;
  readonly run: (client: PoolClient, names: readonly string[], now: Date) => Promise<TableChange>;
  /** What the revision notes besides. */
  readonly note?: (client: PoolClient, now: Date) => Promise<{ readonly derivedOf: Readonly<Record<string, number>> }>;
}

/** Computed figures come first: findings name them. */
const WORK: Readonly<Record<WorkKind, Work>> = {
  derive: {
    table: 'derived_observations',
    words: 'computed figures',
    run: async (client, names, now) => (await saveDerivations(client, names.map(toNamedPair), now)).observations,
    note: async (client, now) => ({ derivedOf: await countDerivedOfImports(client, now) }),
  },
  audit: { table: 'findings', words: 'figures compared with each other', run: auditNeighbourhoods },
};

export interface SettleOptions {
  readonly now: Date;
  /** Stops between two batches: what is done is kept, the rest stays marked for the next time. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (message: string) => void;
  /** The same in numbers. */
  readonly onFollowing?: (following: Following) => void;
}

export interface SettleReport {
  /** The last revision made; null where nothing changed. */
  readonly revision: number | null;
  readonly tables: Readonly<Record<string, TableChange>>;
  /** Names that are left to do, after a stop. */
  readonly left: number;
}

async function countPending(kind: WorkKind): Promise<number> {
  const { rows } = await getPool().query<{ count: number }>('SELECT count(*)::int AS count FROM pending_work WHERE kind = $1', [kind]);
  return rows[0]?.count ?? 0;
}

interface Settled extends LoadReport {
  readonly names: number;
}

/** A batch is sorted and joined in memory; what it stages is counted by a small sample. */
async function tune(client: PoolClient): Promise<void> {
  await client.query(`SELECT set_config('work_mem', '64MB', true), set_config('default_statistics_target', '10', true)`);
}

/** One batch, in a transaction of its own; `names` is 0 where nothing is left. */
function settleBatch(kind: WorkKind, now: Date): Promise<Settled> {
  const { table, run, note } = WORK[kind];
  return inTransaction(async (client) => {
    await tune(client);
    const clock = await beginRevision(client, now);
    const names = await findPending(client, kind, BATCH);
    const change = await run(client, names, clock);
    await removePending(client, kind, names);
    return { ...(await endRevision(client, { cause: 'audit', tables: { [table]: change }, ...(await note?.(client, clock)) }, clock)), names: names.length };
  });
}

async function settleKind(kind: WorkKind, { now, signal, onProgress, onFollowing }: SettleOptions): Promise<SettleReport> {
  const { table, words } = WORK[kind];
  const count = await countPending(kind);
  let [total, revision, left]: [TableChange, number | null, number] = [{ added: 0, changed: 0, removed: 0 }, null, count];
  while (left > 0 && !signal?.aborted) {
    const batch = await settleBatch(kind, now);
    total = addUp(total, batch.tables[table] ?? total);
    revision = batch.changed ? batch.revision : revision;
    left = batch.names === 0 ? 0 : left - batch.names;
    onFollowing?.({ work: kind, done: count - left, of: count });
    if (count > BATCH) onProgress?.(`${words}: ${Math.min(100, Math.round(100 - (left / count) * 100))} %`);
  }
  return { revision, tables: count > 0 ? { [table]: total } : {}, left };
}

/**
 * Computes what follows from saved figures and was marked as not yet computed: derivations, then findings. In batches, each a
 * transaction: readers see figures without what follows for a while, never with what followed from others.
 */
export async function settle(options: SettleOptions): Promise<SettleReport> {
  const derived = await settleKind('derive', options);
  const audited = await settleKind('audit', options);
  return { revision: audited.revision ?? derived.revision, tables: { ...derived.tables, ...audited.tables }, left: derived.left + audited.left };
}

/** Marks everything where the rules are others than those that it was computed by. @param version of the rules of lib/audit */
export function noteRules(version: string): Promise<void> {
  return inTransaction((client) => markOtherRules(client, version));
}
