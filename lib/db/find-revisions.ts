import type { GoneChart } from '../charts/arranged';
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

/** Why what had a name is withdrawn; null where it is there, or never was. */
export async function findWithdrawal({ revisions }: KeptTable, slug: string): Promise<string | null> {
  const { rows } = await getPool().query<{ withdrawn: string | null }>(`SELECT withdrawn FROM ${revisions} WHERE slug = $1 ORDER BY revision DESC LIMIT 1`, [slug]);
  return rows[0]?.withdrawn ?? null;
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
