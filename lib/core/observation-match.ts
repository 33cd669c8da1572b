import type { Observation } from './observation';
import type { ObservationFilter } from './query';

const FIELDS = {
  reporter: 'reporter',
  partner: 'partner',
  flow: 'flow',
  measure: 'measure',
  sector: 'sector',
  freq: 'freq',
  series: 'seriesKey',
  source: 'sourceId',
  qualifier: 'qualifier',
} as const;

/** Whether a period has a day in common with the asked time. */
export function isInTime({ periodStart, periodEnd }: Pick<Observation, 'periodStart' | 'periodEnd'>, time: ObservationFilter['time']): boolean {
  return (!time?.from || periodEnd >= time.from) && (!time?.to || periodStart <= time.to);
}

/** The rule of lib/db for rows that are in memory already. `asOf` is not looked at: the rows are of one state. */
export function isMatch(observation: Observation, filter: ObservationFilter): boolean {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const hasCodes = names.every((name) => {
    const codes: readonly string[] | undefined = filter[name];
    return !codes?.length || codes.includes(observation[FIELDS[name]]);
  });
  // A computed figure was never worded.
  const isWorded = !filter.qualifier?.length || !observation.derivation;
  return hasCodes && isWorded && isInTime(observation, filter.time);
}
