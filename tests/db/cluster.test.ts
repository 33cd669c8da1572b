import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCluster } from '../../lib/db/cluster';
import { findBinaries } from '../../lib/db/cluster-binaries';
import { findOtherLeases, withLock } from '../../lib/db/cluster-lease';
import { withClient } from '../../lib/db/schema-engine';
import { makeTempFolder } from '../setup/test-cluster';

let folder: string;
beforeEach(() => {
  folder = makeTempFolder('cluster');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function show(url: string, setting: string): Promise<unknown> {
  return withClient(url, async (client) => Object.values((await client.query(`SHOW ${setting}`)).rows[0] as object)[0]);
}

describe('openCluster', () => {
  it('listens on this machine only, with a password that only its user can read, durable and in UTF-8', async () => {
    const cluster = await openCluster({ folder });
    const names = ['listen_addresses', 'unix_socket_directories', 'password_encryption', 'fsync', 'full_page_writes', 'server_encoding'];
    const settings = await Promise.all(names.map((name) => show(cluster.connectionString, name)));
    await cluster.close();
    expect(settings).toEqual(['127.0.0.1', '', 'scram-sha-256', 'on', 'on', 'UTF8']);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres/data')).mode & 0o077).toBe(0);
  });

  it('remembers its port, and takes another when somebody else has it', async () => {
    const first = await openCluster({ folder, durable: false });
    await first.close();
    const { port } = new URL(first.connectionString);
    const again = await openCluster({ folder, durable: false });
    await again.close();
    expect(new URL(again.connectionString).port).toBe(port);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve));
    const moved = await openCluster({ folder, durable: false });
    await moved.close();
    other.close();
    expect(new URL(moved.connectionString).port).not.toBe(port);
  });

  it('makes what an interrupted start left half done', async () => {
    mkdirSync(join(folder, 'postgres/data.new'), { recursive: true });
    writeFileSync(join(folder, 'postgres/data.new/PG_VERSION'), '18\n');
    const cluster = await openCluster({ folder, durable: false });
    await cluster.close();
    expect(readdirSync(join(folder, 'postgres')).toSorted()).toEqual(['data', 'postgres.log']);
  });

  it.runIf(process.getuid?.() === 0)('moves out of a folder that other users cannot enter, and stays there', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    const notes: string[] = [];
    chmodSync(closed, 0o700);
    const data = join(closed, 'data');
    const first = await openCluster({ folder: data, durable: false, onProgress: (note) => notes.push(note) });
    await withClient(first.connectionString, (client) => client.query('CREATE TABLE kept (id int)'));
    await first.close();
    const place = /kept in (\S+)/u.exec(notes.join('\n'))?.[1] ?? '';
    expect(place).toMatch(/^\/var\/lib\/tradecite\/[0-9a-f]{12}$/u);
    chmodSync(closed, 0o755);
    const second = await openCluster({ folder: data, durable: false });
    const { rows } = await withClient(second.connectionString, (client) => client.query(`SELECT to_regclass('kept')::text AS kept`));
    await second.close();
    rmSync(place, { recursive: true });
    expect(rows).toEqual([{ kept: 'kept' }]);
  });
});

describe('withLock', () => {
  it('lets one in at a time', async () => {
    const seen: string[] = [];
    const use = (name: string) => withLock(folder, async () => {
      seen.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      seen.push(`${name} out`);
    });
    await Promise.all([use('a'), use('b')]);
    expect(seen).toHaveLength(4);
    expect(seen[0]?.replace('in', 'out')).toBe(seen[1]);
    expect(seen[2]?.replace('in', 'out')).toBe(seen[3]);
  });

  it('takes away the lock of a dead process, and one that speaks of another folder', async () => {
    writeFileSync(join(folder, 'cluster.lock'), JSON.stringify({ pid: 999_999_999, startedAt: '1', folder }));
    expect(await withLock(folder, () => Promise.resolve('in'))).toBe('in');
    writeFileSync(join(folder, 'cluster.lock'), '{"pid":');
    expect(await withLock(folder, () => Promise.resolve('in'))).toBe('in');
    expect(existsSync(join(folder, 'cluster.lock'))).toBe(false);
  });

  it('gives the lock back when the work fails', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('findOtherLeases forgets dead processes and numbers that were given anew', () => {
  mkdirSync(join(folder, 'leases'));
  const write = (pid: number, startedAt: string): void =>
    writeFileSync(join(folder, `leases/${pid}.json`), JSON.stringify({ pid, startedAt, folder }));
  write(999_999_999, '1');
  write(process.ppid, 'another time');
  expect(findOtherLeases(folder)).toEqual([]);
  expect(readdirSync(join(folder, 'leases'))).toEqual([]);
});

it.runIf(process.platform === 'linux')('findBinaries mends the links that install scripts would have made', () => {
  // One that PostgreSQL itself does not load: other tests start it meanwhile.
  const link = join(findBinaries().home, 'lib/libecpg.so');
  unlinkSync(link);
  findBinaries();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(link).size).toBeGreaterThan(1000);
});
