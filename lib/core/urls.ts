import type { Locale } from './locale';

/** Every link of the product is made here (DESIGN §4); paths are stable because people paste them into reports. */
export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

function withParams(path: string, params: Params = {}): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== false);
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Keeps the dots and underscores of series keys readable. */
function segment(text: string): string {
  return encodeURIComponent(text);
}

export type ChartExtension = 'csv' | 'png' | 'json';
export type SeriesExtension = 'csv' | 'json';

export const urls = {
  dashboard: (locale: Locale) => `/${locale}`,
  chart: (locale: Locale, slug: string) => `/${locale}/charts/${segment(slug)}`,
  chartFile: (slug: string, extension: ChartExtension, params?: Params) => withParams(`/charts/${segment(slug)}.${extension}`, params),
  embed: (slug: string, params?: Params) => withParams(`/embed/${segment(slug)}`, params),
  seriesIndex: (locale: Locale, params?: Params) => withParams(`/${locale}/series`, params),
  series: (locale: Locale, key: string) => `/${locale}/series/${segment(key)}`,
  seriesFile: (key: string, extension: SeriesExtension, params?: Params) => withParams(`/series/${segment(key)}.${extension}`, params),
  sources: (locale: Locale) => `/${locale}/sources`,
  source: (locale: Locale, id: string) => `/${locale}/sources/${segment(id)}`,
  timeline: (locale: Locale, params?: Params) => withParams(`/${locale}/timeline`, params),
  search: (locale: Locale, q?: string) => withParams(`/${locale}/search`, { q }),
  api: (path: string, params?: Params) => withParams(`/api/v1/${path}`, params),
};
