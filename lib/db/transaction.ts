import type { PoolClient } from 'pg';
import { getPool } from './client';

/** Runs `work` in one transaction: committed when it returns (or undone, for a trial), rolled back when it throws. */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>, end: 'COMMIT' | 'ROLLBACK' = 'COMMIT'): Promise<T> {
  const client = await getPool().connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (error) {
    // A connection that cannot roll back is of no use to the pool.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
