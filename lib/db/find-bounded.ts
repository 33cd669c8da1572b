import { TradeciteError } from '../core/errors';
import { addressFault } from '../core/faults/address-faults';
import type { Observation } from '../core/observation';
import { findObservations } from './find-observations';
import type { RowFilter } from './observation-condition';

/** What is made whole in memory is made of at most so many rows; CSV and JSON of observations stream any number. */
const MOST_ROWS = 100_000;

/** Observations of a filter; null where they are too many to be held together. */
export async function findWithinBound(filter: RowFilter): Promise<Observation[] | null> {
  const observations = await findObservations(filter, { limit: MOST_ROWS + 1 });
  return observations.length > MOST_ROWS ? null : observations;
}

/** @throws TradeciteError bad-request where the filter means too many to be held together. */
export async function findBounded(filter: RowFilter): Promise<Observation[]> {
  const observations = await findWithinBound(filter);
  if (observations) return observations;
  throw new TradeciteError('bad-request', addressFault('figures-many', { most: MOST_ROWS }));
}
