import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { importFault } from '../../core/faults/import-faults';
import { type ReadOptions, readCell } from './coded-cell';
import { type Outcome, toProblem, toSkip } from './import-row';
import { toPlainNumber } from './number-token';

/** Columns before the dimensions, in 1.0 (DATAFLOW), 2.x (STRUCTURE …) and Eurostat's variant. */
const LEADING = /^(?:DATAFLOW|STRUCTURE(?:\[.*\])?|STRUCTURE_ID|STRUCTURE_NAME|ACTION|SERIES_KEY|OBS_KEY|LAST UPDATE)$/u;

/** "freq: Time frequency" (labels=both) -> FREQ. */
function toId(column: string): string {
  return (column.split(':')[0] ?? '').trim().toUpperCase();
}

/** "A: Annual" -> A; a code without a label stays. */
function toCode(cell: string, isLabelled: boolean): string {
  return isLabelled ? (cell.split(': ')[0] ?? '').trim() : cell.trim();
}

/**
 * An SDMX-CSV message, 1.0 or 2.x, Eurostat's too: the header, then each line. What stands before TIME_PERIOD is a dimension, what
 * stands after OBS_VALUE an attribute. Rows with action D (delete) are left out.
 */
export function openSdmxCsv(header: readonly string[], options: ReadOptions): (cells: readonly string[], line: number) => Outcome {
  const ids = header.map(toId);
  const labelled = header.map((column) => column.includes(':'));
  const [time, value, action] = [ids.findIndex((id) => id === 'TIME_PERIOD' || id === 'TIME'), ids.indexOf('OBS_VALUE'), ids.indexOf('ACTION')];
  if (time < 0 || value < 0) {
    throw new TradeciteError('bad-data', answerFault('sdmx-csv-form'), [{ line: 1, ...answerFault('columns-are', { names: header.join(', ').slice(0, 300) }) }]);
  }
  const dimensions = new Set(ids.filter((id, index) => index < Math.min(time, value) && !LEADING.test(id)));
  return (cells, line) => {
    if (cells[action] === 'D') return toSkip(answerFault('skip-deletions'));
    const codes = new Map<string, string>();
    ids.forEach((id, index) => {
      const code = toCode(cells[index] ?? '', labelled[index] ?? false);
      if (code !== '' && index !== value && !LEADING.test(id)) codes.set(id, code);
    });
    const text = cells[value]?.trim() ?? '';
    const plain = text === '' || text === ':' || text === 'NaN' ? null : toPlainNumber(text, '.');
    if (text !== '' && plain === null && !/^(?::|NaN)$/u.test(text)) return toProblem(line, 'OBS_VALUE', importFault('no-number-sdmx', { text }));
    return readCell({ place: line, codes, value: plain === null ? null : text, plain }, dimensions, options);
  };
}
