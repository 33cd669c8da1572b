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
  /** The saved chart that is being changed: it can be saved as that chart's next revision. */
  readonly editing: Editing | null;
}

/** A saved chart by its name, and the revision that its change began from: another one meanwhile is a conflict. */
export interface Editing {
  readonly slug: string;
  readonly revision: number | null;
}

const EDITING_PARAMS = ['chart', 'revision'];
const editingQuery = z.object({ chart: slugText.optional(), revision: z.coerce.number().int().positive().optional() });

function pick(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => names.includes(name)));
}

/**
 * Reads the parameters of the page. Names of others (utm_source, fbclid) are no business of it; the language is in the path.
 * @throws TradeciteError bad-request naming each wrong value and why.
 */
export function parseExploreAddress(params: URLSearchParams): ExploreAddress {
  const state = parseExplore(pick(params, EXPLORE_PARAMS));
  const { chart, revision = null } = parseQuery(pick(params, EDITING_PARAMS), editingQuery);
  return { state: { ...state, lang: null }, choice: parseQuery(pick(params, CATALOGUE_PARAMS), catalogueChoice), editing: chart === undefined ? null : { slug: chart, revision } };
}

/** `editing` as parameters of an address. */
export function toEditingParams({ slug, revision }: Editing): Record<string, string> {
  return { chart: slug, ...(revision !== null && { revision: String(revision) }) };
}

/** The page's address; equal states have equal addresses. */
export function toExploreAddress(locale: Locale, { state, choice, editing }: Partial<ExploreAddress>): string {
  const params = [...(state ? toExploreParams({ ...state, lang: null }) : []), ...(choice ? Object.entries(toCatalogueParams(choice)) : []), ...(editing ? Object.entries(toEditingParams(editing)) : [])];
  return urls.explore(locale, new URLSearchParams(params));
}
