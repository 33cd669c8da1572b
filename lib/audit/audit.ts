import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { type AuditContext, NO_CONTEXT } from './audit-context';
import { RELATION_RULES } from './equation';
import { groupBy } from '../core/group-by';
import { auditPair, auditReporter } from './neighbourhood';

/**
 * How far a rule reaches: all that is said about two areas, whoever reports it ("BEL~VNM"), or all that one area reports about
 * whichever partner ("VNM~"). Findings of a neighbourhood depend on its observations only.
 */
export function toNeighbourhoods({ reporter, partner }: Pick<Observation, 'reporter' | 'partner'>): readonly [pair: string, reporter: string] {
  return [reporter < partner ? `${reporter}~${partner}` : `${partner}~${reporter}`, `${reporter}~`];
}

/**
 * Findings of one neighbourhood, named as by toNeighbourhoods, among all its observations (stated and computed). After a change only
 * the neighbourhoods of the changed series need this again. Pure; independent of the order of the input.
 */
export function auditGroup(name: string, observations: readonly Observation[], context: AuditContext = NO_CONTEXT): Finding[] {
  return name.endsWith('~') ? auditReporter(observations, context) : auditPair(observations, context);
}

/** Everything that does not fit among the given observations, all neighbourhoods of them; the same input gives the same findings. */
export function audit(observations: readonly Observation[], context: AuditContext = NO_CONTEXT): Finding[] {
  const pairs = groupBy(observations, (o) => toNeighbourhoods(o)[0]);
  const reporters = groupBy(observations, (o) => toNeighbourhoods(o)[1]);
  return [...pairs, ...reporters].flatMap(([name, members]) => auditGroup(name, members, context));
}

const OF_RELATIONS: ReadonlySet<string> = new Set(RELATION_RULES);

/** Whether a finding may name computed observations too; all others are the same without them. */
export function namesComputed({ rule }: Pick<Finding, 'rule'>): boolean {
  return OF_RELATIONS.has(rule);
}
