import { inflateRawSync } from 'node:zlib';
import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { toNoTable, ZIP } from './binary-file';

/** Limits on what a workbook may unpack to; a sheet of 100,000 rows is about 20 MB. */
const LIMITS = { files: 2000, bytes: 64 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 } as const;

/** What every workbook has, and no other archive but those of the same office suite (ECMA-376 part 2, §10.1.2). */
const CONTENT_TYPES = '[Content_Types].xml';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function refuse(...named: Parameters<typeof answerFault>): TradeciteError {
  return new TradeciteError('bad-data', answerFault(...named));
}

/** Offset of the end-of-directory record, which stands within the last 64 kB (APPNOTE 6.3.10 §4.3.16). */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw refuse('workbook-cut');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): [Entry, number] {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw refuse('workbook-damaged');
  const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = { name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
  return [entry, at + 46 + nameLength + extraLength + commentLength];
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > LIMITS.files || start === 0xffffffff) throw refuse('workbook-files', { limit: LIMITS.files });
  const entries: Entry[] = [];
  for (let [index, at] = [0, start]; index < count; index += 1) {
    const [entry, next] = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function checkSizes(entries: readonly Entry[], length: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LIMITS.bytes) throw refuse('workbook-unpacked', { size: Math.round(size / 1024 / 1024), limit: LIMITS.bytes / 1024 / 1024 });
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > length) throw refuse('workbook-overlap');
  const dense = entries.find((entry) => entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio);
  if (dense) throw refuse('workbook-bomb', { name: dense.name, times: Math.round(dense.size / Math.max(1, dense.packed)) });
}

/** A directory may lie: unpacking more than it says stops at once. */
function checkEntry(bytes: Uint8Array, { name, method, packed, size, offset }: Entry): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw refuse('workbook-place', { name });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (method === 0 && packed === size) return;
  if (method !== 8) throw refuse('workbook-packing', { name });
  try {
    const { length } = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) });
    if (length !== size) throw new Error('shorter than said');
  } catch (error) {
    throw refuse('workbook-part', { name, cause: (error as Error).message });
  }
}

/**
 * Refuses an archive that would unpack to too much, before anything unpacks it: sizes and ratios of its directory first, then whether
 * the directory tells the truth, within the same limits.
 * @throws TradeciteError bad-data; bad-request where it is no workbook at all
 */
export function checkArchive(bytes: Uint8Array): void {
  const entries = readDirectory(bytes);
  checkSizes(entries, bytes.length);
  if (!entries.some(({ name }) => name === CONTENT_TYPES)) throw toNoTable(ZIP);
  for (const entry of entries) if (!entry.name.endsWith('/')) checkEntry(bytes, entry);
}
