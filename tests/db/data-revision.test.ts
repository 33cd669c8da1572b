import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getPool } from '../../lib/db/client';
import { findDataRevision } from '../../lib/db/find-data-revision';
import { findDataState } from '../../lib/db/find-data-state';
import { inTransaction } from '../../lib/db/transaction';
import { applyMigrations } from '../../lib/db/migrate';
import { findMigrationNames } from '../../lib/db/migration-folder';
import { withClient } from '../../lib/db/schema-engine';
import { createTestDatabase, useTestDatabase } from '../setup/database';
import { makeTempFolder, projectRoot } from '../setup/test-cluster';

useTestDatabase();

const INSERT = `INSERT INTO sources (id, kind, title, title_en, language, licence) VALUES ($1, 'article', 't', 't', 'en', 'none')`;

async function findNumber(): Promise<number> {
  return (await findDataState()).revision;
}

/** How many revisions `work` made. */
async function countNew(work: () => Promise<unknown>): Promise<number> {
  const before = await findNumber();
  await work();
  return (await findNumber()) - before;
}

test.each([
  ['an insert', `INSERT INTO event_areas (event_id, area_code) SELECT id, 'JPN' FROM events LIMIT 1`],
  ['an update', `UPDATE observations SET paragraph = paragraph + 1`],
  ['a delete', `DELETE FROM observation_parents`],
  ['another table', `UPDATE charts SET position = position + 1`],
  ['what search reads', `UPDATE search_documents SET text = text || ' more'`],
  ['emptying a table', `TRUNCATE event_areas`],
])('%s, by whatever means, is one revision', async (_, sql) => {
  expect(await countNew(() => getPool().query(sql))).toBe(1);
});

test.each([
  ['that touches no row', `UPDATE observations SET paragraph = 1 WHERE false`],
  ['that finds all rows as they should be', `INSERT INTO areas SELECT * FROM areas ON CONFLICT (code) DO UPDATE SET name_en = 'x' WHERE false`],
  ['that reads', 'SELECT * FROM observations'],
])('a statement %s is none', async (_, sql) => {
  expect(await countNew(() => getPool().query(sql))).toBe(0);
});

test('a transaction with many writes is one, and one that makes its own revision gets no second', async () => {
  const many = async (): Promise<void> => inTransaction(async (client) => {
    for (let count = 0; count < 3; count += 1) await client.query(INSERT, [randomUUID()]);
  });
  const own = async (): Promise<void> => inTransaction(async (client) => {
    await client.query(INSERT, [randomUUID()]);
    await client.query(`INSERT INTO data_revisions SELECT max(revision) + 1, now(), '{"cause": "own"}' FROM data_revisions`);
    await client.query(INSERT, [randomUUID()]);
  });
  expect(await countNew(many)).toBe(1);
  expect(await countNew(own)).toBe(1);
  expect((await getPool().query('SELECT summary FROM data_revisions ORDER BY revision DESC LIMIT 1')).rows).toEqual([{ summary: { cause: 'own' } }]);
});

test('what is rolled back, whole or to a savepoint, is none; what comes after the savepoint is one', async () => {
  const undone = inTransaction(async (client) => {
    await client.query(INSERT, [randomUUID()]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const toSavepoint = (after: string) => () =>
    inTransaction(async (client) => {
      await client.query('SAVEPOINT here');
      await client.query(INSERT, [randomUUID()]);
      await client.query('ROLLBACK TO here');
      await client.query(after);
    });
  expect(await countNew(toSavepoint('SELECT 1'))).toBe(0);
  expect(await countNew(toSavepoint('UPDATE charts SET position = position + 1'))).toBe(1);
});

test('writers that end at the same time get a number each, and leave nothing behind', async () => {
  const write = (): Promise<unknown> => getPool().query(INSERT, [randomUUID()]);
  expect(await countNew(() => Promise.all(Array.from({ length: 20 }, write)))).toBe(20);
  expect((await getPool().query('SELECT * FROM data_writes')).rows).toEqual([]);
});

const ARRANGED = `UPDATE charts SET position = position + 1`;
const STATED = `UPDATE observations SET paragraph = paragraph + 1`;

describe('the edition, which is cited', () => {
  test.each([
    ['a chart', ARRANGED, false],
    ['what search reads', `UPDATE search_documents SET text = text || ' more'`, false],
    ['all charts at once', 'TRUNCATE chart_revisions', false],
    ['figures', STATED, true],
    ['an event', `UPDATE events SET title_en = title_en || ' more'`, true],
    ['findings', 'TRUNCATE findings CASCADE', true],
    ['a chart, then figures', `${ARRANGED}; ${STATED}`, true],
    ['figures, then a chart', `${STATED}; ${ARRANGED}`, true],
    ['a chart and, after its revision, figures', `${ARRANGED}; INSERT INTO data_revisions SELECT max(revision) + 1, now(), '{}' FROM data_revisions; ${STATED}`, true],
  ])('%s: another one only where figures, sources, events, names or findings change', async (_, sql, isData) => {
    const before = await findDataRevision();
    await getPool().query(sql);
    const [after, state] = [await findDataRevision(), await findDataState()];
    if (isData) expect(after).toEqual({ revision: state.revision, recordedAt: state.recordedAt?.toISOString() });
    else expect([after, state.revision]).toEqual([before, (before?.revision ?? 0) + 1]);
    await getPool().query(STATED);
  });

  test('of an instant is the one that was current then', async () => {
    await getPool().query(STATED);
    const [edition] = [await findDataRevision()];
    await getPool().query(ARRANGED);
    const at = (await findDataState()).recordedAt?.toISOString() ?? '';
    await getPool().query(STATED);
    expect(await findDataRevision(at)).toEqual(edition);
  });

  test('a database from before: what only arranged charts is told by its summary', async () => {
    const database = await createTestDatabase('empty');
    const folder = makeTempFolder('prisma');
    cpSync(join(projectRoot, 'prisma'), folder, { recursive: true });
    const migrationsDir = join(folder, 'migrations');
    const later = findMigrationNames(migrationsDir).filter((name) => name >= '20261122180000_editions');
    for (const name of later) rmSync(join(migrationsDir, name), { recursive: true });
    await applyMigrations({ connectionString: database.url, migrationsDir });
    const change = '{"added": 0, "changed": 1, "removed": 0}';
    const none = '{"added": 0, "changed": 0, "removed": 0}';
    const summaries = [
      `{"cause": "package", "tables": {"charts": ${change}, "observations": ${change}}}`, `{"cause": "edit", "tables": {"charts": ${change}}}`,
      `{"cause": "package", "tables": {"charts": ${change}, "observations": ${none}}}`, '{"cause": "write"}', `{"cause": "audit", "tables": {"findings": ${change}}}`,
    ];
    await withClient(database.url, (client) => client.query(`INSERT INTO data_revisions SELECT n, now() + n * interval '1 second', s::jsonb FROM unnest($1::text[]) WITH ORDINALITY AS t(s, n)`, [summaries]));
    await applyMigrations({ connectionString: database.url, migrationsDir: join(projectRoot, 'prisma/migrations') });
    const { rows } = await withClient(database.url, (client) => client.query<{ is_data: boolean }>('SELECT is_data FROM data_revisions ORDER BY revision'));
    expect(rows.map(({ is_data: isData }) => isData)).toEqual([true, false, false, true, true]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });
});
