import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster } from '../lib/db/cluster';
import { applyMigrations } from '../lib/db/migrate';
import { toPendingScript } from '../lib/db/new-migration';
import { readEnvironment } from '../lib/env';

export interface MigrateOptions {
  readonly root: string;
  readonly dataFolder: string;
  /** Name of a migration to write from schema.prisma; undefined to apply those that are there. */
  readonly name: string | undefined;
  readonly note: (message: string) => void;
}

/** The clock is only read for the folder's name: Prisma orders migrations by it. */
function toFolderName(now: Date, name: string): string {
  return `${now.toISOString().replaceAll(/\D/gu, '').slice(0, 14)}_${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '_')}`;
}

/** Writes the migration, and takes it away again when it does not apply. */
async function writeMigration({ root, note }: MigrateOptions, connectionString: string, name: string): Promise<void> {
  const migrationsDir = join(root, 'prisma/migrations');
  const script = await toPendingScript(connectionString, readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'));
  if (script === '') return note('the migrations say what schema.prisma says: nothing to write');
  const folder = join(migrationsDir, toFolderName(new Date(), name));
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), script);
  try {
    await applyMigrations({ connectionString, migrationsDir, onProgress: note });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  note(`wrote and applied ${folder}`);
}

async function migrate(options: MigrateOptions, connectionString: string): Promise<void> {
  const applied = await applyMigrations({ connectionString, migrationsDir: join(options.root, 'prisma/migrations'), onProgress: options.note });
  options.note(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
  if (options.name !== undefined) await writeMigration(options, connectionString, options.name);
}

/** `npm run migrate` and `npm run migrate:new <name>`, on DATABASE_URL or the embedded PostgreSQL. */
export async function runMigrate(options: MigrateOptions): Promise<void> {
  if (process.env.DATABASE_URL) return migrate(options, readEnvironment().DATABASE_URL);
  const cluster = await openCluster({ folder: options.dataFolder, onProgress: options.note });
  try {
    await migrate(options, cluster.connectionString);
  } finally {
    await cluster.close();
  }
}
