import type { Cell, Row } from './csv-table';
import type { ProblemList } from './problem-list';
import type { Field } from './table-schema';

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** Digits that the database keeps: numeric(38, 12). */
const WHOLE_DIGITS = 26;
const FRACTION_DIGITS = 12;

function findNumberFault(text: string): string | null {
  if (DECIMAL.test(text)) return findSizeFault(text);
  const shown = `"${text}" is not an exact decimal`;
  if (/^-?[\d.]+e[+-]?\d+$/iu.test(text)) return `${shown}: write it without an exponent`;
  if (/^-?\d{1,3}(?:[,.' \u00a0]\d{3})+/u.test(text)) return `${shown}: write it without thousands separators`;
  if (/^-?\d+,\d+$/u.test(text)) return `${shown}: the decimal sign is a point`;
  return `${shown}: write digits, and a point before decimals`;
}

function findSizeFault(text: string): string | null {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  if (whole.length <= WHOLE_DIGITS && fraction.length <= FRACTION_DIGITS) return null;
  return `"${text}" has more than ${WHOLE_DIGITS} digits before or ${FRACTION_DIGITS} after the point`;
}

function findFault(text: string, field: Field): string | null {
  if (text === '') return field.required ? 'is empty' : null;
  if (text !== text.trim()) return `"${text}" begins or ends with a space`;
  if (field.enum && !field.enum.includes(text)) return `unknown ${field.name} "${text}"; known: ${field.enum.join(', ')}`;
  if (field.pattern && !field.pattern[0].test(text)) return `"${text}" is not ${field.pattern[1]}`;
  return field.type === 'number' ? findNumberFault(text) : null;
}

/** Reads the cells of one row and reports what is wrong, each at its own place. */
export class RowReader {
  readonly #file: string;
  readonly #row: Row;
  readonly #problems: ProblemList;
  readonly #faulty = new Set<string>();

  constructor(file: string, row: Row, fields: readonly Field[], problems: ProblemList) {
    this.#file = file;
    this.#row = row;
    this.#problems = problems;
    for (const field of fields) {
      const fault = findFault(this.text(field.name), field);
      if (fault) this.report(field.name, fault);
    }
  }

  get #cells(): Readonly<Record<string, Cell>> {
    return this.#row.cells;
  }

  text(field: string): string {
    return this.#cells[field]?.text ?? '';
  }

  /** Null where the cell is empty. */
  optional(field: string): string | null {
    return this.text(field) || null;
  }

  integer(field: string): number | null {
    return this.isFine(field) && this.text(field) ? Number(this.text(field)) : null;
  }

  /** Whether nothing wrong was found in a cell so far. */
  isFine(...fields: readonly string[]): boolean {
    return fields.every((field) => !this.#faulty.has(field));
  }

  get line(): number {
    return this.#row.line;
  }

  report(field: string, reason: string): void {
    const cell = this.#cells[field];
    this.#faulty.add(field);
    this.#problems.add({ file: this.#file, line: cell?.line ?? this.#row.line, column: cell?.column ?? 1, field, reason });
  }

  /** Reports a cell whose value is not among the known codes. */
  checkKnown(field: string, known: { has: (code: string) => boolean }, noun: string): void {
    const text = this.text(field);
    if (text && !known.has(text)) this.report(field, `unknown ${noun} "${text}"`);
  }

  /** Two cells that hold one text in both languages: both or neither. */
  bilingual(name: string): { vi: string; en: string } | null {
    const [vi, en] = [this.text(`${name}_vi`), this.text(`${name}_en`)];
    if (vi && en) return { vi, en };
    if (vi) this.report(`${name}_en`, `is empty, but ${name}_vi is not; write both languages`);
    if (en) this.report(`${name}_vi`, `is empty, but ${name}_en is not; write both languages`);
    return null;
  }
}
