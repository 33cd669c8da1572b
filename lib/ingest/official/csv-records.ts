import { CsvError } from 'csv-parse';
import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { refuseBinary, refuseNul } from './binary-file';
import { type CsvRecord, parseCsv } from './csv-parser';
import { ENCODINGS, type Encoding, decodeText, findEncoding } from './text-encoding';
import { decodeTcvn3 } from './tcvn3';

/** One-byte and streaming encodings alike, a piece at a time. */
async function* decodePieces(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'tcvn3' ? null : new TextDecoder(encoding, { fatal: true });
  for await (const piece of bytes) {
    const text = decoder ? decoder.decode(piece, { stream: true }) : decodeTcvn3(piece);
    if (text === null) throw new TradeciteError('bad-data', answerFault('encoding-wrong', { encoding, known: ENCODINGS.join(' | ') }));
    refuseNul(text);
    yield encoding === 'windows-1258' ? text.normalize('NFC') : text;
  }
  decoder?.decode();
}

/** The character that most often stands between the cells of the header. */
function findDelimiter(text: string): string {
  const header = (text.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/gu, '');
  const counts = ['\t', ';', ',', '|'].map((sign) => [sign, header.split(sign).length] as const);
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

const HEAD_BYTES = 65_536;

/** The first bytes, and all of them again. */
async function takeHead(bytes: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let [length, isDone] = [0, false];
  while (length < HEAD_BYTES && !isDone) {
    const next = await iterator.next();
    isDone = next.done ?? false;
    if (!next.done) pieces.push(next.value);
    length += next.done ? 0 : next.value.length;
  }
  const again = async function* (): AsyncGenerator<Uint8Array> {
    yield* pieces;
    if (!isDone) yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return [Buffer.concat(pieces), again()];
}

/** A cut character at the end of the head is no fault of the file. */
function findHeadEncoding(head: Uint8Array): Encoding {
  const cut = head.lastIndexOf(0x0a);
  return findEncoding(cut > 0 && head.length >= HEAD_BYTES ? head.subarray(0, cut + 1) : head);
}

const STRAY_QUOTE: ReadonlySet<string> = new Set(['INVALID_OPENING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE']);

function toCsvError(error: Error & { code?: string }): Error {
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new TradeciteError('bad-data', answerFault('encoding-bytes', { known: ENCODINGS.join(' | ') }));
  if (!(error instanceof CsvError)) return error;
  const line = Number(error.lines ?? 1);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TradeciteError('bad-data', answerFault('csv-open-quote'), [{ line, ...answerFault('csv-open-quote-place') }]);
  if (STRAY_QUOTE.has(error.code)) return new TradeciteError('bad-data', answerFault('csv-stray-quote'), [{ line, ...answerFault('csv-stray-quote-place') }]);
  return new TradeciteError('bad-data', answerFault('csv-unreadable', { cause: error.message }), [{ line, reason: error.code }]);
}

export interface CsvOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
}

const HTML = /^\s*(?:<!doctype\s+html|<html)/iu;

/**
 * Records of a CSV file as it comes, in lists, in constant memory: encoding and delimiter (comma, semicolon, tab, bar) are found in its head.
 * @throws TradeciteError bad-data where the file is a web page, ends inside a quote, or is not in its encoding; bad-request where it is no text.
 */
export async function* readCsvRecords(source: AsyncIterable<Uint8Array>, options: CsvOptions = {}): AsyncGenerator<readonly CsvRecord[]> {
  const [head, bytes] = await takeHead(source);
  refuseBinary(head);
  const encoding = options.encoding ?? findHeadEncoding(head);
  const start = decodeText(head.subarray(0, head.length >= HEAD_BYTES ? Math.max(head.lastIndexOf(0x0a), 2) : head.length), encoding).text;
  if (HTML.test(start)) throw new TradeciteError('bad-data', answerFault('web-page'));
  const delimiter = options.delimiter ?? findDelimiter(start);
  try {
    for await (const records of parseCsv(decodePieces(bytes, encoding), delimiter)) if (records.length > 0) yield records;
  } catch (error) {
    throw toCsvError(error as Error);
  }
}
