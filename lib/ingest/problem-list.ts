import { type ErrorDetail, TradeciteError } from '../core/errors';
import type { Fault } from '../core/faults/fault';
import type { Bilingual } from '../core/locale';

const LIMIT = 100;

/** The shipped package is an editor's of files: in English, like its command line. */
function refusePackage(count: number, { en }: Bilingual): string {
  const places = count === 1 ? 'one place is' : `${count} places are`;
  return `The data package is refused, nothing was changed: ${places} wrong${en}.`;
}

/** Collects everything that is wrong with a package or an import, so that one run shows it all. Keeps the first hundred, counts the rest. */
export class ProblemList {
  readonly #details: ErrorDetail[] = [];
  #count = 0;
  readonly #refuse: (count: number, shown: Bilingual) => string | Fault;

  /** @param refuse words the whole: how many places are wrong, and that only the first are shown where they are many */
  constructor(refuse: (count: number, shown: Bilingual) => string | Fault = refusePackage) {
    this.#refuse = refuse;
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
    const shown = this.#count > LIMIT ? { vi: `; dưới đây là ${LIMIT} chỗ đầu`, en: `; the first ${LIMIT} are shown` } : { vi: '', en: '' };
    throw new TradeciteError('bad-data', this.#refuse(this.#count, shown), this.#details);
  }
}
