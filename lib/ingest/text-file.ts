import type { ProblemList } from './problem-list';

/** A file of a package as it was read: its path inside the package and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Place {
  readonly line: number;
  /** In characters as people count them (code points), from 1. */
  readonly column: number;
}

/** Line and column of an offset (UTF-16 units) in a text. */
export function toPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(lineStart)).length + 1 };
}

/** Length of the longest prefix that is UTF-8: streaming decoding accepts a cut character, so only wrong bytes fail. */
function findBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function reportBadByte({ path, bytes }: PackageFile, problems: ProblemList): void {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, findBadByte(bytes)), { stream: true });
  problems.add({ file: path, ...toPlace(before, before.length), reason: 'is not UTF-8; save the file as UTF-8' });
}

function reportDecomposed(path: string, text: string, problems: ProblemList): void {
  text.split('\n').forEach((line, index) => {
    if (line === line.normalize('NFC')) return;
    const marked = [...line].findIndex((_, at, all) => all.slice(0, at + 1).join('') !== all.slice(0, at + 1).join('').normalize('NFC'));
    problems.add({ file: path, line: index + 1, column: Math.max(1, marked), reason: 'is not in Unicode form NFC; accents must be composed with their letters' });
  });
}

/** The text of a file: UTF-8 with or without BOM, NFC. Null, with the place reported, where it is neither. */
export function readText(file: PackageFile, problems: ProblemList): string | null {
  if (!isUtf8(file.bytes, false)) {
    reportBadByte(file, problems);
    return null;
  }
  const text = new TextDecoder('utf-8').decode(file.bytes);
  if (text === text.normalize('NFC')) return text;
  reportDecomposed(file.path, text, problems);
  return null;
}
