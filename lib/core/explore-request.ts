import type { z } from 'zod';
import { EXPLORE_PARAMS, type ExploreState, parseExplore } from './explore-query';
import { dataQuery, parseQuery } from './query';

/** What tables of the explorer may be asked for besides its state. */
export const exploreTableQuery = dataQuery.pick({ lang: true, csvType: true, useColumnShortNames: true, excel: true });

/** A request for a file, picture or frame of the explorer: what is drawn, and what is asked of the file. */
export interface ExploreRequest<T extends z.ZodObject> {
  readonly state: ExploreState;
  readonly asked: z.output<T>;
}

/**
 * @param schema of the parameters that are the file's own; those of the explorer are known anyway.
 * @throws TradeciteError bad-request naming each wrong parameter and why.
 */
export function parseExploreRequest<T extends z.ZodObject>(params: URLSearchParams, schema: T): ExploreRequest<T> {
  const all = [...params];
  const isState = ([name]: [string, string]): boolean => EXPLORE_PARAMS.includes(name);
  const own = all.filter((entry) => !isState(entry) || entry[0] === 'lang');
  return { state: parseExplore(new URLSearchParams(all.filter(isState))), asked: parseQuery(new URLSearchParams(own), schema, {}, EXPLORE_PARAMS) };
}
