import { escapeMarkup } from '../core/escape-markup';
import type { Locale } from '../core/locale';
import { urls } from '../core/urls';
import type { ChartView } from './chart-view';
import { EMBED_LAYOUTS, toEmbedHeights, WIDEST } from './embed-layout';
import type { EmbedTheme } from './embed-query';
import { toViewAttributes, toViewEmbed, toViewFile, toViewPage } from './view-address';

/** Which chart, from where, how it looks, and whether it stays as it is now. */
export interface EmbedChoice {
  /** Of this site: https://tradecite.example. */
  readonly origin: string;
  readonly locale: Locale;
  readonly theme?: EmbedTheme;
  /** The state of the data that is kept; the newest each time where absent. */
  readonly asOf?: string | undefined;
}

/** Ways to take a chart along, as text to paste. */
export interface EmbedCodes {
  readonly iframe: string;
  readonly script: string;
  readonly oembed: string;
  readonly markdown: string;
  readonly image: string;
  /** The address that sites with oEmbed make a chart of. */
  readonly link: string;
}

/** Signs that Markdown reads as its own. */
function toMarkdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>]/gu, (sign) => `\\${sign}`);
}

/** An address that no bracket ends: notes keep ( and ) readable, and a link of Markdown stops at the first unmatched one. */
function toMarkdownAddress(url: string): string {
  return url.replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'));
}

/** Width at which the height is right before the chart has told its own: the column of a usual page. */
export const USUAL_WIDTH = 700;

export interface FrameSize {
  readonly width: number | '100%';
  readonly height: number;
}

/** Between the edge of a phone's window and the frame, px, both sides together. */
const MARGINS = 48;

/** How wide the frame is: its column, where toColumn stands around it, else the window; in either case no wider than a window with margins. */
const ROOM = `min(100cqw,100vw - ${MARGINS}px)`;

/** How far apart the widths are that a step is held against, px: between them a height may be above the step by the one line that a px breaks anew. */
const APART = 10;

function toSamples(from: number, to: number): number[] {
  return [...Array.from({ length: Math.ceil((to - from) / APART) }, (_, i) => from + i * APART), to];
}

/** In wide columns the drawing grows with its width, and with it the height: a line between two widths that no height between them is above. */
function toWideStep(toHeight: (width: number) => number, height: number): string {
  const samples = toSamples(USUAL_WIDTH, WIDEST);
  const widest = Math.max(...samples.map(toHeight));
  const slope = (toHeight(WIDEST) - height) / (WIDEST - USUAL_WIDTH);
  const lift = Math.max(...samples.map((width) => toHeight(width) - height - slope * (width - USUAL_WIDTH)));
  return slope > 0 ? `min(${widest}px,${Math.ceil(height + lift)}px + (100cqw - ${USUAL_WIDTH}px)*${slope.toFixed(2)})` : '';
}

/** Widths at which a frame becomes higher, the first the narrowest that is thought of: each narrower layout, and within that of phones the small ones. */
const NARROW_STEPS = [259, 299, 359, ...EMBED_LAYOUTS.slice(0, -1).map(({ to }) => to)];

/**
 * The height in narrow columns and windows as a style: a step for each narrower layout. Browsers and sites that do not take it go by
 * the attribute. `wide` for a frame that has its column around it (toColumn): a wide window alone says nothing of its column.
 */
export function toHeightStyle(view: ChartView, locale: Locale, height: number, wide = false): string {
  const toHeight = toEmbedHeights(view, locale);
  let least = height;
  const steps = NARROW_STEPS.slice(1).toReversed().map((to) => {
    const from = (NARROW_STEPS.findLast((each) => each < to) ?? 0) + 1;
    least = Math.max(least, ...toSamples(from, to).map(toHeight));
    return `min(${least}px,(${to + 1}px - ${ROOM})*9999)`;
  });
  const all = [`${height}px`, ...steps, wide ? toWideStep(toHeight, height) : ''].filter(Boolean);
  return `height:max(${all.join(',')})`;
}

/** The frame as HTML; `src` is the whole address of an embedded page, `heights` a style for its height (toHeightStyle). */
export function toFrameCode(src: string, view: ChartView, locale: Locale, { width, height }: FrameSize, heights?: string): string {
  const style = `${width === '100%' ? 'width:100%' : 'max-width:100%'};border:0${heights ? `;${heights}` : ''}`;
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(view.spec.title[locale])}" width="${width}" height="${height}" style="${style}" loading="lazy" allowfullscreen></iframe>`;
}

/** A theme that the embedded page does not take by itself. */
function toOwnTheme(theme: EmbedTheme | undefined): EmbedTheme | undefined {
  return theme === 'auto' ? undefined : theme;
}

/** As a browser names the attribute of a dataset's property: asOf is data-as-of. */
function toDataName(name: string): string {
  return `data-${name.replace(/[A-Z]/gu, (sign) => `-${sign.toLowerCase()}`)}`;
}

/** Lets the frame's style know the width of the column that it stands in. Where a column goes by its content it is as wide as a small phone. */
function toColumn(frame: string): string {
  return `<div style="container-type:inline-size;contain-intrinsic-width:280px;width:100%">${frame}</div>`;
}

function toScriptCode(view: ChartView, { origin, locale, theme, asOf }: EmbedChoice, height: number): string {
  const given = { ...toViewAttributes(view, { lang: locale, theme: toOwnTheme(theme), asOf }), title: view.spec.title[locale], height };
  const data = Object.entries(given).filter(([, value]) => value !== undefined);
  const attributes = data.map(([name, value]) => ` ${toDataName(name)}="${escapeMarkup(String(value))}"`).join('');
  return `<script async src="${origin}${urls.embedScript()}"${attributes}></script>`;
}

/** All codes of one choice. Pictures have no `auto` theme: light then. */
export function toEmbedCodes(view: ChartView, choice: EmbedChoice): EmbedCodes {
  const { origin, locale, theme, asOf } = choice;
  const height = toEmbedHeights(view, locale)(USUAL_WIDTH);
  const embed = origin + toViewEmbed(view, { lang: locale, theme: toOwnTheme(theme), asOf });
  const page = origin + toViewPage(view, locale, { asOf });
  const link = asOf || toOwnTheme(theme) ? embed : page;
  const image = origin + toViewFile(view, 'png', { lang: locale, theme: theme === 'dark' ? theme : undefined, asOf });
  return {
    iframe: toColumn(toFrameCode(embed, view, locale, { width: '100%', height }, toHeightStyle(view, locale, height, true))),
    script: toScriptCode(view, choice, height),
    oembed: origin + urls.oembed({ url: link, format: 'json' }),
    markdown: `[![${toMarkdownText(view.spec.title[locale])}](${toMarkdownAddress(image)})](${toMarkdownAddress(page)})`,
    image,
    link,
  };
}
