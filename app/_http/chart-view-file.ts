import { emptyQuery, parseQuery } from '@/lib/core/query';
import { findDataState } from '@/lib/db/find-data-state';
import { findExistingView } from './chart-file';
import { toJsonFile } from './data-file';
import { revalidate } from './revalidation';

/** The name that comes before `.json` in such an address. */
const SUFFIX = '.view';

/** `viet-nam-belgium-trade.view` names the chart; null for other files. */
export function toViewed(name: string): string | null {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : null;
}

/**
 * `/charts/{slug}.view.json`: the chart as this version's pages draw it, and the revision of the data (FetchedView). Pages of many charts fetch it when a reader comes near
 * one; it changes with the code, so it is no part of the API: that has `/charts/{slug}.json`.
 */
export function answerChartView(request: Request, slug: string): Promise<Response> {
  parseQuery(new URL(request.url).searchParams, emptyQuery);
  return revalidate(request, async () => {
    const [view, { revision: edition }] = await Promise.all([findExistingView(slug, {}), findDataState()]);
    return toJsonFile({ edition, view });
  });
}
