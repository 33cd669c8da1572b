import { type ErrorDetail, TradeciteError } from '../../core/errors';
import type { Fault } from '../../core/faults/fault';
import { importFault, toPlaces } from '../../core/faults/import-faults';
import { ProblemList } from '../problem-list';
import type { Batches } from './batch';
import type { Outcome } from './import-row';
import { isReady, type ReadyRow, type RowCheck } from './row-check';
import { RowRemarks } from './row-remarks';

/** Bytes of text sent to PostgreSQL at a time. */
const CHUNK = 65_536;
const PROGRESS_ROWS = 100_000;
/** Faults of one file after which reading on shows nothing new. */
const GIVE_UP = 1000;
const PREVIEW = 5;
/** Places shown for one reason: a fault of the whole file is no hundred faults. */
const SHOWN = 3;

/** PostgreSQL's COPY text format (documentation of COPY, "Text Format"). */
function toCell(text: string | null): string {
  if (text === null) return '\\N';
  return /[\\\t\n\r]/u.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text;
}

function toLine({ series, period, obsValue, low, high, row }: ReadyRow): string {
  const place = typeof row.place === 'number' ? `line ${row.place}` : row.place;
  return `${series.key}\t${period.timePeriod}\t${period.start}\t${period.end}\t${obsValue ?? '\\N'}\t${low ?? '\\N'}\t${high ?? '\\N'}\t${row.obsStatus}\t${toCell(row.value)}\t${toCell(row.notes?.vi ?? null)}\t${toCell(row.notes?.en ?? null)}\t${toCell(place)}\n`;
}

/** Rows that were left out for one reason. */
export interface Skipped {
  readonly fault: Fault;
  readonly rows: number;
}

interface Told {
  readonly note: (message: string) => void;
  readonly now: Date;
}

/** Figures on their way into the database: checked one by one, counted, none kept. */
export class CopyLines {
  readonly #outcomes: Batches<Outcome>;
  readonly #check: RowCheck;
  readonly #file: string;
  readonly #note: (message: string) => void;
  readonly #problems = new ProblemList((count, shown) => importFault('import-refused', { ...toPlaces(count), shown }));
  /** Why rows were left out, by the reason, with how many. */
  readonly skipped = new Map<string, Skipped>();
  /** The first rows, for a preview. */
  readonly preview: ReadyRow[] = [];
  readonly remarks: RowRemarks;
  rows = 0;
  #problemCount = 0;
  readonly #reasons = new Map<string, number>();

  constructor(outcomes: Batches<Outcome>, check: RowCheck, file: string, { note, now }: Told) {
    this.#outcomes = outcomes;
    this.#check = check;
    this.#file = file;
    this.#note = note;
    this.remarks = new RowRemarks(now.toISOString().slice(0, 10));
  }

  #take(outcome: Outcome): ReadyRow | null {
    const result = outcome.kind === 'row' ? this.#check.check(outcome.row) : outcome;
    if (isReady(result)) return result;
    if (result.kind === 'skip') this.skipped.set(result.fault.reason, { fault: result.fault, rows: (this.skipped.get(result.fault.reason)?.rows ?? 0) + 1 });
    if (result.kind === 'problem') {
      this.#problemCount += 1;
      for (const problem of [...result.problems, ...(result.of ? this.#check.findAreaProblems(result.of) : [])]) this.#report(problem);
      if (this.#problemCount >= GIVE_UP) this.#problems.throwIfAny();
    }
    return null;
  }

  #report(problem: ErrorDetail): void {
    const count = (this.#reasons.get(problem.reason) ?? 0) + 1;
    this.#reasons.set(problem.reason, count);
    if (count <= SHOWN) this.#problems.add({ file: this.#file, ...problem });
    if (count === SHOWN + 1) this.#problems.add({ file: this.#file, ...importFault('and-more', { reason: { en: problem.reason, vi: problem.reasonVi ?? problem.reason } }) });
  }

  #toLine(outcome: Outcome): string {
    const ready = this.#take(outcome);
    if (ready === null) return '';
    this.rows += 1;
    this.remarks.add(ready);
    if (this.preview.length < PREVIEW) this.preview.push(ready);
    if (this.rows % PROGRESS_ROWS === 0) this.#note(`${this.rows} rows read`);
    return toLine(ready);
  }

  /** @throws TradeciteError bad-data where not one row was a figure, with why rows were left out. */
  #refuseNone(): void {
    if (this.rows > 0) return;
    const left = [...this.skipped.values()].map(({ fault, rows }): ErrorDetail => ({ file: this.#file, ...importFault('rows-left-out', { count: rows, reason: { vi: fault.reasonVi, en: fault.reason } }) }));
    throw new TradeciteError('bad-data', importFault('rows-none'), left);
  }

  /**
   * Lines of COPY text in chunks.
   * @throws TradeciteError bad-data with every place that is wrong, at the end or after a thousand
   */
  async *chunks(): AsyncGenerator<string> {
    let chunk = '';
    for await (const outcomes of this.#outcomes) {
      for (const outcome of outcomes) chunk += this.#toLine(outcome);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    this.#problems.throwIfAny();
    this.#refuseNone();
    if (chunk) yield chunk;
  }
}
