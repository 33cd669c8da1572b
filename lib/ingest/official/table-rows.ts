import { TradeciteError } from '../../core/errors';
import { importFault, toCellsFault } from '../../core/faults/import-faults';
import { joinFaults } from '../../core/faults/fault';
import type { Batches } from './batch';
import { CONCEPTS, type ReadOptions, readCell } from './coded-cell';
import type { CsvRecord } from './csv-parser';
import { type Outcome, toDetail, toProblem, withProblem } from './import-row';
import { type DecimalSign, findDecimalSign, toPlainNumber } from './number-token';
import { type Mapping, type Role, toHeaderUnit } from './table-mapping';

/** A record of a table; `exact` marks cells that a workbook stores as numbers, so that their point is a decimal point. */
export interface TableRecord extends CsvRecord {
  readonly exact?: readonly boolean[];
}

/** Rows that decide the decimal sign. */
const HEAD_ROWS = 2000;
const MISSING = /^(?:|-|–|—|\.\.|\.\.\.|:|n\/?a|na|nan|null)$/iu;

export interface TableOptions extends ReadOptions {
  readonly decimal?: DecimalSign;
}

function toCodes(cells: readonly string[], mapping: Mapping): Map<string, string> {
  const codes = new Map<string, string>();
  mapping.forEach((role, index) => {
    const text = cells[index]?.trim() ?? '';
    if (role !== 'value' && role !== 'ignore' && text !== '') codes.set(CONCEPTS[role][0], text);
  });
  return codes;
}

function toRecordReader(header: readonly string[], mapping: Mapping, sign: DecimalSign, options: TableOptions): (record: TableRecord) => Outcome {
  const at = mapping.indexOf('value');
  const headerUnit = toHeaderUnit(mapping, header);
  const given = { ...options, ...(headerUnit && !options.unit ? { unit: headerUnit } : {}) };
  const name = header[at] ?? 'value';
  return ({ cells, line, exact }) => {
    if (cells.length !== header.length) return toProblem(line, undefined, toCellsFault(cells.length, header.length));
    const text = cells[at]?.trim() ?? '';
    const plain = MISSING.test(text) ? null : toPlainNumber(text, exact?.[at] ? '.' : sign);
    const isNumber = plain !== null || MISSING.test(text);
    // Read as if it were one, so that all that is wrong with the row is said at once.
    const outcome = readCell({ place: line, codes: toCodes(cells, mapping), value: isNumber && plain === null ? null : text, plain }, new Set(), given);
    return isNumber ? outcome : withProblem(outcome, toDetail(line, name, importFault('no-number-sign', { text, sign })));
  };
}

function decideSign(rows: readonly TableRecord[], at: number, column: string, given: DecimalSign | undefined): DecimalSign {
  if (given) return given;
  const tokens = rows.filter(({ exact, cells }) => !exact?.[at] && !MISSING.test(cells[at]?.trim() ?? '')).map(({ cells }) => cells[at] ?? '');
  const decision = findDecimalSign(tokens);
  if ('sign' in decision) return decision.sign;
  const fault = 'conflict' in decision
    ? importFault('sign-conflict', { first: decision.conflict[0], second: decision.conflict[1] })
    : importFault('sign-ambiguous', { text: decision.ambiguous });
  throw new TradeciteError('bad-data', importFault('sign-unknown', { column, reason: joinFaults([fault]) }), [{ field: column, ...fault }]);
}

/**
 * Rows of a tidy table by a mapping of its columns, in constant memory: the first two thousand decide the decimal sign.
 * @throws TradeciteError bad-data where the decimal sign of the values cannot be known.
 */
export async function* readTableRows(header: readonly string[], records: Batches<TableRecord>, mapping: Mapping, options: TableOptions): AsyncGenerator<readonly Outcome[]> {
  const at = mapping.indexOf('value');
  const head: TableRecord[] = [];
  let read: ((record: TableRecord) => Outcome) | null = null;
  const decide = (rows: readonly TableRecord[]): ((record: TableRecord) => Outcome) => toRecordReader(header, mapping, decideSign(rows, at, header[at] ?? '', options.decimal), options);
  for await (const batch of records) {
    if (read) yield batch.map(read);
    else {
      for (const record of batch) head.push(record);
      if (head.length < HEAD_ROWS) continue;
      read = decide(head);
      yield head.splice(0).map(read);
    }
  }
  if (!read) yield head.map(decide(head));
}

/** Roles that options make good for a column that is not there. */
export function toGivenRoles({ reporter, flow, measure, unit }: ReadOptions): Set<Role> {
  const given = { reporter, flow, measure, unit };
  return new Set((Object.keys(given) as (keyof typeof given)[]).filter((role) => given[role] !== undefined));
}
