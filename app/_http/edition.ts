import { findDataRevision } from '@/lib/db/find-data-revision';
import type { Edition } from '@/lib/formats/dataset';

/** A host name or address with an optional port: whatever else a client sends must not get into files. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

function first(header: string | null): string {
  return header?.split(',')[0]?.trim() ?? '';
}

/** Where readers reach this server, as their browser or the proxy in front says: `https://tradecite.example`. */
export function toOrigin(headers: Headers): string {
  const host = [first(headers.get('x-forwarded-host')), first(headers.get('host'))].find((name) => HOST.test(name)) ?? 'localhost';
  return `${first(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http'}://${host}`;
}

/** Before the first data there is revision 0, at the beginning of the clock. */
const NONE = { revision: 0, recordedAt: new Date(0).toISOString() };

/** Where, and as of which state of the data, something is published. */
export async function findEdition(headers: Headers, asOf?: string): Promise<Edition> {
  const { revision, recordedAt } = (await findDataRevision(asOf)) ?? NONE;
  return { origin: toOrigin(headers), revision, modifiedAt: recordedAt };
}
