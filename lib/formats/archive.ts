import { type Zippable, zipSync } from 'fflate';

/** Files of an archive by path, in the order in which they are to stand in it. */
export type ArchiveFiles = Readonly<Record<string, string | Uint8Array>>;

const UTF8 = new TextEncoder();

/** Pictures are compressed already. */
const STORED = /\.(?:png|jpe?g)$/iu;

/** A ZIP holds years from 1980 to 2107. */
const [FIRST, LAST] = ['1980-01-01T00:00:00Z', '2107-12-31T23:59:58Z'];

/**
 * An instant as a ZIP holds it: parts of a calendar without a time zone, of UTC here. The writer reads parts of the local one, so
 * that the date is made of these: the same in every zone, but for the hour that summer time skips in one.
 */
function toZipTime(instant: string): Date {
  const bounded = instant < FIRST ? FIRST : instant > LAST ? LAST : instant;
  const [year = 0, month = 1, ...rest] = (bounded.match(/\d+/gu) ?? []).map(Number);
  const [day, hour, minute, second] = rest;
  return new Date(year, month - 1, day, hour, minute, second);
}

/**
 * A ZIP archive with the same bytes for the same files and time.
 * @param modifiedAt of its files: ISO 8601 in UTC, such as the time of the data revision
 */
export function toZip(files: ArchiveFiles, modifiedAt: string): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? UTF8.encode(content) : content;
    return [path, [bytes, { level: STORED.test(path) ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: toZipTime(modifiedAt), os: 3, attrs: 0o644 << 16 });
}
