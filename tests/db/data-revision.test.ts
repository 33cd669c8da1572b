import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getPool } from '../../lib/db/client';
import { findDataRevision } from '../../lib/db/find-data-revision';
import { inTransaction } from '../../lib/db/transaction';
import { useTestDatabase } from '../setup/database';

useTestDatabase();

const INSERT = `INSERT INTO sources (id, kind, title, title_en, language, licence) VALUES ($1, 'article', 't', 't', 'en', 'none')`;

async function findNumber(): Promise<number> {
  return (await findDataRevision())?.revision ?? 0;
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
