import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disconnect } from '../../lib/db/client';
import { openCluster, type Cluster } from '../../lib/db/cluster';
import { applyMigrations } from '../../lib/db/migrate';
import { withClient } from '../../lib/db/schema-engine';
import { seed } from '../../prisma/seed';

export const projectRoot = join(import.meta.dirname, '../..');
const TEMPLATE = 'tradecite_template';

export interface TestCluster {
  readonly databaseUrl: string;
  readonly adminUrl: string;
  readonly templateName: string;
  close(): Promise<void>;
}

/** A temporary folder that every user can enter: PostgreSQL does not run as root. */
export function makeTempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tradecite-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** The template has no connections left afterwards, which copying needs. */
async function makeTemplate(cluster: Cluster): Promise<void> {
  const connectionString = cluster.toUrl(TEMPLATE);
  await withClient(cluster.toUrl('postgres'), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await applyMigrations({ connectionString, migrationsDir: join(projectRoot, 'prisma/migrations') });
  process.env.DATABASE_URL = connectionString;
  await seed(projectRoot);
  await disconnect();
  delete process.env.DATABASE_URL;
}

async function fill(cluster: Cluster): Promise<Omit<TestCluster, 'close'>> {
  const adminUrl = cluster.toUrl('postgres');
  await makeTemplate(cluster);
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE tradecite_test TEMPLATE ${TEMPLATE}`));
  return { databaseUrl: cluster.toUrl('tradecite_test'), adminUrl, templateName: TEMPLATE };
}

/** Starts PostgreSQL in a temporary folder, with a template and one copy of it that holds the figures of data/. */
async function open(): Promise<TestCluster> {
  const folder = makeTempFolder('test');
  const cluster = await openCluster({ folder, durable: false });
  const abandon = (): void => cluster.abandon();
  const close = async (): Promise<void> => {
    process.off('exit', abandon);
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  };
  // Ctrl-C ends vitest without its teardown.
  process.once('exit', abandon);
  try {
    return { ...(await fill(cluster)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** vitest runs the setup of each project in a world of its own, in one process: they share the cluster through globalThis. */
const shared = globalThis as typeof globalThis & { testCluster?: { opened: Promise<TestCluster>; users: number } };

/** The one test cluster of this run; the last project that closes it stops it. */
export async function openTestCluster(): Promise<TestCluster> {
  shared.testCluster ??= { opened: open(), users: 0 };
  const { testCluster } = shared;
  testCluster.users += 1;
  const cluster = await testCluster.opened;
  const close = async (): Promise<void> => {
    testCluster.users -= 1;
    if (testCluster.users === 0) await cluster.close();
  };
  return { ...cluster, close };
}
