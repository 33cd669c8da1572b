import type { Observation, UnsavedObservation } from '../core/observation';
import { compoundGrowth } from './compound-growth';
import { type DerivationContext, type DerivationRule, type FlowConclusion, type FlowRule, toDerivedObservation } from './derivation';
import { growthOfLevels } from './growth-of-levels';
import { type PartnerGroup, toPartnerGroups } from './partner-group';
import { perMonth } from './per-month';
import { previousLevel } from './previous-level';
import { remainder } from './remainder';
import { shareOfWhole } from './share-of-whole';
import { toStatementGroups } from './statement-group';
import { balanceOfFlows, sumOfFlows } from './sum-of-flows';

/** Inside one flow. */
const GROUP_RULES: readonly DerivationRule[] = [previousLevel, shareOfWhole, remainder, perMonth, compoundGrowth];
/** Across exports and imports. */
const FLOW_RULES: readonly FlowRule[] = [sumOfFlows, balanceOfFlows, growthOfLevels];

export const DERIVATION_RULES: readonly (DerivationRule | FlowRule)[] = [...GROUP_RULES, ...FLOW_RULES];

function toResults(rule: string, group: PartnerGroup, conclusions: readonly FlowConclusion[], { units }: DerivationContext): UnsavedObservation[] {
  return conclusions.flatMap((conclusion) => {
    const unit = units.get(conclusion.measure);
    return unit ? [toDerivedObservation(rule, group, conclusion, unit)] : [];
  });
}

/** One claim can lead to a figure in two ways (growth stated against the same base twice): the first rule and period win. */
function firstOfEach(derived: readonly UnsavedObservation[]): UnsavedObservation[] {
  const byPlace = new Map<string, UnsavedObservation>();
  for (const o of derived) {
    const place = [o.seriesKey, o.timePeriod, o.claim].join('\n');
    if (!byPlace.has(place)) byPlace.set(place, o);
  }
  return [...byPlace.values()];
}

/**
 * Everything that follows from the current stated observations by the rules above, computed with intervals and rounded to
 * what the interval justifies. Each result is one step away from statements of one source: nothing is derived from derived values.
 */
export function derive(observations: readonly Observation[], context: DerivationContext): UnsavedObservation[] {
  const withinFlows = toStatementGroups(observations).flatMap((group) =>
    GROUP_RULES.flatMap(({ name, apply }) => toResults(name, group, apply(group).map((one) => ({ ...one, flow: group.flow })), context)),
  );
  const acrossFlows = toPartnerGroups(observations).flatMap((group) => FLOW_RULES.flatMap(({ name, apply }) => toResults(name, group, apply(group), context)));
  return firstOfEach([...withinFlows, ...acrossFlows]);
}
