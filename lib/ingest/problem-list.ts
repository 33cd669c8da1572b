import { type ErrorDetail, TradeciteError } from '../core/errors';

const LIMIT = 100;

/** Collects everything that is wrong with a package or an import, so that one run shows it all. Keeps the first hundred, counts the rest. */
export class ProblemList {
  readonly #details: ErrorDetail[] = [];
  #count = 0;
  readonly #subject: string;

  constructor(subject = 'The data package') {
    this.#subject = subject;
  }

  add(detail: ErrorDetail): void {
    this.#count += 1;
    if (this.#details.length < LIMIT) this.#details.push(detail);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** @throws TradeciteError bad-data with every place, when anything was added. */
  throwIfAny(): void {
    if (this.isEmpty) return;
    const shown = this.#count > LIMIT ? `; the first ${LIMIT} are shown` : '';
    const places = this.#count === 1 ? 'one place is' : `${this.#count} places are`;
    throw new TradeciteError('bad-data', `${this.#subject} is refused, nothing was changed: ${places} wrong${shown}.`, this.#details);
  }
}
