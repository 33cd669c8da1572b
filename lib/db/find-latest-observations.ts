import type { Observation } from '../core/observation';
import { getPool } from './client';
import { ORDER_COLUMNS, type ObservationRow, SELECT_OBSERVATIONS, toObservation } from './observation-row';

/** One index look-up a series: the last period; where that has rival claims, a stated one, then the one recorded last. */
const LATEST = `
${SELECT_OBSERVATIONS}
JOIN LATERAL (
  SELECT l.id FROM observations l WHERE l.series_key = s.key AND l.superseded_at IS NULL
  ORDER BY l.period_start DESC, l.period_end DESC, l.derivation IS NOT NULL, l.id DESC LIMIT 1
) latest ON latest.id = o.id
ORDER BY ${ORDER_COLUMNS}`;

/** The newest current observation of every series that has one, by series key. */
export async function findLatestObservations(): Promise<Observation[]> {
  const { rows } = await getPool().query<ObservationRow>(LATEST);
  return rows.map(toObservation);
}
