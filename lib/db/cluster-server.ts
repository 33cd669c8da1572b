import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync, chownSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toExecutable } from './cluster-binaries';
import { dataOf, type ClusterPlace } from './cluster-place';
import { findCommandLine, isRunning } from './process-identity';

/** A running postmaster as its own postmaster.pid tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

export const CLUSTER_USER = 'tradecite';
const LOG_LIMIT = 5_000_000;
const MAX_TRIES = 20;

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program of PostgreSQL as its account, away from the signals that reach our process group. */
function run(place: ClusterPlace, name: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<Outcome> {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV };
  const child = spawn(toExecutable(place.binaries.home, name), args, { ...place.account, cwd: place.home, env, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

export function logOf(place: ClusterPlace): string {
  return join(place.home, 'postgres.log');
}

/** https://www.postgresql.org/docs/18/storage-file-layout.html: pid, data, start, port, socket, address, memory, status. */
export function findPostmaster(place: ClusterPlace): Postmaster | undefined {
  const file = join(dataOf(place), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid = '', , , port = '', , , , status = ''] = readFileSync(file, 'utf8').split('\n');
  const found = { pid: Number(pid), port: Number(port), status: status.trim() };
  // After a crash the number may have gone to another program: that one does not have our data on its command line.
  return isRunning(found.pid) && findCommandLine(found.pid).includes(dataOf(place)) ? found : undefined;
}

/** Waits while a postmaster is starting or stopping. Undefined: there is none. */
export async function waitForPostmaster(place: ClusterPlace, seconds: number): Promise<Postmaster | undefined> {
  const until = Date.now() + seconds * 1000;
  let postmaster = findPostmaster(place);
  while (postmaster && postmaster.status !== 'ready' && Date.now() < until) {
    await sleep(50);
    postmaster = findPostmaster(place);
  }
  return postmaster;
}

/** Makes the data folder, whole or not at all. */
export async function initialise(place: ClusterPlace, password: string, durable: boolean): Promise<Outcome> {
  for (const name of readdirSync(place.home)) if (name.startsWith('data.new')) rmSync(join(place.home, name), { recursive: true });
  const made = `${dataOf(place)}.new`;
  const passwordFile = join(place.home, 'password.new');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account.uid !== undefined && place.account.gid !== undefined) chownSync(passwordFile, place.account.uid, place.account.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${CLUSTER_USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const outcome = await run(place, 'initdb', ['-D', made, ...locale, ...access, ...(durable ? [] : ['--no-sync'])]);
  rmSync(passwordFile, { force: true });
  if (outcome.ok) renameSync(made, dataOf(place));
  else rmSync(made, { recursive: true, force: true });
  return outcome;
}

/** Below those that systems give to outgoing connections: such a port would be taken before its server listens on it. */
const [FIRST_PORT, END_OF_PORTS] = [15_000, 32_000];
const PORT_TRIES = 20;

/** Listens for a moment. @returns the port, null when it is taken */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (port === 0 ? reject(error) : resolve(null)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A port that nobody listens on now; `wanted` when it is one. */
export async function findFreePort(wanted = 0): Promise<number> {
  const own = wanted === 0 ? null : await tryPort(wanted);
  if (own !== null) return own;
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const found = await tryPort(randomInt(FIRST_PORT, END_OF_PORTS));
    if (found !== null) return found;
  }
  return (await tryPort(0)) ?? wanted;
}

function shortenLog(place: ClusterPlace): void {
  if (existsSync(logOf(place)) && statSync(logOf(place)).size > LOG_LIMIT) truncateSync(logOf(place));
}

/** A killed postmaster's children hold its memory for a moment, and another program may take the port first. */
const PASSING = /pre-existing shared memory block|could not bind|Address already in use/u;

/** Starts PostgreSQL. Empty when it runs, else what its log says. */
export async function startPostgres(place: ClusterPlace, wantedPort: number, durable: boolean): Promise<string> {
  shortenLog(place);
  // What is left of a crash; findPostmaster has shown that no postmaster stands behind it.
  rmSync(join(dataOf(place), 'postmaster.pid'), { force: true });
  const speed = durable ? '' : ' -c fsync=off -c full_page_writes=off -c synchronous_commit=off';
  for (let tries = 0; ; tries += 1) {
    const port = await findFreePort(wantedPort);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${speed}`;
    const began = existsSync(logOf(place)) ? statSync(logOf(place)).size : 0;
    const outcome = await run(place, 'pg_ctl', ['start', '-w', '-t', '120', '-D', dataOf(place), '-l', logOf(place), '-o', options]);
    if (outcome.ok) return '';
    const log = existsSync(logOf(place)) ? readFileSync(logOf(place)).subarray(began).toString('utf8').trim() : '';
    if (tries >= MAX_TRIES || !PASSING.test(log)) return log || outcome.output;
    await sleep(250);
  }
}

/** Stops PostgreSQL: connections are closed, what was committed is on disk. */
export async function stopPostgres(place: ClusterPlace): Promise<void> {
  if (!findPostmaster(place)) return;
  const fast = await run(place, 'pg_ctl', ['stop', '-w', '-t', '6', '-m', 'fast', '-D', dataOf(place)]);
  if (!fast.ok && findPostmaster(place)) await run(place, 'pg_ctl', ['stop', '-w', '-t', '2', '-m', 'immediate', '-D', dataOf(place)]);
}

/** For a second Ctrl-C: PostgreSQL stops at once and recovers at the next start. */
export function killPostgres(place: ClusterPlace): void {
  const postmaster = findPostmaster(place);
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
}

