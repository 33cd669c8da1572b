import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request as askHttp } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../lib/db/cluster-server';
import { startProduct, type Product } from '../setup/product';
import { openTestCluster, projectRoot, type TestCluster } from '../setup/test-cluster';
import { measureLoad, type Request } from './load';

/** Requests a second of finished files against node:http with the same bytes in memory, and against Next's own route. */
const LOAD = { connections: 64, milliseconds: 2000 };
const ROUNDS = 3;
const GOAL = 0.5;
const BROTLI = { 'accept-encoding': 'br, gzip' };
/** Whoever is signed in gets Next's own answer: so the same server shows what it is without the memory. */
const UNCACHED = { authorization: 'Bearer none' };

interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
let cluster: TestCluster;
let product: Product;
let port = 0;

beforeAll(async () => {
  cluster = await openTestCluster();
  port = await findFreePort();
  product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: cluster.databaseUrl } });
});
afterAll(async () => {
  await product?.stop();
  await cluster?.close();
});

async function ask({ path, headers }: Request): Promise<Answer> {
  const outgoing = askHttp({ host: '127.0.0.1', port, path, headers }).end();
  const [message] = (await once(outgoing, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const raw = message.rawHeaders;
  return { status: message.statusCode ?? 0, headers: raw.filter((_, at) => !OWN.has(raw[at - (at % 2)]?.toLowerCase() ?? '')), body: Buffer.concat(chunks) };
}

async function startPlain({ status, headers, body }: Answer): Promise<{ port: number; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'plain-server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ status, headers, body: body.toString('base64') }));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { port: Number(line.toString()), process: child };
}

function toMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** In turns, so that both get the same share of what else the machine does. */
async function compare(request: Request, peer: Request): Promise<{ ours: number; plain: number; ratio: number }> {
  const rounds: { ours: number; plain: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ plain: await measureLoad(peer, LOAD), ours: await measureLoad(request, LOAD) });
  const ratio = toMedian(rounds.map(({ ours, plain }) => ours / plain));
  return { ours: toMedian(rounds.map(({ ours }) => ours)), plain: toMedian(rounds.map(({ plain }) => plain)), ratio };
}

async function toConditional(path: string): Promise<Record<string, string>> {
  const { headers } = await ask({ port, path, headers: BROTLI });
  return { ...BROTLI, 'if-none-match': headers[headers.findIndex((name) => name.toLowerCase() === 'etag') + 1] ?? '' };
}

test.each([
  ['embed', '/embed/viet-nam-belgium-trade?lang=en', 200],
  ['CSV', '/charts/viet-nam-belgium-trade.csv?lang=en', 200],
  ['JSON', '/api/v1/observations.json?lang=en', 200],
  ['picture', '/charts/viet-nam-belgium-trade.png?lang=en', 200],
  ['304', '/embed/viet-nam-belgium-trade?lang=en', 304],
])('%s', async (name, path, status) => {
  const headers = status === 304 ? await toConditional(path) : BROTLI;
  const request = { port, path, headers };
  await ask(request);
  const answer = await ask(request);
  expect(answer.status).toBe(status);
  const plain = await startPlain(answer);
  try {
    const { ours, plain: theirs, ratio } = await compare(request, { ...request, port: plain.port });
    const next = name === 'picture' ? undefined : await measureNext(path);
    const beside = next === undefined ? '' : `, Next's route ${next.toFixed(0)}`;
    process.stdout.write(`bench serve ${name}: ${ours.toFixed(0)} requests a second, node:http ${theirs.toFixed(0)}, ratio ${ratio.toFixed(2)} (≥ ${GOAL})${beside}; ${answer.body.length} bytes\n`);
    expect(ratio).toBeGreaterThanOrEqual(GOAL);
  } finally {
    plain.process.kill();
  }
});

/** Its answers come in pieces of unknown length, so with a client that reads those. */
async function measureNext(path: string): Promise<number> {
  let answers = 0;
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() < began + LOAD.milliseconds) {
      await ask({ port, path, headers: UNCACHED });
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return (answers * 1000) / (performance.now() - began);
}
