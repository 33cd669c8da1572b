import { once } from 'node:events';
import { join } from 'node:path';
import { disconnect } from '../lib/db/client';
import { openCluster } from '../lib/db/cluster';
import { toConnectionPlace } from '../lib/db/connection-error';
import { applyMigrations } from '../lib/db/migrate';
import { readEnvironment } from '../lib/env';
import { seed } from '../prisma/seed';
import { ensureBuilt } from './build';
import { openWebServer, type Address } from './web-server';

type Note = (message: string) => void;
type Step = <T>(name: string, work: (note: Note) => Promise<[string, T]>) => Promise<T>;

export interface ServeOptions {
  readonly dev: boolean;
  readonly root: string;
  readonly dataFolder: string;
  readonly address: Address;
  readonly step: Step;
  readonly stop: { readonly signal: AbortSignal; readonly onForce: (force: () => void) => void };
}

type Closer = () => Promise<void>;

/** Sets DATABASE_URL when the user has not, to the embedded PostgreSQL. */
async function openDatabase({ dataFolder, stop }: ServeOptions, note: Note): Promise<[string, Closer]> {
  if (process.env.DATABASE_URL) {
    const { DATABASE_URL } = readEnvironment();
    return [toConnectionPlace(DATABASE_URL), disconnect];
  }
  const cluster = await openCluster({ folder: dataFolder, onProgress: note });
  stop.onForce(() => cluster.abandon());
  process.env.DATABASE_URL = cluster.connectionString;
  // A server with a database of its own may have many readers; this one is its user's own.
  process.env.TRADECITE_EDIT ??= 'loopback';
  return ['PostgreSQL runs', () => disconnect().then(() => cluster.close())];
}

async function migrate({ root }: ServeOptions, note: Note): Promise<[string, undefined]> {
  const { DATABASE_URL: connectionString } = readEnvironment();
  const names = await applyMigrations({ connectionString, migrationsDir: join(root, 'prisma/migrations'), onProgress: note });
  return [names.length > 0 ? `applied ${names.join(', ')}` : 'up to date', undefined];
}

async function load({ root, stop }: ServeOptions, note: Note): Promise<[string, undefined]> {
  const changes = await seed(root, { signal: stop.signal, onProgress: note });
  changes.forEach(note);
  return [changes.length > 0 ? 'loaded' : 'unchanged', undefined];
}

async function open(options: ServeOptions, closers: Closer[]): Promise<void> {
  const { step, stop, dev, root, dataFolder } = options;
  closers.push(await step('database', (note) => openDatabase(options, note)));
  stop.signal.throwIfAborted();
  await step('migrations', (note) => migrate(options, note));
  stop.signal.throwIfAborted();
  await step('data', (note) => load(options, note));
  stop.signal.throwIfAborted();
  if (!dev) await step('pages', async () => [await ensureBuilt({ root, dataFolder, signal: stop.signal }), undefined]);
  stop.signal.throwIfAborted();
  const server = await openWebServer(options);
  closers.push(() => server.close());
}

/** Opens database and server, serves until told to stop, and closes both in order, whatever happens. */
export async function serve(options: ServeOptions): Promise<void> {
  const closers: Closer[] = [];
  try {
    await open(options, closers);
    const { port } = options.address;
    console.log(`Tradecite is at http://localhost:${port} (Ctrl-C stops it)`);
    if (!options.stop.signal.aborted) await once(options.stop.signal, 'abort');
  } finally {
    for (const closer of closers.toReversed()) await closer();
  }
}
