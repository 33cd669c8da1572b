import { foldName } from '../../core/fold-text';
import { type Bilingual, both } from '../../core/locale';

/** As many as a person looks through. */
const NEAR = 8;

/** "Trade in goods (TRADE), …" */
export function toNamedCodes(things: readonly { readonly code: string; readonly name: Bilingual }[]): Bilingual {
  return both((locale) => things.map(({ code, name }) => `${name[locale]} (${code})`).join(', '));
}

/** Finds things by their names in either language, whatever their case and marks. A name that several have names none of them. */
export class NameLookup<T extends { readonly code: string }> {
  readonly #byName = new Map<string, Map<string, T>>();
  readonly #exact = new Set<string>();

  constructor(things: readonly T[], toNames: (thing: T) => readonly string[]) {
    for (const thing of things) {
      for (const name of toNames(thing)) {
        const key = foldName(name);
        this.#exact.add(name.normalize('NFC'));
        if (key) this.#byName.set(key, (this.#byName.get(key) ?? new Map<string, T>()).set(thing.code, thing));
      }
    }
  }

  /** The one thing of this name; undefined where there is none, or more than one. */
  find(text: string): T | undefined {
    const found = this.#byName.get(foldName(text));
    return found?.size === 1 ? [...found.values()][0] : undefined;
  }

  /** Whether a text is a name as it is written, with its marks and capitals. */
  isExact(text: string): boolean {
    return this.#exact.has(text.normalize('NFC').trim());
  }

  /** What a text may mean that names nothing: things of this very name, and things whose names have its words, each once. */
  near(text: string): readonly T[] {
    const words = foldName(text);
    if (!words) return [];
    const wider = [...this.#byName].filter(([name]) => ` ${name} `.includes(` ${words} `)).flatMap(([, things]) => [...things]);
    const found = [...(this.#byName.get(words) ?? []), ...wider];
    return [...new Map(found).values()].slice(0, NEAR);
  }

  /** The same, and below these what shares at least half of the text's words: of few things, whose names differ in more than a word. */
  alike(text: string): readonly T[] {
    const words = foldName(text).split(' ');
    const sharing = [...this.#byName].flatMap(([name, things]) => {
      const shared = words.filter((word) => name.split(' ').includes(word)).length;
      return shared * 2 >= words.length ? [...things.values()].map((thing) => ({ thing, shared })) : [];
    });
    const ranked = sharing.toSorted((a, b) => b.shared - a.shared).map(({ thing }) => thing);
    return [...new Map([...this.near(text), ...ranked].map((thing) => [thing.code, thing])).values()].slice(0, NEAR);
  }
}
