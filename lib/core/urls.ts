import type { Locale } from './locale';

/** Every link of the product is made here (DESIGN §4); paths are stable because people paste them into reports. */
export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

/** Signs that a query may hold as they are (RFC 3986 §3.4), so that a long link stays readable. */
const READABLE: Readonly<Record<string, string>> = { '%2C': ',', '%40': '@', '%2F': '/', '%3A': ':', '%28': '(', '%29': ')' };

function toReadable(search: string): string {
  return search.replace(/%(?:2C|40|2F|3A|28|29)/gu, (code) => READABLE[code] ?? code);
}

/** A text as a parameter of a link holds it, where it is to stay readable. */
export function toReadableParameter(name: string, value: string): string {
  return toReadable(new URLSearchParams([[name, value]]).toString());
}

function withParams(path: string, params: Params = {}): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== false);
  const pairs = given.map(([key, value]) => (key === 'notes' ? toReadableParameter(key, String(value)) : new URLSearchParams([[key, String(value)]]).toString()));
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

function withSearch(path: string, params?: URLSearchParams): string {
  const search = toReadable(String(params ?? ''));
  return search ? `${path}?${search}` : path;
}

/** Keeps the dots and underscores of series keys readable. */
function segment(text: string): string {
  return encodeURIComponent(text);
}

const DATA_EXTENSIONS = ['csv', 'xlsx', 'json', 'metadata.json', 'jsonstat.json', 'sdmx.csv', 'sdmx.json', 'zip'] as const;
const PICTURE_EXTENSIONS = ['png', 'svg', 'pdf'] as const;
const CITATION_EXTENSIONS = ['bib', 'ris', 'csl.json'] as const;

/** The files of a chart, and those of a series, by what they are for. */
export const FILE_EXTENSIONS = { data: DATA_EXTENSIONS, picture: PICTURE_EXTENSIONS, citation: CITATION_EXTENSIONS } as const;
export type PictureExtension = (typeof PICTURE_EXTENSIONS)[number];
export type CitationExtension = (typeof CITATION_EXTENSIONS)[number];
export type FileExtension = (typeof DATA_EXTENSIONS)[number] | PictureExtension | CitationExtension;

export const urls = {
  dashboard: (locale: Locale) => `/${locale}`,
  charts: (locale: Locale) => `/${locale}/charts`,
  /** `notes`: the reader's annotations, as lib/core/notes-query writes them. */
  chart: (locale: Locale, slug: string, params?: Params) => withParams(`/${locale}/charts/${segment(slug)}`, params),
  /** The form that saves a state of the explorer, or a copy of a chart (`copyOf`). */
  newChart: (locale: Locale, params: URLSearchParams) => withSearch(`/${locale}/charts/new`, params),
  /** `params`: the state of the explorer that it is to be drawn from, where that changes too. */
  editChart: (locale: Locale, slug: string, params?: URLSearchParams) => withSearch(`/${locale}/charts/${segment(slug)}/edit`, params),
  chartHistory: (locale: Locale, slug: string, params?: Params) => withParams(`/${locale}/charts/${segment(slug)}/history`, params),
  /** Pages of charts that editors have arranged; the first page is `dashboard`. */
  arrangedIndex: (locale: Locale) => `/${locale}/dashboards`,
  arranged: (locale: Locale, slug: string) => `/${locale}/dashboards/${segment(slug)}`,
  newArranged: (locale: Locale) => `/${locale}/dashboards/new`,
  editArranged: (locale: Locale, slug: string) => `/${locale}/dashboards/${segment(slug)}/edit`,
  arrangedHistory: (locale: Locale, slug: string, params?: Params) => withParams(`/${locale}/dashboards/${segment(slug)}/history`, params),
  chartFile: (slug: string, extension: FileExtension, params?: Params) => withParams(`/charts/${segment(slug)}.${extension}`, params),
  /** The chart as pages draw it; changes with the code. */
  chartView: (slug: string) => `/charts/${segment(slug)}.view.json`,
  /** Events and annotations as a table. */
  chartAnnotations: (slug: string, params?: Params) => withParams(`/charts/${segment(slug)}.annotations.csv`, params),
  embed: (slug: string, params?: Params) => withParams(`/embed/${segment(slug)}`, params),
  embedScript: () => '/embed.js',
  oembed: (params: Params) => withParams('/oembed', params),
  /** `params` as lib/core/explore-query writes them. */
  explore: (locale: Locale, params?: URLSearchParams) => withSearch(`/${locale}/explore`, params),
  exploreFile: (extension: FileExtension, params?: URLSearchParams) => withSearch(`/explore.${extension}`, params),
  exploreAnnotations: (params?: URLSearchParams) => withSearch('/explore.annotations.csv', params),
  embedExplore: (params?: URLSearchParams) => withSearch('/embed/explore', params),
  mirror: (locale: Locale, params?: Params) => withParams(`/${locale}/mirror`, params),
  mirrorFile: (extension: 'csv' | 'json' | PictureExtension, params?: Params) => withParams(`/mirror.${extension}`, params),
  seriesIndex: (locale: Locale, params?: Params) => withParams(`/${locale}/series`, params),
  series: (locale: Locale, key: string, params?: Params) => withParams(`/${locale}/series/${segment(key)}`, params),
  seriesFile: (key: string, extension: FileExtension, params?: Params) => withParams(`/series/${segment(key)}.${extension}`, params),
  /** The form that imports a file of official figures. */
  importPage: (locale: Locale) => `/${locale}/import`,
  sources: (locale: Locale) => `/${locale}/sources`,
  source: (locale: Locale, id: string) => `/${locale}/sources/${segment(id)}`,
  findings: (locale: Locale, params?: Params) => withParams(`/${locale}/findings`, params),
  finding: (locale: Locale, key: string) => `/${locale}/findings/${segment(key)}`,
  findingsFile: (params?: Params) => withParams('/findings.csv', params),
  /** Where a form sends the reason of a finding. */
  explain: (key: string) => `/api/v1/findings/${segment(key)}/explanation`,
  timeline: (locale: Locale, params?: Params) => withParams(`/${locale}/timeline`, params),
  search: (locale: Locale, q?: string) => withParams(`/${locale}/search`, { q }),
  apiPage: (locale: Locale) => `/${locale}/api`,
  terms: (locale: Locale) => `/${locale}/terms`,
  openapi: () => '/api/v1/openapi.json',
  feed: (params?: Params) => withParams('/feed.xml', params),
  catalog: () => '/catalog.jsonld',
  sitemap: () => '/sitemap.xml',
  sdmxData: (key: string, params?: Params) => withParams(`/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0/${key}`, params),
  sdmxStructure: (path: string, params?: Params) => withParams(`/sdmx/v2/structure/${path}`, params),
  sdmxMlData: (key: string, params?: Params) => withParams(`/sdmx/2.1/data/OBSERVATIONS/${key}`, params),
  sdmxMlStructure: (path: string, params?: Params) => withParams(`/sdmx/2.1/${path}`, params),
  api: (path: string, params?: Params) => withParams(`/api/v1/${path}`, params),
};
