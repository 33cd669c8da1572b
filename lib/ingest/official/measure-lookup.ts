import type { Measure } from '../../core/catalogue';
import { type Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import { NameLookup, toNamedCodes } from './name-lookup';
import { OFFICIAL_MEASURES } from './official-measures';

/** Measures by code or by name in either language. */
export class MeasureLookup {
  readonly #byCode: ReadonlyMap<string, Measure>;
  readonly #byName: NameLookup<Measure>;

  /** @param measures that the database holds; those of official statistics count beside them, until it holds them too */
  constructor(measures: readonly Measure[]) {
    this.#byCode = new Map([...OFFICIAL_MEASURES, ...measures].map((measure) => [measure.code, measure]));
    this.#byName = new NameLookup(this.all, ({ name }) => [name.vi, name.en]);
  }

  /** Each once. */
  get all(): readonly Measure[] {
    return [...this.#byCode.values()];
  }

  find(text: string): Measure | undefined {
    return this.#byCode.get(text) ?? this.#byCode.get(text.trim().toUpperCase()) ?? this.#byName.find(text);
  }

  /** What a text that names no measure may mean, else all that there are. */
  toFault(text: string): Fault {
    const near = this.#byName.alike(text);
    if (near.length > 0) return importFault('measure-near', { text, near: toNamedCodes(near) });
    return importFault('measure-unknown', { code: text, known: toNamedCodes(this.all) });
  }
}
