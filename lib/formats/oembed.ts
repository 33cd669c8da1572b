import { type ChartView, toVisibleObservations } from '../charts/chart-view';
import { type FrameSize, toFrameCode, USUAL_WIDTH } from '../charts/embed-code';
import { toEmbedHeight } from '../charts/embed-layout';
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
  /** Path of the embedded page with its parameters. */
  readonly embed: string;
  /** Parameters of the picture and of the chart's page, besides the language. */
  readonly picture: Params;
  readonly page: Params;
  /** px that the answer must not exceed. */
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

/** A rich response of oEmbed 1.0 (https://oembed.com, §2.3.4). */
export type Oembed = Readonly<Record<string, string | number>>;

/** The usual width, or less; as high as the chart then is, or less: a frame that is too low scrolls. */
function toSize(view: ChartView, { locale, maxWidth = Infinity, maxHeight = Infinity }: OembedOptions): FrameSize & { readonly width: number } {
  const width = Math.min(USUAL_WIDTH, maxWidth);
  return { width, height: Math.min(toEmbedHeight(view, locale, width), maxHeight) };
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
  const { locale, origin, embed, page } = options;
  const size = toSize(view, options);
  return {
    version: '1.0',
    type: 'rich',
    title: view.spec.title[locale],
    author_name: toAuthor(view, locale),
    author_url: origin + toViewPage(view, locale, page),
    provider_name: 'Tradecite',
    provider_url: origin,
    cache_age: 3600,
    width: size.width,
    height: size.height,
    html: toFrameCode(origin + embed, view, locale, size),
    ...toThumbnail(view, options),
  };
}

/** The same as XML: one element for each field. */
export function toOembedXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(([name, value]) => textElement(name, {}, String(value)));
  return `${XML_DECLARATION}${element('oembed', {}, ...fields)}\n`;
}
