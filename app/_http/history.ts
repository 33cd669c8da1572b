import { notFound } from 'next/navigation';
import { z } from 'zod';
import { findRevisions, type Revision } from '@/lib/db/find-revisions';
import type { KeptTable } from '@/lib/db/save-kept';

/** A history page's `?revision=3`; anything else is the newest. */
const chosenRevision = z.coerce.number().int().positive().catch(0);

interface History {
  readonly revisions: readonly Revision[];
  readonly chosen: Revision;
  /** The one before. */
  readonly previous: Revision | undefined;
}

/** The revisions of a name, with the one asked for. A name that was never used is not found. */
export async function findHistory(table: KeptTable, slug: string, asked: string | string[] | undefined): Promise<History> {
  const revisions = await findRevisions(table, slug);
  const wanted = chosenRevision.parse(asked);
  const place = Math.max(0, revisions.findIndex(({ revision }) => revision === wanted));
  const chosen = revisions[place];
  if (!chosen) notFound();
  return { revisions, chosen, previous: revisions[place + 1] };
}
