import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { type Fault, joinFaults } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import { findImportMapping, saveImportMapping } from '../../db/import-mappings';
import type { Batches } from './batch';
import { readCsvRecords } from './csv-records';
import type { ImportOptions } from './import-options';
import type { Outcome } from './import-row';
import { toReadOptions } from './read-answer';
import { findMappingFaults, isHeaderMissing, type Mapping, parseMapping, proposeMapping, toHeaderFingerprint, toMappingLines } from './table-mapping';
import { readTableRows, type TableRecord, toGivenRoles } from './table-rows';
import { isWorkbook, readWorkbookRecords } from './workbook';

/** A workbook larger than this, packed, is no table that people keep. */
const WORKBOOK_BYTES = 48 * 1024 * 1024;
const SHOWN_ROWS = 3;

export interface TableAnswer {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly outcomes: Batches<Outcome>;
  /** Notes the mapping for the next table with this header. */
  readonly remember: (now: Date) => Promise<void>;
}

/** Rows of a workbook end with their last filled cell. */
async function* fromList(records: readonly TableRecord[], width: number): AsyncGenerator<readonly TableRecord[]> {
  yield records.map((record) => ({ ...record, cells: Array.from({ length: width }, (_, index) => record.cells[index] ?? '') }));
}

/** A workbook's directory stands at its end, so it is read whole, within a limit. */
async function readBounded(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const pieces = [first];
  let { length } = first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    length += next.value.length;
    if (length > WORKBOOK_BYTES) throw new TradeciteError('bad-data', answerFault('workbook-large', { megabytes: WORKBOOK_BYTES / 1024 / 1024 }));
    pieces.push(next.value);
  }
  return Buffer.concat(pieces);
}

async function openRecords(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<[string[], readonly TableRecord[], Batches<TableRecord>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new TradeciteError('bad-data', importFault('file-empty'));
  if (isWorkbook(first.value)) {
    const [header, ...records] = await readWorkbookRecords(await readBounded(first.value, iterator), options.sheet);
    if (!header) throw new TradeciteError('bad-data', importFault('sheet-empty'));
    return [[...header.cells], records.slice(0, SHOWN_ROWS), fromList(records, header.cells.length)];
  }
  const again = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return openCsvRecords(again(), options);
}

async function openCsvRecords(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<[string[], readonly TableRecord[], Batches<TableRecord>]> {
  const records = readCsvRecords(bytes, options.encoding ? { encoding: options.encoding } : {});
  const first = await records.next();
  const [header, ...rows] = first.done ? [] : first.value;
  if (!header) throw new TradeciteError('bad-data', importFault('file-empty'));
  const all = async function* (): AsyncGenerator<readonly TableRecord[]> {
    yield rows;
    yield* records;
  };
  return [[...header.cells], rows.slice(0, SHOWN_ROWS), all()];
}

/** A mapping that a person has not seen yet, with the first rows, to agree to. */
function askForMapping(mapping: Mapping, header: readonly string[], rows: readonly TableRecord[]): TradeciteError {
  const columns = toMappingLines(mapping, header).map((line) => ({ reason: line }));
  const shown = rows.map(({ cells, line }) => ({ line, reason: cells.join(' | ').slice(0, 200) }));
  return new TradeciteError('bad-request', importFault('mapping-new', { how: joinFaults([importFault('mapping-how')]) }), [...columns, ...shown]);
}

function toHeaderText(header: readonly string[]): string {
  return header.join(', ').slice(0, 200);
}

/** What keeps a table from being read by a mapping. */
function findColumnFaults(mapping: Mapping, header: readonly string[], options: ImportOptions): Fault[] {
  const faults = findMappingFaults(mapping, header, toGivenRoles(toReadOptions(options)));
  return faults.length > 0 && isHeaderMissing(header) ? [importFault('header-missing', { header: toHeaderText(header) })] : faults;
}

function refuseColumns(faults: readonly Fault[], isGiven: boolean, header: readonly string[]): TradeciteError {
  const [first] = faults;
  if (first?.fault === 'header-missing') return new TradeciteError('bad-request', first);
  // Who has said what the columns hold needs no word on how to say it.
  const reason = importFault(isGiven ? 'mapping-lacks' : 'mapping-unclear', { header: toHeaderText(header) });
  return new TradeciteError('bad-request', reason, faults.map((fault) => ({ field: 'mapping', ...fault })));
}

/** What the user says, else what is remembered for this header, else what the names of the columns propose. */
async function chooseMapping(header: readonly string[], rows: readonly TableRecord[], options: ImportOptions): Promise<Mapping> {
  const given = options.mapping && options.mapping !== 'proposed' ? parseMapping(options.mapping, header) : null;
  const remembered = given || options.mapping ? null : ((await findImportMapping(toHeaderFingerprint(header))) as Mapping | null);
  const mapping = given ?? remembered ?? proposeMapping(header, { reporter: options.reporter !== undefined });
  const faults = findColumnFaults(mapping, header, options);
  if (faults.length > 0) throw refuseColumns(faults, given !== null, header);
  if (given || remembered || options.mapping || options.dryRun) return mapping;
  throw askForMapping(mapping, header, rows);
}

/** What a table seems to hold, for a person to correct. */
export interface TableColumns {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** Whether the mapping is the one that was taken for a table with the same header before. */
  readonly isRemembered: boolean;
  /** What the mapping lacks. */
  readonly faults: readonly Fault[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
}

async function takeFirst(records: Batches<TableRecord>): Promise<TableRecord[]> {
  const rows: TableRecord[] = [];
  for await (const batch of records) {
    rows.push(...batch.slice(0, SHOWN_ROWS - rows.length));
    if (rows.length === SHOWN_ROWS) break;
  }
  return rows;
}

/** The columns of a table with a mapping, remembered or proposed, and its first rows; reads no further. */
export async function proposeColumns(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<TableColumns> {
  const [header, , records] = await openRecords(bytes, options);
  const rows = await takeFirst(records);
  const remembered = (await findImportMapping(toHeaderFingerprint(header))) as Mapping | null;
  const mapping = remembered ?? proposeMapping(header, { reporter: options.reporter !== undefined });
  const faults = findColumnFaults(mapping, header, options);
  return { header, mapping, isRemembered: remembered !== null, faults, rows: rows.map(({ cells }) => cells) };
}

/**
 * A tidy CSV or XLSX table, ready to be read by a mapping of its columns.
 * @throws TradeciteError bad-request that shows columns and first rows where the mapping is not clear, or not yet agreed to
 */
export async function openTable(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<TableAnswer> {
  const [header, rows, records] = await openRecords(bytes, options);
  const mapping = await chooseMapping(header, rows, options);
  const reading = { ...toReadOptions(options), ...(options.decimal ? { decimal: options.decimal } : {}) };
  const remember = (now: Date): Promise<void> => saveImportMapping(toHeaderFingerprint(header), header, mapping, now);
  return { header, mapping, outcomes: readTableRows(header, records, mapping, reading), remember };
}
