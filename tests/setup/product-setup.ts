import type { TestProject } from 'vitest/node';
import { findFreePort } from '../../lib/db/cluster-server';
import { startProduct } from './product';
import { openTestCluster, projectRoot } from './test-cluster';

/** What the global setups give to tests: `inject('baseUrl')`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The database of the running product: read it, do not write to it. */
    databaseUrl: string;
    /** The postgres database of the same cluster, for creating and dropping others. */
    adminUrl: string;
    /** Migrated, and loaded with data/: what createTestDatabase copies. */
    templateName: string;
    /** Where the product answers, without a slash at the end. */
    baseUrl: string;
  }
}

/** PostgreSQL with the figures of data/, and the built product serving them: the same script as `npm start`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  const port = await findFreePort();
  const product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: cluster.databaseUrl, TRADECITE_EDIT: 'loopback' } });
  project.provide('databaseUrl', cluster.databaseUrl);
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('templateName', cluster.templateName);
  project.provide('baseUrl', `http://127.0.0.1:${port}`);
  return async () => {
    await product.stop();
    await cluster.close();
    if (product.errors()) throw new Error(`The server wrote to its error output:\n${product.errors()}`);
  };
}
