import { type ChartView, toVisibleObservations } from '../charts/chart-view';
import { COMPACT_LIMITS } from '../charts/compact-size';
import { toFrameCode, toHeightStyle, USUAL_WIDTH } from '../charts/embed-code';
import { EMBED_LAYOUTS, toEmbedHeights } from '../charts/embed-layout';
import { toViewFile, toViewPage } from '../charts/view-address';
import { PICTURE_TYPES } from '../charts/picture-size';
import { toCitation } from '../core/citation';
import type { Locale } from '../core/locale';
import type { Params } from '../core/urls';
import { element, textElement, XML_DECLARATION } from './xml';

export interface OembedOptions {
  readonly locale: Locale;
  /** Of this site. */
  readonly origin: string;
  /** Path of the embedded page with its parameters, and with these besides. */
  readonly toEmbed: (more?: Params) => string;
  /** Parameters of the picture and of the chart's page, besides the language. */
  readonly picture: Params;
  readonly page: Params;
  /** px that the answer must not exceed. */
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

/** A rich response of oEmbed 1.0 (https://oembed.com, §2.3.4). */
export type Oembed = Readonly<Record<string, string | number>>;

/** What a frame lower than the chart asks for: the plot first, all of it in sight, drawn for just this frame. */
function toCompactParams(width: number, height: number): Params {
  const [imWidth, imHeight] = [Math.max(width, COMPACT_LIMITS.width[0]), Math.max(height, COMPACT_LIMITS.height[0])];
  return { compact: 'true', annotations: 'false', frame: 'false', imWidth: String(imWidth), imHeight: String(imHeight) };
}

/** The usual width, or less, and as high as the chart then is; where that is too high, a compact chart that fits. */
function toFrame(view: ChartView, { locale, origin, toEmbed, maxWidth = Infinity, maxHeight = Infinity }: OembedOptions): { readonly width: number; readonly height: number; readonly html: string } {
  const width = Math.min(USUAL_WIDTH, maxWidth);
  const natural = toEmbedHeights(view, locale)(width);
  const size = { width, height: Math.min(natural, maxHeight) };
  const isCompact = natural > maxHeight;
  const src = origin + toEmbed(isCompact ? toCompactParams(size.width, size.height) : {});
  const heights = maxHeight === Infinity && width > EMBED_LAYOUTS[0].to ? toHeightStyle(view, locale, size.height) : undefined;
  return { ...size, html: toFrameCode(src, view, locale, size, heights) };
}

/** A picture no larger than asked; the largest of the sizes that fit, else none. */
function toThumbnail(view: ChartView, { locale, origin, picture, maxWidth = Infinity, maxHeight = Infinity }: OembedOptions): Oembed {
  const types = ['og', 'thumbnail'] as const;
  const imType = types.find((type) => PICTURE_TYPES[type].width <= maxWidth && PICTURE_TYPES[type].height <= maxHeight);
  if (!imType) return {};
  const { width, height } = PICTURE_TYPES[imType];
  const path = toViewFile(view, 'png', { lang: locale, imType, ...picture });
  return { thumbnail_url: origin + path, thumbnail_width: width, thumbnail_height: height };
}

/** Who printed what is drawn, or what it was computed from. */
function toAuthor(view: ChartView, locale: Locale): string {
  const drawn = new Set([...toVisibleObservations(view), ...view.parents, ...view.events].map(({ sourceId }) => sourceId));
  const sources = view.sources.filter(({ id, kind }) => drawn.has(id) && kind !== 'computation');
  return [...new Set(sources.map((source) => toCitation(source, locale)))].join('; ');
}

export function toOembed(view: ChartView, options: OembedOptions): Oembed {
  const { locale, origin, page } = options;
  const { width, height, html } = toFrame(view, options);
  return {
    version: '1.0',
    type: 'rich',
    title: view.spec.title[locale],
    author_name: toAuthor(view, locale),
    author_url: origin + toViewPage(view, locale, page),
    provider_name: 'Tradecite',
    provider_url: origin,
    cache_age: 3600,
    width,
    height,
    html,
    ...toThumbnail(view, options),
  };
}

/** The same as XML: one element for each field. */
export function toOembedXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(([name, value]) => textElement(name, {}, String(value)));
  return `${XML_DECLARATION}${element('oembed', {}, ...fields)}\n`;
}
