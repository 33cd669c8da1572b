import type { Observation } from '../core/observation';
import { type StatementGroup, toClosedQuantity, toStatementGroups } from './statement-group';

/** What one source (under one claim) states about one reporter and partner, all flows together. */
export type PartnerGroup = Omit<StatementGroup, 'flow'>;

/** Statement groups joined over flows; their order follows from the data alone. */
export function toPartnerGroups(observations: readonly Observation[]): PartnerGroup[] {
  const groups = new Map<string, PartnerGroup>();
  for (const { flow: _, ...group } of toStatementGroups(observations)) {
    const key = [group.sourceId, group.claim, group.reporter, group.partner].join('\n');
    const before = groups.get(key)?.observations ?? [];
    groups.set(key, { ...group, observations: [...before, ...group.observations] });
  }
  return [...groups.values()];
}

/** Exports and imports of one period, both with a value and both ends. */
export interface FlowPair {
  readonly exports: Observation;
  readonly imports: Observation;
}

function toPlace({ measure, sector, freq, timePeriod }: Observation): string {
  return [measure, sector, freq, timePeriod].join('\n');
}

/** Every period for which the group states exports and imports of a measure, by the order of exports. */
export function toFlowPairs({ observations }: PartnerGroup, measure: string): FlowPair[] {
  const closed = observations.filter((o) => o.measure === measure && toClosedQuantity(o));
  const imports = new Map(closed.filter(({ flow }) => flow === 'M').map((o) => [toPlace(o), o]));
  return closed.filter(({ flow }) => flow === 'X').flatMap((o) => {
    const other = imports.get(toPlace(o));
    return other ? [{ exports: o, imports: other }] : [];
  });
}

/** Whether the group itself states a flow of a measure for a period: what is stated is not computed. */
export function isStated({ observations }: PartnerGroup, flow: string, { measure, sector, freq, timePeriod }: Pick<Observation, 'measure' | 'sector' | 'freq' | 'timePeriod'>): boolean {
  return observations.some((o) => o.flow === flow && o.timePeriod === timePeriod && o.measure === measure && o.sector === sector && o.freq === freq);
}
