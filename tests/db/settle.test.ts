import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { seed } from '../../prisma/seed';
import { disconnect, getPool } from '../../lib/db/client';
import { findFindings } from '../../lib/db/find-findings';
import { findImports } from '../../lib/db/find-imports';
import { findObservations } from '../../lib/db/find-observations';
import { findPending } from '../../lib/db/find-pending';
import { beginRevision } from '../../lib/db/save-revision';
import { noteRules, settle } from '../../lib/db/settle';
import { inTransaction } from '../../lib/db/transaction';
import { type ImportResult, runImport } from '../../lib/ingest/official/run-import';
import { toOptions } from '../ingest/read-official';
import { createTestDatabase, type TestDatabase } from '../setup/database';
import { projectRoot } from '../setup/test-cluster';

const FIRST = 'reporter,partner,year,flow,value_usd_thousand\nVNM,BEL,2012,exports,1000.5\nVNM,BEL,2013,exports,1324.5\nVNM,BEL,2013,imports,424.5\nBEL,VNM,2013,imports,999999.5\n';
/** Another pair: the sum of two flows, and the balance. */
const SECOND = 'reporter,partner,year,flow,value_usd_thousand\nVNM,JPN,2013,exports,100.5\nVNM,JPN,2013,imports,50.5\n';
const REVISED = FIRST.replace('1324.5', '1525.5');

let databases: TestDatabase[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tradecite-settle-'));
});
afterEach(async () => {
  await disconnect();
  for (const database of databases) await database.drop();
  databases = [];
  rmSync(folder, { recursive: true, force: true });
  process.env.DATABASE_URL = inject('databaseUrl');
});

async function useNewDatabase(): Promise<void> {
  await disconnect();
  const database = await createTestDatabase();
  databases.push(database);
  process.env.DATABASE_URL = database.url;
}

/** Imports a table; with `isStopped`, is stopped as soon as the figures are saved. */
function importTable(content: string, isStopped = false): Promise<ImportResult> {
  const file = join(folder, 'table.csv');
  writeFileSync(file, content);
  const stop = new AbortController();
  const note = (message: string): void => {
    if (isStopped && message.startsWith('figures saved')) stop.abort();
  };
  return runImport(toOptions(`table --measure TRADE --source customs --title Customs --mapping proposed --file ${file}`), { folder, now: new Date(), note, signal: stop.signal });
}

async function countPending(): Promise<number> {
  const { rows } = await getPool().query<{ count: number }>('SELECT count(*)::int AS count FROM pending_work');
  return rows[0]?.count ?? 0;
}

/** What readers see: figures and findings, without ids and times. */
async function findAll(): Promise<unknown> {
  const observations = (await findObservations({})).map(({ seriesKey, timePeriod, sourceId, claim, obsValue, derivation }) => [seriesKey, timePeriod, sourceId, claim, obsValue, derivation?.formula]);
  return { observations, findings: (await findFindings()).map(({ key, title }) => [key, title.en]).toSorted() };
}

async function findComputed(): Promise<(string | null)[]> {
  const found = await findObservations({ series: ['VNM.BEL.T.TRADE._T.A'], time: { from: '2013-01-01', to: '2013-12-31' } });
  return found.filter(({ derivation, claim }) => derivation && claim === 'customs').map(({ obsValue }) => obsValue);
}

test('an import that is stopped after its figures are saved is finished by the next start', async () => {
  await useNewDatabase();
  await importTable(FIRST);
  await importTable(REVISED);
  const whole = await findAll();

  await useNewDatabase();
  await importTable(FIRST);
  expect(await findComputed()).toEqual(['1749000']);
  const stopped = await importTable(REVISED, true);
  expect(await findPending()).toMatchObject({ derive: 1, isRunning: false });
  expect(stopped.report).toMatchObject({ left: await countPending(), tables: { observations: { added: 0, changed: 1, removed: 0 } } });
  expect(await countPending()).toBeGreaterThan(0);
  // What was computed from the old figure is gone, and nothing passes for it.
  expect(await findComputed()).toEqual([]);
  expect(await findAll()).not.toEqual(whole);

  await inTransaction(async (client) => {
    await beginRevision(client, new Date());
    expect((await findPending()).isRunning).toBe(true);
  });
  expect((await seed(projectRoot)).join('\n')).toMatch(/derived_observations: \d+ added/u);
  expect(await findComputed()).toEqual(['1950000']);
  expect(await findAll()).toEqual(whole);
  expect(await countPending()).toBe(0);
});

test('an import takes up what the one before it left', async () => {
  await useNewDatabase();
  await importTable(FIRST, true);
  expect(await countPending()).toBeGreaterThan(0);
  const again = await importTable(FIRST);
  expect(again.report).toMatchObject({ changed: true, left: 0, tables: { observations: { added: 0, changed: 0, removed: 0 } } });
  expect(again.report.tables.derived_observations?.added).toBeGreaterThan(0);
  expect(await countPending()).toBe(0);
});

test('computed figures are credited to the import that gave what they follow from, also where two wait for one computation', async () => {
  await useNewDatabase();
  await importTable(FIRST, true);
  await importTable(SECOND);
  const [second, first] = (await findImports()).map(({ derived }) => derived);
  expect([first, second]).toEqual([3, 2]);
  const { rows } = await getPool().query<{ count: number }>(`SELECT count(*)::int AS count FROM observations WHERE derivation IS NOT NULL AND superseded_at IS NULL AND claim LIKE 'customs%'`);
  expect((first ?? 0) + (second ?? 0)).toBe(rows[0]?.count);
});

test('other rules look at everything anew, and the same rules at nothing', async () => {
  await useNewDatabase();
  await noteRules('one');
  const settled = await settle({ now: new Date() });
  expect(settled).toMatchObject({ revision: null, left: 0, tables: { findings: { added: 0, changed: 0, removed: 0 } } });
  const before = await findAll();

  // As older rules left them: a finding in other words, one missing, one computed figure that no rule makes.
  await getPool().query(`UPDATE findings SET content = jsonb_set(content, '{title,en}', '"old words"') WHERE id = (SELECT min(id) FROM findings WHERE superseded_at IS NULL)`);
  await getPool().query('DELETE FROM findings WHERE id = (SELECT max(id) FROM findings WHERE superseded_at IS NULL)');
  await getPool().query(`UPDATE observations SET formula = 'other', obs_value = obs_value + 1, high = high + 1 WHERE id = (SELECT min(id) FROM observations WHERE derivation IS NOT NULL AND superseded_at IS NULL)`);
  const broken = await findAll();
  expect(broken).not.toEqual(before);
  await noteRules('one');
  await settle({ now: new Date() });
  expect(await findAll()).toEqual(broken);

  await noteRules('two');
  await settle({ now: new Date() });
  expect(await findAll()).toEqual(before);
});
