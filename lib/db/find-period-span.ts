import type { ObservationFilter } from '../core/query';
import { getPool } from './client';
import { toCondition } from './observation-condition';

/** Days. */
export interface PeriodSpan {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** From the first day to the last of what series have, current or at an instant; null where that is nothing. Reads no figure. */
export async function findPeriodSpan({ series, asOf }: Pick<ObservationFilter, 'series' | 'asOf'>): Promise<PeriodSpan | null> {
  const { text, values } = toCondition({ series, asOf });
  const { rows } = await getPool().query<{ first: string | null; last: string | null }>(`SELECT min(o.period_start)::text AS first, max(o.period_end)::text AS last FROM observations o WHERE ${text}`, [...values]);
  const [{ first, last } = { first: null, last: null }] = rows;
  return first && last ? { periodStart: first, periodEnd: last } : null;
}
