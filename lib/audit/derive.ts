import type { Observation, UnsavedObservation } from '../core/observation';
import { compoundGrowth } from './compound-growth';
import { type DerivationContext, type DerivationRule, toDerivedObservation } from './derivation';
import { perMonth } from './per-month';
import { previousLevel } from './previous-level';
import { remainder } from './remainder';
import { shareOfWhole } from './share-of-whole';
import { type StatementGroup, toStatementGroups } from './statement-group';

export const DERIVATION_RULES: readonly DerivationRule[] = [previousLevel, shareOfWhole, remainder, perMonth, compoundGrowth];

function applyRule(rule: DerivationRule, group: StatementGroup, { units }: DerivationContext): UnsavedObservation[] {
  return rule.apply(group).flatMap((conclusion) => {
    const unit = units.get(conclusion.measure);
    return unit ? [toDerivedObservation(rule.name, group, conclusion, unit)] : [];
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
  return firstOfEach(toStatementGroups(observations).flatMap((group) => DERIVATION_RULES.flatMap((rule) => applyRule(rule, group, context))));
}
