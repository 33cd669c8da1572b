import type { PoolClient } from 'pg';
import { toNeighbourhoods } from '../audit/audit';
import type { Following } from '../core/import-body';
import { type Pair, toPairs } from './series-pair';

/** Computed figures first: they are looked at with the stated ones. */
export type WorkKind = Following['work'];

function toPairName({ reporter, partner }: Pair): string {
  return `${reporter}>${partner}`;
}

export function toNamedPair(name: string): Pair {
  const [reporter = '', partner = ''] = name.split('>');
  return { reporter, partner };
}

async function add(client: PoolClient, kind: WorkKind, names: readonly string[]): Promise<void> {
  await client.query('INSERT INTO pending_work (kind, name) SELECT $1, name FROM unnest($2::text[]) AS name ON CONFLICT DO NOTHING', [kind, [...new Set(names)]]);
}

async function addPairs(client: PoolClient, pairs: readonly Pair[]): Promise<void> {
  await add(client, 'derive', pairs.map(toPairName));
  await add(client, 'audit', pairs.flatMap(toNeighbourhoods));
}

/** Says that what follows from some series is to be computed: in the transaction that changes them, so that nothing is forgotten. */
export function markPending(client: PoolClient, seriesKeys: readonly string[]): Promise<void> {
  return addPairs(client, toPairs(seriesKeys));
}

/** The same for everything, where it was computed by other rules than those of `version`. */
export async function markOtherRules(client: PoolClient, version: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM rule_versions WHERE version = $1', [version]);
  if (rowCount) return;
  await addPairs(client, (await client.query<Pair>('SELECT DISTINCT reporter, partner FROM series')).rows);
  await client.query('DELETE FROM rule_versions');
  await client.query('INSERT INTO rule_versions (version) VALUES ($1)', [version]);
}

/** The next few names of a kind, in order. */
export async function findPending(client: PoolClient, kind: WorkKind, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM pending_work WHERE kind = $1 ORDER BY name COLLATE "C" LIMIT $2', [kind, limit]);
  return rows.map(({ name }) => name);
}

export async function removePending(client: PoolClient, kind: WorkKind, names: readonly string[]): Promise<void> {
  await client.query('DELETE FROM pending_work WHERE kind = $1 AND name = ANY($2)', [kind, names]);
}
