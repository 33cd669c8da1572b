import { type CsvError, type Parser, parse } from 'csv-parse';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the record ends, from 1. */
  readonly line: number;
}

/** Hands text to the parser, and waits until it has read it; null is the end. */
function feed(parser: Parser, text: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => (error ? reject(error) : resolve());
    if (text === null) parser.end(done);
    else parser.write(text, done);
  });
}

/** csv-parse, with its records in lists: passed on one by one they would cost more than the parsing does. */
function openParser(delimiter: string, linesBefore: number): (text: string | null) => Promise<CsvRecord[]> {
  let records: CsvRecord[] = [];
  const onRecord = (cells: readonly string[], { lines }: { lines: number }): null => {
    records.push({ cells, line: linesBefore + lines });
    return null;
  };
  // The types know records as lists or objects by column only.
  const parser = parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, on_record: onRecord as never }).resume();
  // Each fault reaches who feeds the parser first, then comes as an event, which would end the process if nobody listened.
  parser.on('error', () => undefined);
  return async (text) => {
    await feed(parser, text).catch((error: CsvError) => {
      throw Object.assign(error, { lines: linesBefore + Number(error.lines ?? 1) });
    });
    const taken = records;
    records = [];
    return taken;
  };
}

/** Quotes, and line ends of old systems: what splitting at line ends and delimiters cannot read. */
const INTRICATE = /"|\r(?!\n)/u;

function toRecords(lines: readonly string[], delimiter: string, linesBefore: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  lines.forEach((line, index) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (bare !== '') records.push({ cells: bare.split(delimiter), line: linesBefore + index + 1 });
  });
  return records;
}

/**
 * Records of the pieces of a CSV text (RFC 4180), a list for each piece. Lines are split as they are, at a tenth of a parser's cost,
 * as official files of millions of rows allow; from the first quote on the parser reads.
 */
export async function* parseCsv(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord[]> {
  let [rest, lineCount] = ['', 0];
  let read: ((text: string | null) => Promise<CsvRecord[]>) | null = null;
  for await (const piece of pieces) {
    if (read) {
      yield await read(piece);
      continue;
    }
    // A carriage return at the end may belong to a line feed that is to come.
    const text = lineCount === 0 && rest === '' ? piece.replace(/^\uFEFF/u, '') : rest + piece;
    if (INTRICATE.test(text.endsWith('\r') ? text.slice(0, -1) : text)) {
      read = openParser(delimiter, lineCount);
      yield await read(text);
      continue;
    }
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    yield toRecords(lines, delimiter, lineCount);
    lineCount += lines.length;
  }
  yield read ? await read(null) : toRecords([rest], delimiter, lineCount);
}
