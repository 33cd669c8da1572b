import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
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

/** Prisma's adapter cuts a script at every semicolon, also inside a function's body: ours sends it whole, as one transaction. */
async function toWholeScriptAdapter(factory: PrismaPg, runScript: ScriptRunner): Promise<SqlDriverAdapter> {
  const adapter = await factory.connect();
  adapter.executeScript = runScript;
  return adapter;
}

function toFactory(pool: Pool, runScript: ScriptRunner): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: 'postgres',
    adapterName: factory.adapterName,
    connect: () => toWholeScriptAdapter(factory, runScript),
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
