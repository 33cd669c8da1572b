import { afterAll, beforeAll } from 'vitest';
import { findFreePort } from '../../lib/db/cluster-server';
import { type Product, startProduct } from '../setup/product';
import { openTestCluster, projectRoot, type TestCluster } from '../setup/test-cluster';

/** The whole product on a database of its own, for the tests that follow. @returns its address, once they run */
export function useBenchProduct(): () => string {
  let cluster: TestCluster | undefined;
  let product: Product | undefined;
  let base = '';
  beforeAll(async () => {
    cluster = await openTestCluster();
    const port = await findFreePort();
    product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: cluster.databaseUrl } });
    base = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await product?.stop();
    await cluster?.close();
  });
  return () => base;
}
