import type { Observation } from '../core/observation';
import { type Code, type CodelistId, type CodeSources, toCodelists } from './sdmx-codelists';
import type { Flow } from './sdmx-flow';
import type { Attribute } from './sdmx-structure';

/** The observations of one source about one series, by period: a series of the dataflow. */
export interface SdmxSeries {
  /** Codes in the order of the dataflow's dimensions. */
  readonly key: readonly string[];
  readonly first: Observation;
  readonly observations: readonly Observation[];
}

export function toAttributesOf({ attributes }: Flow, asked: Attribute['level']): readonly Attribute[] {
  return attributes.filter(({ level }) => level === asked);
}

function byPeriod(a: Observation, b: Observation): number {
  if (a.periodStart !== b.periodStart) return a.periodStart < b.periodStart ? -1 : 1;
  return a.periodEnd < b.periodEnd ? -1 : Number(a.periodEnd > b.periodEnd);
}

/** Groups observations into series of the dataflow, in order of first appearance; inside, by period. */
export function toSdmxSeries(observations: readonly Observation[], { dimensions }: Flow): SdmxSeries[] {
  const groups = new Map<string, { key: string[]; first: Observation; members: Observation[] }>();
  for (const o of observations) {
    const key = dimensions.map(({ code }) => code(o));
    const group = groups.get(key.join('.'));
    if (group) group.members.push(o);
    else groups.set(key.join('.'), { key, first: o, members: [o] });
  }
  return [...groups.values()].map(({ key, first, members }) => ({ key, first, observations: members.toSorted(byPeriod) }));
}

/** The time periods of some observations, each once, in order of time. */
export function toTimePeriods(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.toSorted(byPeriod).map((o) => [o.timePeriod, o])).values()];
}

/** A code with its names from a codelist; a code that is in none names itself. */
export function toCodeReader(from: CodeSources): (codelist: CodelistId, id: string) => Code {
  const codelists = toCodelists(from);
  const byId = new Map(Object.entries(codelists).map(([name, codes]) => [name, new Map(codes.map((code) => [code.id, code]))]));
  return (codelist, id) => byId.get(codelist)?.get(id) ?? { id, name: { vi: id, en: id } };
}
