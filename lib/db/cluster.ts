import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TradeciteError } from '../core/errors';
import { dropLease, findOtherLeases, takeLease, withLock } from './cluster-lease';
import { dataOf, preparePlace, type ClusterPlace } from './cluster-place';
import { CLUSTER_USER, initialise, killPostgres, logOf, startPostgres, stopPostgres, waitForPostmaster } from './cluster-server';
import { withClient } from './schema-engine';

export interface ClusterOptions {
  /** Absolute; made when missing. */
  readonly folder: string;
  readonly onProgress?: (message: string) => void;
  /** False only for data that may be lost, as in tests. */
  readonly durable?: boolean;
}

export interface Cluster {
  /** URL of a database of this cluster. */
  toUrl(database: string): string;
  /** The product's own database. */
  readonly connectionString: string;
  /** Leaves the cluster; PostgreSQL stops when nobody else uses it. */
  close(): Promise<void>;
  /** Leaves at once, for a second Ctrl-C. */
  abandon(): void;
}

const DATABASE = 'tradecite';
const NO_SPACE = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/iu;
const NO_RIGHT = /EACCES|EPERM|EROFS|Permission denied|Read-only file system/iu;

/** The lines that matter of what PostgreSQL's programs print. */
function toReason(output: string): string {
  const lines = output.split('\n').filter(Boolean);
  const telling = lines.filter((line) => /error:|FATAL:|PANIC:/u.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(' / ');
}

/** What a failure to make or start the cluster means. */
function toClusterError(output: string, place: string, cause?: unknown): TradeciteError {
  const reason = toReason(output);
  if (NO_SPACE.test(reason)) {
    return new TradeciteError('unavailable', `There is no space left on the disk that holds ${place}. Free some and start again; nothing was lost.`, [], { cause });
  }
  if (NO_RIGHT.test(reason)) {
    const remedy = 'Start as the user it belongs to, or set TRADECITE_DATA_DIR to a folder of your own';
    return new TradeciteError('unavailable', `The folder ${place} cannot be written by this user. ${remedy}. (${reason})`, [], { cause });
  }
  return new TradeciteError('unavailable', `The embedded PostgreSQL does not start: ${reason}`, [], { cause });
}

/** Written beside and renamed: a crash leaves the old file or the new one. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readPassword(place: ClusterPlace): string {
  const file = join(place.folder, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (existsSync(dataOf(place))) throw toClusterError(`its password is missing (${file})`, place.folder);
  const password = randomBytes(24).toString('base64url');
  writeWhole(file, password);
  return password;
}

function readPort(place: ClusterPlace): number {
  const file = join(place.folder, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
}

async function ensureData(place: ClusterPlace, password: string, options: ClusterOptions): Promise<void> {
  if (existsSync(dataOf(place))) return;
  options.onProgress?.('making a new PostgreSQL cluster');
  const outcome = await initialise(place, password, options.durable ?? true);
  if (!outcome.ok) throw toClusterError(outcome.output, place.home);
}

/** @returns the port of the running PostgreSQL: one found running (left by a killed process, or another's), or a new one. */
async function ensureRunning(place: ClusterPlace, options: ClusterOptions): Promise<number> {
  const found = await waitForPostmaster(place, 60);
  if (found) return found.port;
  const failure = await startPostgres(place, readPort(place), options.durable ?? true);
  if (failure) throw toClusterError(`${failure} (see ${logOf(place)})`, place.home);
  const started = await waitForPostmaster(place, 60);
  if (!started) throw toClusterError(`it stopped again (see ${logOf(place)})`, place.home);
  writeWhole(join(place.folder, 'port'), String(started.port));
  return started.port;
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function leave(place: ClusterPlace): Promise<void> {
  await withLock(place.folder, async () => {
    dropLease(place.folder);
    if (findOtherLeases(place.folder).length === 0) await stopPostgres(place);
  });
}

function abandon(place: ClusterPlace): void {
  dropLease(place.folder);
  if (findOtherLeases(place.folder).length === 0) killPostgres(place);
}

async function open(place: ClusterPlace, options: ClusterOptions): Promise<Cluster> {
  takeLease(place.folder);
  try {
    const password = readPassword(place);
    await ensureData(place, password, options);
    const port = await ensureRunning(place, options);
    const toUrl = (database: string): string => `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${database}`;
    await ensureDatabase(toUrl('postgres'));
    return { toUrl, connectionString: toUrl(DATABASE), close: () => leave(place), abandon: () => abandon(place) };
  } catch (error) {
    dropLease(place.folder);
    if (findOtherLeases(place.folder).length === 0) await stopPostgres(place);
    throw error;
  }
}

/**
 * Starts the embedded PostgreSQL 18 whose data is in `folder`, or joins it when it runs already.
 * It listens on 127.0.0.1 only, with a password of its own, and does not see the signals sent to our process group.
 * @throws TradeciteError (unavailable): no space, no right, no such platform, or what PostgreSQL itself said.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  try {
    const place = preparePlace(options.folder, options.onProgress ?? (() => undefined));
    return await withLock(place.folder, () => open(place, options));
  } catch (error) {
    if (error instanceof TradeciteError) throw error;
    throw toClusterError((error as Error).message, options.folder, error);
  }
}
