import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { TradeciteError } from '../core/errors';
import { toConnectionError } from './connection-error';
import { findMigrationNames, toMigrationList } from './migration-folder';
import { withClient, withSchemaEngine, type SchemaEngine } from './schema-engine';

export interface MigrationOptions {
  readonly connectionString: string;
  /** prisma/migrations; schema.prisma lies beside it. */
  readonly migrationsDir: string;
  readonly onProgress?: (message: string) => void;
}

interface AppliedMigration {
  readonly name: string;
  readonly finished: boolean;
}

/** Any number: all starts of this product wait on the same one. */
const LOCK = 727_401_018;

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The engine's own last step comes after the script; written with the script, a crash between the two cannot part them. */
const FINISH = 'UPDATE "_prisma_migrations" SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL';

async function takeLock(client: Client, onProgress: (message: string) => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
  if (rows[0]?.taken) return;
  onProgress('waiting for another process that is migrating this database');
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
}

async function findApplied(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query<{ name: string | null }>(`SELECT to_regclass('_prisma_migrations')::text AS name`);
  if (!table.rows[0]?.name) return [];
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

function refuseNewerSchema(applied: readonly AppliedMigration[], known: readonly string[]): void {
  const unknown = applied.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new TradeciteError(
    'unavailable',
    `The database is newer than this code: it has had the migration ${unknown.join(', ')}, which this version does not know. ` +
      'Run the newer version of Tradecite, or point DATABASE_URL at another database. Nothing was changed.',
  );
}

const RIGHTS = new Set(['42501']);
const MISSING = new Set(['58P01', '0A000', '22023']);

/** What a failed script means, in a sentence with a way out. */
function toScriptError(error: unknown): TradeciteError {
  const { code = '', message } = error as Error & { code?: string };
  const isExtension = /extension/iu.test(message);
  if (RIGHTS.has(code)) {
    const remedy = isExtension ? 'Let an administrator run CREATE EXTENSION unaccent and CREATE EXTENSION pg_trgm in it' : 'Give its user the right to create tables';
    return new TradeciteError('unavailable', `The database does not allow this: ${message}. ${remedy}, then start again.`, [], { cause: error });
  }
  if (MISSING.has(code) && isExtension) {
    const remedy = 'Install the PostgreSQL contrib package (unaccent and pg_trgm) on the server, then start again.';
    return new TradeciteError('unavailable', `The database server lacks an extension: ${message}. ${remedy}`, [], { cause: error });
  }
  return new TradeciteError('internal', `A migration failed and was undone: ${message}.`, [], { cause: error });
}

async function runPending(engine: SchemaEngine, migrationsDir: string, unfinished: readonly string[]): Promise<string[]> {
  const migrationsList = toMigrationList(migrationsDir);
  for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName });
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
  return appliedMigrationNames;
}

async function applyPending(client: Client, options: MigrationOptions, unfinished: readonly string[]): Promise<string[]> {
  let scriptError: unknown;
  const runScript = async (script: string): Promise<void> => {
    await client.query(`${script};\n${FINISH}`).catch((error: unknown) => {
      scriptError = error;
      throw error;
    });
  };
  const datamodel = readFileSync(join(options.migrationsDir, '../schema.prisma'), 'utf8');
  try {
    return await withSchemaEngine({ connectionString: options.connectionString, datamodel, runScript }, (engine) =>
      runPending(engine, options.migrationsDir, unfinished),
    );
  } catch (error) {
    throw scriptError ? toScriptError(scriptError) : error;
  }
}

async function migrate(client: Client, options: MigrationOptions): Promise<string[]> {
  const known = findMigrationNames(options.migrationsDir);
  await takeLock(client, options.onProgress ?? (() => undefined));
  const applied = await findApplied(client);
  refuseNewerSchema(applied, known);
  const finished = applied.filter((migration) => migration.finished).map(({ name }) => name);
  if (known.every((name) => finished.includes(name))) return [];
  const unfinished = applied.filter((migration) => !migration.finished).map(({ name }) => name);
  return applyPending(client, options, unfinished);
}

/**
 * Applies the migrations that the database lacks, each as one transaction. Any number of processes may call it at once.
 * @returns the names of the migrations applied now, in order; empty when the database is up to date.
 * @throws TradeciteError (unavailable) when the database cannot be reached, is newer than the code, or forbids what is needed.
 */
export async function applyMigrations(options: MigrationOptions): Promise<string[]> {
  let connected = false;
  try {
    return await withClient(options.connectionString, (client) => {
      connected = true;
      return migrate(client, options);
    });
  } catch (error) {
    if (connected) throw error;
    throw toConnectionError(error, options.connectionString);
  }
}
