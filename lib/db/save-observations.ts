import type { PoolClient } from 'pg';
import type { UnsavedObservation } from '../core/observation';
import type { TableChange } from './package-rows';
import { quoteAll, stageRows, type StagedRow } from './staged-table';

/** What makes two versions of a statement differ. */
const CONTENT = [
  'base_period', 'obs_value', 'low', 'high', 'qualifier', 'obs_status', 'printed', 'paragraph', 'sentence_hash',
  'derivation', 'formula', 'note_vi', 'note_en',
] as const;
const COLUMNS = ['series_key', 'time_period', 'period_start', 'period_end', 'source_id', 'claim', 'position', ...CONTENT] as const;

/** What a staged table holds: the columns of observations, and what a computed one was computed from. */
export const STAGED_COLUMNS = `SELECT ${quoteAll(COLUMNS)}, NULL::bigint[] AS parents, NULL::text[] AS parent_series FROM observations`;

/** The same statement in table `a` and table `b`. */
function isSame(a: string, b: string): string {
  return `(${a}.series_key, ${a}.time_period, ${a}.source_id, ${a}.claim) = (${b}.series_key, ${b}.time_period, ${b}.source_id, ${b}.claim)`;
}

const PARENTS = `(SELECT array_agg(p.parent_id ORDER BY p.position) FROM observation_parents p WHERE (p.child_series_key, p.child_id) = (o.series_key, o.id))`;
const DIFFERS = `(${quoteAll(CONTENT, 'o.')}, ${PARENTS}) IS DISTINCT FROM (${quoteAll(CONTENT, 's.')}, s.parents)`;

/** Name of an observation as lib/core/observation.ts writes it. */
const OBSERVATION_REF = `o.series_key || '@' || o.time_period || '@' || o.source_id || CASE WHEN o.claim = '' THEN '' ELSE '#' || o.claim END`;

export interface Versioning {
  /** Name of the staged table. */
  readonly staged: string;
  /** SQL on `o`: which current rows are superseded when they are not staged; null where none is. */
  readonly scope: string | null;
  readonly now: Date;
  /** Series of each parent, by its id; empty for stated observations. */
  readonly parentSeries?: ReadonlyMap<string, string>;
}

export interface VersionChange extends TableChange {
  /** Series in which anything changed. */
  readonly seriesKeys: readonly string[];
}

function toRow(o: UnsavedObservation, parentSeries: ReadonlyMap<string, string>): StagedRow {
  const parents = o.derivation?.parents;
  return {
    series_key: o.seriesKey,
    time_period: o.timePeriod,
    period_start: o.periodStart,
    period_end: o.periodEnd,
    source_id: o.sourceId,
    claim: o.claim,
    position: o.position,
    base_period: o.basePeriod,
    obs_value: o.obsValue,
    low: o.low,
    high: o.high,
    qualifier: o.qualifier,
    obs_status: o.obsStatus,
    printed: o.printed,
    paragraph: o.paragraph,
    sentence_hash: o.sentenceHash,
    derivation: o.derivation?.rule ?? null,
    formula: o.derivation?.formula ?? null,
    note_vi: o.note?.vi ?? null,
    note_en: o.note?.en ?? null,
    parents: parents ?? null,
    parent_series: parents?.map((id) => parentSeries.get(id)) ?? null,
  };
}

/** Counted in the database: a million rows stay there. */
interface RowsOfSeries {
  readonly series_key: string;
  readonly rows: number;
}

interface Superseded extends RowsOfSeries {
  readonly replaced: boolean;
}

async function supersede(client: PoolClient, { staged, scope, now }: Versioning): Promise<Superseded[]> {
  // Two questions, each answered by an index: one over both would read every figure that is current.
  const missing = `UNION ALL SELECT o.series_key, o.id, false FROM observations o
       WHERE o.superseded_at IS NULL AND ${scope ?? 'false'} AND NOT EXISTS (SELECT FROM ${staged} s WHERE ${isSame('s', 'o')})`;
  const { rows } = await client.query<Superseded>(
    `WITH old AS (
       SELECT o.series_key, o.id, true AS replaced FROM ${staged} s JOIN observations o ON ${isSame('s', 'o')} WHERE o.superseded_at IS NULL AND ${DIFFERS}
       ${scope === null ? '' : missing}
     ), done AS (
       UPDATE observations o SET superseded_at = $1 FROM old WHERE (o.series_key, o.id) = (old.series_key, old.id) RETURNING o.series_key, old.replaced
     ) SELECT series_key, replaced, count(*)::int AS rows FROM done GROUP BY series_key, replaced`,
    [now],
  );
  return rows;
}

async function insertNew(client: PoolClient, { staged, now }: Versioning): Promise<RowsOfSeries[]> {
  const { rows } = await client.query<RowsOfSeries>(
    `WITH done AS (
       INSERT INTO observations (${quoteAll(COLUMNS)}, recorded_at) SELECT ${quoteAll(COLUMNS, 's.')}, $1 FROM ${staged} s
       WHERE NOT EXISTS (SELECT FROM observations o WHERE o.superseded_at IS NULL AND ${isSame('s', 'o')})
       ORDER BY s.source_id, s.position, s.series_key COLLATE "C", s.time_period COLLATE "C" RETURNING series_key
     ) SELECT series_key, count(*)::int AS rows FROM done GROUP BY series_key`,
    [now],
  );
  return rows;
}

function countRows(rows: readonly RowsOfSeries[]): number {
  return rows.reduce((sum, { rows: count }) => sum + count, 0);
}

async function insertParents(client: PoolClient, { staged, now }: Versioning): Promise<void> {
  await client.query(
    `INSERT INTO observation_parents (child_series_key, child_id, position, parent_series_key, parent_id)
     SELECT o.series_key, o.id, p.position, p.series_key, p.id
     FROM ${staged} s JOIN observations o ON ${isSame('o', 's')} AND o.superseded_at IS NULL AND o.recorded_at = $1
     CROSS JOIN unnest(s.parent_series, s.parents) WITH ORDINALITY AS p(series_key, id, position)
     WHERE s.parents IS NOT NULL
     ON CONFLICT DO NOTHING`,
    [now],
  );
}

/** Order of appearance is no part of a statement: it moves without a new version. */
async function movePositions(client: PoolClient, staged: string): Promise<void> {
  await client.query(
    `UPDATE observations o SET position = s.position FROM ${staged} s WHERE ${isSame('o', 's')} AND o.superseded_at IS NULL AND o.position <> s.position`,
  );
}

/** The same for observations that are staged already, in a table with the columns of STAGED_COLUMNS. */
export async function saveStaged(client: PoolClient, versioning: Versioning): Promise<VersionChange> {
  const superseded = await supersede(client, versioning);
  // Before the new ones are there: those stand where they belong.
  await movePositions(client, versioning.staged);
  const inserted = await insertNew(client, versioning);
  await insertParents(client, versioning);
  const changed = countRows(superseded.filter(({ replaced }) => replaced));
  const seriesKeys = [...new Set([...superseded, ...inserted].map((row) => row.series_key))];
  return { added: countRows(inserted) - changed, changed, removed: countRows(superseded) - changed, seriesKeys };
}

/**
 * Makes the current observations of a scope those that are given: equal ones stay, different ones are superseded and
 * recorded anew, those no longer given are superseded. Nothing is ever deleted.
 */
export async function saveVersions(client: PoolClient, observations: readonly UnsavedObservation[], versioning: Versioning): Promise<VersionChange> {
  const rows = observations.map((o) => toRow(o, versioning.parentSeries ?? new Map()));
  await stageRows(client, versioning.staged.replace(/^staged_/u, ''), STAGED_COLUMNS, rows);
  await client.query(`CREATE INDEX ON ${versioning.staged} (series_key, time_period, source_id, claim)`);
  return saveStaged(client, versioning);
}

/** The stated observations of a package: what an earlier package held and this one does not is superseded. */
export async function saveObservations(client: PoolClient, observations: readonly UnsavedObservation[], now: Date): Promise<VersionChange> {
  const scope = `o.derivation IS NULL AND EXISTS (SELECT FROM package_rows p WHERE p.table_name = 'observations' AND p.key = ${OBSERVATION_REF})`;
  const change = await saveVersions(client, observations, { staged: 'staged_observations', scope, now });
  await client.query(`DELETE FROM package_rows WHERE table_name = 'observations'`);
  await client.query(`INSERT INTO package_rows (table_name, key) SELECT 'observations', ${OBSERVATION_REF} FROM staged_observations o`);
  return change;
}
