import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCluster, type Cluster } from '../../lib/db/cluster';
import { findFreePort } from '../../lib/db/cluster-server';
import { applyMigrations } from '../../lib/db/migrate';
import { withClient } from '../../lib/db/schema-engine';
import { isHealthy, launchRun, type FaultRun } from '../setup/fault-run';
import { waitForProduct } from '../setup/product';
import { makeTempFolder, projectRoot } from '../setup/test-cluster';

const isRoot = process.getuid?.() === 0;
/** The last of the system's users, on Linux: one that owns nothing. */
const NOBODY = 65_534;

let folder: string;
beforeAll(() => {
  folder = makeTempFolder('refusal');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the product, which must refuse. @returns what it says to a person */
async function refusal(env: Record<string, string>, port?: number, ids: { uid?: number; gid?: number } = {}): Promise<string> {
  const run = launchRun(port ?? (await findFreePort()), { env: { TRADECITE_DATA_DIR: join(folder, 'data'), ...env }, ...ids });
  const { code } = await run.wait();
  expect({ code, output: run.product.output() }).toMatchObject({ code: 1 });
  expect(run.product.output()).not.toMatch(/^ +at /mu);
  return run.product.errors().trim();
}

describe('a port', () => {
  it('that is taken is named before any work is done', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => other.listen(0, () => resolve((other.address() as { port: number }).port)));
    const data = join(folder, 'never-made');
    const message = await refusal({ TRADECITE_DATA_DIR: data }, port);
    other.close();
    expect(message).toBe(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`);
    expect(existsSync(data)).toBe(false);
  });

  it('that is no port is refused', async () => {
    expect(await refusal({ PORT: 'http' })).toBe('PORT is "http"; it must be a number from 1 to 65535.');
  });
});

describe('a DATABASE_URL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await openCluster({ folder: join(folder, 'cluster'), durable: false });
  });
  afterAll(() => cluster.close());

  it('that nobody answers', async () => {
    const message = await refusal({ DATABASE_URL: 'postgresql://user:secret-word@127.0.0.1:1/tradecite' });
    expect(message).toBe('The database user@127.0.0.1:1/tradecite cannot be used: nothing listens there. Check DATABASE_URL.');
  });

  it('with a wrong password', async () => {
    const url = new URL(cluster.connectionString);
    url.password = 'secret-word';
    const run = await refusal({ DATABASE_URL: url.href });
    expect(run).toBe(`The database tradecite@${url.host}/tradecite cannot be used: the password is wrong. Check DATABASE_URL.`);
  });

  it('that is no PostgreSQL address', async () => {
    const message = await refusal({ DATABASE_URL: 'mysql://user:secret-word@host/db' });
    expect(message).toContain('DATABASE_URL: write it as postgresql://user:password@host:5432/database');
    expect(message).not.toContain('secret-word');
  });

  it('of a database that is newer than the code', async () => {
    await applyMigrations({ connectionString: cluster.connectionString, migrationsDir: join(projectRoot, 'prisma/migrations') });
    const future = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('f', 'x', '29990101000000_future', now())`;
    await withClient(cluster.connectionString, (client) => client.query(future));
    expect(await refusal({ DATABASE_URL: cluster.connectionString })).toMatch(/newer than this code: .*29990101000000_future.*Nothing was changed\.$/u);
  });
});

/** A disk of its own, as small as wanted; undefined where this machine does not let us. */
function mountSmall(name: string, size: string): string | undefined {
  const place = join(folder, name);
  mkdirSync(place);
  const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', place], { stdio: 'ignore' }).status === 0;
  return mounted ? place : undefined;
}

describe('a data folder', () => {
  it.runIf(isRoot)('on a full disk', async (context) => {
    const place = mountSmall('small', '12m');
    if (!place) return context.skip('tmpfs cannot be mounted here');
    try {
      expect(await refusal({ TRADECITE_DATA_DIR: join(place, 'data') })).toMatch(/^There is no space left on the disk that holds .*nothing was lost\.$/u);
      expect(readdirSync(join(place, 'data/postgres'))).toEqual([]);
    } finally {
      spawnSync('umount', [place]);
    }
  });

  it.runIf(isRoot)('that belongs to somebody else', async () => {
    const place = join(folder, 'not-mine');
    mkdirSync(place, { mode: 0o755 });
    const message = await refusal({ TRADECITE_DATA_DIR: place }, undefined, { uid: NOBODY, gid: NOBODY });
    expect(message).toMatch(/cannot be written by this user.*TRADECITE_DATA_DIR/u);
  });
});

describe.runIf(isRoot)('an ordinary user', () => {
  it('starts, serves and stops just as well', async () => {
    const place = join(folder, 'of-nobody');
    mkdirSync(place);
    chownSync(place, NOBODY, NOBODY);
    const env = { TRADECITE_DATA_DIR: place, HOME: place };
    const run: FaultRun = launchRun(await findFreePort(), { env, uid: NOBODY, gid: NOBODY });
    await waitForProduct(run.product);
    expect(await isHealthy(run)).toBe(true);
    run.signal('SIGTERM');
    expect(await run.wait()).toMatchObject({ code: 0 });
    expect(run.product.errors()).toBe('');
  });
});
