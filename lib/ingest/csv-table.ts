import type { ProblemList } from './problem-list';

export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A row by field name. `line` is where it begins. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

interface Cursor {
  at: number;
  line: number;
  /** Where the current line begins. */
  lineStart: number;
}

const QUOTED = /"((?:[^"]|"")*)"/uy;
const PLAIN = /[^",\r\n]*/uy;
const END_OF_LINE = /\r\n|\n|\r/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function toColumn(text: string, { at, lineStart }: Cursor): number {
  return Array.from(text.slice(lineStart, at)).length + 1;
}

/** Moves past some text, which may contain line breaks where it was quoted. */
function advance(cursor: Cursor, raw: string): void {
  const breaks = [...raw.matchAll(/\r\n|\n|\r/gu)];
  const last = breaks.at(-1);
  if (last) cursor.lineStart = cursor.at + last.index + last[0].length;
  cursor.line += breaks.length;
  cursor.at += raw.length;
}

function readCell(text: string, cursor: Cursor): Cell | string {
  const { line } = cursor;
  const column = toColumn(text, cursor);
  if (text[cursor.at] !== '"') {
    const raw = match(PLAIN, text, cursor.at)?.[0] ?? '';
    advance(cursor, raw);
    return text[cursor.at] === '"' ? 'a quote inside an unquoted cell; write the cell in quotes, with "" for a quote' : { text: raw, line, column };
  }
  const found = match(QUOTED, text, cursor.at);
  if (!found) return 'the quote is never closed';
  advance(cursor, found[0]);
  const isAtEnd = cursor.at >= text.length || /[,\r\n]/u.test(text[cursor.at] ?? '');
  return isAtEnd ? { text: (found[1] ?? '').replaceAll('""', '"'), line, column } : 'text after the closing quote; write "" for a quote inside a cell';
}

/** Cells of the next row; null and a report where the file cannot be read any further. */
function readLine(file: string, text: string, cursor: Cursor, problems: ProblemList): Cell[] | null {
  const cells: Cell[] = [];
  for (;;) {
    const place = { line: cursor.line, column: toColumn(text, cursor) };
    const cell = readCell(text, cursor);
    if (typeof cell === 'string') {
      problems.add({ file, ...place, reason: cell });
      return null;
    }
    cells.push(cell);
    if (text[cursor.at] !== ',') break;
    cursor.at += 1;
  }
  advance(cursor, match(END_OF_LINE, text, cursor.at)?.[0] ?? '');
  return cells;
}

/** Rows of an RFC 4180 text with the place of every cell. Lines may end in LF or CRLF; empty lines are skipped. */
function readCells(file: string, text: string, problems: ProblemList): Cell[][] {
  const cursor: Cursor = { at: 0, line: 1, lineStart: 0 };
  const rows: Cell[][] = [];
  while (cursor.at < text.length) {
    const cells = readLine(file, text, cursor, problems);
    if (!cells) return rows;
    if (cells.length > 1 || cells[0]?.text) rows.push(cells);
  }
  return rows;
}

function checkHeader(file: string, header: readonly Cell[], fields: readonly string[], problems: ProblemList): boolean {
  const names = header.map(({ text }) => text);
  if (names.length === fields.length && names.every((name, index) => name === fields[index])) return true;
  const wrong = header.find(({ text }, index) => text !== fields[index]) ?? header.at(-1);
  problems.add({ file, line: wrong?.line ?? 1, column: wrong?.column ?? 1, reason: `the columns must be ${fields.join(',')}` });
  return false;
}

function toRow(file: string, cells: readonly Cell[], fields: readonly string[], problems: ProblemList): Row[] {
  const [first] = cells;
  if (cells.length === fields.length) {
    return [{ line: first?.line ?? 1, cells: Object.fromEntries(fields.map((field, index) => [field, cells[index] as Cell])) }];
  }
  const surplus = cells[fields.length] ?? cells.at(-1);
  problems.add({ file, line: first?.line ?? 1, column: surplus?.column ?? 1, reason: `has ${cells.length} cells instead of ${fields.length}` });
  return [];
}

/** A table whose columns are exactly `fields`; rows that are not are reported and left out. */
export function readTable(file: string, text: string, fields: readonly string[], problems: ProblemList): Row[] {
  const [header, ...rows] = readCells(file, text, problems);
  if (!header) {
    if (problems.isEmpty) problems.add({ file, line: 1, column: 1, reason: `is empty; its first line must be ${fields.join(',')}` });
    return [];
  }
  return checkHeader(file, header, fields, problems) ? rows.flatMap((cells) => toRow(file, cells, fields, problems)) : [];
}
