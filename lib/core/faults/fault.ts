import type { Bilingual, Locale } from '../locale';

/** What the words in braces stand for; what is worded itself is given in both languages. */
export type FaultParams = Readonly<Record<string, string | number | Bilingual>>;

/** Words of faults by their codes, parameters in braces. */
export type FaultWords = Readonly<Record<string, Bilingual>>;

/** Something that is wrong: its code and parameters for programs, and the same in words for people. */
export interface Fault {
  readonly fault: string;
  readonly params: FaultParams;
  readonly reason: string;
  readonly reasonVi: string;
}

function fill(words: Bilingual, params: FaultParams, locale: Locale): string {
  return words[locale].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

/** Makes the faults of a catalogue: a code and its parameters, worded in both languages. */
export function toFaultMaker<Id extends string>(catalogue: Readonly<Record<Id, Bilingual>>): (id: Id, params?: FaultParams) => Fault {
  return (id, params = {}) => ({ fault: id, params, reason: fill(catalogue[id], params, 'en'), reasonVi: fill(catalogue[id], params, 'vi') });
}

/** For `{count} {counted}`: one thing is wrong, two things are. Vietnamese has one form. */
export function toCounted(count: number, vi: string, one: string, other: string): FaultParams {
  return { count, counted: { vi, en: count === 1 ? one : other } };
}

/** The words of faults, to stand inside of another one's. */
export function joinFaults(faults: readonly Fault[]): Bilingual {
  return { vi: faults.map(({ reasonVi }) => reasonVi).join('; '), en: faults.map(({ reason }) => reason).join('; ') };
}
