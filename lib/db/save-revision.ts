import type { PoolClient } from 'pg';
import type { LoadReport, TableChange } from './package-rows';

/** Any number: all loads wait on the same one, so that two starts at once load one after the other. */
export const REVISION_LOCK = 727_401_019;

/** What made a revision: a load of the shipped package, an import of official figures, the audit after it, or a user's edit or explanation. */
interface Cause {
  readonly cause: 'package' | 'import' | 'audit' | 'edit' | 'explanation';
  readonly tables: Readonly<Record<string, TableChange>>;
  /** Of an import: its source, how many figures its file has, and the SHA-256 of the bytes. */
  readonly source?: string;
  readonly rows?: number;
  readonly checksum?: string | null;
  /** Of computed figures: how many are new, by the revision of the import that they follow from. */
  readonly derivedOf?: Readonly<Record<string, number>>;
}

/**
 * Lets loads come one after another, and gives the time of this one. Times go forward with every revision, even when the clock
 * does not: versions of a row are told apart by them. Triggers keep the catalogue's versions at the same time.
 */
export async function beginRevision(client: PoolClient, now: Date): Promise<Date> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [REVISION_LOCK]);
  const { rows } = await client.query<{ at: Date }>(
    `SELECT GREATEST($1::timestamptz, (SELECT max(recorded_at) + interval '1 millisecond' FROM data_revisions)) AS at`,
    [now],
  );
  const clock = rows[0]?.at ?? now;
  await client.query(`SELECT set_config('tradecite.clock', $1, true)`, [clock.toISOString()]);
  return clock;
}

function isChange({ added, changed, removed }: TableChange): boolean {
  return added + changed + removed > 0;
}

async function saveRevision(client: PoolClient, cause: Cause, now: Date): Promise<void> {
  await client.query('INSERT INTO data_revisions (revision, recorded_at, summary) SELECT COALESCE(max(revision), 0) + 1, $1, $2 FROM data_revisions', [now, JSON.stringify(cause)]);
}

/** The edition that is cited: a revision that only arranged charts is none (migration editions). */
async function findEdition(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ revision: number }>('SELECT COALESCE(max(revision), 0) AS revision FROM data_revisions WHERE is_data');
  return rows[0]?.revision ?? 0;
}

/** A revision where anything changed, with a summary of what. The report names the edition of the data after it. */
export async function endRevision(client: PoolClient, cause: Cause, now: Date): Promise<LoadReport> {
  const { tables } = cause;
  const changed = Object.values(tables).some(isChange);
  if (changed) await saveRevision(client, cause, now);
  return { revision: await findEdition(client), changed, tables };
}
