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

/**
 * What an address of a kept chart says: all that its reader chose, then what is asked of the file or frame alone.
 * @param isDrawn whether it shows the plot, with what is written onto it; tables of figures do not.
 */
function toChosen({ asked, notes }: Addressed, isDrawn: boolean, params: Params = {}): Params {
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
  return { ...(isDrawn ? asked : toFigureChoice(asked)), ...given, ...(isDrawn && { notes }) };
}

/** What is chosen of the figures alone. */
function toFigureChoice(asked: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'annotations'));
}

/** The page that a view is shown on: its chart's, or the explorer's with the state that it was made from. */
export function toViewPage(view: Addressed, locale: Locale, params?: Params): string {
  const { spec, search } = view;
  return search === undefined ? urls.chart(locale, spec.slug, toChosen(view, true, params)) : urls.explore(locale, toParams(search, params));
}

/** Citations are of the events too, unless these are switched off. */
function toCitedChoice({ asked }: Addressed, extension: FileExtension): Params {
  const isCitation = FILE_EXTENSIONS.citation.some((each) => each === extension);
  return isCitation && asked?.['annotations'] ? { annotations: asked['annotations'] } : {};
}

/** A file of a view. */
export function toViewFile(view: Addressed, extension: FileExtension, asks?: Params): string {
  const { spec, search } = view;
  const isDrawn = FILE_EXTENSIONS.picture.some((each) => each === extension);
  const params = { ...toCitedChoice(view, extension), ...asks };
  return search === undefined ? urls.chartFile(spec.slug, extension, toChosen(view, isDrawn, params)) : urls.exploreFile(extension, toParams(search, params));
}

/** What is written onto a view, as a table. */
export function toViewAnnotations(view: Addressed, params?: Params): string {
  const { spec, search } = view;
  return search === undefined ? urls.chartAnnotations(spec.slug, { ...toChosen(view, false, params), notes: view.notes }) : urls.exploreAnnotations(toParams(search, params));
}

/** The view for a frame on another page. */
export function toViewEmbed(view: Addressed, params?: Params): string {
  const { spec, search } = view;
  return search === undefined ? urls.embed(spec.slug, toChosen(view, true, params)) : urls.embedExplore(toParams(search, params));
}

/** The same for the script that makes the frame. */
export function toViewAttributes(view: Addressed, params: Params): Params {
  const { spec, search } = view;
  return search === undefined ? { slug: spec.slug, ...toChosen(view, true, params) } : { slug: spec.slug, search, ...params };
}

/** The explorer with the state of a saved chart, or with the series of a shipped one, each once; with what its reader chose and wrote onto it. */
export function toExplorePage({ spec: { series, time, explore }, asked, notes }: Pick<ChartView, 'spec' | 'asked' | 'notes'>, locale: Locale, params: Readonly<Record<string, string>> = {}): string {
  const keys = [...new Set(series.map(({ key }) => key))].join(',');
  const own = explore === undefined ? { series: keys, ...(time && { time }) } : Object.fromEntries(new URLSearchParams(explore));
  return urls.explore(locale, new URLSearchParams({ ...own, ...toFigureChoice(asked), ...(notes && { notes }), ...params }));
}
