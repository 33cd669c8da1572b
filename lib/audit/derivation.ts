import type { Bilingual } from '../core/locale';
import { COMPUTED_SOURCE, type Observation, toObservationRef, toSeriesKey, type UnsavedObservation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { type Quantity, roundToPrecision, toQuantityText } from '../core/quantity';
import type { PartnerGroup } from './partner-group';
import type { StatementGroup } from './statement-group';

export interface DerivationContext {
  /** Unit of a measure; undefined where the measure is not in the data, and then nothing is derived for it. */
  readonly units: ReadonlyMap<string, string>;
}

/** A formula that holds for any data, with the name under which its results are stored. */
interface Rule {
  readonly name: string;
  readonly title: Bilingual;
  /** The formula in words, for people. */
  readonly formula: Bilingual;
}

export interface DerivationRule extends Rule {
  readonly apply: (group: StatementGroup) => Conclusion[];
}

/** A rule that looks at exports and imports together. */
export interface FlowRule extends Rule {
  readonly apply: (group: PartnerGroup) => FlowConclusion[];
}

/** What a rule concludes: where the result belongs, the result, and how it came about. */
export interface Conclusion {
  readonly measure: string;
  readonly sector: string;
  readonly freq: string;
  readonly timePeriod: string;
  readonly basePeriod?: string;
  readonly result: Quantity;
  /** Written with the names of the parents. */
  readonly formula: string;
  /** In the order in which the formula names them. */
  readonly parents: readonly Observation[];
}

export interface FlowConclusion extends Conclusion {
  readonly flow: string;
}

/** Name of a parent inside a formula. */
export function toName(o: Observation): string {
  return toObservationRef(o);
}

/** Two sources may lead to the same computed figure: the claim says from whose statements it follows. */
function toClaim({ sourceId, claim }: PartnerGroup): string {
  return claim ? `${sourceId}#${claim}` : sourceId;
}

export function toDerivedObservation(rule: string, group: PartnerGroup, conclusion: FlowConclusion, unitMeasure: string): UnsavedObservation {
  const { flow, measure, sector, freq, timePeriod, basePeriod = null, result, formula, parents } = conclusion;
  const { reporter, partner } = group;
  const dimensions = { reporter, partner, flow, measure, sector, freq };
  const { start, end } = parsePeriod(timePeriod);
  const { obsValue, low, high } = toQuantityText(roundToPrecision(result));
  // Field by field: of millions of rows, spreading objects into each is what takes longest.
  return {
    reporter, partner, flow, measure, sector, freq,
    obsValue, low, high,
    seriesKey: toSeriesKey(dimensions),
    timePeriod,
    periodStart: start,
    periodEnd: end,
    basePeriod,
    unitMeasure,
    qualifier: 'exact',
    printed: null,
    obsStatus: 'E',
    sourceId: COMPUTED_SOURCE,
    claim: toClaim(group),
    paragraph: null,
    sentenceHash: null,
    derivation: { rule, formula, parents: parents.map(({ id }) => id) },
    note: null,
    position: 0,
  };
}
