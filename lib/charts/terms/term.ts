import type { Bilingual } from '../../core/locale';

/** A word of the field with what it means here. */
export interface Term {
  /** Also its anchor on the page of definitions. */
  readonly id: string;
  /** What programs call it, where readers meet that too. */
  readonly code?: string;
  readonly name: Bilingual;
  readonly text: Bilingual;
}

type Words = Readonly<Record<string, Bilingual>>;

/** Names and meanings under the same codes, as terms. */
export function toTerms<Code extends string>(group: string, names: Readonly<Record<Code, Bilingual>>, texts: Readonly<Record<NoInfer<Code>, Bilingual>>, withCode = false): Term[] {
  return (Object.keys(names) as Code[]).map((code) => ({
    id: `${group}-${code}`, name: (names as Words)[code] ?? { vi: code, en: code }, text: (texts as Words)[code] ?? { vi: '', en: '' }, ...(withCode && { code }),
  }));
}
