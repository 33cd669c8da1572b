import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, Pool } from 'pg';

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
export type SchemaEngine = engine.SchemaEngine;

let loaded = false;

/** Prisma's schema engine as WebAssembly: the CLI's own is a download that many networks do not let through. */
async function loadEngine(): Promise<void> {
  if (loaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  loaded = true;
}

export type ScriptRunner = (script: string) => Promise<void>;

/** pg_type.dat: the one-byte type "char" of PostgreSQL's own catalogue. */
const CHAR = 18;

/** Kinds of constraints that the engine leaves aside; PostgreSQL 18 added 'n', for NOT NULL, which it knows from the columns. */
function withoutNotNull(sql: string): string {
  return sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
}

/** Prisma's adapter does not know "char", of which the engine's own questions are full: sent as text, and named Character again. */
async function queryRaw(adapter: SqlDriverAdapter, pool: Pool, query: SqlQuery): Promise<SqlResultSet> {
  const text = withoutNotNull(query.sql);
  if (!/\bpg_constraint\b/u.test(text)) return adapter.queryRaw(query);
  const { fields } = await pool.query({ text, values: query.args });
  const columns = fields.map(({ name, dataTypeID }) => (dataTypeID === CHAR ? `"${name}"::text` : `"${name}"`));
  const sql = `SELECT ${columns.join(', ')} FROM (${text.trim().replace(/;$/u, '')}) AS answer`;
  const result = await adapter.queryRaw({ ...query, sql });
  const columnTypes = result.columnTypes.map((type, index) => (fields[index]?.dataTypeID === CHAR ? ColumnTypeEnum.Character : type));
  return { ...result, columnTypes };
}

/** Prisma's adapter cuts a script at every semicolon, also inside a function's body: ours sends it whole, as one transaction. */
async function connectForEngine(pool: Pool, runScript: ScriptRunner): Promise<SqlDriverAdapter> {
  const plain = await new PrismaPg(pool).connect();
  const changes: Partial<SqlDriverAdapter> = { executeScript: runScript, queryRaw: (query) => queryRaw(plain, pool, query) };
  return new Proxy(plain, { get: (target, key) => Reflect.get(changes, key) ?? Reflect.get(target, key) });
}

function toFactory(pool: Pool, runScript: ScriptRunner): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectForEngine(pool, runScript),
    connectToShadowDb: () => Promise.reject(new Error('shadow databases are not used')),
  };
}

/**
 * Gives `use` a schema engine on one connection. `runScript` runs the scripts that the engine wants run.
 * @param datamodel the text of schema.prisma
 */
export async function withSchemaEngine<T>(
  options: { connectionString: string; datamodel: string; runScript: ScriptRunner },
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const pool = new Pool({ connectionString: options.connectionString, max: 1 });
  pool.on('error', () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(toFactory(pool, options.runScript));
  try {
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: [['schema.prisma', options.datamodel]] }, () => undefined, adapter);
    return await use(schemaEngine).finally(() => schemaEngine.free());
  } finally {
    await pool.end();
  }
}

/** A connected client; `use` has it alone and it is closed afterwards. */
export async function withClient<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'tradecite-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
