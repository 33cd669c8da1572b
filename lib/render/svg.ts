import { toAltText } from '../charts/alt-text';
import { toCard } from '../charts/card-fit';
import { toChartConfig } from '../charts/chart-config';
import type { PlotConfig } from '../charts/plot-config';
import { toChartHeight } from '../charts/chart-height';
import type { ChartView } from '../charts/chart-view';
import type { DrawOptions } from '../charts/drawing';
import { FONT_FAMILY } from '../charts/font';
import type { PictureSize, PictureType } from '../charts/picture-size';
import type { Target } from '../charts/targets';
import { THEMES } from '../charts/theme';
import { type CardLink, type LinkedSite, toCardLinks } from './card-links';
import { drawCardWords } from './card-words';
import { SvgContext } from './svg-context';
import { escapeXml, toAttributes, toMarkup } from './svg-markup';
import { type MarkedPoint, toBarePointMarkup, toMarkedPoints, toPointMarkup } from './svg-points';
import { type Palette, type SvgTheme, toPalette } from './svg-theme';
import { toNumber } from './svg-path';
import { drawChartOn } from './vector-chart';

export interface SvgOptions extends Pick<DrawOptions, 'locale' | 'annotations' | 'wordless' | 'evidence' | 'fontSize'> {
  readonly theme: SvgTheme;
  readonly width?: number;
  readonly height?: number;
  /** Begins every id in the picture; `chart-{slug}` where absent. Two pictures in one page need two. */
  readonly id?: string;
  /** For a page of HTML in the same language that gives the variables of `auto` their values itself, and knows each point by its place. */
  readonly bare?: boolean;
  /** False for a drawing that is only looked at: without the marked element of each point. True where absent. */
  readonly marked?: boolean;
  /** Decimals of px that words are placed with; 1 where absent. */
  readonly textDecimals?: number;
}

export interface SvgCardOptions extends SvgOptions, LinkedSite {
  readonly imType?: PictureType;
}

/** A chart as inline SVG and what a script can ask about it. */
export interface SvgChart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly points: readonly MarkedPoint[];
  readonly targets: readonly Target[];
  /** What was drawn: for the legend, and the key of numbered events. */
  readonly config: PlotConfig;
}

interface Picture extends PictureSize {
  readonly id: string;
  readonly view: ChartView;
  readonly options: SvgOptions;
  readonly palette: Palette;
}

function toPicture(view: ChartView, options: SvgOptions, size: PictureSize): Picture {
  return { ...size, view, options, palette: toPalette(options.theme), id: options.id ?? `chart-${view.spec.slug}` };
}

/** The theme's own options for lib/charts: `auto` is laid out in light and coloured by variables. */
function toDrawOptions({ options, palette, width, height, fontSize }: Picture): DrawOptions {
  return { ...options, theme: palette.theme, width, height, fontSize };
}

/** Title and description in words of the data; `style` before all that uses it. */
function toDocument({ id, view, options, width, height, fontSize }: Picture, style: string, body: string): string {
  const root = toAttributes({
    ...(!options.bare && { xmlns: 'http://www.w3.org/2000/svg' }),
    id,
    role: 'img',
    'aria-labelledby': `${id}-t ${id}-d`,
    ...(!options.bare && { lang: options.locale }),
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    'font-family': `${FONT_FAMILY},sans-serif`,
    'font-size': toNumber(fontSize, 2),
    fill: 'none',
    'stroke-miterlimit': '10',
  });
  const title = `<title id="${id}-t">${escapeXml(view.spec.title[options.locale])}</title>`;
  const words = `<desc id="${id}-d">${escapeXml(toAltText(view, options.locale))}</desc>`;
  return `<svg${root}>${title}${words}${style ? `<style>${style}</style>` : ''}${body}</svg>`;
}

/**
 * The plot alone, for a page that has title, legend and notes as text around it: its first paint. The height is what the
 * chart asks for where none is given. Each point has a marked element (svg-points.ts); `points` says what it is.
 */
export function toSvgChart(view: ChartView, options: SvgOptions): SvgChart {
  const [width, fontSize] = [options.width ?? 720, options.fontSize ?? 12];
  const height = options.height ?? toChartHeight(view, { locale: options.locale, width, fontSize });
  const picture = toPicture(view, options, { width, height, fontSize });
  const context = new SvgContext(width, height, { writeColor: picture.palette.writeColor, fontSize });
  const config = toChartConfig(view, toDrawOptions(picture));
  const targets = drawChartOn(context.canvas, config);
  const points = options.marked === false ? [] : toMarkedPoints(view, targets);
  const body = toMarkup(context.items, picture.id, options.textDecimals) + (options.bare ? toBarePointMarkup : toPointMarkup)(points);
  const style = options.bare ? '' : picture.palette.toStyle(picture.id);
  return { svg: toDocument(picture, style, body), width, height, points, targets, config };
}

/** `toSvgChart` for who needs only the markup. */
export function renderChartSvg(view: ChartView, options: SvgOptions): string {
  return toSvgChart(view, options).svg;
}

function toLinkMarkup(links: readonly CardLink[]): string {
  const anchors = links.map(({ href, label, ...box }) => {
    const place = toAttributes({ x: toNumber(box.x), y: toNumber(box.y), width: toNumber(box.width), height: toNumber(box.height) });
    return `<a${toAttributes({ href, 'aria-label': label })}><rect${place}/></a>`;
  });
  return anchors.length ? `<g pointer-events="all">${anchors.join('')}</g>` : '';
}

/**
 * The whole card: title, plot, legend, notes and sources as text, sources as links.
 * @throws TradeciteError bad-request for sizes outside PICTURE_LIMITS, or at which it cannot be read.
 */
export function renderSvg(view: ChartView, options: SvgCardOptions): string {
  const card = toCard(view, { ...options, theme: toPalette(options.theme).theme });
  const { width, height, size: fontSize } = card;
  const picture = toPicture(view, options, { width, height, fontSize });
  const { palette, id } = picture;
  const write = { writeColor: palette.writeColor, fontSize };
  const sheet = new SvgContext(width, height, write);
  sheet.fillStyle = card.background;
  sheet.fillRect(0, 0, width, height);
  const plot = new SvgContext(card.chart.width, card.chart.height, { ...write, matrix: [1, 0, 0, 1, card.chart.x, card.chart.y] });
  const targets = drawChartOn(plot.canvas, card.config);
  const words = new SvgContext(width, height, write);
  // The drawing functions are typed for the browser's context; this one has the part that they use.
  drawCardWords(words as unknown as CanvasRenderingContext2D, card, THEMES[palette.theme]);
  const points = toMarkedPoints(view, targets, [card.chart.x, card.chart.y]);
  const drawn = toMarkup([...sheet.items, ...plot.items, ...words.items], id);
  const scheme = options.theme === 'auto' ? `#${id}{color-scheme:light dark}` : '';
  const links = toLinkMarkup(toCardLinks(card, view, options.locale, options));
  return toDocument(picture, scheme + palette.toStyle(id), drawn + toPointMarkup(points) + links);
}
