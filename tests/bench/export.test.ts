import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerObservationsCsv } from '../../app/_http/observations-answer';
import { disconnect } from '../../lib/db/client';
import { findAreas } from '../../lib/db/find-areas';
import { inTransaction } from '../../lib/db/transaction';
import { runImport } from '../../lib/ingest/official/run-import';
import { toOptions } from '../ingest/read-official';
import { makeTempFolder, openTestCluster, type TestCluster } from '../setup/test-cluster';
import { writeComtradeFile } from './comtrade-file';

/** The CSV of an imported file of 192,000 figures against PostgreSQL's own COPY of the same columns, names and all. */
const [AREAS, YEARS] = [62, 25] as const;
const GOAL = 0.2;
/** What memory may grow by while a file is read, over what it is after the first tenth. */
const FLAT_MB = 100;

let cluster: TestCluster;
let folder = '';
let count = 0;

beforeAll(async () => {
  cluster = await openTestCluster();
  process.env.DATABASE_URL = cluster.databaseUrl;
  folder = makeTempFolder('export');
  const file = join(folder, 'bulk.csv');
  const codes = (await findAreas()).filter(({ kind, m49 }) => kind === 'country' && m49).map(({ m49 }) => String(Number(m49)));
  count = await writeComtradeFile(file, [...new Set(codes)].slice(0, AREAS), YEARS);
  // What follows from the figures is not asked for here.
  const stop = new AbortController();
  const note = (message: string): void => {
    if (message.startsWith('figures saved')) stop.abort();
  };
  await runImport(toOptions(`comtrade --source bulk --file ${file}`), { folder, now: new Date(), note, signal: stop.signal });
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
  readonly bytes: number;
  readonly lines: number;
  /** Memory in use after a tenth, and at most from there on. */
  readonly tenth: number;
  readonly most: number;
}

/** Reads chunks to the end. */
async function measure(chunks: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>): Promise<Took> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let [bytes, lines, tenth, most] = [0, 0, 0, 0];
  for await (const chunk of await chunks()) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
    if (lines < count / 10) continue;
    const megabytes = process.memoryUsage().rss / 1e6;
    tenth ||= megabytes;
    most = Math.max(most, megabytes);
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6, bytes, lines, tenth, most };
}

async function ask(query: string): Promise<AsyncIterable<Uint8Array>> {
  const response = await answerObservationsCsv(new Request(`http://localhost/api/v1/observations.csv?source=bulk&lang=en${query}`));
  expect(response.status).toBe(200);
  return response.body as unknown as AsyncIterable<Uint8Array>;
}

/** The same cells, of the database's own making. */
const PEER = `COPY (
  SELECT o.series_key, r.name_en, p.name_en, s.flow, m.name_en, s.sector, s.freq, o.time_period, o.period_start, o.period_end, trim_scale(o.obs_value), trim_scale(o.low), trim_scale(o.high),
    s.unit_measure, o.qualifier, o.printed, o.obs_status, o.formula, o.source_id, c.title_en, c.publisher, c.published_on, c.url, o.paragraph, o.recorded_at
  FROM observations o JOIN series s ON s.key = o.series_key JOIN areas r ON r.code = s.reporter JOIN areas p ON p.code = s.partner JOIN measures m ON m.code = s.measure JOIN sources c ON c.id = o.source_id
  WHERE o.superseded_at IS NULL AND o.source_id = 'bulk' ORDER BY o.series_key COLLATE "C", o.period_start, o.source_id COLLATE "C", o.claim COLLATE "C", o.period_end, o.id) TO STDOUT (FORMAT csv, HEADER)`;

async function copy(): Promise<AsyncIterable<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  await inTransaction((client) => pipeline(client.query(copyTo(PEER)), new Writable({
    write: (chunk: Uint8Array, _, done) => {
      chunks.push(chunk);
      done();
    },
  })));
  return (async function* () {
    yield* chunks;
  })();
}

function toText(name: string, { seconds, processor, bytes, tenth, most }: Took): string {
  return `${name}: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor here), ${Math.round(count / seconds)} rows a second, ${(bytes / 1e6).toFixed(0)} MB, memory ${tenth.toFixed(0)} MB after a tenth, ${most.toFixed(0)} MB at most`;
}

test(`the CSV of ${AREAS} areas’ trade comes at no less than ${GOAL} of COPY, in flat memory`, { timeout: 900_000 }, async () => {
  const warm = await measure(copy);
  const peer = await measure(copy);
  const ours = await measure(() => ask(''));
  const short = await measure(() => ask('&useColumnShortNames=true'));
  console.log([toText('COPY, first', warm), toText('COPY', peer), toText('CSV', ours), toText('CSV, short names', short), `ratio ${(peer.seconds / ours.seconds).toFixed(2)}, ${(peer.seconds / short.seconds).toFixed(2)}`].join('\n'));
  expect([peer.lines, ours.lines, short.lines]).toEqual([count + 1, count + 1, count + 1]);
  for (const took of [ours, short]) {
    expect(peer.seconds / took.seconds).toBeGreaterThanOrEqual(GOAL);
    expect(took.most - took.tenth).toBeLessThanOrEqual(FLAT_MB);
  }
});
