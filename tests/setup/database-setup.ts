import type { TestProject } from 'vitest/node';
import { openTestCluster } from './test-cluster';

/** PostgreSQL with the figures of data/, for tests that need no server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  project.provide('databaseUrl', cluster.databaseUrl);
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('templateName', cluster.templateName);
  return cluster.close;
}
