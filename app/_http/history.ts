import { notFound } from 'next/navigation';
import { z } from 'zod';
import { findRevisions, type Revision } from '@/lib/db/find-revisions';
import type { KeptTable } from '@/lib/db/save-kept';

/** A history page's `?revision=3&with=1`; anything else is the newest, with the one before it. */
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
}

/** The revisions of a name, with the one asked for. A name that was never used is not found. */
export async function findHistory(table: KeptTable, slug: string, asked: HistoryParams): Promise<History> {
  const revisions = await findRevisions(table, slug);
  const [wanted, other] = [askedRevision.parse(asked.revision), askedRevision.parse(asked.with)];
  const place = Math.max(0, revisions.findIndex(({ revision }) => revision === wanted));
  const chosen = revisions[place];
  if (!chosen) notFound();
  return { revisions, chosen, base: revisions.find(({ revision }) => revision === other) ?? revisions[place + 1] };
}
