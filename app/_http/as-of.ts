import { requestFault } from '@/lib/core/faults/request-faults';
import { toWrongParameters } from '@/lib/core/query';

/** A client's clock may be a little ahead of this one. */
const SKEW_MS = 10_000;
/** Where a day begins first, it begins so long before it does at Greenwich. */
const EARLIEST_DAY_MS = 14 * 60 * 60 * 1000;

/**
 * What will be known is not known: an answer about the future would change, and an embed frozen there would not be frozen.
 * @param asOf a day or an instant, or what is neither: that is the schema's to refuse
 * @throws TradeciteError bad-request for an instant that has not come, or a day that has begun nowhere
 */
export function checkAsOf(asOf: string | null | undefined, now = Date.now()): void {
  const begin = Date.parse(asOf ?? '');
  if (!asOf || !Number.isFinite(begin)) return;
  const latest = now + (asOf.includes('T') ? SKEW_MS : EARLIEST_DAY_MS);
  if (begin > latest) throw toWrongParameters([{ field: 'asOf', ...requestFault('in-the-future', { given: asOf.slice(0, 40), now: `${new Date(now).toISOString().slice(0, 19)}Z` }) }]);
}

/** The same of an address. */
export function checkAddressAsOf(params: URLSearchParams): void {
  checkAsOf(params.get('asOf'));
}
