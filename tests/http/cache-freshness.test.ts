import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFreePort } from '../../lib/db/cluster-server';
import { withClient } from '../../lib/db/schema-engine';
import { createTestDatabase, type TestDatabase } from '../setup/database';
import { startProduct, type Product } from '../setup/product';
import { projectRoot } from '../setup/test-cluster';
import { ask } from './http-client';

/** The product on a database of its own, which this process writes to: nothing that was committed may be missing from an answer. */
let database: TestDatabase;
let product: Product;
let base = '';

beforeAll(async () => {
  database = await createTestDatabase();
  const port = await findFreePort();
  product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: database.url } });
  base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await product?.stop();
  await database?.drop();
});

const PRINTED = `UPDATE observations SET printed = $1 WHERE series_key = 'VNM.BEL.T.TRADE._T.A' AND time_period = '2013' AND derivation IS NULL AND superseded_at IS NULL`;
const PATHS = ['/charts/viet-nam-belgium-trade.csv', '/charts/viet-nam-belgium-trade.json', '/series/VNM.BEL.T.TRADE._T.A.csv', '/api/v1/observations.json'];

async function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(base + path, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('what has been committed is in the next answer', () => {
  test('fifty writes by any client of the database, each followed at once by a request', async () => {
    await withClient(database.url, async (client) => {
      for (let count = 0; count < 50; count += 1) {
        const path = PATHS[count % PATHS.length] ?? '';
        const before = await read(path);
        await client.query(PRINTED, [`token ${count}.`]);
        const after = await read(path, { 'If-None-Match': before.headers.get('etag') ?? '' });
        expect([after.status, after.text.includes(`token ${count}.`)], `${path} after write ${count}`).toEqual([200, true]);
      }
    });
  });

  test('a write after a calm, while files are asked for all the time, waits a moment and is seen at once', async () => {
    await withClient(database.url, async (client) => {
      const waits: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        const until = performance.now() + 1300;
        while (performance.now() < until) await read(PATHS[0] ?? '');
        const began = performance.now();
        await client.query(PRINTED, [`calm ${count}.`]);
        waits.push(performance.now() - began);
        expect((await read(PATHS[0] ?? '')).text).toContain(`calm ${count}.`);
      }
      // One of them may wait for the machine as well.
      expect(waits.toSorted((a, b) => a - b)[2], `how long the writes waited: ${waits.map(Math.round).join(', ')} ms`).toBeLessThan(500);
    });
  });

  test('the same while others ask all the time', async () => {
    let isDone = false;
    const reader = async (path: string): Promise<void> => {
      while (!isDone) expect((await read(path)).status).toBe(200);
    };
    const readers = PATHS.flatMap((path) => [reader(path), reader(path)]);
    await withClient(database.url, async (client) => {
      for (let count = 0; count < 25; count += 1) {
        await client.query(PRINTED, [`busy ${count}.`]);
        expect((await read(PATHS[count % PATHS.length] ?? '')).text).toContain(`busy ${count}.`);
      }
    });
    isDone = true;
    await Promise.all(readers);
  });

  test('a transaction that is open, or undone, is in none', async () => {
    await withClient(database.url, async (client) => {
      const before = await read(PATHS[0] ?? '');
      await client.query('BEGIN');
      await client.query(PRINTED, ['undone']);
      expect((await read(PATHS[0] ?? '')).text).toBe(before.text);
      await client.query('ROLLBACK');
      expect((await read(PATHS[0] ?? '')).headers.get('etag')).toBe(before.headers.get('etag'));
    });
  });

  test('an earlier state stays as it was', async () => {
    const asOf = new Date().toISOString();
    const path = `/charts/viet-nam-belgium-trade.csv?asOf=${asOf}`;
    const before = await read(path);
    await withClient(database.url, (client) => client.query(`UPDATE charts SET position = position + 1`));
    expect((await read(path)).text).toBe(before.text);
  });

  test('the connection that watches is cut: no answer is old or missing', async () => {
    await withClient(database.url, async (client) => {
      for (let count = 0; count < 3; count += 1) {
        await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tradecite revision' AND datname = current_database()`);
        // What it held is gone with it, and by then nobody believes it any more.
        await sleep(60);
        await client.query(PRINTED, [`cut ${count}.`]);
        expect((await read(PATHS[1] ?? '')).text).toContain(`cut ${count}.`);
        await sleep(50);
      }
    });
  });
});

describe('the running product', () => {
  const path = '/charts/guangxi-trade.csv?lang=en';

  test('caching: browsers ask again, others hold shortly; on 200, 304 and HEAD alike', async () => {
    const first = await ask(path);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    const answers = [first, await ask(path, { headers }), await ask(path, { method: 'HEAD' })];
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 200]);
    for (const answer of answers) {
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=30, stale-while-revalidate=60');
      expect(answer.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      for (const name of ['etag', 'last-modified', 'referrer-policy', 'access-control-allow-origin']) expect(answer.headers.get(name), name).toBe(first.headers.get(name));
    }
  });

  test('Last-Modified is when the data changed, and confirms them', async () => {
    const since = (await ask(path)).headers.get('last-modified') ?? '';
    const [{ at } = { at: '' }] = await withClient(inject('databaseUrl'), async (client) =>
      (await client.query<{ at: string }>(`SELECT date_trunc('second', max(recorded_at))::text AS at FROM data_revisions`)).rows);
    expect(Date.parse(since)).toBe(Date.parse(at));
    expect((await ask(path, { headers: { 'If-Modified-Since': since } })).status).toBe(304);
    expect((await ask(path, { headers: { 'If-Modified-Since': since, 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  test('a picture in two parts is the picture', async () => {
    const picture = '/charts/guangxi-trade.png?lang=en';
    const bytes = async (range?: string): Promise<Buffer> => {
      const response = await fetch(inject('baseUrl') + picture, { headers: range ? { Range: range } : {} });
      expect(response.status).toBe(range ? 206 : 200);
      return Buffer.from(await response.arrayBuffer());
    };
    const whole = await bytes();
    expect(Buffer.concat([await bytes('bytes=0-999'), await bytes('bytes=1000-')]).equals(whole)).toBe(true);
  });

  test('pages come compressed by brotli, and are nobody else’s', async () => {
    const { headers } = await ask('/vi', { headers: { 'Accept-Encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('an address that is not UTF-8 is a problem, not a failure', async () => {
    const { status, headers } = await ask('/charts/%E0%A4%A.csv');
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });
});
