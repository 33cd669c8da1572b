/** A part of some bytes; both ends count from 0 and belong to it. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const SINGLE = /^bytes=\s*(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))\s*$/iu;

/**
 * One range of a Range header (RFC 9110 §14): null where it is to be ignored (none, several, another unit, not readable),
 * `unsatisfiable` where no byte lies in it.
 */
export function toByteRange(header: string | undefined, length: number): ByteRange | 'unsatisfiable' | null {
  const [matched, from, to, suffix] = SINGLE.exec(header ?? '') ?? [];
  if (matched === undefined) return null;
  if (suffix !== undefined) return Number(suffix) === 0 || length === 0 ? 'unsatisfiable' : { first: Math.max(0, length - Number(suffix)), last: length - 1 };
  const first = Number(from);
  const last = to ? Math.min(Number(to), length - 1) : length - 1;
  if (to && Number(to) < first) return null;
  return first >= length ? 'unsatisfiable' : { first, last };
}
