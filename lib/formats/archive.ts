import { type Zippable, zipSync } from 'fflate';

/** Files of an archive by path, in the order in which they are to stand in it. */
export type ArchiveFiles = Readonly<Record<string, string | Uint8Array>>;

const UTF8 = new TextEncoder();

/** Pictures are compressed already. */
const STORED = /\.(?:png|jpe?g)$/iu;

/**
 * The earliest time a ZIP can hold, in parts of the local calendar because the format has no time zone: the same files give
 * the same bytes on every machine and day.
 */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP archive with the same bytes for the same files. */
export function toZip(files: ArchiveFiles): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? UTF8.encode(content) : content;
    return [path, [bytes, { level: STORED.test(path) ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: NO_TIME, os: 3, attrs: 0o644 << 16 });
}
