import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { requestFault } from './faults/request-faults';
import type { Observation } from './observation';
import { toWrongParameters } from './query';

/** Where a page ended: what the order of observations is made of. */
export type Place = Pick<Observation, 'seriesKey' | 'periodStart' | 'sourceId' | 'claim' | 'periodEnd' | 'id'>;

/** What the next page needs to go on in the same state of the data. */
export interface Cursor<After> {
  /** Instant of the first page; null where the data had no revision. */
  readonly at: string | null;
  readonly after: After;
}

const text = z.string().max(1000);
/** Where a page of observations ended, as their cursor holds it. */
export const observationPlace = z.strictObject({
  seriesKey: text,
  periodStart: z.iso.date(),
  sourceId: text,
  claim: text,
  periodEnd: z.iso.date(),
  // What a bigint holds with any digits.
  id: z.string().regex(/^\d{1,18}$/u),
}) satisfies z.ZodType<Place>;

export function toPlace({ seriesKey, periodStart, sourceId, claim, periodEnd, id }: Place): Place {
  return { seriesKey, periodStart, sourceId, claim, periodEnd, id };
}

/** How many rows came before, where a list is in one order as of one instant. */
export const rowCount = z.int().nonnegative();

/** The request that a cursor belongs to: its parameters but for where the page begins and how long it is. */
function toFingerprint(params: URLSearchParams): string {
  const asked = [...params].filter(([name]) => name !== 'cursor' && name !== 'limit').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(asked)))).slice(0, 12);
}

/** A cursor as one opaque word (base64url). */
export function formatCursor<After>({ at, after }: Cursor<After>, params: URLSearchParams): string {
  const bytes = utf8ToBytes(JSON.stringify({ of: toFingerprint(params), at, after }));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/gu, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

function readJson(word: string): unknown {
  try {
    const binary = atob(word.replace(/[-_]/gu, (sign) => (sign === '-' ? '+' : '/')));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
}

/** @throws TradeciteError bad-request for what is no cursor, or that of a request with other parameters. */
export function parseCursor<After>(word: string, params: URLSearchParams, after: z.ZodType<After>): Cursor<After> {
  const parsed = z.strictObject({ of: z.string(), at: z.iso.datetime().nullable(), after }).safeParse(readJson(word));
  const fault = requestFault(parsed.success ? 'cursor-other' : 'cursor-form');
  if (parsed.success && parsed.data.of === toFingerprint(params)) return parsed.data;
  throw toWrongParameters([{ field: 'cursor', ...fault }]);
}
