import { afterAll, beforeAll } from 'vitest';
import { findFreePort } from '../../lib/db/cluster-server';
import { createTestDatabase, type TestDatabase } from './database';
import { type Product, startProduct } from './product';
import { projectRoot } from './test-cluster';

/** For a file of tests that save: a product of its own, on a copy of the database. */
export function useOwnProduct(env: Record<string, string> = { TRADECITE_EDIT: 'loopback' }): () => { readonly origin: string; readonly port: number; readonly databaseUrl: string } {
  let database: TestDatabase | undefined;
  let product: Product | undefined;
  let port = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    port = await findFreePort();
    product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: database.url, ...env } });
  });
  afterAll(async () => {
    await product?.stop();
    await database?.drop();
    if (product?.errors()) throw new Error(`The server wrote to its error output:\n${product.errors()}`);
  });
  return () => ({ origin: `http://127.0.0.1:${port}`, port, databaseUrl: database?.url ?? '' });
}
