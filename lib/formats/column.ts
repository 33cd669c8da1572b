import type { Area, Measure, Source } from '../core/catalogue';
import { type Finding, toFindingsByObservation } from '../core/finding';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';

/** What cells look names up in, by id or code. */
export interface Lookup {
  readonly sources: ReadonlyMap<string, Source>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** What does not fit an observation. */
  readonly findings: (observation: Observation) => readonly Finding[];
}

/**
 * One column of a table in every format that has it. A number is exact decimal text in base units; null is an empty cell.
 * `readable` is the cell for people: names in their language instead of codes.
 */
export interface Column<Row> {
  /** snake_case, stable: programs lean on it. */
  readonly short: string;
  readonly header: Bilingual;
  readonly type: 'text' | 'number';
  readonly cell: (row: Row, lookup: Lookup, locale: Locale) => string | null;
  readonly readable?: (row: Row, lookup: Lookup, locale: Locale) => string | null;
}

/** obs_value -> obsValue: the same field in JSON. */
export function toCamelCase(short: string): string {
  return short.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

interface LookupParts {
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

export function toLookup(parts: LookupParts): Lookup {
  const findings = toFindingsByObservation(parts.findings);
  return {
    sources: new Map(parts.sources.map((source) => [source.id, source])),
    areas: new Map(parts.areas.map((area) => [area.code, area])),
    measures: new Map(parts.measures.map((measure) => [measure.code, measure])),
    findings: ({ id }) => findings.get(id) ?? [],
  };
}
