import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { findRevisions, type Revision } from '@/lib/db/find-revisions';
import type { KeptTable } from '@/lib/db/save-kept';
import { setPageStatus } from '@/lib/serve/page-status';

/** A history page's `?revision=3&with=1`; absent: the newest, with the one before it. */
const askedRevision = z.coerce.number().int().positive().catch(0);

/** Parameters of a history page. */
export interface HistoryParams {
  readonly revision?: string | string[];
  readonly with?: string | string[];
}

interface History {
  readonly revisions: readonly Revision[];
  readonly chosen: Revision;
  /** The one that it is compared with: the one before, where none is asked for. */
  readonly base: Revision | undefined;
  /** What the address names that is no revision of it. */
  readonly unknown: readonly string[];
}

function findUnknown(revisions: readonly Revision[], { revision, with: other }: HistoryParams): string[] {
  const named = [revision, other].flatMap((one) => one ?? []);
  return named.filter((text) => !revisions.some((each) => String(each.revision) === text)).map((text) => text.slice(0, 40));
}

/** The revisions of a name, with the one asked for. A name that was never used is not found; of a revision that there is not the page says so, with the status of one. */
export async function findHistory(table: KeptTable, slug: string, asked: HistoryParams): Promise<History> {
  const revisions = await findRevisions(table, slug);
  const [wanted, other] = [askedRevision.parse(asked.revision), askedRevision.parse(asked.with)];
  const place = Math.max(0, revisions.findIndex(({ revision }) => revision === wanted));
  const chosen = revisions[place];
  if (!chosen) notFound();
  const unknown = findUnknown(revisions, asked);
  if (unknown.length > 0) setPageStatus(await headers(), 404);
  return { revisions, chosen, unknown, base: revisions.find(({ revision }) => revision === other) ?? revisions[place + 1] };
}
