import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { LoadReport, TableChange } from './package-rows';
import { AREAS, MEASURES, SERIES, SOURCES, toAreaRow, toMeasureRow, toSeriesRow, toSourceRow } from './package-tables';
import { saveDerivations } from './save-derivations';
import { saveFindings } from './save-findings';
import { STAGED_COLUMNS, saveStaged } from './save-observations';
import { beginRevision, endRevision } from './save-revision';
import { saveSearchDocuments } from './save-search-documents';
import { quoteAll, stageRows, type StagedRow, type StagedTable, upsertRows } from './staged-table';
import { inTransaction } from './transaction';

/** Columns of a copied row, in order; PostgreSQL's text format, tabs between. */
const COPY_COLUMNS = ['series_key', 'time_period', 'period_start', 'period_end', 'obs_value', 'low', 'high', 'obs_status', 'printed', 'note_vi', 'note_en', 'place'] as const;

/** Two rows of one import about one series and period. */
export interface RepeatedRow {
  readonly seriesKey: string;
  readonly timePeriod: string;
  /** Places in the file and printed numbers, in its order. */
  readonly places: readonly string[];
  readonly printed: readonly (string | null)[];
}

export interface ImportLoad {
  readonly sourceId: string;
  /** Asked when the lines have been read: a checksum is known only then. */
  readonly source: () => Source;
  /** Lines of COPY text; read once, to the end, before `references` is asked. */
  readonly lines: AsyncIterable<string>;
  readonly references: () => { readonly areas: readonly Area[]; readonly measures: readonly Measure[]; readonly series: readonly Series[] };
  /** Called with rows that contradict each other; throws. */
  readonly onConflict: (rows: readonly RepeatedRow[]) => never;
  /** Saves nothing: the report says what would change. */
  readonly dryRun: boolean;
  readonly now: Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (message: string) => void;
}

export interface ImportReport extends LoadReport {
  /** Rows given twice with the same number, of which one was taken. */
  readonly repeated: number;
}

const STAGED = 'staged_import';
const LIMIT = 100;
/** Pairs of areas whose figures are derived from at a time: memory stays flat. */
const PAIRS = 100;

/** Memory of one sort or hash of this transaction: a million staged rows fit. */
const WORK_MEMORY = '128MB';

async function stage(client: PoolClient, { lines, sourceId, signal }: ImportLoad): Promise<void> {
  await client.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
  await client.query(`CREATE TEMPORARY TABLE ${STAGED} ON COMMIT DROP AS ${STAGED_COLUMNS} WITH NO DATA`);
  await client.query(
    `ALTER TABLE ${STAGED} ADD row_number bigserial, ADD place text, ALTER source_id SET DEFAULT ${client.escapeLiteral(sourceId)},
     ALTER claim SET DEFAULT '', ALTER position SET DEFAULT 1, ALTER qualifier SET DEFAULT 'exact'`,
  );
  const copy = client.query(copyFrom(`COPY ${STAGED} (${quoteAll(COPY_COLUMNS)}) FROM STDIN`));
  await pipeline(Readable.from(lines), copy, signal ? { signal } : {});
  await client.query(`ANALYZE ${STAGED}`);
}

interface RepeatedRecord {
  readonly series_key: string;
  readonly time_period: string;
  readonly places: string[];
  readonly printed: (string | null)[];
}

const REPEATED = 'staged_import_repeated';

/** Series and periods given more than once: few or none of a million, so that only they are looked at closely. */
async function findRepeated(client: PoolClient): Promise<number> {
  const { rowCount } = await client.query(
    `CREATE TEMPORARY TABLE ${REPEATED} ON COMMIT DROP AS
     SELECT series_key, time_period, min(row_number) AS first FROM ${STAGED} GROUP BY series_key, time_period HAVING count(*) > 1`,
  );
  return rowCount ?? 0;
}

/** Refuses rows that say different things of one series and period; of equal ones the first stays. */
async function removeRepeated(client: PoolClient, onConflict: ImportLoad['onConflict']): Promise<number> {
  if ((await findRepeated(client)) === 0) return 0;
  const { rows } = await client.query<RepeatedRecord>(
    `SELECT series_key, time_period, array_agg(place ORDER BY row_number) AS places, array_agg(printed ORDER BY row_number) AS printed
     FROM ${STAGED} JOIN ${REPEATED} USING (series_key, time_period) GROUP BY series_key, time_period
     HAVING min(obs_value) IS DISTINCT FROM max(obs_value) OR count(obs_value) NOT IN (0, count(*)) OR min(obs_status) <> max(obs_status)
     ORDER BY min(row_number) LIMIT ${LIMIT}`,
  );
  if (rows.length > 0) onConflict(rows.map((row) => ({ seriesKey: row.series_key, timePeriod: row.time_period, places: row.places, printed: row.printed })));
  const { rowCount } = await client.query(
    `DELETE FROM ${STAGED} s USING ${REPEATED} d WHERE (s.series_key, s.time_period) = (d.series_key, d.time_period) AND s.row_number > d.first`,
  );
  return rowCount ?? 0;
}

/** Adds what is not there yet; rows that are stay as they are: an import names nothing anew. */
async function addMissing(client: PoolClient, table: StagedTable, rows: readonly StagedRow[]): Promise<TableChange> {
  const columns = quoteAll(table.columns);
  await stageRows(client, table.name, `SELECT ${columns} FROM ${table.name}`, rows);
  const { rowCount } = await client.query(`INSERT INTO ${table.name} (${columns}) SELECT ${columns} FROM staged_${table.name} ON CONFLICT DO NOTHING`);
  return { added: rowCount ?? 0, changed: 0, removed: 0 };
}

async function addReferences(client: PoolClient, load: ImportLoad): Promise<Record<string, TableChange>> {
  const { areas, measures, series } = load.references();
  return {
    sources: { ...(await upsertRows(client, SOURCES, [toSourceRow(load.source())])), removed: 0 },
    areas: await addMissing(client, AREAS, areas.map(toAreaRow)),
    measures: await addMissing(client, MEASURES, measures.map(toMeasureRow)),
    series: await addMissing(client, SERIES, series.map(toSeriesRow)),
  };
}

/** Series by reporter and partner, in groups that fit in memory. */
function toBatches(seriesKeys: readonly string[]): string[][] {
  const byPair = new Map<string, string>();
  for (const key of seriesKeys) byPair.set(key.split('.').slice(0, 2).join('.'), key);
  const one = [...byPair.values()];
  return Array.from({ length: Math.ceil(one.length / PAIRS) }, (_, index) => one.slice(index * PAIRS, (index + 1) * PAIRS));
}

async function derive(client: PoolClient, seriesKeys: readonly string[], now: Date, load: ImportLoad): Promise<TableChange> {
  const total = { added: 0, changed: 0, removed: 0 };
  const batches = toBatches(seriesKeys);
  for (const [index, batch] of batches.entries()) {
    load.signal?.throwIfAborted();
    const { observations } = await saveDerivations(client, batch, now);
    for (const name of ['added', 'changed', 'removed'] as const) total[name] += observations[name];
    if (batches.length > 1 && index % 10 === 9) load.onProgress?.(`computed figures: ${Math.round(((index + 1) / batches.length) * 100)} %`);
  }
  return total;
}

/** A source that ships with the product is the package's: the next load would take the import back. */
async function isShipped(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM package_rows WHERE table_name = 'sources' AND key = $1`, [id]);
  return Boolean(rowCount);
}

async function save(client: PoolClient, load: ImportLoad): Promise<ImportReport & { readonly seriesKeys: readonly string[] }> {
  const note = load.onProgress ?? (() => undefined);
  await stage(client, load);
  const repeated = await removeRepeated(client, load.onConflict);
  const clock = await beginRevision(client, load.now);
  note('checked; comparing with what is known');
  const tables = await addReferences(client, load);
  const { seriesKeys, ...observations } = await saveStaged(client, { staged: STAGED, scope: null, now: clock });
  // What follows is planned for as many rows as there are now.
  await client.query('ANALYZE observations');
  note('figures saved; computing what follows from them');
  tables.observations = observations;
  tables.derived_observations = await derive(client, seriesKeys, clock, load);
  await saveSearchDocuments(client);
  load.signal?.throwIfAborted();
  return { ...(await endRevision(client, { cause: 'import', tables }, clock)), repeated, seriesKeys };
}

/** Audits what an import has changed: in a transaction of its own, for it may take longer than the import. */
function auditImport(seriesKeys: readonly string[], now: Date): Promise<LoadReport> {
  return inTransaction(async (client) => {
    const clock = await beginRevision(client, now);
    return endRevision(client, { cause: 'audit', tables: { findings: await saveFindings(client, seriesKeys, clock) } }, clock);
  });
}

/**
 * Saves an import of official figures in one transaction: all of it or nothing. A figure that differs from the one known from the
 * same source supersedes it; equal ones are not touched; figures that the import does not give stay. Findings follow.
 * @throws what `lines`, `references` or `onConflict` throw; nothing is changed then, nor when `signal` aborts.
 */
export async function saveImport(load: ImportLoad): Promise<ImportReport> {
  const { seriesKeys, ...report } = await inTransaction((client) => save(client, load), load.dryRun ? 'ROLLBACK' : 'COMMIT');
  if (load.dryRun || seriesKeys.length === 0) return report;
  load.onProgress?.('comparing the figures with each other');
  const { revision, tables } = await auditImport(seriesKeys, load.now);
  return { ...report, revision, tables: { ...report.tables, ...tables } };
}

/** Whether a source came with the shipped package. */
export function isShippedSource(id: string): Promise<boolean> {
  return inTransaction((client) => isShipped(client, id));
}
