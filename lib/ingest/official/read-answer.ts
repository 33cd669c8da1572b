import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { importFault, toCellsFault } from '../../core/faults/import-faults';
import { toBatches } from './batch';
import type { ReadOptions } from './coded-cell';
import { openComtradeCsv, readComtradeJson } from './comtrade';
import type { CsvRecord } from './csv-parser';
import { readCsvRecords } from './csv-records';
import type { ImportOptions } from './import-options';
import { type Outcome, toProblem } from './import-row';
import { readJsonStat } from './json-stat';
import { ORIGINS } from './origin';
import { openSdmxCsv } from './sdmx-csv';
import { readSdmxJson } from './sdmx-json';
import { decodeText } from './text-encoding';
import { readWorldBankJson } from './world-bank';

type OpenCsv = (header: readonly string[]) => (cells: readonly string[], line: number) => Outcome;

export function toReadOptions(options: ImportOptions): ReadOptions {
  const { origin, measure, flow, reporter, partner, unit, where } = options;
  const single = flow?.includes(',') ? undefined : flow;
  const given = { measure, flow: single, reporter, partner, unit, where };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ReadOptions;
  const { indicators, flows } = ORIGINS[origin];
  return { ...known, indicators, ...(flows ? { flows } : {}) };
}

/** Whether a file is JSON (or what came instead of it), by its first character that is not white space. */
function isJson(head: Uint8Array): boolean {
  const { text } = decodeText(head.subarray(0, 64).filter((byte) => byte !== 0));
  return /^\s*[[{<]/u.test(text) || text.trim() === '';
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads records below a header, each with as many cells as it has. */
function openRecords(header: readonly string[], open: OpenCsv): (record: CsvRecord) => Outcome {
  const read = open(header);
  return ({ cells, line }) => {
    if (cells.length === header.length) return read(cells, line);
    return toProblem(line, undefined, toCellsFault(cells.length, header.length));
  };
}

async function* readCsv(bytes: AsyncIterable<Uint8Array>, open: OpenCsv, options: ImportOptions): AsyncGenerator<readonly Outcome[]> {
  let read: ((record: CsvRecord) => Outcome) | null = null;
  for await (const records of readCsvRecords(bytes, options.encoding ? { encoding: options.encoding } : {})) {
    const isFirst = read === null;
    read ??= openRecords(records[0]?.cells ?? [], open);
    yield (isFirst ? records.slice(1) : records).map(read);
  }
  if (read === null) throw new TradeciteError('bad-data', importFault('file-empty'));
}

function readJson(text: string, options: ImportOptions): Iterable<Outcome> {
  const given = toReadOptions(options);
  switch (options.origin) {
    case 'comtrade':
      return readComtradeJson(text);
    case 'world-bank':
      return readWorldBankJson(text, given);
    case 'eurostat':
    case 'json-stat':
      return readJsonStat(text, given);
    default:
      return readSdmxJson(text, given);
  }
}

async function peek(bytes: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array() : first.value;
  const again = async function* (): AsyncGenerator<Uint8Array> {
    if (first.done) return;
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return [head, again()];
}

/**
 * Figures of one answer or file of an official source, in its order, in lists: JSON is held in memory, CSV streams.
 * @throws TradeciteError bad-data where it is an error answer, a web page, cut, or another format
 */
export async function* readAnswer(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): AsyncGenerator<readonly Outcome[]> {
  const [head, all] = await peek(bytes);
  if (isJson(head)) {
    yield* toBatches(readJson(decodeText(await readWhole(all), options.encoding).text, options));
    return;
  }
  if (options.origin === 'comtrade') yield* readCsv(all, openComtradeCsv, options);
  else if (options.origin === 'json-stat' || options.origin === 'world-bank') {
    throw new TradeciteError('bad-data', answerFault('no-json'));
  } else yield* readCsv(all, (header) => openSdmxCsv(header, toReadOptions(options)), options);
}
