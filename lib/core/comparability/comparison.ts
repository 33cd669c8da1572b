import type { Area, Measure, Series, SourceBasis } from '../catalogue';
import type { ExploreState } from '../explore-query';
import type { Bilingual } from '../locale';
import type { Observation } from '../observation';

/** In what two series differ, so that setting them side by side may mislead. */
export type ComparisonKind = 'unit' | 'two-axes' | 'concept' | 'nature' | 'capital' | 'area' | 'sector' | 'flow' | 'part-year' | 'frequency' | 'valuation' | 'prices' | 'year' | 'double-count';

/** refuse: the picture would say something false; warn: it misleads who does not know; note: worth knowing, or not known. */
export type ComparisonSeverity = 'refuse' | 'warn' | 'note';

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly severity: ComparisonSeverity;
  readonly text: Bilingual;
  /** Series keys. */
  readonly a: string;
  readonly b: string;
  /** The nearest comparison that is possible; null where there is none, or none is needed. */
  readonly remedy: ExploreState | null;
}

/** One of the chosen series with all that tells whether it can be compared. */
export interface Side {
  /** Its place in the state's series. */
  readonly index: number;
  readonly series: Series;
  readonly measure: Measure;
  readonly observations: readonly Observation[];
  /** What its sources say that they cover. */
  readonly bases: readonly SourceBasis[];
  /** Partner or reporter -> all areas that it is part of. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

export interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly state: ExploreState;
  /** Whether the two are added up: stacked, a total of shares, a sum in a formula. */
  readonly isAdded: boolean;
}

/** What a check finds; null where the two can be compared in that respect. */
export type Check = (pair: Pair) => Comparison | null;

/** Areas that each area lies in, nearest first. */
export function toWholes(areas: readonly Area[]): Map<string, readonly string[]> {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  const climb = (code: string, seen: readonly string[] = []): readonly string[] => {
    const parent = parents.get(code);
    return parent && !seen.includes(parent) ? climb(parent, [...seen, parent]) : seen;
  };
  return new Map(areas.map(({ code }) => [code, climb(code)]));
}

export function toComparison({ a, b }: Pair, kind: ComparisonKind, severity: ComparisonSeverity, text: Bilingual, remedy: ExploreState | null = null): Comparison {
  return { kind, severity, text, a: a.series.key, b: b.series.key, remedy };
}
