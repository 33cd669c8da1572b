import { mkdtempSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { disconnect, getPool } from '../../lib/db/client';
import type { TradeciteError } from '../../lib/core/errors';
import { findObservations } from '../../lib/db/find-observations';
import { runImport, type ImportResult } from '../../lib/ingest/official/run-import';
import { createTestDatabase, type TestDatabase } from '../setup/database';
import { readState } from './database-state';
import { broken, json, type OfficialServer, page, startOfficialServer, status } from './official-server';
import { answerPath, toOptions } from './read-official';

let database: TestDatabase;
let folder: string;
let server: OfficialServer | undefined;
const notes: string[] = [];

beforeEach(async () => {
  await disconnect();
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  folder = mkdtempSync(join(tmpdir(), 'tradecite-answers-'));
  notes.length = 0;
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
  await disconnect();
  await database.drop();
  process.env.DATABASE_URL = inject('databaseUrl');
});

function run(words: string, signal?: AbortSignal): Promise<ImportResult> {
  return runImport(toOptions(words), { folder, now: new Date(), firstPause: 5, note: (message) => notes.push(message), ...(signal ? { signal } : {}) });
}

function writeTable(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const EXPORTS = 'VNM.BEL.X.TRADE._T.A';
const COMTRADE = `comtrade --reporter VNM --file ${answerPath('comtrade.json')}`;

async function findOne(series: string, timePeriod: string, sourceId: string) {
  const found = await findObservations({ series: [series], source: [sourceId] });
  return found.find((o) => o.timePeriod === timePeriod && !o.derivation);
}

describe('figures of a file', () => {
  it('become observations with their token, interval, source and basis', async () => {
    const result = await run(COMTRADE);
    expect(result).toMatchObject({ rows: 11, report: { changed: true, repeated: 0 } });
    expect(await findOne(EXPORTS, '2013', 'un-comtrade-vnm')).toMatchObject({
      obsValue: '1324567890.25', low: '1324567890.245', high: '1324567890.255', printed: '1324567890.25', qualifier: 'exact', obsStatus: 'A', unitMeasure: 'USD',
    });
    const { rows } = await getPool().query(`SELECT kind, checksum, accessed_on, valuation, prices, year_basis FROM sources WHERE id = 'un-comtrade-vnm'`);
    expect(rows[0]).toMatchObject({ kind: 'official', valuation: 'fob-cif', prices: 'current', year_basis: 'calendar', checksum: expect.stringMatching(/^[0-9a-f]{64}$/u) as string });
  });

  it('stand under the areas that their codes mean', async () => {
    await run(COMTRADE);
    const { rows } = await getPool().query<{ partner: string; value: string }>(
      `SELECT s.partner, trim_scale(o.obs_value)::text AS value FROM observations o JOIN series s ON s.key = o.series_key
       WHERE o.source_id = 'un-comtrade-vnm' AND o.derivation IS NULL AND o.obs_value < 100 AND s.freq = 'A' ORDER BY o.obs_value`,
    );
    expect(rows.map(({ partner, value }) => `${partner} ${value}`)).toEqual(['S19 12', 'USA 13', 'FRA 14', 'CHE 15', 'NOR 16', 'IND 17', 'W00 18', 'BLX 77']);
    const { rows: groups } = await getPool().query(`SELECT code, kind, name_vi FROM areas WHERE code IN ('BLX', 'S19') ORDER BY code`);
    expect(groups).toMatchObject([{ code: 'BLX', kind: 'group' }, { code: 'S19', kind: 'group' }]);
  });

  it('change nothing when they come again', async () => {
    await run(COMTRADE);
    const before = await readState();
    expect((await run(COMTRADE)).report.changed).toBe(false);
    expect(await readState()).toEqual(before);
  });

  it('supersede what the same source said before, and are found as of then', async () => {
    const words = (name: string) => `table --measure TRADE --source customs --title Customs --mapping proposed --file ${name}`;
    await run(words(writeTable('a.csv', 'reporter,partner,year,flow,value_usd_thousand\nVNM,BEL,2013,exports,1324.5\nVNM,BEL,2012,exports,1000.5\n')));
    const old = await findOne(EXPORTS, '2013', 'customs');
    const { report } = await run(words(writeTable('b.csv', 'reporter,partner,year,flow,value_usd_thousand\nVNM,BEL,2013,exports,1325.5\n')));
    expect(report.tables.observations).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await findOne(EXPORTS, '2013', 'customs')).toMatchObject({ obsValue: '1325500' });
    expect(await findOne(EXPORTS, '2012', 'customs')).toMatchObject({ obsValue: '1000500' });
    const before = await findObservations({ series: [EXPORTS], source: ['customs'], asOf: old?.recordedAt ?? '' });
    expect(before.find((o) => o.timePeriod === '2013' && !o.derivation)?.obsValue).toBe('1324500');
  });

  it('are only shown by a dry run', async () => {
    const before = await readState();
    const { report, preview } = await run(`${COMTRADE} --dry-run`);
    expect(report.tables.observations?.added).toBe(11);
    expect(preview[0]?.series.key).toBe(EXPORTS);
    expect(await readState()).toEqual(before);
  });
});

describe('a file that is wrong changes nothing', () => {
  const TABLE = 'table --measure TRADE --source t --title T --mapping proposed --file';

  it.each([
    ['two figures of one year', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,BEL,2013,X,6\n', /rows contradict each other/u],
    ['an unknown area', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,QQQ,2013,X,5\n', /1 place is wrong/u],
    ['a row that is cut', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,BEL,2014', /1 place is wrong/u],
    ['an undecided decimal sign', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,1.234\nVNM,BEL,2014,X,5.678\n', /The column "value_usd" holds numbers such as "1.234", which read two ways/u],
  ])('%s', async (_, content, message) => {
    const before = await readState();
    await expect(run(`${TABLE} ${writeTable('wrong.csv', content)}`)).rejects.toThrow(message);
    expect(await readState()).toEqual(before);
  });

  it('names both lines of a contradiction', async () => {
    const path = writeTable('twice.csv', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,BEL,2013,X,6\n');
    await expect(run(`${TABLE} ${path}`)).rejects.toMatchObject({ details: [{ field: `${EXPORTS} 2013`, reason: 'is given 2 times with different figures: 5 (line 2), 6 (line 3)', reasonVi: 'được ghi 2 lần với số khác nhau: 5 (dòng 2), 6 (dòng 3)' }] });
  });

  it('names all that is wrong with a row', async () => {
    const path = writeTable('all.csv', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,QQQ,soon,sideways,abc\nQQR,BEL,2013,sideways,5\n');
    const error = (await run(`${TABLE} ${path}`).catch((thrown: unknown) => thrown)) as TradeciteError;
    expect(error.details.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 value_usd', '3 flow', '3 timePeriod', '3 partner', '4 flow', '4 reporter']);
  });

  it.each([
    ['an empty row', 'reporter,partner,year,flow,value_usd\n,,,,\n'],
    ['a header alone', 'reporter,partner,year,flow,value_usd\n'],
    ['no value', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,\n'],
  ])('%s is no import of nothing', async (_, content) => {
    await expect(run(`${TABLE} ${writeTable('none.csv', content)} --dry-run`)).rejects.toMatchObject({ code: 'bad-data', fault: 'rows-none' });
  });

  it('takes one of two equal rows', async () => {
    const path = writeTable('equal.csv', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\nVNM,BEL,2013,X,5\n');
    expect((await run(`${TABLE} ${path}`)).report).toMatchObject({ repeated: 1, tables: { observations: { added: 1 } } });
  });

  it('refuses to write into a source that ships with the product', async () => {
    const path = writeTable('x.csv', 'reporter,partner,year,flow,value_usd\nVNM,BEL,2013,X,5\n');
    await expect(run(`table --measure TRADE --source bao-tin-tuc-2013-01 --title T --mapping proposed --file ${path}`)).rejects.toThrow(/ships with the product/u);
  });
});

describe('a table of anybody', () => {
  const CSV = 'Năm;Nước đối tác;Luồng;Trị giá (triệu USD)\n2013;Bỉ;Xuất khẩu;1.324,5\n2013;Đức;Nhập khẩu;2.964,1\n';
  const WORDS = 'table --reporter VNM --measure TRADE --source hai-quan --title T';

  it('is shown with a proposed mapping first, taken when agreed, and remembered', async () => {
    const path = writeTable('vi.csv', CSV);
    await expect(run(`${WORDS} --file ${path}`)).rejects.toMatchObject({
      message: expect.stringContaining('has not been imported before') as string,
      details: expect.arrayContaining([{ reason: 'Trị giá (triệu USD) → value' }, { line: 2, reason: '2013 | Bỉ | Xuất khẩu | 1.324,5' }]) as object,
    });
    await run(`${WORDS} --mapping proposed --file ${path}`);
    expect(await findOne(EXPORTS, '2013', 'hai-quan')).toMatchObject({ obsValue: '1324500000', low: '1324450000', high: '1324550000', printed: '1.324,5' });
    const next = writeTable('next.csv', CSV.replace('1.324,5', '1.400,5'));
    expect((await run(`${WORDS} --file ${next}`)).report.tables.observations).toEqual({ added: 0, changed: 1, removed: 0 });
  });

  it('says which columns a mapping lacks', async () => {
    const path = writeTable('y.csv', 'a,b\n1,2\n');
    await expect(run(`${WORDS} --mapping a=timePeriod,b=value --file ${path}`)).rejects.toMatchObject({ fault: 'mapping-lacks', details: [{ field: 'mapping', fault: 'role-missing-flow' }, { field: 'mapping', fault: 'role-missing-unit' }] });
    await expect(run(`${WORDS} --mapping c=value --file ${path}`)).rejects.toThrow(/The table has no column "c"/u);
  });
});

describe('a service', () => {
  const words = (url: string) => `comtrade --reporter VNM --partner BEL --years 2000-2014 --base-url ${url}`;
  const row = (period: string, primaryValue: number) => ({ typeCode: 'C', freqCode: 'A', period, reporterCode: 704, partnerCode: 56, partner2Code: 0, flowCode: 'X', cmdCode: 'TOTAL', customsCode: 'C00', motCode: 0, mosCode: '0', primaryValue });
  const first = json({ count: 1, data: [row('2000', 1)], error: '' });
  const second = json({ count: 1, data: [row('2012', 2)], error: '' });

  it('is asked for twelve years at a time, with its own codes', async () => {
    server = await startOfficialServer([first, second]);
    expect((await run(words(server.url))).rows).toBe(2);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[0]).toMatch(/^\/public\/v1\/preview\/C\/A\/HS\?reporterCode=704&period=2000%2C.*2011&partnerCode=56&/u);
    expect(server.asked[1]).toMatch(/period=2012%2C2013%2C2014&/u);
  });

  it('is asked for several areas at once, by code and name; one that is none of them is named, before anything is asked', async () => {
    server = await startOfficialServer([first]);
    const several = (reporter: string, partner: string) => runImport({ ...toOptions(words(server?.url ?? '')), reporter, partner, years: { from: 2000, to: 2000 } }, { folder, now: new Date(), firstPause: 5, note: (message) => notes.push(message) });
    expect((await several('VNM,Thái Lan', 'BEL, CHN')).source.title).toMatch(/reported by Viet Nam, Thailand$/u);
    expect(server.asked[0]).toMatch(/reporterCode=704%2C764&.*partnerCode=56%2C156&/u);
    await expect(several('VNM,Korea', 'BEL')).rejects.toMatchObject({ details: [{ field: 'reporter', reason: expect.stringMatching(/^"Korea" is no full name of one area.*\(KOR\)/u) as string }] });
    await expect(several('VNM', 'BEL,ASEAN')).rejects.toMatchObject({ details: [{ field: 'partner', reason: expect.stringMatching(/^"ASEAN" is no /u) as string }] });
    expect(server.asked).toHaveLength(1);
  });

  it('is asked again when busy, broken, cut or down, and its answers are kept', async () => {
    server = await startOfficialServer([status(429, { 'retry-after': '0' }), status(503), broken, page, first, second]);
    expect((await run(words(server.url))).rows).toBe(2);
    expect(server.asked).toHaveLength(6);
    expect(notes.join('\n')).toMatch(/answers 429: busy.*answers 503.*web page: /su);
    await server.close();
    expect((await run(words(server.url))).report.changed).toBe(false);
    expect(readdirSync(join(folder, 'comtrade'))).toHaveLength(4);
  });

  it('goes on where it was interrupted', async () => {
    server = await startOfficialServer([first, status(400, {}, '{"error":"bad period"}'), second]);
    const before = await readState();
    await expect(run(words(server.url))).rejects.toThrow(/the service answers 400: bad period\. Answers fetched so far are kept/u);
    expect(await readState()).toEqual(before);
    expect((await run(words(server.url))).rows).toBe(2);
    expect(server.asked).toHaveLength(3);
  });

  it('is given up after six tries, and asked anew with --refresh', async () => {
    server = await startOfficialServer([first, second, status(500)]);
    await run(words(server.url));
    await expect(run(`${words(server.url)} --refresh`)).rejects.toThrow(/answers 500: busy \(tried 6 times\)/u);
    expect(server.asked).toHaveLength(8);
  });

  it('is left when stopped, with the database as it was', async () => {
    const stop = new AbortController();
    server = await startOfficialServer([first, () => stop.abort()]);
    const before = await readState();
    await expect(run(words(server.url), stop.signal)).rejects.toThrow(/abort/iu);
    expect(await readState()).toEqual(before);
    expect(readdirSync(join(folder, 'comtrade'))).toHaveLength(2);
  });

  it('that wants a key is named so', async () => {
    server = await startOfficialServer([status(401, {}, '{"statusCode":401,"message":"Access denied"}')]);
    await expect(run(words(server.url))).rejects.toThrow(/answers 401: Access denied\. It wants a key.*COMTRADE_API_KEY/u);
  });
});
