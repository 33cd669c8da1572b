import type { Area, Measure, Series, Source } from './catalogue';
import { toSourceName } from './citation';
import { FLOWS } from './codes';
import { foldSearch } from './fold-text';
import type { Bilingual, Locale } from './locale';
import { toSeriesWords } from './series-words';

/** What the figures of one series cover. */
export interface SeriesCoverage {
  readonly seriesKey: string;
  /** Current figures. */
  readonly figures: number;
  /** First and last year that a figure touches. */
  readonly from: number;
  readonly to: number;
  readonly sources: readonly string[];
}

/** A series as it stands in the catalogue, in one language: small, because all of them go to the browser. */
export interface CatalogueEntry extends Omit<SeriesCoverage, 'seriesKey'> {
  readonly key: string;
  readonly title: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly measure: string;
  /** Folded: what a search looks into. */
  readonly words: string;
}

export const FACETS = ['measure', 'partner', 'reporter', 'flow', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** The names of the values of each facet, by code. */
type FacetNames = Readonly<Record<Facet, Readonly<Record<string, string>>>>;

export interface ExploreCatalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly names: FacetNames;
}

interface CatalogueParts {
  readonly series: readonly Series[];
  readonly coverage: readonly SeriesCoverage[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
}

function toEntry(series: Series, coverage: SeriesCoverage, parts: CatalogueParts, locale: Locale): CatalogueEntry {
  const { key, title, reporter, partner, flow, measure } = series;
  const { figures, from, to, sources } = coverage;
  return { key, title: title[locale], reporter, partner, flow, measure, figures, from, to, sources, words: foldSearch(toSeriesWords(series, parts)) };
}

function pick(names: readonly (readonly [string, Bilingual])[], locale: Locale): Record<string, string> {
  return Object.fromEntries(names.map(([code, name]) => [code, name[locale]]));
}

function toNames(entries: readonly CatalogueEntry[], { areas, measures, sources }: CatalogueParts, locale: Locale): FacetNames {
  const used = (facet: 'reporter' | 'partner') => {
    const codes = new Set(entries.map((entry) => entry[facet]));
    return pick(areas.filter(({ code }) => codes.has(code)).map(({ code, name }) => [code, name]), locale);
  };
  return {
    measure: pick(measures.map(({ code, name }) => [code, name]), locale),
    partner: used('partner'),
    reporter: used('reporter'),
    flow: pick(Object.entries(FLOWS), locale),
    source: Object.fromEntries(sources.map((source) => [source.id, toSourceName(source, locale)])),
  };
}

/** All series that have a figure, with the names of their dimensions. */
export function toCatalogue(parts: CatalogueParts, locale: Locale): ExploreCatalogue {
  const covered = new Map(parts.coverage.map((coverage) => [coverage.seriesKey, coverage]));
  const entries = parts.series.flatMap((series) => {
    const coverage = covered.get(series.key);
    return coverage ? [toEntry(series, coverage, parts, locale)] : [];
  });
  return { entries, names: toNames(entries, parts, locale) };
}
