import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../lib/db/migrate';
import { findMigrationNames } from '../../lib/db/migration-folder';
import { toPendingScript } from '../../lib/db/new-migration';
import { withClient } from '../../lib/db/schema-engine';
import { createTestDatabase, type TestDatabase } from '../setup/database';
import { makeTempFolder, projectRoot } from '../setup/test-cluster';

const shipped = join(projectRoot, 'prisma/migrations');
let database: TestDatabase;
let folder: string;

/** A copy of prisma/ that a test may add migrations to. */
function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, 'migrations', name));
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql);
}

function migrate(url = database.url, migrationsDir = join(folder, 'migrations')): Promise<string[]> {
  return applyMigrations({ connectionString: url, migrationsDir });
}

function query(sql: string): Promise<Record<string, unknown>[]> {
  return withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

beforeEach(async () => {
  database = await createTestDatabase('empty');
  folder = makeTempFolder('prisma');
  cpSync(join(projectRoot, 'prisma'), folder, { recursive: true });
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('applyMigrations', () => {
  it('applies all that ship, once, and is then done', async () => {
    const names = findMigrationNames(shipped);
    expect(await migrate()).toEqual(names);
    expect(await migrate()).toEqual([]);
    const rows = await query('SELECT migration_name, finished_at, rolled_back_at, logs FROM _prisma_migrations ORDER BY started_at');
    expect(rows.map((row) => row.migration_name)).toEqual(names);
    expect(rows.every((row) => row.finished_at instanceof Date && row.rolled_back_at === null && row.logs === null)).toBe(true);
  });

  it('is safe when several processes start at once', async () => {
    const applied = await Promise.all([migrate(), migrate(), migrate()]);
    expect(applied.filter((names) => names.length > 0)).toEqual([findMigrationNames(shipped)]);
  });

  it('runs a script whole: a function body may hold semicolons', async () => {
    addMigration('29990101000000_function', `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;\nSELECT one();`);
    await migrate();
    expect(await query('SELECT one()')).toEqual([{ one: 1 }]);
  });

  it('undoes a migration that fails, says why, and applies its mended form', async () => {
    const name = '29990101000000_broken';
    addMigration(name, 'CREATE TABLE kept (id int);\nINSERT INTO nowhere VALUES (1);');
    await expect(migrate()).rejects.toThrow('A migration failed and was undone: relation "nowhere" does not exist.');
    expect(await query(`SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
    writeFileSync(join(folder, 'migrations', name, 'migration.sql'), 'CREATE TABLE kept (id int);');
    expect(await migrate()).toEqual([name]);
  });

  it('marks a migration finished in the transaction of its script, so that a crash cannot part them', async () => {
    addMigration(
      '29990101000000_watched',
      `CREATE TABLE ran AS SELECT txid_current() AS txid;
      CREATE TABLE finished (txid bigint);
      CREATE FUNCTION note_finish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO finished VALUES (txid_current()); RETURN NEW; END $$;
      CREATE TRIGGER note_finish AFTER UPDATE OF finished_at ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION note_finish();`,
    );
    await migrate();
    expect(await query('SELECT min(txid) FROM finished')).toEqual(await query('SELECT txid AS min FROM ran'));
  });

  it('goes on after a start that was killed while migrating', async () => {
    await migrate();
    const name = '29990101000000_interrupted';
    addMigration(name, 'CREATE TABLE interrupted (id int);');
    await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '${name}')`);
    expect(await migrate()).toEqual([name]);
    expect(await query(`SELECT to_regclass('interrupted')::text AS made`)).toEqual([{ made: 'interrupted' }]);
  });

  it('refuses a database that is newer than the code, names the migration and changes nothing', async () => {
    addMigration('29990101000000_future', 'CREATE TABLE future (id int);');
    await migrate();
    const before = await query('SELECT count(*)::int AS n FROM _prisma_migrations');
    await expect(migrate(database.url, shipped)).rejects.toThrow(/database is newer than this code: .*29990101000000_future/u);
    expect(await query('SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual(before);
  });

  it('says which extension an ordinary user may not create, and what to do', async () => {
    await query(`CREATE ROLE clerk_${process.pid} LOGIN PASSWORD 'clerk'; GRANT CREATE ON SCHEMA public TO clerk_${process.pid}`);
    const url = new URL(database.url);
    Object.assign(url, { username: `clerk_${process.pid}`, password: 'clerk' });
    await expect(migrate(url.href)).rejects.toThrow(/permission denied to create extension "unaccent".*administrator run CREATE EXTENSION/u);
    await query(`DROP OWNED BY clerk_${process.pid}; DROP ROLE clerk_${process.pid}`);
  });
});

describe('a database that cannot be reached', () => {
  it.each([
    ['wrong password', (url: URL) => Object.assign(url, { password: 'wrong-secret' }), 'the password is wrong'],
    ['nobody there', (url: URL) => Object.assign(url, { port: '1' }), 'nothing listens there'],
    ['no such database', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), 'there is no database of that name'],
    ['no such host', (url: URL) => Object.assign(url, { hostname: 'no-such-host.invalid' }), 'host'],
  ])('%s: one sentence with place and reason, without the password', async (_, change, reason) => {
    const url = change(new URL(database.url));
    const failure = await migrate(url.href).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ name: 'TradeciteError', code: 'unavailable' });
    expect((failure as Error).message).toContain(reason);
    expect((failure as Error).message).toContain(url.hostname);
    expect((failure as Error).message).not.toContain(url.password);
  });
});

it('the migrations make exactly the schema in schema.prisma', async () => {
  await migrate();
  const datamodel = readFileSync(join(projectRoot, 'prisma/schema.prisma'), 'utf8');
  expect(await toPendingScript(database.url, datamodel)).toBe('');
});
