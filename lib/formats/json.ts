import type { Locale } from '../core/locale';
import { type Column, type Lookup, toCamelCase } from './column';
import type { Table } from './csv';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

function toToken(type: 'text' | 'number', text: string | null): string {
  if (text === null) return 'null';
  return type === 'number' && NUMBER.test(text) ? text : JSON.stringify(text);
}

function toRecord<Row>(row: Row, columns: readonly Column<Row>[], lookup: Lookup, locale: Locale): string {
  const fields = columns.map(({ short, type, cell }) => `"${toCamelCase(short)}":${toToken(type, cell(row, lookup, locale))}`);
  return `{${fields.join(',')}}`;
}

/** The rows of a table as a JSON array in chunks; numbers keep every digit, which a float would not. */
async function* toArray<Row>({ columns, pages, lookup }: Table<Row>, locale: Locale): AsyncGenerator<string> {
  yield '[';
  let separator = '\n';
  for await (const rows of pages) {
    for (const row of rows) {
      yield separator + toRecord(row, columns, lookup, locale);
      separator = ',\n';
    }
  }
  yield '\n]';
}

/** A named table that stands in a JSON object under its name. */
export interface NamedTable {
  readonly name: string;
  readonly chunks: AsyncIterable<string>;
}

export function toNamedTable<Row>(name: string, table: Table<Row>, locale: Locale): NamedTable {
  return { name, chunks: toArray(table, locale) };
}

/** A JSON object in chunks: first the fields of `head`, then each table under its name, fields in camelCase. */
export async function* toJson(head: Readonly<Record<string, unknown>>, tables: readonly NamedTable[]): AsyncGenerator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(head)) {
    yield `${before}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    before = ',\n';
  }
  for (const { name, chunks } of tables) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* chunks;
    before = ',\n';
  }
  yield '}\n';
}
