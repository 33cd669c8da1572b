import type { Observation } from '../core/observation';
import type { Dataset } from './dataset';

/** First and last day of what a dataset holds; null where it holds nothing. */
export function toTimeCoverage({ observations, events }: Pick<Dataset, 'observations' | 'events'>): { start: string; end: string } | null {
  const rows = observations.length > 0 ? observations : events;
  const starts = rows.map(({ periodStart }) => periodStart).toSorted();
  const ends = rows.map(({ periodEnd }) => periodEnd).toSorted();
  const [start, end] = [starts[0], ends.at(-1)];
  return start && end ? { start, end } : null;
}

/** Countries and regions that the figures, or else the events, are about; `_Z` and its like name no place. */
export function toPlaces({ observations, events, areas }: Pick<Dataset, 'observations' | 'events' | 'areas'>): Dataset['areas'] {
  const codesOf = ({ reporter, partner }: Observation) => [reporter, partner];
  const codes = new Set(observations.length > 0 ? observations.flatMap(codesOf) : events.flatMap((event) => event.areas));
  return areas.filter(({ code, kind }) => codes.has(code) && kind !== 'none');
}
