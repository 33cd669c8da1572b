import type { ErrorDetail } from '../../core/errors';
import type { Fault } from '../../core/faults/fault';
import type { Bilingual } from '../../core/locale';

/** Where a row stands in its file: a line (from 1), or a JSON pointer. */
export type RowPlace = number | string;

/** One figure of an official source as its file has it: codes of the file, not yet looked up. */
export interface ImportRow {
  readonly place: RowPlace;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly measure: string;
  readonly sector: string;
  readonly freq: string;
  /** SDMX time period. */
  readonly timePeriod: string;
  /** The number as it stands in the file; null where the file says that there is none. */
  readonly value: string | null;
  /** The same with a point before decimals and without grouping; may have an exponent. */
  readonly plain: string | null;
  readonly unit: string;
  /** Power of ten that the file's numbers are to be multiplied by: 3 for thousands. */
  readonly unitMult: number;
  /** Letter of SDMX CL_OBS_STATUS. */
  readonly obsStatus: string;
  readonly notes: Bilingual | null;
}

/** Everything that is wrong with one row. */
export interface Problem {
  readonly kind: 'problem';
  readonly problems: readonly ErrorDetail[];
  /** What the row says of whom, where that could be read: it may be wrong too. */
  readonly of?: Pick<ImportRow, 'place' | 'reporter' | 'partner'>;
}

/** What became of one row of a file. A skipped one is no fault: the reason is counted. */
export type Outcome =
  | { readonly kind: 'row'; readonly row: ImportRow }
  | Problem
  | { readonly kind: 'skip'; readonly fault: Fault };

type Said = Pick<ErrorDetail, 'fault' | 'params' | 'reason' | 'reasonVi'>;

/** A fault at its place: a line, or a JSON pointer. */
export function toDetail(place: RowPlace, field: string | undefined, fault: Said): ErrorDetail {
  const where = typeof place === 'number' ? { line: place, ...(field ? { field } : {}) } : { field: field ? `${place}/${field}` : place };
  return { ...where, ...fault };
}

export function toProblem(place: RowPlace, field: string | undefined, fault: Said): Problem {
  return { kind: 'problem', problems: [toDetail(place, field, fault)] };
}

/** What became of a row with something more wrong with it. */
export function withProblem(outcome: Outcome, detail: ErrorDetail): Problem {
  const { problems = [], of } = outcome.kind === 'problem' ? outcome : {};
  const known = outcome.kind === 'row' ? outcome.row : of;
  return { kind: 'problem', problems: [detail, ...problems], ...(known && { of: { place: known.place, reporter: known.reporter, partner: known.partner } }) };
}

export function toSkip(fault: Fault): Outcome {
  return { kind: 'skip', fault };
}

/** Everything that a reader found, for files that are held in memory. */
export interface ReadAnswer {
  readonly candidates: readonly ImportRow[];
  readonly problems: readonly ErrorDetail[];
  /** Reason -> number of rows left out. */
  readonly skipped: Readonly<Record<string, number>>;
}

export function collectOutcomes(outcomes: Iterable<Outcome>): ReadAnswer {
  const candidates: ImportRow[] = [];
  const problems: ErrorDetail[] = [];
  const skipped: Record<string, number> = {};
  for (const outcome of outcomes) {
    if (outcome.kind === 'row') candidates.push(outcome.row);
    else if (outcome.kind === 'problem') problems.push(...outcome.problems);
    else skipped[outcome.fault.reason] = (skipped[outcome.fault.reason] ?? 0) + 1;
  }
  return { candidates, problems, skipped };
}
