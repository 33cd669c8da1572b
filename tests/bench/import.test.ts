import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect, getPool } from '../../lib/db/client';
import { findAreas } from '../../lib/db/find-areas';
import { findMeasures } from '../../lib/db/find-measures';
import { settle } from '../../lib/db/settle';
import { inTransaction } from '../../lib/db/transaction';
import { CopyLines } from '../../lib/ingest/official/copy-lines';
import { readAnswer } from '../../lib/ingest/official/read-answer';
import { RowCheck } from '../../lib/ingest/official/row-check';
import { type ImportResult, runImport } from '../../lib/ingest/official/run-import';
import { readState } from '../ingest/database-state';
import { toOptions } from '../ingest/read-official';
import { makeTempFolder, openTestCluster, projectRoot, type TestCluster } from '../setup/test-cluster';
import { writeComtradeFile } from './comtrade-file';

/** A file of a million figures against PostgreSQL's own COPY of the same rows into the same table, with its indexes, keys and triggers. */
const [AREAS, YEARS] = [142, 25] as const;
const GOAL = 0.35;
/** Computed figures a second, of what COPY saves a second: each is worked out, and has two to four links to others. */
const COMPUTED_GOAL = 0.05;
/** What memory may move by between a tenth of the file and its end. */
const FLAT_MB = 150;

let cluster: TestCluster;
let folder = '';
let file = '';
let count = 0;

beforeAll(async () => {
  cluster = await openTestCluster();
  process.env.DATABASE_URL = cluster.databaseUrl;
  folder = makeTempFolder('import');
  file = join(folder, 'bulk.csv');
  const codes = (await findAreas()).filter(({ kind, m49 }) => kind === 'country' && m49).map(({ m49 }) => String(Number(m49)));
  count = await writeComtradeFile(file, [...new Set(codes)].slice(0, AREAS), YEARS);
});
afterAll(async () => {
  await disconnect();
  await cluster?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Took {
  readonly seconds: number;
  /** Of this process, without PostgreSQL. */
  readonly processor: number;
}

async function measure(work: () => Promise<unknown>): Promise<Took> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

function toSeconds({ seconds, processor }: Took): string {
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor here)`;
}

const OPTIONS = (): ReturnType<typeof toOptions> => toOptions(`comtrade --source bulk --file ${file}`);

async function readOnly(): Promise<void> {
  const check = new RowCheck(await findAreas(), await findMeasures());
  for await (const _ of new CopyLines(readAnswer(createReadStream(file, { highWaterMark: 262_144 }), OPTIONS()), check, file, { note: () => undefined, now: new Date() }).chunks());
}

/** When each message came, in seconds, and how much memory was in use. */
interface Note {
  readonly message: string;
  readonly at: number;
  readonly megabytes: number;
}

/** Imports the file, and is stopped when its figures are saved: what follows from them is measured by itself. */
async function importFile(notes: Note[]): Promise<ImportResult> {
  const [began, stop] = [performance.now(), new AbortController()];
  const note = (message: string): void => {
    notes.push({ message, at: (performance.now() - began) / 1000, megabytes: process.memoryUsage().rss / 1e6 });
    if (message.startsWith('figures saved')) stop.abort();
  };
  return runImport(OPTIONS(), { folder, now: new Date(), note, signal: stop.signal });
}

function findNote(notes: readonly Note[], part: string): Note {
  const found = notes.find(({ message }) => message.includes(part));
  if (!found) throw new Error(`no progress says "${part}"`);
  return found;
}

/** The imported rows, copied out, taken away with all others, and copied in as they were. */
async function copyBack(): Promise<Took> {
  const rows = join(folder, 'rows.copy');
  const columns = (await getPool().query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'observations'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`)).rows.map(({ name }) => name).join(', ');
  await inTransaction((client) => pipeline(client.query(copyTo(`COPY (SELECT ${columns} FROM observations WHERE source_id = 'bulk' ORDER BY id) TO STDOUT`)), createWriteStream(rows)));
  await getPool().query('TRUNCATE observations CASCADE');
  const took = await measure(() => inTransaction((client) => pipeline(createReadStream(rows, { highWaterMark: 262_144 }), client.query(copyFrom(`COPY observations (${columns}) FROM STDIN`)))));
  // As an import leaves it.
  await getPool().query('ANALYZE observations');
  return took;
}

/** The import as a command, killed without warning when it says `when`. @returns what it had said */
async function killedImport(when: RegExp): Promise<string> {
  const child = spawn(process.execPath, ['scripts/import.mjs', 'comtrade', '--source', 'bulk', '--file', file], { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DATABASE_URL: cluster.databaseUrl } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    if (when.test(said)) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  await expect.poll(() => getPool().query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`).then(({ rowCount }) => rowCount), { timeout: 120_000 }).toBe(0);
  return said;
}

test('killed in the middle, it has changed nothing', { timeout: 900_000 }, async () => {
  const before = await readState();
  for (const when of [/\n? *500000 rows read/u, /comparing with what is known/u]) {
    expect(await killedImport(when)).toMatch(when);
    expect(await readState()).toEqual(before);
  }
});

let copied: Took;

test(`a million rows, at no less than ${GOAL} of COPY, in flat memory`, { timeout: 1_800_000 }, async () => {
  const reading = await measure(readOnly);
  const notes: Note[] = [];
  let result: ImportResult | undefined;
  const took = await measure(async () => {
    result = await importFile(notes);
  });
  const [tenth, checked, saved] = ['100000 rows', 'comparing', 'figures saved'].map((part) => findNote(notes, part)) as [Note, Note, Note];
  const staged = findNote(notes, '1000000 rows');
  copied = await copyBack();
  const ratio = copied.seconds / saved.at;
  console.log(`import of ${count} rows
  reading alone          ${toSeconds(reading)}
  read and copied aside  ${staged.at.toFixed(1)} s
  checked                ${(checked.at - staged.at).toFixed(1)} s
  saved                  ${(saved.at - checked.at).toFixed(1)} s
  all of it              ${toSeconds(took)}
  PostgreSQL's COPY      ${toSeconds(copied)}: import is at ${ratio.toFixed(2)} of it
  memory                 ${tenth.megabytes.toFixed(0)} MB after a tenth, ${staged.megabytes.toFixed(0)} MB at the end of the file, ${Math.max(...notes.map(({ megabytes }) => megabytes)).toFixed(0)} MB at most`);
  expect(result?.report.tables.observations).toEqual({ added: count, changed: 0, removed: 0 });
  expect(notes.filter(({ message }) => /rows read/u.test(message)).length).toBe(10);
  expect(staged.megabytes - tenth.megabytes).toBeLessThanOrEqual(FLAT_MB);
  expect(ratio).toBeGreaterThanOrEqual(GOAL);
});

/** Runs what is left to do until so many batches of a kind are done. @returns rows that were added to a table */
async function settleBatches(words: string, table: string, batches: number): Promise<number> {
  const stop = new AbortController();
  let done = 0;
  const onProgress = (message: string): void => {
    done += Number(message.startsWith(words));
    if (done >= batches) stop.abort();
  };
  const { tables } = await settle({ now: new Date(), signal: stop.signal, onProgress });
  return tables[table]?.added ?? 0;
}

test('computed figures and findings of the imported rows, a few batches of each', { timeout: 900_000 }, async () => {
  let [derived, found] = [0, 0];
  const deriving = await measure(async () => {
    derived = await settleBatches('computed', 'derived_observations', 6);
  });
  // The other pairs are left out, so that the audit's turn comes.
  await getPool().query(`DELETE FROM pending_work WHERE kind = 'derive'`);
  const auditing = await measure(async () => {
    found = await settleBatches('figures compared', 'findings', 10);
  });
  const rates = [derived / deriving.seconds, count / copied.seconds] as const;
  console.log(`  ${derived} computed figures in ${toSeconds(deriving)}: ${Math.round(rates[0])} a second, ${(rates[0] / rates[1]).toFixed(2)} of what COPY saves
  ${found} findings of 2000 neighbourhoods in ${toSeconds(auditing)}`);
  expect(derived).toBeGreaterThan(100_000);
  expect(found).toBeGreaterThan(1000);
  expect(rates[0] / rates[1]).toBeGreaterThanOrEqual(COMPUTED_GOAL);
});
