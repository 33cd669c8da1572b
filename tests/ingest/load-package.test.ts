import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { disconnect, getPool } from '../../lib/db/client';
import { findChart } from '../../lib/db/find-charts';
import { findEvents } from '../../lib/db/find-events';
import { findDataRevision } from '../../lib/db/find-data-revision';
import { findObservations } from '../../lib/db/find-observations';
import type { LoadReport } from '../../lib/db/package-rows';
import { type Observation, toTeller } from '../../lib/core/observation';
import { loadPackage, toReportLines } from '../../lib/ingest/load-package';
import { createTestDatabase, type TestDatabase } from '../setup/database';
import { readState } from './database-state';
import { EditedPackage } from './edited-package';

let database: TestDatabase;
let edited: EditedPackage;

beforeEach(async () => {
  await disconnect();
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  edited = new EditedPackage();
});

afterEach(async () => {
  edited.remove();
  await disconnect();
  await database.drop();
  process.env.DATABASE_URL = inject('databaseUrl');
});

const TRADE = 'VNM.BEL.T.TRADE._T.A';
/** Whose figures these tests are about; official ones stand beside them. */
const PAPER = 'kinh-te-do-thi-2014-10';
const LEVEL_2013 = '1800000000,1750000000,1850000000,exact,A,"1,8 tỷ USD"';

function load(now = new Date()): Promise<LoadReport> {
  return loadPackage({ dataDir: edited.dataDir, now });
}

async function findOne(series: string, timePeriod: string, asOf?: string, teller = PAPER): Promise<Observation | undefined> {
  const all = await findObservations({ series: [series], ...(asOf ? { asOf } : {}) });
  const found = all.filter((o) => o.timePeriod === timePeriod && toTeller(o) === teller);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

/** The table's changes that are not zero. */
function toChanges({ tables }: LoadReport): Record<string, object> {
  return Object.fromEntries(Object.entries(tables).filter(([, { added, changed, removed }]) => added + changed + removed > 0));
}

function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return getPool().query<Record<string, unknown>>(sql, values).then(({ rows }) => rows);
}

describe('the same package again', () => {
  it('changes nothing and makes no revision', async () => {
    const before = await readState();
    const report = await load();
    expect(report.changed).toBe(false);
    expect(toReportLines(report)).toEqual([`data unchanged at revision ${report.revision}`]);
    expect(await readState()).toEqual(before);
  });

  it('changes nothing with a byte order mark and CRLF', async () => {
    const before = await readState();
    for (const file of ['observations.csv', 'areas.csv', 'events.csv']) edited.write(file, `\uFEFF${edited.read(file).replaceAll('\n', '\r\n')}`);
    expect((await load()).changed).toBe(false);
    expect(await readState()).toEqual(before);
  });
});

describe('a changed figure', () => {
  it('supersedes the old version, and what was computed from it', async () => {
    const [old, computed] = [await findOne(TRADE, '2013'), await findOne(TRADE, '2012')];
    edited.replace('observations.csv', LEVEL_2013, '1900000000,1850000000,1950000000,exact,A,"1,9 tỷ USD"');
    const now = new Date(Date.now() + 60_000);
    const report = await load(now);
    expect(toChanges(report)).toEqual({
      observations: { added: 0, changed: 1, removed: 0 },
      derived_observations: { added: 0, changed: 3, removed: 0 },
      findings: { added: 0, changed: 1, removed: 0 },
    });
    const [fresh, recomputed] = [await findOne(TRADE, '2013'), await findOne(TRADE, '2012')];
    expect(fresh).toMatchObject({ obsValue: '1900000000', recordedAt: now.toISOString(), supersededAt: null });
    expect(recomputed).toMatchObject({ obsValue: '1650000000', recordedAt: now.toISOString() });
    expect(recomputed?.derivation?.parents).toContain(fresh?.id);
    const before = new Date(now.getTime() - 1).toISOString();
    expect(await findOne(TRADE, '2013', before)).toEqual({ ...old, supersededAt: now.toISOString() });
    expect(await findOne(TRADE, '2012', before)).toEqual({ ...computed, supersededAt: now.toISOString() });
  });

  it('makes the next revision, with what changed', async () => {
    const before = await findDataRevision();
    edited.replace('observations.csv', LEVEL_2013, LEVEL_2013.replace(',A,', ',P,'));
    const report = await load();
    expect(report.revision).toBe((before?.revision ?? 0) + 1);
    const [row] = await query('SELECT summary FROM data_revisions WHERE revision = $1', [report.revision]);
    expect(row?.summary).toEqual({ cause: 'package', tables: report.tables });
    expect(toReportLines(report)).toContain('observations: 1 changed');
  });

  it('goes forward in time even when the clock does not', async () => {
    const past = new Date('2001-01-01T00:00:00Z');
    for (const status of ['P', 'E', 'A']) {
      edited.write('observations.csv', edited.read('observations.csv').replace(/(,exact,)[APE](,"1,8 tỷ USD")/u, `$1${status}$2`));
      expect((await load(past)).changed).toBe(true);
    }
    const rows = await query(`SELECT recorded_at FROM observations WHERE series_key = $1 AND time_period = '2013' AND derivation IS NULL`, [TRADE]);
    expect(new Set(rows.map(({ recorded_at: at }) => String((at as Date).getTime()))).size).toBe(4);
  });
});

describe('a changed event', () => {
  it('is superseded at the time of the load, with its areas', async () => {
    const [old] = await findEvents({ ids: ['relations-1973'] });
    edited.replace('events.csv', 'Viet Nam and Belgium establish diplomatic relations,', 'Relations begin,').replace('events.csv', 'Diplomatic relations,VNM;BEL,', 'Diplomatic relations,BEL;JPN,');
    const at = new Date(Date.now() + 60_000);
    expect((await load(at)).tables.events).toEqual({ added: 0, changed: 1, removed: 0 });
    const find = async (asOf: string) => (await findEvents({ ids: ['relations-1973'], asOf }))[0];
    expect(await find(new Date(at.getTime() - 1).toISOString())).toEqual(old);
    expect(await find(at.toISOString())).toEqual({ ...old, title: { ...old?.title, en: 'Relations begin' }, areas: ['BEL', 'JPN'] });
  });
});

describe('a removed figure', () => {
  it('is superseded, and so is what was computed from it; its history stays', async () => {
    const lines = edited.read('observations.csv').split('\n');
    edited.write('observations.csv', lines.filter((line) => !line.startsWith(`${TRADE},2013,`)).join('\n'));
    const report = await load();
    expect(report.tables.observations).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await findOne(TRADE, '2013')).toBeUndefined();
    expect(await findOne(TRADE, '2012')).toBeUndefined();
    const rows = await query('SELECT superseded_at FROM observations WHERE series_key = $1 AND time_period = $2 AND source_id = $3', [TRADE, '2013', PAPER]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.superseded_at).not.toBeNull();
    expect((await load()).changed).toBe(false);
  });

  it('comes back as a new version', async () => {
    const whole = edited.read('observations.csv');
    edited.write('observations.csv', whole.split('\n').filter((line) => !line.startsWith(`${TRADE},2013,`)).join('\n'));
    await load();
    edited.write('observations.csv', whole);
    expect((await load()).tables.observations).toEqual({ added: 1, changed: 0, removed: 0 });
    expect(await findOne(TRADE, '2012')).toMatchObject({ obsValue: '1560000000' });
  });
});

describe('what users added', () => {
  const ADDED = `INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, claim, obs_value, low, high, qualifier, obs_status, recorded_at)
    VALUES ($1, '2005', '2005-01-01', '2005-12-31', 'users-own', '', 7, 7, 7, 'exact', 'A', '2020-01-01')`;

  beforeEach(async () => {
    await query(`INSERT INTO sources (id, kind, title, title_en, language, licence) VALUES ('users-own', 'official', 'x', 'x', 'en', 'x')`);
    await query(`INSERT INTO areas (code, kind, name_vi, name_en) VALUES ('BE-XYZ', 'region', 'x', 'x')`);
    await query(`INSERT INTO charts (slug, revision, spec, position) VALUES ('mine', 1, '{"title": {"vi": "x", "en": "x"}}', 99)`);
    await query(ADDED, [TRADE]);
  });

  it('stays', async () => {
    edited.replace('observations.csv', LEVEL_2013, LEVEL_2013.replace(',A,', ',P,'));
    await load();
    expect(await findOne(TRADE, '2005', undefined, 'users-own')).toMatchObject({ obsValue: '7', supersededAt: null });
    const left = await query(`SELECT (SELECT count(*) FROM sources WHERE id = 'users-own') + (SELECT count(*) FROM areas WHERE code = 'BE-XYZ') + (SELECT count(*) FROM charts WHERE slug = 'mine') AS n`);
    expect(left).toEqual([{ n: '3' }]);
  });

  it('keeps the rows in use that it refers to', async () => {
    await query(`INSERT INTO series (key, reporter, partner, flow, measure, sector, freq, unit_measure, title_vi, title_en) VALUES ('VNM.AFG.T.TRADE._T.A', 'VNM', 'AFG', 'T', 'TRADE', '_T', 'A', 'USD', 'x', 'x')`);
    edited.write('areas.csv', edited.read('areas.csv').split('\n').filter((line) => !/^(?:AFG|AGO),/u.test(line)).join('\n'));
    const { tables } = await load();
    expect(tables.areas).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await query(`SELECT code FROM areas WHERE code IN ('AFG', 'AGO')`)).toEqual([{ code: 'AFG' }]);
    expect((await load()).changed).toBe(false);
  });

  it('is computed from like any other figure, without mixing sources', async () => {
    await query(`INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, claim, obs_value, low, high, qualifier, obs_status, recorded_at)
      VALUES ($1, '2008', '2008-01-01', '2008-12-31', 'users-own', '', 56, 56, 56, 'exact', 'A', '2020-01-01')`, [TRADE]);
    await load();
    const growth = await findObservations({ series: ['VNM.BEL.T.TRADE_CAGR._T._O'] });
    expect(growth.filter(({ claim }) => claim === 'users-own').map(({ obsValue, timePeriod }) => [obsValue, timePeriod])).toEqual([['100', '2005-01-01/P4Y']]);
  });
});

describe('charts', () => {
  const chart = 'charts/pace-of-2014.json';

  it('get the next revision when their spec changes, and keep every one', async () => {
    const title = (await findChart('pace-of-2014'))?.spec.title.en ?? '';
    edited.replace(chart, title, 'Another title');
    expect((await load()).tables.charts).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await findChart('pace-of-2014')).toMatchObject({ revision: 2, spec: { title: { en: 'Another title' } } });
    const kept = await query(`SELECT revision, spec->'title'->>'en' AS title FROM chart_revisions WHERE slug = 'pace-of-2014' ORDER BY revision`);
    expect(kept).toEqual([{ revision: 1, title }, { revision: 2, title: 'Another title' }]);
  });

  it('that leave the package go, but not their revisions', async () => {
    const text = edited.read(chart);
    edited.write(chart.replace('pace-of-2014', 'pace'), text.replace('"pace-of-2014"', '"pace"'));
    await load();
    const other = new EditedPackage();
    expect((await loadPackage({ dataDir: other.dataDir, now: new Date() })).tables.charts).toEqual({ added: 0, changed: 0, removed: 1 });
    other.remove();
    expect(await query(`SELECT revision FROM chart_revisions WHERE slug = 'pace'`)).toEqual([{ revision: 1 }]);
    await load();
    expect(await findChart('pace')).toMatchObject({ revision: 2 });
  });
});

describe('search', () => {
  it('finds areas, charts and series with and without diacritics', async () => {
    for (const words of ['bi', 'Bỉ', 'Belgium']) {
      const rows = await query('SELECT kind, key FROM search_documents WHERE text LIKE $1', [`%${words === 'bi' ? 'bi' : words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}%`]);
      expect(rows).toContainEqual({ kind: 'area', key: 'BEL' });
      expect(rows).toContainEqual({ kind: 'chart', key: 'viet-nam-belgium-trade' });
      expect(rows).toContainEqual({ kind: 'series', key: TRADE });
    }
  });

  it('follows the data', async () => {
    edited.replace('areas.csv', 'Vương quốc Bỉ;Belgique', 'Vương quốc Bỉ;Nước Bỉ xinh đẹp;Belgique');
    await load();
    const rows = await query(`SELECT key FROM search_documents WHERE kind = 'area' AND text LIKE '%nuoc bi xinh dep%'`);
    expect(rows).toEqual([{ key: 'BEL' }]);
  });
});

describe('two loads at once', () => {
  it('leave one new version and one new revision', async () => {
    edited.replace('observations.csv', LEVEL_2013, LEVEL_2013.replace(',A,', ',P,'));
    const before = (await findDataRevision())?.revision ?? 0;
    const reports = await Promise.all([load(), load(), load()]);
    expect(reports.map(({ changed }) => changed).toSorted()).toEqual([false, false, true]);
    expect((await findDataRevision())?.revision).toBe(before + 1);
    expect(await findOne(TRADE, '2013')).toMatchObject({ obsStatus: 'P' });
  });

  it('fill an empty package table once', async () => {
    const count = 'SELECT count(*) AS n, count(superseded_at) AS old FROM observations';
    const shipped = await query(count);
    await query('TRUNCATE sources, areas, measures, series, observations, events, charts, chart_revisions, search_documents, data_revisions, package_rows CASCADE');
    const reports = await Promise.all([load(), load()]);
    expect(reports.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
    expect(await query(count)).toEqual(shipped);
  });
});
