import type { Observation } from '../core/observation';
import type { ObservationFilter } from '../core/query';
import { getPool } from './client';
import { toCondition } from './observation-condition';
import { type ObservationRow, SELECT_OBSERVATIONS, toObservation } from './observation-row';

/** The current observations that were recorded last, the newest first; of one moment, in the order they were written. */
export async function findNewestObservations(filter: ObservationFilter, limit: number): Promise<Observation[]> {
  const { text, values } = toCondition(filter);
  const { rows } = await getPool().query<ObservationRow>(`${SELECT_OBSERVATIONS} WHERE ${text} ORDER BY o.recorded_at DESC, o.id LIMIT ${limit}`, [...values]);
  return rows.map(toObservation);
}
