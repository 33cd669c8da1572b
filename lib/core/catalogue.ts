import type { Bilingual } from './locale';
import type { Dimensions } from './observation';

/** Rows of the reference tables as the whole product passes them around: plain, both languages together. */
export interface Area {
  readonly code: string;
  readonly kind: 'country' | 'region' | 'group' | 'world' | 'none';
  readonly name: Bilingual;
  readonly alpha2: string | null;
  readonly m49: string | null;
  /** Other spellings that a search should find. */
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

/** Kinds of charts (lib/charts/chart-spec.ts says what each one is). */
export const CHART_KINDS = ['time', 'bars', 'share', 'timeline', 'stacked', 'composition', 'slope', 'dumbbell'] as const;

export const NATURES = ['flow', 'stock', 'share', 'growth', 'rank', 'count'] as const;
export type Nature = (typeof NATURES)[number];

export interface Measure {
  readonly code: string;
  readonly nature: Nature;
  readonly concept: string;
  readonly unitMeasure: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
}

export interface Series extends Dimensions {
  readonly key: string;
  readonly unitMeasure: string;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
}

/** Codes of `SourceBasis`; their names are in codes.ts. */
export const VALUATION_CODES = ['fob', 'cif', 'fob-cif'] as const;
export const PRICES_CODES = ['current', 'constant'] as const;
export const YEAR_CODES = ['calendar', 'fiscal'] as const;

/** What a source's figures cover, so that unlike figures are not compared in silence. Null where the source does not say. */
export interface SourceBasis {
  /** How goods are valued; `fob-cif`: exports FOB, imports CIF (UN IMTS 2010). */
  readonly valuation: (typeof VALUATION_CODES)[number] | null;
  readonly prices: (typeof PRICES_CODES)[number] | null;
  readonly year: (typeof YEAR_CODES)[number] | null;
}

export type SourceKind = 'article' | 'official' | 'computation';

/** ISO 639 for a language that nobody has said. */
export const UNKNOWN_LANGUAGE = 'und';

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  /** In the source's own language. */
  readonly title: string;
  readonly titleEn: string;
  /** ISO 639-1, or UNKNOWN_LANGUAGE. */
  readonly language: string;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly url: string | null;
  /** ISO 8601, reduced precision allowed (2014-10). */
  readonly publishedOn: string | null;
  readonly accessedOn: string | null;
  readonly checksum: string | null;
  /** Terms, in the words of the source or in English. */
  readonly licence: string;
  /** The same in Vietnamese; null where it reads the same. */
  readonly licenceVi: string | null;
  readonly basis: SourceBasis;
  /** Field name -> why a value that the text does not print is what it is. */
  readonly inferred: Readonly<Record<string, Bilingual>>;
}

export const EVENT_KINDS = ['diplomacy', 'visit', 'agreement', 'committee', 'development', 'education', 'trade-policy', 'aid'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface TradeEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly timePeriod: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly title: Bilingual;
  /** Short form for labels in charts. */
  readonly label: Bilingual;
  readonly areas: readonly string[];
  readonly sourceId: string;
  readonly printed: string | null;
  readonly paragraph: number | null;
  readonly sentenceHash: string | null;
  readonly inferred: Bilingual | null;
}
