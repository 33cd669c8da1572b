import type { Measure } from '../../core/catalogue';
import { type Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import type { Bilingual } from '../../core/locale';
import { NameLookup } from './name-lookup';

/** "Trade in goods (TRADE), …" */
export function toNamedCodes(things: readonly { readonly code: string; readonly name: Bilingual }[]): Bilingual {
  const write = (locale: keyof Bilingual): string => things.map(({ code, name }) => `${name[locale]} (${code})`).join(', ');
  return { vi: write('vi'), en: write('en') };
}

/** Measures by code or by name in either language. */
export class MeasureLookup {
  readonly #byCode: ReadonlyMap<string, Measure>;
  readonly #byName: NameLookup<Measure>;

  /** Of two with one code the later counts. */
  constructor(measures: readonly Measure[]) {
    this.#byCode = new Map(measures.map((measure) => [measure.code, measure]));
    this.#byName = new NameLookup([...this.#byCode.values()], ({ name }) => [name.vi, name.en]);
  }

  find(text: string): Measure | undefined {
    return this.#byCode.get(text) ?? this.#byCode.get(text.trim().toUpperCase()) ?? this.#byName.find(text);
  }

  /** What a text that names no measure may mean, else all that there are. */
  toFault(text: string): Fault {
    const near = this.#byName.near(text);
    if (near.length > 0) return importFault('measure-near', { text, near: toNamedCodes(near) });
    return importFault('measure-unknown', { code: text, known: toNamedCodes([...this.#byCode.values()]) });
  }
}
