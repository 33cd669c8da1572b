import { z } from 'zod';
import { CATALOGUE_PARAMS, type CatalogueChoice, catalogueChoice, toCatalogueParams } from './catalogue-choice';
import { EXPLORE_PARAMS, type ExploreState, parseExplore, toExploreParams } from './explore-query';
import type { Locale } from './locale';
import { parseQuery } from './query';
import { slugText } from './slug';
import { urls } from './urls';

/** What the explorer's page shows: a chart, and what the reader looks for in the catalogue beside it. */
export interface ExploreAddress {
  readonly state: ExploreState;
  readonly choice: CatalogueChoice;
  /** Name of the saved chart that is being changed: it can be saved as that chart's next revision. */
  readonly editing: string | null;
}

const editingQuery = z.object({ chart: slugText.optional() });

function pick(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => names.includes(name)));
}

/**
 * Reads the parameters of the page. Names of others (utm_source, fbclid) are no business of it; the language is in the path.
 * @throws TradeciteError bad-request naming each wrong value and why.
 */
export function parseExploreAddress(params: URLSearchParams): ExploreAddress {
  const state = parseExplore(pick(params, EXPLORE_PARAMS));
  const { chart = null } = parseQuery(pick(params, ['chart']), editingQuery);
  return { state: { ...state, lang: null }, choice: parseQuery(pick(params, CATALOGUE_PARAMS), catalogueChoice), editing: chart };
}

/** The page's address; equal states have equal addresses. */
export function toExploreAddress(locale: Locale, { state, choice, editing }: Partial<ExploreAddress>): string {
  const params = [...(state ? toExploreParams({ ...state, lang: null }) : []), ...(choice ? Object.entries(toCatalogueParams(choice)) : []), ...(editing ? [['chart', editing]] : [])];
  return urls.explore(locale, new URLSearchParams(params));
}
