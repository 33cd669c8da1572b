import type { Locale } from '../core/locale';
import { toSafeText } from '../core/safe-text';
import type { Column, Lookup } from './column';

export interface CsvOptions {
  readonly locale: Locale;
  /** Stable snake_case headers and codes in the cells, instead of headers and names in the reader's language. */
  readonly shortNames?: boolean;
  /** For a double click in Excel: a byte order mark, and the separator and decimal sign of the reader's language. */
  readonly excel?: boolean;
}

/** A table whose rows come in pages. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
  readonly lookup: Lookup;
}

const EXCEL_SIGNS = { vi: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } } as const;
const PLAIN_SIGNS = { separator: ',', decimal: '.' } as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** Besides what RFC 4180 asks for: semicolons and tabs, at which spreadsheets split too. */
const QUOTED = { ',': /[",;\r\n\t]/u, ';': /[";\r\n\t]/u } as const;

/**
 * Records as csv-stringify writes them (a property test holds both to the same text), at a third of its time: of an export of
 * hundreds of thousands of rows that is most of the work.
 */
export function toRecords(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const isQuoted = QUOTED[separator];
  const toCell = (text: string): string => (isQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => `${cells.map(toCell).join(separator)}\r\n`).join('');
}

function toCells<Row>(row: Row, { columns, lookup }: Table<Row>, options: CsvOptions): string[] {
  const { decimal } = options.excel ? EXCEL_SIGNS[options.locale] : PLAIN_SIGNS;
  return columns.map(({ type, cell, readable }) => {
    const read = options.shortNames ? cell : (readable ?? cell);
    const text = read(row, lookup, options.locale) ?? '';
    return type === 'number' ? text.replace('.', decimal) : toSafeText(text);
  });
}

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled) in chunks, as its pages come. Numbers are exact and in base units.
 * A page that fails makes the iteration fail: nothing is written in its place.
 */
export async function* toCsv<Row>(table: Table<Row>, options: CsvOptions): AsyncGenerator<string> {
  const { separator } = options.excel ? EXCEL_SIGNS[options.locale] : PLAIN_SIGNS;
  const headers = table.columns.map(({ short, header }) => (options.shortNames ? short : header[options.locale]));
  yield (options.excel ? BYTE_ORDER_MARK : '') + toRecords([headers], separator);
  for await (const rows of table.pages) {
    if (rows.length > 0) yield toRecords(rows.map((row) => toCells(row, table, options)), separator);
  }
}
