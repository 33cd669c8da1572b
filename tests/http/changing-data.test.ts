import { beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { GET as getChartFile } from '../../app/charts/[file]/route';
import { GET as getCsv } from '../../app/api/v1/observations.csv/route';
import { GET as getHealth } from '../../app/api/v1/health/route';
import { GET as getJson } from '../../app/api/v1/observations.json/route';
import { disconnect, getPool } from '../../lib/db/client';
import { eachObservation, findObservations } from '../../lib/db/find-observations';
import { useTestDatabase } from '../setup/database';
import { readCsv, type CsvRecord } from './http-client';

/** Route handlers on a database of their own: what happens when the data change. */
useTestDatabase();

const SERIES = 'VNM.BEL.T.TRADE._T.A';
const LARGE = '12345678901234567890123456.123456789012';

function toRequest(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://test${path}`, { headers });
}

async function rows(params: string): Promise<CsvRecord[]> {
  const response = await getCsv(toRequest(`/api/v1/observations.csv?useColumnShortNames=true&${params}`));
  expect(response.status).toBe(200);
  return readCsv(await response.text());
}

/** A second state of the data: 2013 is corrected, a hostile source adds a large number. */
async function change(): Promise<void> {
  const pool = getPool();
  await pool.query(`INSERT INTO data_revisions VALUES (2, '2999-06-01T12:00:00Z', '{}')`);
  await pool.query(
    `INSERT INTO sources (id, kind, title, title_en, language, publisher, licence) VALUES ('hostile', 'article', '=cmd|"/C calc"!A0', '=cmd|"/C calc"!A0', 'en', '＝1+1', 'none')`,
  );
  await pool.query(
    `INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, obs_value, low, high, qualifier, obs_status, printed, recorded_at)
     VALUES ($1, '2015', '2015-01-01', '2015-12-31', 'hostile', $2, $2, NULL, 'over', 'A', '@SUM(1)', '2999-06-01T12:00:00Z')`,
    [SERIES, LARGE],
  );
  await pool.query(
    `WITH old AS (UPDATE observations SET superseded_at = '2999-06-01T12:00:00Z' WHERE series_key = $1 AND time_period = '2013' RETURNING *)
     INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, obs_value, low, high, qualifier, obs_status, printed, recorded_at)
     SELECT series_key, time_period, period_start, period_end, source_id, -0.000000000001, -0.000000000002, 0, qualifier, obs_status, '−0', '2999-06-01T12:00:00Z' FROM old`,
    [SERIES],
  );
}

describe('two states of the data', () => {
  let tag: string | null = null;

  beforeAll(async () => {
    tag = (await getChartFile(toRequest('/charts/viet-nam-belgium-trade.csv'), { params: Promise.resolve({ file: 'viet-nam-belgium-trade.csv' }) })).headers.get('etag');
    await change();
  });

  test('now: the corrected value, the new row, exact to the last digit', async () => {
    const found = new Map((await rows(`series=${SERIES}`)).map((row) => [row.time_period, row]));
    expect(found.get('2015')).toMatchObject({ obs_value: LARGE, low: LARGE, high: '' });
    expect(found.get('2013')).toMatchObject({ obs_value: '-0.000000000001', low: '-0.000000000002', high: '0' });
  });

  test('JSON carries the same digits as number tokens', async () => {
    const text = await (await getJson(toRequest(`/api/v1/observations.json?series=${SERIES}&time=2013..2015`))).text();
    expect(text).toContain(`"obsValue":${LARGE},"low":${LARGE},"high":null`);
    expect(text).toContain('"obsValue":-0.000000000001,"low":-0.000000000002,"high":0');
  });

  test('asOf just before the change: as it was; from that instant on: as it is', async () => {
    // The day after, so that neither is in the future.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2999-06-02T12:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    const at = async (asOf: string): Promise<string[]> => (await rows(`series=${SERIES}&asOf=${asOf}`)).map((row) => `${row.time_period} ${row.obs_value}`);
    const before = await at('2999-06-01T11:59:59.999Z');
    expect(before).toContain('2013 1800000000');
    expect(before.some((row) => row.startsWith('2015'))).toBe(false);
    expect(await at('2999-05-31')).toEqual(before);
    const after = await at('2999-06-01T12:00:00Z');
    expect(after).toContain('2013 -0.000000000001');
    expect(after).toContain(`2015 ${LARGE}`);
    expect(await at('2999-06-01T19:00:00%2B07:00')).toEqual(after);
    expect(await at('2999-06-01')).toEqual(after);
  });

  test('a chart’s file shows the new state, and its old tag no longer confirms it', async () => {
    const ask = (headers: Record<string, string>) =>
      getChartFile(toRequest('/charts/viet-nam-belgium-trade.csv?useColumnShortNames=true', headers), { params: Promise.resolve({ file: 'viet-nam-belgium-trade.csv' }) });
    const response = await ask({ 'If-None-Match': tag ?? '' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^"r(?!1-)\d+-/u);
    expect(readCsv(await response.text()).map((row) => row.obs_value)).toContain(LARGE);
  });

  test('text of a hostile source is made safe in every variant, numbers stay', async () => {
    for (const variant of ['useColumnShortNames=true', 'lang=en', 'lang=en&excel=true']) {
      const response = await getCsv(toRequest(`/api/v1/observations.csv?source=hostile&${variant}`));
      const [record] = readCsv(await response.text());
      const cells = Object.values(record ?? {});
      expect(cells).toEqual(expect.arrayContaining([`'=cmd|"/C calc"!A0`, "'＝1+1", "'@SUM(1)", LARGE]));
      expect(cells.filter((cell) => /^[=+@\t\r]/u.test(cell))).toEqual([]);
    }
  });

  test('pages of any size hold the same rows in the same order', async () => {
    const all = (await findObservations({})).map(({ id }) => id);
    for (const size of [1, 7, all.length, 5000]) {
      const paged: string[] = [];
      for await (const page of eachObservation({}, size)) paged.push(...page.map(({ id }) => id));
      expect(paged, `pages of ${size}`).toEqual(all);
    }
  });

  test('a change between two pages is not seen by the later ones', async () => {
    const before = (await findObservations({})).map(({ id }) => id);
    const paged: string[] = [];
    for await (const page of eachObservation({}, 10)) {
      paged.push(...page.map(({ id }) => id));
      if (paged.length !== 10) continue;
      await getPool().query(`UPDATE observations SET superseded_at = '2999-07-01' WHERE id = (SELECT max(id) FROM observations WHERE superseded_at IS NULL)`);
    }
    expect(paged).toEqual(before);
  });
});

describe('the database is away', () => {
  async function whileAway<T>(work: () => Promise<T>): Promise<T> {
    const url = process.env.DATABASE_URL;
    await disconnect();
    process.env.DATABASE_URL = 'postgresql://nobody:secret@127.0.0.1:9/none';
    try {
      return await work();
    } finally {
      await disconnect();
      process.env.DATABASE_URL = url;
    }
  }

  test('health says so with 503', async () => {
    const response = await whileAway(() => getHealth(toRequest('/api/v1/health')));
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'unavailable' });
  });

  test('files and API answer 503, before any data, without address or password', async () => {
    const csv = await whileAway(() => getCsv(toRequest('/api/v1/observations.csv')));
    expect(csv.status).toBe(503);
    expect(csv.headers.get('content-type')).toBe('application/problem+json');
    expect(csv.headers.get('retry-after')).toBe('5');
    const text = await csv.text();
    expect(text).not.toMatch(/secret|nobody|127\.0\.0\.1|series_key/u);
    const chart = await whileAway(() => getChartFile(toRequest('/charts/guangxi-trade.csv'), { params: Promise.resolve({ file: 'guangxi-trade.csv' }) }));
    expect(chart.status).toBe(503);
    expect(chart.headers.get('content-disposition')).toBeNull();
  });

  test('and is back when it is back', async () => {
    expect((await getHealth(toRequest('/api/v1/health'))).status).toBe(200);
    expect(process.env.DATABASE_URL).not.toBe(inject('databaseUrl'));
  });
});
