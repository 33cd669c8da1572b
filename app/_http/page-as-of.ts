import { TradeciteError } from '@/lib/core/errors';
import { dataQuery, parseQuery } from '@/lib/core/query';
import { checkAsOf } from './as-of';

const asOfQuery = dataQuery.pick({ asOf: true });

/** The instant that a page is asked for; undefined: now. An error where it is none, or has not come: a page that is asked for a past state shows no other. */
export function readPageAsOf(asked: string | string[] | undefined): string | TradeciteError | undefined {
  const given = [asked ?? []].flat().at(-1);
  try {
    const { asOf } = parseQuery(new URLSearchParams(given ? { asOf: given } : {}), asOfQuery);
    checkAsOf(asOf);
    return asOf;
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}
