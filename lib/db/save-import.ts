import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { Following } from '../core/import-body';
import { addUp, type LoadReport, type TableChange } from './package-rows';
import { markPending } from './pending-work';
import { AREAS, MEASURES, SERIES, SOURCES, toAreaRow, toMeasureRow, toSeriesRow, toSourceRow } from './package-tables';
import { saveDerivations } from './save-derivations';
import { STAGED_COLUMNS, saveStaged } from './save-observations';
import { beginRevision, endRevision } from './save-revision';
import { saveSearchDocuments } from './save-search-documents';
import { type Pair, toPairs } from './series-pair';
import { settle } from './settle';
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
  /** How many figures `lines` had; asked when they have been read. */
  readonly rows: () => number;
  /** Called once the figures are saved for good: a stop after it loses none of them. */
  readonly onSaved?: () => void;
  /** What follows from them, on its way. */
  readonly onFollowing?: (following: Following) => void;
}

export interface ImportReport extends LoadReport {
  /** Rows given twice with the same number, of which one was taken. */
  readonly repeated: number;
  /** Pairs and neighbourhoods for which a stop has left computed figures and findings to the next import or start. */
  readonly left: number;
}

const STAGED = 'staged_import';
const LIMIT = 100;

/** Pairs of areas whose figures are derived from at a time: memory stays flat. */
const PAIRS = 400;

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

/** A source that ships with the product is the package's: the next load would take the import back. */
async function isShipped(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM package_rows WHERE table_name = 'sources' AND key = $1`, [id]);
  return Boolean(rowCount);
}

/** Figures computed from those that are no longer current go with them. New ones follow when the import is saved. */
async function supersedeChildren(client: PoolClient, now: Date): Promise<void> {
  await client.query(
    `UPDATE observations d SET superseded_at = $1 FROM ${STAGED} s
     JOIN observations o ON (o.series_key, o.time_period, o.source_id, o.claim) = (s.series_key, s.time_period, s.source_id, s.claim) AND o.superseded_at = $1
     JOIN observation_parents p ON (p.parent_series_key, p.parent_id) = (o.series_key, o.id)
     WHERE (d.series_key, d.id) = (p.child_series_key, p.child_id) AND d.superseded_at IS NULL`,
    [now],
  );
}

async function derive(client: PoolClient, pairs: readonly Pair[], now: Date): Promise<TableChange> {
  let total: TableChange = { added: 0, changed: 0, removed: 0 };
  for (let from = 0; from < pairs.length; from += PAIRS) {
    total = addUp(total, (await saveDerivations(client, pairs.slice(from, from + PAIRS), now)).observations);
  }
  return total;
}

/** What follows from the new figures is shown by a trial, and marked as work to do by an import. */
async function follow(client: PoolClient, seriesKeys: readonly string[], { dryRun }: ImportLoad, now: Date): Promise<Record<string, TableChange>> {
  if (dryRun) return { derived_observations: await derive(client, toPairs(seriesKeys), now) };
  await markPending(client, seriesKeys);
  return {};
}

async function save(client: PoolClient, load: ImportLoad): Promise<ImportReport> {
  const note = load.onProgress ?? (() => undefined);
  await stage(client, load);
  const repeated = await removeRepeated(client, load.onConflict);
  const clock = await beginRevision(client, load.now);
  note('checked; comparing with what is known');
  const references = await addReferences(client, load);
  const { seriesKeys, ...observations } = await saveStaged(client, { staged: STAGED, scope: null, now: clock });
  if (observations.changed > 0) await supersedeChildren(client, clock);
  // What follows is planned for as many rows as there are now.
  if (observations.added > 0) await client.query('ANALYZE observations');
  const tables = { ...references, observations, ...(await follow(client, seriesKeys, load, clock)) };
  await saveSearchDocuments(client);
  load.signal?.throwIfAborted();
  return { ...(await endRevision(client, { cause: 'import', source: load.sourceId, rows: load.rows(), checksum: load.source().checksum, tables }, clock)), repeated, left: 0 };
}

/**
 * Saves an import of official figures in one transaction: all of it or nothing. A figure that differs from the one known from the
 * same source supersedes it; equal ones are not touched; figures that the import does not give stay. Computed figures and findings follow.
 * @throws what `lines`, `references` or `onConflict` throw; nothing is changed then, nor when `signal` aborts before all is saved.
 */
export async function saveImport(load: ImportLoad): Promise<ImportReport> {
  const report = await inTransaction((client) => save(client, load), load.dryRun ? 'ROLLBACK' : 'COMMIT');
  if (load.dryRun) return report;
  load.onSaved?.();
  load.onProgress?.('figures saved; computing what follows from them');
  const { revision, tables, left } = await settle(load);
  return { ...report, changed: report.changed || revision !== null, revision: revision ?? report.revision, left, tables: { ...report.tables, ...tables } };
}

/** Whether a source came with the shipped package. */
export function isShippedSource(id: string): Promise<boolean> {
  return inTransaction((client) => isShipped(client, id));
}
