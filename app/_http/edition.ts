import { toOrigin as toSentOrigin } from '@/lib/core/origin';
import { findDataRevision } from '@/lib/db/find-data-revision';
import { readEnvironment } from '@/lib/env';
import type { Edition } from '@/lib/formats/dataset';

/** Where readers reach this server. */
export function toOrigin(headers: Headers): string {
  return toSentOrigin(headers, readEnvironment().TRADECITE_TRUST_PROXY);
}

/** Before the first data there is revision 0, at the beginning of the clock. */
const NONE = { revision: 0, recordedAt: new Date(0).toISOString() };

/** Where, and as of which state of the data, something is published. */
export async function findEdition(headers: Headers, asOf?: string): Promise<Edition> {
  const { revision, recordedAt } = (await findDataRevision(asOf)) ?? NONE;
  return { origin: toOrigin(headers), revision, modifiedAt: recordedAt };
}
