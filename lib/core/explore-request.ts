import type { z } from 'zod';
import { TradeciteError } from './errors';
import { EXPLORE_PARAMS, type ExploreState, parseExplore } from './explore-query';
import { dataQuery, parseQuery } from './query';

/** What tables of the explorer may be asked for besides its state. */
export const exploreTableQuery = dataQuery.pick({ lang: true, csvType: true, useColumnShortNames: true, excel: true });

/** A request for a file, picture or frame of the explorer: what is drawn, and what is asked of the file. */
export interface ExploreRequest<T extends z.ZodObject> {
  readonly state: ExploreState;
  readonly asked: z.output<T>;
}

function take<T>(read: () => T): T | TradeciteError {
  try {
    return read();
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
}

/** Both parts' faults at once; `lang` is read in both. */
function unite(a: TradeciteError, b: TradeciteError): TradeciteError {
  const told = new Set(a.details.map(({ field }) => field));
  const reason = a.fault && a.messageVi ? { fault: a.fault, params: {}, reason: a.message, reasonVi: a.messageVi } : a.message;
  return new TradeciteError(a.code, reason, [...a.details, ...b.details.filter(({ field }) => !told.has(field))]);
}

/**
 * @param schema of the parameters that are the file's own; those of the explorer are known anyway.
 * @throws TradeciteError bad-request naming each wrong parameter and why.
 */
export function parseExploreRequest<T extends z.ZodObject>(params: URLSearchParams, schema: T): ExploreRequest<T> {
  const all = [...params];
  const isState = ([name]: [string, string]): boolean => EXPLORE_PARAMS.includes(name);
  const own = all.filter((entry) => !isState(entry) || entry[0] === 'lang');
  const [state, asked] = [take(() => parseExplore(new URLSearchParams(all.filter(isState)))), take(() => parseQuery(new URLSearchParams(own), schema, {}, EXPLORE_PARAMS))];
  if (state instanceof TradeciteError) throw asked instanceof TradeciteError ? unite(state, asked) : state;
  if (asked instanceof TradeciteError) throw asked;
  return { state, asked };
}
