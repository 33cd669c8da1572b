import type { IncomingHttpHeaders } from 'node:http';
import { isStrongMatch, toPlainTag, toTags } from './entity-tag';

/** What a stored answer is compared by. */
export interface Validators {
  readonly etag: string;
  /** HTTP date; undefined where a second cannot tell two states apart. */
  readonly lastModified: string | undefined;
}

/** What is to be sent: all, nothing because the client has it (under that tag), or nothing because it wants another state. */
export type Verdict = { readonly status: 200 | 412 } | { readonly status: 304; readonly etag: string };

/** Only the very date we gave: data may be recorded under an earlier time than that at which it became visible. */
function isSameDate(header: string, lastModified: string | undefined): boolean {
  return lastModified !== undefined && Date.parse(header) === Date.parse(lastModified);
}

/**
 * The tag under which the client has this state, null where it has not. Compared weakly (RFC 9110 §13.1.2), and without the
 * coding: who has the same state compressed in another way need not get it again, and keeps its own tag.
 */
function findKnownTag(ifNoneMatch: string, etag: string): string | null {
  // What nearly all send: the one tag that they were given.
  if (ifNoneMatch === etag) return etag;
  const plain = toPlainTag(etag);
  for (const tag of toTags(ifNoneMatch)) {
    const opaque = tag.replace(/^W\//u, '');
    if (tag === '*') return etag;
    if (toPlainTag(opaque) === plain) return opaque;
  }
  return null;
}

/** If-Modified-Since counts only where there is no If-None-Match (RFC 9110 §13.1.3). */
function findKnown(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): string | null {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return findKnownTag(tags, etag);
  const since = headers['if-modified-since'];
  return since !== undefined && isSameDate(since, lastModified) ? etag : null;
}

function isRefused(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-match'];
  if (tags !== undefined) return !isStrongMatch(toTags(tags), etag);
  const since = headers['if-unmodified-since'];
  return since !== undefined && lastModified !== undefined && Date.parse(since) < Date.parse(lastModified);
}

/** The conditions of a reading request, in the order of RFC 9110 §13.2.2. */
export function checkPreconditions(headers: IncomingHttpHeaders, validators: Validators): Verdict {
  if (isRefused(headers, validators)) return { status: 412 };
  const etag = findKnown(headers, validators);
  return etag === null ? { status: 200 } : { status: 304, etag };
}

/** Whether a part may be sent: without If-Range always, else only of the very bytes that the client has a part of. */
export function isRangeCurrent(ifRange: string | undefined, { etag, lastModified }: Validators): boolean {
  if (ifRange === undefined) return true;
  return ifRange.includes('"') ? isStrongMatch(toTags(ifRange), etag) : isSameDate(ifRange, lastModified);
}
