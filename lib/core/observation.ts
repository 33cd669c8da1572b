import type { Bilingual } from './locale';
import type { Qualifier } from './printed';
import type { QuantityText } from './quantity';

/** The dimensions of a series: everything but time. */
export interface Dimensions {
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly measure: string;
  readonly sector: string;
  readonly freq: string;
}

/** How a computed observation came about. Parents are observation ids, in the order the formula names them. */
interface Derivation {
  /** Name of the rule in lib/audit. */
  readonly rule: string;
  /** The formula with its parents, as text: `VNM.…@2013@src / (1 + …/100)`. */
  readonly formula: string;
  readonly parents: readonly string[];
  /** Of a share: the series that make the whole, each as it was chosen, `KEY` or `KEY@source`. */
  readonly whole?: readonly string[] | undefined;
  /** Whether it sets figures of one series that two sources tell against each other. */
  readonly ofTwoSources?: true | undefined;
  /** Sources besides its own (toTeller) whose figures went into it. */
  readonly tellers?: readonly string[] | undefined;
}

/** One statement of one source (or one computation) about one series and period. Values in base units, exact decimal text. */
export interface Observation extends Dimensions, QuantityText {
  readonly id: string;
  readonly seriesKey: string;
  readonly timePeriod: string;
  /** First and last day, inclusive. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** What a growth rate is measured against; null elsewhere. */
  readonly basePeriod: string | null;
  readonly unitMeasure: string;
  readonly qualifier: Qualifier;
  /** The token as printed; null for a computed value. */
  readonly printed: string | null;
  readonly obsStatus: string;
  readonly sourceId: string;
  /** Tells statements of one source about the same series and period apart; mostly ''. */
  readonly claim: string;
  readonly paragraph: number | null;
  readonly sentenceHash: string | null;
  readonly derivation: Derivation | null;
  readonly note: Bilingual | null;
  /** Order of appearance in the source, from 1; 0 for a computed value. */
  readonly position: number;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** The source of everything computed (docs/decisions/0004-computed-source.md). */
export const COMPUTED_SOURCE = 'tradecite';

/** An observation before the database has given it an id and a time. */
export type UnsavedObservation = Omit<Observation, 'id' | 'recordedAt' | 'supersededAt'>;

export function toSeriesKey(d: Dimensions): string {
  return [d.reporter, d.partner, d.flow, d.measure, d.sector, d.freq].join('.');
}

/** So many pinned points an address takes: more would be no comparison any more. */
export const MAX_PINS = 12;

/** A name for an observation that outlives its database id: `series@period@source`, with `#claim` where needed. */
export function toObservationRef(o: Pick<Observation, 'seriesKey' | 'timePeriod' | 'sourceId' | 'claim'>): string {
  const ref = `${o.seriesKey}@${o.timePeriod}@${o.sourceId}`;
  return o.claim ? `${ref}#${o.claim}` : ref;
}

/** Whose telling a figure is: its source, or the source whose statements it was computed from, over however many steps. */
export function toTeller({ derivation, claim, sourceId }: Pick<Observation, 'derivation' | 'claim' | 'sourceId'>): string {
  return derivation ? (claim.split('#').find((name) => name !== COMPUTED_SOURCE) ?? '') : sourceId;
}

export function isDerived(o: Pick<Observation, 'derivation'>): boolean {
  return o.derivation !== null;
}

/** Whether it is a place in an order, as it was stated: number 1 comes first. A computed change of ranks is an amount. */
export function isPlace({ unitMeasure, derivation }: Pick<Observation, 'unitMeasure' | 'derivation'>): boolean {
  return unitMeasure === 'RANK' && derivation === null;
}
