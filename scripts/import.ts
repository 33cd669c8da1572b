import { join } from 'node:path';
import { disconnect } from '../lib/db/client';
import { openCluster } from '../lib/db/cluster';
import { applyMigrations } from '../lib/db/migrate';
import { TradeciteError } from '../lib/core/errors';
import { readEnvironment } from '../lib/env';
import { parseImportOptions, USAGE } from '../lib/ingest/official/import-options';
import { toImportLines } from '../lib/ingest/official/import-report';
import { withOptionNames } from '../lib/ingest/official/option-names';
import { runImport } from '../lib/ingest/official/run-import';
import { seed } from '../prisma/seed';

export interface ImportCommand {
  readonly root: string;
  readonly dataFolder: string;
  readonly words: readonly string[];
  readonly note: (message: string) => void;
  readonly stop: { readonly signal: AbortSignal; readonly onForce: (force: () => void) => void };
}

type Closer = () => Promise<void>;

/** DATABASE_URL, or the embedded PostgreSQL: joined when it runs, started otherwise. */
async function openDatabase({ dataFolder, note, stop }: ImportCommand): Promise<Closer> {
  if (process.env.DATABASE_URL) return disconnect;
  const cluster = await openCluster({ folder: dataFolder, onProgress: note });
  stop.onForce(() => cluster.abandon());
  process.env.DATABASE_URL = cluster.connectionString;
  return () => disconnect().then(() => cluster.close());
}

/** A database that no start has filled yet lacks the areas that imports refer to. */
async function prepare({ root, note, stop }: ImportCommand): Promise<void> {
  const { DATABASE_URL: connectionString } = readEnvironment();
  await applyMigrations({ connectionString, migrationsDir: join(root, 'prisma/migrations'), onProgress: note });
  await seed(root, { signal: stop.signal, onProgress: note });
}

/** `npm run import`: figures to the database, what was done to standard output, progress to standard error. */
export async function importOfficial(command: ImportCommand): Promise<void> {
  const options = parseImportOptions(command.words, process.env.COMTRADE_API_KEY);
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const close = await openDatabase(command);
  try {
    await prepare(command);
    const { note, stop } = command;
    const result = await runImport(options, { folder: join(command.dataFolder, 'answers'), signal: stop.signal, note, now: new Date() });
    process.stdout.write(`${toImportLines(result, options).join('\n')}\n`);
  } catch (error) {
    throw error instanceof TradeciteError ? withOptionNames(error) : error;
  } finally {
    await close();
  }
}
