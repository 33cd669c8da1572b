import type { Area, Measure, Series, Source } from '../catalogue';
import type { ExploreState } from '../explore-query';
import type { Bilingual } from '../locale';
import type { Observation } from '../observation';

/** In what series differ, or what changes within one, so that comparing figures may mislead. */
export type ComparisonKind = 'unit' | 'two-axes' | 'concept' | 'nature' | 'capital' | 'area' | 'sector' | 'flow' | 'part-year' | 'frequency' | 'valuation' | 'prices' | 'year' | 'double-count' | 'mirror' | 'break' | 'source';

/** refuse: the picture would say something false; warn: it misleads who does not know; note: worth knowing, or not known. */
export type ComparisonSeverity = 'refuse' | 'warn' | 'note';

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly severity: ComparisonSeverity;
  readonly text: Bilingual;
  /** For pictures, which have little room; the text where absent. */
  readonly short?: Bilingual;
  /** Keys of the series that it is about. */
  readonly keys: readonly string[];
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
  /** Whose figures they are: the sources that state them, or that they were computed from. */
  readonly sources: readonly Source[];
  /** Partner or reporter -> all areas that it is part of. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

export interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly state: ExploreState;
  /** Whether the two are added up: stacked, a total of shares, a sum in a formula. */
  readonly isAdded: boolean;
  /** Whether a state draws anything, and nothing that is refused: only then is it offered. */
  readonly isPossible: (state: ExploreState) => boolean;
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

/** @param remedies comparisons to offer in its place, the nearest first: the first that is possible is offered. */
export function toComparison({ a, b, isPossible }: Pair, kind: ComparisonKind, severity: ComparisonSeverity, text: Bilingual, remedies: readonly ExploreState[] = []): Comparison {
  return { kind, severity, text, keys: [a.series.key, b.series.key], remedy: remedies.find(isPossible) ?? null };
}
