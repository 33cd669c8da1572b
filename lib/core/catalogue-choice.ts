import { z } from 'zod';
import { type CatalogueEntry, FACETS, type Facet } from './catalogue-entry';
import { foldSearch } from './fold-text';
import { codes } from './query';

/** What the reader looks for in the catalogue: words, values of facets, years. */
export const catalogueChoice = z.object({
  q: z.string().max(200).default(''),
  measure: codes.default([]),
  partner: codes.default([]),
  reporter: codes.default([]),
  flow: codes.default([]),
  source: codes.default([]),
  /** `2010..2014`: series with a figure in these years. */
  years: z
    .string()
    .regex(/^(?:\d{4}\.\.\d{4})?$/u, 'years-form')
    .default(''),
});

export type CatalogueChoice = z.output<typeof catalogueChoice>;

/** Names of the parameters of the catalogue; the chart's own are other ones. */
export const CATALOGUE_PARAMS: readonly string[] = Object.keys(catalogueChoice.shape);

export const NO_CHOICE: CatalogueChoice = catalogueChoice.parse({});

/** The choice as parameters; what is not chosen is left out. */
export function toCatalogueParams(choice: CatalogueChoice): Record<string, string> {
  const given = [['q', choice.q], ...FACETS.map((facet) => [facet, choice[facet].join(',')]), ['years', choice.years]] as const;
  return Object.fromEntries(given.filter(([, value]) => value));
}

function toValues(entry: CatalogueEntry, facet: Facet): readonly string[] {
  return facet === 'source' ? entry.sources : [entry[facet]];
}

function hasFacet(entry: CatalogueEntry, choice: CatalogueChoice, facet: Facet): boolean {
  return choice[facet].length === 0 || toValues(entry, facet).some((value) => choice[facet].includes(value));
}

function hasYears({ from, to }: CatalogueEntry, years: string): boolean {
  const [first = 0, last = 0] = years.split('..').map(Number);
  return !years || (to >= first && from <= last);
}

/** Every word must stand somewhere; case and diacritics do not matter. */
function hasWords({ words }: CatalogueEntry, q: string): boolean {
  return foldSearch(q).split(/\s+/u).every((word) => words.includes(word));
}

/** Entries that match words, years and all facets but one. */
function findMatches(entries: readonly CatalogueEntry[], choice: CatalogueChoice, but?: Facet): CatalogueEntry[] {
  const facets = FACETS.filter((facet) => facet !== but);
  return entries.filter((entry) => hasYears(entry, choice.years) && hasWords(entry, choice.q) && facets.every((facet) => hasFacet(entry, choice, facet)));
}

/** What the choice leaves, those with the most figures first. */
export function filterCatalogue(entries: readonly CatalogueEntry[], choice: CatalogueChoice): CatalogueEntry[] {
  return findMatches(entries, choice).toSorted((a, b) => b.figures - a.figures);
}

export interface FacetCount {
  readonly value: string;
  /** Series that this value would leave, the other facets as they are. */
  readonly count: number;
}

/** Values of a facet with how many series each would leave, the most first; a chosen value stays, even with none. */
export function countFacet(entries: readonly CatalogueEntry[], choice: CatalogueChoice, facet: Facet): FacetCount[] {
  const counts = new Map<string, number>(choice[facet].map((value) => [value, 0]));
  for (const entry of findMatches(entries, choice, facet)) for (const value of toValues(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}
