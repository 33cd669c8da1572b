import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isRunning } from '../../lib/db/process-identity';
import { withClient } from '../../lib/db/schema-engine';
import { isHealthy, kill, killAll, useDataFolder } from '../setup/fault-run';

const data = useDataFolder();

/** The embedded database's own address, from the files that only its user can read. */
function toUrl(): string {
  const read = (name: string): string => readFileSync(join(data.folder(), name), 'utf8');
  return `postgresql://tradecite:${read('password')}@127.0.0.1:${read('port')}/tradecite`;
}

function count(table: string): Promise<number> {
  return withClient(toUrl(), async (client) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1);
}

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s to the whole group stops server and database in order, within ten seconds', async (name) => {
    const run = await data.start();
    const postmaster = data.postmaster() ?? 0;
    expect(await isHealthy(run)).toBe(true);
    run.signal(name);
    const { code, took } = await run.wait();
    expect({ code, database: isRunning(postmaster) }).toEqual({ code: 0, database: false });
    expect(took).toBeLessThan(10_000);
    expect(run.product.errors()).toBe('');
    expect(readFileSync(join(data.folder(), 'postgres/postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/u);
  });

  it('SIGTERM to npm alone, as a service manager may send it, stops both as well', async () => {
    const run = await data.start({}, ['npm', 'start']);
    const postmaster = data.postmaster() ?? 0;
    expect(await isHealthy(run)).toBe(true);
    run.product.process.kill('SIGTERM');
    await run.wait();
    await expect.poll(() => isRunning(postmaster)).toBe(false);
    await expect(fetch(`${run.url}/api/v1/health`)).rejects.toThrow();
  });

  it('does not wait for a request that never ends', async () => {
    const run = await data.start();
    const socket = connect(Number(new URL(run.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /api/v1/health HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
    await sleep(200);
    run.signal('SIGTERM');
    const { code, took } = await run.wait();
    expect(code).toBe(0);
    expect(took).toBeLessThan(10_000);
  });
});

describe('a second start', () => {
  it('is healthy within a few seconds, and installs, builds and loads nothing', async () => {
    const first = await data.start();
    first.signal('SIGTERM');
    await first.wait();
    const began = Date.now();
    const second = await data.start();
    expect(await isHealthy(second)).toBe(true);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(second.product.output()).toMatch(/packages +up to date.*client +up to date.*migrations +up to date.*data +unchanged.*pages +built before/su);
  });
});

describe('after kill -9', () => {
  it('of everything, the next start has all that was committed', async () => {
    const first = await data.start();
    const observations = await count('observations');
    await withClient(toUrl(), (client) => client.query('DROP TABLE IF EXISTS probe; CREATE TABLE probe AS SELECT generate_series(1, 1000) AS n'));
    first.signal('SIGKILL');
    await killAll(data.postmaster() ?? 0);
    const second = await data.start();
    expect(await isHealthy(second)).toBe(true);
    expect({ observations: await count('observations'), probe: await count('probe') }).toEqual({ observations, probe: 1000 });
    expect(observations).toBeGreaterThan(20);
  });

  it('of the server alone, the next start takes over the database that still runs, and stops it', async () => {
    const first = await data.start();
    const postmaster = data.postmaster() ?? 0;
    await kill(first.product.process.pid ?? 0);
    expect(isRunning(postmaster)).toBe(true);
    const second = await data.start();
    expect(data.postmaster()).toBe(postmaster);
    second.signal('SIGTERM');
    await second.wait();
    expect(isRunning(postmaster)).toBe(false);
  });

  it('a number that went to another process is not taken for the database', async () => {
    const first = await data.start();
    first.signal('SIGKILL');
    await killAll(data.postmaster() ?? 0);
    const file = join(data.folder(), 'postgres/data/postmaster.pid');
    const stale = readFileSync(file, 'utf8').replace(/^\d+/u, String(process.pid));
    writeFileSync(file, stale);
    expect(await isHealthy(await data.start())).toBe(true);
  });
});

it('two at once share the database; whoever leaves last stops it', async () => {
  const [first, second] = await Promise.all([data.start(), data.start()]);
  const postmaster = data.postmaster() ?? 0;
  first.signal('SIGTERM');
  await first.wait();
  expect(isRunning(postmaster)).toBe(true);
  expect(await isHealthy(second)).toBe(true);
  second.signal('SIGTERM');
  await second.wait();
  expect(isRunning(postmaster)).toBe(false);
});
