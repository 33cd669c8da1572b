import { TradeciteError } from '../core/errors';
import { type Period, parsePeriod } from '../core/period';
import type { RowReader } from './cell-check';

const TWO_DATES = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/u;
const REGULAR: Readonly<Record<string, readonly [RegExp, string]>> = {
  A: [/^\d{4}$/u, 'a year, such as 2013'],
  Q: [/^\d{4}-Q[1-4]$/u, 'a quarter, such as 2014-Q3'],
  M: [/^\d{4}-\d{2}$/u, 'a month, such as 2014-08'],
};

function toReason(text: string, error: TradeciteError): string {
  const dates = TWO_DATES.exec(text);
  if (dates && (dates[1] ?? '') > (dates[2] ?? '')) return `"${text}" ends before it begins`;
  return error.message;
}

/** The period in a cell; null, with the reason reported, where it is none. */
export function readPeriod(row: RowReader, field: string): Period | null {
  const text = row.text(field);
  if (!text || !row.isFine(field)) return null;
  try {
    return parsePeriod(text);
  } catch (error) {
    if (!(error instanceof TradeciteError)) throw error;
    row.report(field, toReason(text, error));
    return null;
  }
}

/** A regular series (A, Q, M) takes only periods of its frequency. */
export function checkFrequency(row: RowReader, field: string, freq: string): void {
  const text = row.text(field);
  const [pattern, words] = REGULAR[freq] ?? [];
  if (pattern && row.isFine(field) && !pattern.test(text)) row.report(field, `"${text}" does not fit the frequency ${freq} of the series, which takes ${words}`);
}
