import type { z } from 'zod';
import { notesParam } from './notes-query';
import { figureQuery, flag, parseQuery, refs } from './query';

/** What the page of a chart shows of it: as its files, pictures and frames; and the points pinned on it, where they can be read. */
const chartPageQuery = figureQuery.omit({ lang: true }).extend({ annotations: flag.default(true), official: flag.default(true), notes: notesParam.optional(), pin: refs.optional().catch(undefined) });

export type ChartPageQuery = z.output<typeof chartPageQuery>;

/**
 * Reads the parameters of a chart's page. Names of others (utm_source, fbclid) are no business of it; the language is in the path.
 * @throws TradeciteError bad-request naming each wrong value and why.
 */
export function parseChartPage(params: URLSearchParams): ChartPageQuery {
  return parseQuery(new URLSearchParams([...params].filter(([name]) => name in chartPageQuery.shape)), chartPageQuery);
}
