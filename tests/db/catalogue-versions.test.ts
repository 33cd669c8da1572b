import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { getPool } from '../../lib/db/client';
import { findAreas } from '../../lib/db/find-areas';
import { findEvents } from '../../lib/db/find-events';
import { findMeasures } from '../../lib/db/find-measures';
import { findSeries } from '../../lib/db/find-series';
import { findSources } from '../../lib/db/find-sources';
import { applyMigrations } from '../../lib/db/migrate';
import { findMigrationNames } from '../../lib/db/migration-folder';
import { withClient } from '../../lib/db/schema-engine';
import { createTestDatabase, useTestDatabase } from '../setup/database';
import { makeTempFolder, projectRoot } from '../setup/test-cluster';

useTestDatabase();

const TABLES = { sources: 'source_versions', areas: 'area_versions', measures: 'measure_versions', series: 'series_versions', events: 'event_versions', event_areas: 'event_area_versions' };
const MIGRATION = '20261122110000_catalogue_versions';

function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return getPool().query<Record<string, unknown>>(sql, values).then(({ rows }) => rows);
}

/** An instant between what was written before and what will be written after it. */
async function now(): Promise<string> {
  await getPool().query('SELECT pg_sleep(0.005)');
  const at = new Date().toISOString();
  await getPool().query('SELECT pg_sleep(0.005)');
  return at;
}

describe('an instant before a change', () => {
  it('has the event as it was: its words, its areas, whether there was one', async () => {
    const [first, second] = await findEvents();
    const before = await now();
    await query(`UPDATE events SET title_en = 'Another title', period_start = '1950-01-01' WHERE id = $1`, [first?.id]);
    await query(`UPDATE event_areas SET area_code = 'JPN' WHERE (event_id, area_code) = ($1, $2)`, [first?.id, first?.areas[0]]);
    await query('DELETE FROM events WHERE id = $1', [second?.id]);
    await query(`INSERT INTO events SELECT 'later', kind, time_period, period_start, period_end, 'Sau', 'Later', 'Sau', 'Later', source_id FROM events LIMIT 1`);
    const [then, current] = [await findEvents({ asOf: before }), await findEvents()];
    expect(then.find(({ id }) => id === first?.id)).toEqual(first);
    expect(then.find(({ id }) => id === second?.id)).toEqual(second);
    expect(then.some(({ id }) => id === 'later')).toBe(false);
    expect(current.find(({ id }) => id === first?.id)).toMatchObject({ title: { en: 'Another title' }, areas: expect.arrayContaining(['JPN']) });
    expect(current.map(({ id }) => id)).toEqual(expect.arrayContaining(['later']));
    expect(current.some(({ id }) => id === second?.id)).toBe(false);
    expect((await findEvents({ asOf: before, areas: ['JPN'] })).some(({ id }) => id === first?.id)).toBe(first?.areas.includes('JPN'));
    expect(await findEvents({ asOf: await now() })).toEqual(current);
  });

  it('has the names as they were', async () => {
    const find = (asOf?: string) => Promise.all([findSources({ asOf }), findAreas({ asOf }), findMeasures({ asOf }), findSeries({ asOf })]);
    const [old, before] = [await find(), await now()];
    await query(`UPDATE sources SET title_en = title_en || ' (corrected)'`);
    await query(`UPDATE areas SET name_vi = name_vi || ' (sửa)'`);
    await query(`UPDATE measures SET definition_en = 'x'`);
    await query(`UPDATE series SET note_en = 'x', note_vi = 'x'`);
    const current = await find();
    for (const [i, list] of current.entries()) expect(list).not.toEqual(old[i]);
    expect(await find(before)).toEqual(old);
    expect(await find(await now())).toEqual(current);
  });
});

test('what a transaction writes and takes back leaves no version; an emptied table is empty from then on', async () => {
  const count = () => query('SELECT count(*)::int AS n FROM measure_versions');
  const kept = await count();
  await query(`DO $$ BEGIN INSERT INTO measures SELECT 'TMP', nature, concept, unit_measure, 'a', 'a', 'a', 'a' FROM measures LIMIT 1; UPDATE measures SET name_en = 'b' WHERE code = 'TMP'; DELETE FROM measures WHERE code = 'TMP'; END $$`);
  expect(await count()).toEqual(kept);
  const before = await now();
  const areas = (await findEvents()).map((event) => event.areas);
  await query('TRUNCATE event_areas');
  expect((await findEvents({ asOf: before })).map((event) => event.areas)).toEqual(areas);
  expect((await findEvents({ asOf: await now() })).every((event) => event.areas.length === 0)).toBe(true);
});

test('versions have every column of their table, of the same type', async () => {
  const columns = (table: string) => query(
    `SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = $1 AND column_name NOT IN ('recorded_at', 'superseded_at') ORDER BY 1`, [table]);
  for (const [table, versions] of Object.entries(TABLES)) expect(await columns(versions), table).toEqual(await columns(table));
});

test('a database from before keeps every row, and takes them for as old as its data', async () => {
  const [database, folder] = [await createTestDatabase('empty'), makeTempFolder('prisma')];
  const migrate = (migrationsDir: string) => applyMigrations({ connectionString: database.url, migrationsDir });
  const ask = (sql: string) => withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
  try {
    cpSync(join(projectRoot, 'prisma'), folder, { recursive: true });
    for (const later of findMigrationNames(join(folder, 'migrations')).filter((name) => name >= MIGRATION)) rmSync(join(folder, 'migrations', later), { recursive: true });
    await migrate(join(folder, 'migrations'));
    await ask(`INSERT INTO sources (id, kind, title, title_en, language, licence) VALUES ('s', 'article', 'Báo', 'Paper', 'vi', 'none');
      INSERT INTO areas (code, kind, name_vi, name_en) VALUES ('VNM', 'country', 'Việt Nam', 'Viet Nam');
      INSERT INTO events (id, kind, time_period, period_start, period_end, title_vi, title_en, label_vi, label_en, source_id, inferred)
        VALUES ('e', 'visit', '2014', '2014-01-01', '2014-12-31', 'Thăm', 'Visit', 'Thăm', 'Visit', 's', '{"vi": "vì", "en": "as"}');
      INSERT INTO event_areas VALUES ('e', 'VNM')`);
    const before = await ask('SELECT to_jsonb(e) AS row FROM events e');
    expect(await migrate(join(projectRoot, 'prisma/migrations'))).toContain(MIGRATION);
    expect(await ask('SELECT to_jsonb(e) AS row FROM events e')).toEqual(before);
    expect(await ask(`SELECT to_jsonb(v) - 'recorded_at' - 'superseded_at' AS row FROM event_versions v`)).toEqual(before);
    expect(await ask('SELECT bool_and(v.recorded_at = r.at AND v.superseded_at IS NULL) AS same, count(*)::int AS n FROM (SELECT recorded_at, superseded_at FROM event_area_versions UNION ALL SELECT recorded_at, superseded_at FROM area_versions) v, (SELECT min(recorded_at) AS at FROM data_revisions) r')).toEqual([{ same: true, n: 2 }]);
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});
