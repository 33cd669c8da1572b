import type { Locale } from '../core/locale';
import { FILE_EXTENSIONS, type FileExtension, type Params, urls } from '../core/urls';
import type { ChartView } from './chart-view';

type Addressed = Pick<ChartView, 'spec' | 'search' | 'asked' | 'notes'>;

/** Parameters of the explorer with those of a file or frame; the latter win (`asOf` of a frozen copy). */
function toParams(search: string, params: Params = {}): URLSearchParams {
  const all = new URLSearchParams(search);
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== false) all.set(name, String(value));
  return all;
}

/** The page that a view is shown on: its chart's, or the explorer's with the state that it was made from. */
export function toViewPage({ spec, search, asked, notes }: Addressed, locale: Locale, params?: Params): string {
  return search === undefined ? urls.chart(locale, spec.slug, { ...asked, ...params, notes }) : urls.explore(locale, new URLSearchParams(search));
}

/** A file of a view. */
export function toViewFile({ spec, search, asked, notes }: Addressed, extension: FileExtension, params?: Params): string {
  const isDrawn = FILE_EXTENSIONS.picture.some((each) => each === extension);
  return search === undefined ? urls.chartFile(spec.slug, extension, { ...asked, ...params, ...(isDrawn && { notes }) }) : urls.exploreFile(extension, toParams(search, params));
}

/** What is written onto a view, as a table. */
export function toViewAnnotations({ spec, search, notes }: Addressed, params?: Params): string {
  return search === undefined ? urls.chartAnnotations(spec.slug, { ...params, notes }) : urls.exploreAnnotations(toParams(search, params));
}

/** The view for a frame on another page. */
export function toViewEmbed({ spec, search, asked, notes }: Addressed, params?: Params): string {
  return search === undefined ? urls.embed(spec.slug, { ...asked, ...params, notes }) : urls.embedExplore(toParams(search, params));
}

/** The explorer with the state of a saved chart, or with the series of a shipped one, each once. */
export function toExplorePage({ series, time, explore }: Pick<ChartView['spec'], 'series' | 'time' | 'explore'>, locale: Locale): string {
  if (explore !== undefined) return urls.explore(locale, new URLSearchParams(explore));
  const keys = [...new Set(series.map(({ key }) => key))].join(',');
  return urls.explore(locale, new URLSearchParams({ series: keys, ...(time && { time }) }));
}
