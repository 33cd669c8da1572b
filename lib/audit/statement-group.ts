import type { Observation } from '../core/observation';
import { type Quantity, toQuantity } from '../core/quantity';

/** What one source (under one claim) states about one reporter, partner and flow. Rules never mix sources. */
export interface StatementGroup {
  readonly sourceId: string;
  readonly claim: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  /** By period, then by sector. */
  readonly observations: readonly Observation[];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byPeriod(a: Observation, b: Observation): number {
  return compare(a.periodStart, b.periodStart) || compare(a.periodEnd, b.periodEnd) || compare(a.seriesKey, b.seriesKey);
}

/** Groups the current stated observations; computed and superseded ones are left out. The order of the input is irrelevant. */
export function toStatementGroups(observations: readonly Observation[]): StatementGroup[] {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    if (o.derivation || o.supersededAt) continue;
    const key = [o.sourceId, o.claim, o.reporter, o.partner, o.flow].join('\n');
    const group = groups.get(key);
    if (group) group.push(o);
    else groups.set(key, [o]);
  }
  return [...groups].toSorted(([a], [b]) => compare(a, b)).map(([, members]) => toGroup(members));
}

function toGroup(members: readonly Observation[]): StatementGroup {
  const [first] = members as [Observation];
  const { sourceId, claim, reporter, partner, flow } = first;
  return { sourceId, claim, reporter, partner, flow, observations: members.toSorted(byPeriod) };
}

/** Observations of one measure in a group. */
export function ofMeasure(group: StatementGroup, measure: string | undefined): Observation[] {
  return measure ? group.observations.filter((o) => o.measure === measure) : [];
}

/** The value with both ends; null where it is missing or an end is open, which no computed figure can be printed from. */
export function toClosedQuantity(o: Observation): Quantity | null {
  const q = toQuantity(o);
  return q.value && q.low && q.high ? q : null;
}

export function isSamePeriod(a: Pick<Observation, 'periodStart' | 'periodEnd'>, b: Pick<Observation, 'periodStart' | 'periodEnd'>): boolean {
  return a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
}
