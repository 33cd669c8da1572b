import type { GoneChart } from '../charts/arranged';
import { toInstant } from '../core/instant';
import type { Bilingual } from '../core/locale';
import { getPool } from './client';
import type { KeptTable } from './save-kept';

/** One state that a chart or dashboard has had. */
export interface Revision {
  readonly revision: number;
  readonly spec: unknown;
  /** ISO instant; `asOf` with it shows this revision. */
  readonly recordedAt: string;
  /** Null: the shipped data package. */
  readonly author: string | null;
  readonly comment: string;
  /** Why it was withdrawn with this revision. */
  readonly withdrawn: string | null;
}

/** All states under a name, the newest first; none where the name was never used. */
export async function findRevisions({ revisions }: KeptTable, slug: string): Promise<Revision[]> {
  const { rows } = await getPool().query<Omit<Revision, 'recordedAt'> & { recorded_at: Date }>(
    `SELECT revision, spec, recorded_at, author, comment, withdrawn FROM ${revisions} WHERE slug = $1 ORDER BY revision DESC`,
    [slug],
  );
  return rows.map(({ recorded_at: at, ...row }) => ({ ...row, recordedAt: at.toISOString() }));
}

/** That what had a name was taken away from readers, and what they saw last. */
export interface Withdrawal {
  readonly slug: string;
  readonly title: Bilingual;
  readonly reason: string;
  /** ISO instant. */
  readonly withdrawnAt: string;
  /** The last revision that readers saw, and its ISO instant: `asOf` with it shows it. */
  readonly last: { readonly revision: number; readonly recordedAt: string };
}

type WithdrawalRow = { readonly title: Bilingual; readonly reason: string | null; readonly at: Date; readonly revision: number; readonly seen: Date | null };

/** The newest state of a name at an instant, and the state before it. */
const toNewestTwo = (revisions: KeptTable['revisions']) => `
SELECT spec->'title' AS title, withdrawn AS reason, recorded_at AS at, lead(revision) OVER newest AS revision, lead(recorded_at) OVER newest AS seen
FROM ${revisions} r WHERE slug = $1 AND recorded_at <= COALESCE($2::timestamptz, 'infinity') WINDOW newest AS (ORDER BY revision DESC) ORDER BY r.revision DESC LIMIT 1`;

/** How what had a name was withdrawn; null where it is there, or never was. @param asOf an instant; now where absent */
export async function findWithdrawal({ revisions }: KeptTable, slug: string, asOf?: string): Promise<Withdrawal | null> {
  const { rows } = await getPool().query<WithdrawalRow>(toNewestTwo(revisions), [slug, asOf === undefined ? null : toInstant(asOf)]);
  const [row] = rows;
  if (!row || row.reason === null || row.seen === null) return null;
  return { slug, title: row.title, reason: row.reason, withdrawnAt: row.at.toISOString(), last: { revision: row.revision, recordedAt: row.seen.toISOString() } };
}

/** Which of some names belonged to charts that are there no more. */
export async function findGoneCharts(slugs: readonly string[]): Promise<GoneChart[]> {
  const { rows } = await getPool().query<GoneChart>(
    `SELECT DISTINCT ON (slug) slug, spec->'title' AS title, withdrawn AS reason FROM chart_revisions r
     WHERE slug = ANY($1) AND NOT EXISTS (SELECT FROM charts c WHERE c.slug = r.slug) ORDER BY slug, revision DESC`,
    [slugs],
  );
  return rows;
}

/** Every name that is or was used. */
export async function findSlugs({ revisions }: KeptTable): Promise<Set<string>> {
  const { rows } = await getPool().query<{ slug: string }>(`SELECT DISTINCT slug FROM ${revisions}`);
  return new Set(rows.map(({ slug }) => slug));
}
