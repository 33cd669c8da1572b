import type { PoolClient } from 'pg';
import type { EditWords } from '../charts/chart-draft';
import { type ErrorDetail, TradeciteError } from '../core/errors';
import { addressFault } from '../core/faults/address-faults';
import { savingFault } from '../core/faults/saving-faults';
import { saveSearchDocuments } from './save-search-documents';
import { beginRevision, endRevision } from './save-revision';
import { inTransaction } from './transaction';

/** A table of charts or dashboards; their revisions are kept in another, for good. */
export interface KeptTable {
  readonly name: 'charts' | 'dashboards';
  readonly revisions: 'chart_revisions' | 'dashboard_revisions';
  /** What one is called, for errors. */
  readonly noun: 'chart' | 'dashboard';
}

export const CHARTS: KeptTable = { name: 'charts', revisions: 'chart_revisions', noun: 'chart' };
export const DASHBOARDS: KeptTable = { name: 'dashboards', revisions: 'dashboard_revisions', noun: 'dashboard' };

/** The newest state of what is kept under a name. */
interface LastRevision {
  readonly revision: number;
  readonly spec: object;
  /** Null: the shipped data package. */
  readonly author: string | null;
  readonly withdrawn: string | null;
}

interface Next {
  readonly spec: object;
  /** Why it is withdrawn. */
  readonly withdrawn?: string;
}

export interface Edit extends EditWords {
  readonly at: Date;
}

async function findLast(client: PoolClient, { revisions }: KeptTable, slug: string): Promise<LastRevision | null> {
  const { rows } = await client.query<LastRevision>(`SELECT revision, spec, author, withdrawn FROM ${revisions} WHERE slug = $1 ORDER BY revision DESC LIMIT 1`, [slug]);
  return rows[0] ?? null;
}

/** The row that readers find. */
async function putCurrent(client: PoolClient, { name }: KeptTable, values: readonly [slug: string, revision: number, spec: string, author: string]): Promise<void> {
  const position = name === 'charts' ? `, ($3::jsonb->>'position')::int` : '';
  await client.query(
    `INSERT INTO ${name} (slug, revision, spec, author${position && ', position'}) VALUES ($1, $2, $3::jsonb, $4${position})
     ON CONFLICT (slug) DO UPDATE SET revision = excluded.revision, spec = excluded.spec, author = excluded.author`,
    [...values],
  );
}

/** One edit: a revision of the thing, and of the data, in one transaction. Edits and loads come one after another. */
function saveNext(table: KeptTable, slug: string, { author, comment, at }: Edit, toNext: (last: LastRevision | null, client: PoolClient) => Next | Promise<Next>): Promise<number> {
  return inTransaction(async (client) => {
    const clock = await beginRevision(client, at);
    const last = await findLast(client, table, slug);
    const { spec, withdrawn = null } = await toNext(last, client);
    const revision = (last?.revision ?? 0) + 1;
    const text = JSON.stringify(spec);
    await client.query(
      `INSERT INTO ${table.revisions} (slug, revision, spec, recorded_at, author, comment, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [slug, revision, text, clock, author, comment, withdrawn],
    );
    if (withdrawn === null) await putCurrent(client, table, [slug, revision, text, author]);
    else await client.query(`DELETE FROM ${table.name} WHERE slug = $1`, [slug]);
    await saveSearchDocuments(client);
    const change = { added: last ? 0 : 1, changed: last && withdrawn === null ? 1 : 0, removed: withdrawn === null ? 0 : 1 };
    await endRevision(client, { cause: 'edit', tables: { [table.name]: change } }, clock);
    return revision;
  });
}

/** A newest revision that somebody has saved here, and may change. */
interface OwnRevision extends LastRevision {
  readonly author: string;
}

/** What the newest revision is that the editor did not see: a withdrawal says so. */
function toNewerDetail({ author, revision: last, withdrawn }: OwnRevision, seen: number): ErrorDetail {
  const fault = withdrawn === null ? savingFault('revision-newer', { author, last, seen }) : savingFault('revision-withdrawn', { author, last, seen, why: withdrawn });
  return { field: 'revision', ...fault };
}

/** @throws TradeciteError not-found, or conflict where it is shipped. */
function checkOwn({ noun }: KeptTable, slug: string, last: LastRevision | null): OwnRevision {
  if (!last) throw new TradeciteError('not-found', addressFault(`${noun}-unknown`, { slug }));
  const { author } = last;
  if (author === null) throw new TradeciteError('conflict', savingFault(`${noun}-shipped`, { slug }));
  return { ...last, author };
}

/** @throws TradeciteError as checkOwn does, or conflict where it has changed since the editor saw it. */
function checkLast(table: KeptTable, slug: string, seen: number, last: LastRevision | null): OwnRevision {
  const own = checkOwn(table, slug, last);
  if (own.revision !== seen) throw new TradeciteError('conflict', savingFault(`${table.noun}-changed`, { slug }), [toNewerDetail(own, seen)]);
  return own;
}

/** @throws TradeciteError as checkLast does, or conflict where it is withdrawn: that is said first, as no newer revision could be saved over. */
function checkThere(table: KeptTable, slug: string, seen: number, last: LastRevision | null): OwnRevision {
  const own = checkOwn(table, slug, last);
  if (own.withdrawn !== null) throw new TradeciteError('conflict', savingFault(`${table.noun}-withdrawn`, { slug, why: own.withdrawn }), [toNewerDetail(own, seen)]);
  return checkLast(table, slug, seen, own);
}

/**
 * Keeps something new. @returns its revision, 1.
 * @throws TradeciteError conflict where the name is, or ever was, another's: links to that go on meaning it.
 */
export function createKept(table: KeptTable, slug: string, spec: object, edit: Edit): Promise<number> {
  return saveNext(table, slug, edit, (last) => {
    if (last) throw new TradeciteError('conflict', savingFault(`${table.noun}-taken`, { slug }), [{ field: 'slug', ...savingFault('slug-taken', { slug }) }]);
    return { spec };
  });
}

/**
 * Changes what is kept. @param seen the newest revision that the editor knows of, which the change comes after
 * @param toSpec gets the state of that revision. @returns the new revision.
 */
export function changeKept(table: KeptTable, slug: string, seen: number, edit: Edit, toSpec: (spec: object) => object): Promise<number> {
  return saveNext(table, slug, edit, (last) => {
    const { spec } = checkThere(table, slug, seen, last);
    return { spec: toSpec(spec) };
  });
}

/** Makes an earlier revision the newest again, as a revision of its own; also of what was withdrawn. */
export function restoreKept(table: KeptTable, slug: string, seen: number, revision: number, edit: Edit): Promise<number> {
  return saveNext(table, slug, edit, async (last, client) => {
    checkLast(table, slug, seen, last);
    const { rows } = await client.query<{ spec: object }>(`SELECT spec FROM ${table.revisions} WHERE slug = $1 AND revision = $2 AND withdrawn IS NULL`, [slug, revision]);
    const [row] = rows;
    if (!row) throw new TradeciteError('bad-request', savingFault(`${table.noun}-no-revision`, { slug, revision }), [{ field: 'restore', ...savingFault('name-revision') }]);
    return { spec: row.spec };
  });
}

/** Takes it away from readers; its revisions stay, so that frozen embeds still draw. */
export function withdrawKept(table: KeptTable, slug: string, seen: number, reason: string, edit: Edit): Promise<number> {
  return saveNext(table, slug, edit, (last) => {
    const { spec } = checkThere(table, slug, seen, last);
    return { spec, withdrawn: reason };
  });
}
