import type { PoolClient } from 'pg';
import type { TableChange } from './package-rows';

/** Column name -> value as JSON. */
export type StagedRow = Readonly<Record<string, unknown>>;

/** A table that a package fills. The first column is its key. */
export interface StagedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of other tables that refer to the key: a row in use is never removed. */
  readonly usedBy: readonly (readonly [table: string, column: string])[];
}

const CHUNK_ROWS = 5000;

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteAll(names: readonly string[], prefix = ''): string {
  return names.map((name) => prefix + quote(name)).join(', ');
}

/** Copies rows to a temporary table `staged_{name}` that lives as long as the transaction. `select` gives its columns and types. */
export async function stageRows(client: PoolClient, name: string, select: string, rows: readonly StagedRow[]): Promise<void> {
  const staged = quote(`staged_${name}`);
  await client.query(`DROP TABLE IF EXISTS pg_temp.${staged}`);
  await client.query(`CREATE TEMPORARY TABLE ${staged} ON COMMIT DROP AS ${select} WITH NO DATA`);
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    const chunk = JSON.stringify(rows.slice(from, from + CHUNK_ROWS));
    await client.query(`INSERT INTO ${staged} SELECT * FROM json_populate_recordset(NULL::${staged}, $1::json)`, [chunk]);
  }
  await client.query(`ANALYZE ${staged}`);
}

/** Stages rows and brings the table up to them; says what that added and changed. */
export async function upsertRows(client: PoolClient, table: StagedTable, rows: readonly StagedRow[]): Promise<Omit<TableChange, 'removed'>> {
  const { name, columns } = table;
  const [key = '', ...rest] = columns;
  await stageRows(client, name, `SELECT ${quoteAll(columns)} FROM ${quote(name)}`, rows);
  const { rows: written } = await client.query<{ added: boolean }>(
    `INSERT INTO ${quote(name)} (${quoteAll(columns)}) SELECT ${quoteAll(columns)} FROM ${quote(`staged_${name}`)}
     ON CONFLICT (${quote(key)}) DO UPDATE SET ${rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(', ')}
     WHERE (${quoteAll(rest, `${quote(name)}.`)}) IS DISTINCT FROM (${quoteAll(rest, 'excluded.')})
     RETURNING (xmax = 0) AS added`,
  );
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added };
}

function toRemoval({ name, columns, usedBy }: StagedTable): string {
  const key = `t.${quote(columns[0] ?? '')}`;
  const unused = usedBy.map(([table, column]) => `AND NOT EXISTS (SELECT FROM ${quote(table)} u WHERE u.${quote(column)} = ${key})`);
  return `DELETE FROM ${quote(name)} t USING package_rows p
    WHERE p.table_name = $1 AND p.key = ${key}
    AND NOT EXISTS (SELECT FROM ${quote(`staged_${name}`)} s WHERE s.${quote(columns[0] ?? '')} = ${key}) ${unused.join(' ')}`;
}

/** Removes rows that came from an earlier package, are not staged now and are not in use. Says how many. */
export async function removeRows(client: PoolClient, table: StagedTable): Promise<number> {
  let removed = 0;
  // Again until nothing is left: an area may have been in use only by an area that has just gone.
  for (;;) {
    const { rowCount } = await client.query(toRemoval(table), [table.name]);
    if (!rowCount) break;
    removed += rowCount;
  }
  await rememberRows(client, table);
  return removed;
}

/** Notes which rows came from the package, for the next load. */
async function rememberRows(client: PoolClient, { name, columns }: StagedTable): Promise<void> {
  const key = quote(columns[0] ?? '');
  await client.query(
    `INSERT INTO package_rows (table_name, key) SELECT $1, ${key} FROM ${quote(`staged_${name}`)} ON CONFLICT DO NOTHING`,
    [name],
  );
  await client.query(
    `DELETE FROM package_rows p WHERE p.table_name = $1 AND NOT EXISTS (SELECT FROM ${quote(name)} t WHERE t.${key} = p.key)`,
    [name],
  );
}
