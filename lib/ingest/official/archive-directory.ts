import { inflateRawSync } from 'node:zlib';
import { TradeciteError } from '../../core/errors';

/** Limits on what a workbook may unpack to; a sheet of 100,000 rows is about 20 MB. */
const LIMITS = { files: 2000, bytes: 64 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 } as const;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function refuse(reason: string): TradeciteError {
  return new TradeciteError('bad-data', `The workbook is refused: ${reason}.`);
}

/** Offset of the end-of-directory record, which stands within the last 64 kB (APPNOTE 6.3.10 §4.3.16). */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw refuse('its archive has no directory; the file was cut, or is no .xlsx');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): [Entry, number] {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw refuse('its archive’s directory is damaged');
  const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = { name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
  return [entry, at + 46 + nameLength + extraLength + commentLength];
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > LIMITS.files || start === 0xffffffff) throw refuse(`its archive holds too many files (more than ${LIMITS.files})`);
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
  if (size > LIMITS.bytes) throw refuse(`it unpacks to ${Math.round(size / 1024 / 1024)} MB, more than ${LIMITS.bytes / 1024 / 1024} MB; save the sheet as CSV, which has no limit`);
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > length) throw refuse('its archive’s files overlap');
  const dense = entries.find((entry) => entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio);
  if (dense) throw refuse(`its part ${dense.name} unpacks to ${Math.round(dense.size / Math.max(1, dense.packed))} times its size, as only a bomb does`);
}

/** A directory may lie: unpacking more than it says stops at once. */
function checkEntry(bytes: Uint8Array, { name, method, packed, size, offset }: Entry): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw refuse(`its part ${name} is not where the directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (method === 0 && packed === size) return;
  if (method !== 8) throw refuse(`its part ${name} is packed in a way that workbooks are not`);
  try {
    const { length } = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) });
    if (length !== size) throw new Error('shorter than said');
  } catch (error) {
    throw refuse(`its part ${name} is damaged, or larger than the directory says (${(error as Error).message})`);
  }
}

/**
 * Refuses an archive that would unpack to too much, before anything unpacks it: sizes and ratios of its directory first, then whether
 * the directory tells the truth, within the same limits.
 * @throws TradeciteError bad-data
 */
export function checkArchive(bytes: Uint8Array): void {
  const entries = readDirectory(bytes);
  checkSizes(entries, bytes.length);
  for (const entry of entries) if (!entry.name.endsWith('/')) checkEntry(bytes, entry);
}
