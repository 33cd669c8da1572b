import type { ChartView } from '../charts/chart-view';
import { type PlotConfig, readPlotShapes } from '../charts/plot-config';
import { WORDS } from '../charts/chart-words';
import { type CompactFrame, toFrameSources } from '../charts/compact-size';
import { toFrozenWords } from '../charts/compact-sources';
import { EMBED_LAYOUTS, type EmbedLayoutId } from '../charts/embed-layout';
import { isComputed, toEmbedSources } from '../charts/embed-sources';
import type { EmbedTheme } from '../charts/embed-query';
import { toEventKey, toKeyText } from '../charts/event-key';
import { toLegend } from '../charts/legend';
import { toViewPage } from '../charts/view-address';
import { toCitation } from '../core/citation';
import { toFindingNotes } from '../charts/finding-notes';
import { toFindingKey } from '../core/finding';
import type { Locale } from '../core/locale';
import { urls } from '../core/urls';
import { toLegendMarkup } from './embed-legend';
import { EMBED_SCRIPT } from './embed-script';
import { toEmbedStyle } from './embed-style';
import { toEmbedTables, toLink } from './embed-table';
import { EMBED_WORDS, toCautionCount } from './embed-words';
import { toHtmlText } from './html';

export interface EmbedOptions {
  readonly locale: Locale;
  readonly theme: EmbedTheme;
  readonly evidence: boolean;
  readonly annotations: boolean;
  readonly frame: boolean;
  /** Title, plot and sources alone, as high as the frame; notes and table behind one line. */
  readonly compact: boolean;
  /** The frame of a compact page, px. */
  readonly imWidth?: number | undefined;
  readonly imHeight?: number | undefined;
  readonly asOf?: string | undefined;
  /** Of this site, for the link that says which page this is a copy of. */
  readonly origin: string;
  /** Path and parameters of the embedded page itself. */
  readonly address: string;
}

/** The chart drawn for one of EMBED_LAYOUTS, or for a frame whose size is known; colours as variables. */
export interface EmbedDrawing {
  readonly id: EmbedLayoutId | 'only';
  readonly svg: string;
  readonly config: PlotConfig;
  /** Of a compact page, px: how high it must be for all to be read. */
  readonly pageHeight?: number | undefined;
}

/** A page in one piece, and what its Content-Security-Policy must allow by hash. */
export interface EmbedPage {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

function toHead(view: ChartView, { locale, compact }: EmbedOptions): string {
  const { kicker, title, subtitle } = view.spec;
  const link = toLink(toViewPage(view, locale), title[locale]);
  if (compact) return `<header><h1>${link}</h1></header>`;
  return `<header><p>${toHtmlText(kicker[locale])}</p><h1>${link}</h1><p>${toHtmlText(subtitle[locale])}</p></header>`;
}

/** px from the top down to where the events' lane ends; 0 without events. */
function toLaneHeight(config: PlotConfig): number {
  const { eventMarks, plotLabels } = readPlotShapes(config);
  const words = plotLabels.filter(({ role }) => role === 'event').map(({ y, height }) => y + height);
  return Math.ceil(Math.max(0, ...words, ...eventMarks.map(({ y, radius }) => y + radius)));
}

function toDrawingMarkup({ id, svg, config }: EmbedDrawing, hasSwitch: boolean): string {
  return `<div class="${id}"${hasSwitch ? ` data-lane="${toLaneHeight(config)}"` : ''}>${svg}</div>`;
}

/** What the numbers in one of the drawings mean. */
function toKeyMarkup({ id, config }: EmbedDrawing, view: ChartView, locale: Locale): string {
  const items = toEventKey(config, view, locale).map((item) => `<li>${toHtmlText(toKeyText(item))}`);
  return items.length ? `<ol class="k ${id}">${items.join('')}</ol>` : '';
}

/** As they come over the wire: the drawing of most frames can be painted while the others are still read, then that of phones. */
const WIRE_ORDER: readonly EmbedDrawing['id'][] = ['only', 'l', 's', 'm'];

function toFigure(view: ChartView, drawings: readonly EmbedDrawing[], { locale, compact }: EmbedOptions, hasSwitch: boolean): string {
  const words = `data-slug="${toHtmlText(view.spec.slug)}" data-label="${EMBED_WORDS.points[locale]}. ${EMBED_WORDS.keys[locale]}" data-of="${EMBED_WORDS.of[locale]}"`;
  const ordered = drawings.toSorted((a, b) => WIRE_ORDER.indexOf(a.id) - WIRE_ORDER.indexOf(b.id));
  const parts = ordered.map((drawing) => toDrawingMarkup(drawing, hasSwitch)).join('');
  const plot = `<div class="c" ${words}>${parts}</div><script>${EMBED_SCRIPT}</script>`;
  if (compact) return plot;
  const [first] = drawings;
  const legend = first ? toLegendMarkup(toLegend(first.config, view, locale)) : '';
  return `${plot}${drawings.map((drawing) => toKeyMarkup(drawing, view, locale)).join('')}${legend}`;
}

/** What the figures contradict (the table explains it), and what a reader must know. */
function toNotes(view: ChartView, locale: Locale): string {
  const notes = view.spec.notes.map((note) => `<p>${toHtmlText(note[locale])}</p>`);
  const { named, more } = toFindingNotes(view, locale);
  const links = named.map((finding) => `▲ ${toLink(urls.finding(locale, toFindingKey(finding)), finding.title[locale])}`);
  const warnings = [...links, ...(more ? [toLink(urls.findings(locale), more)] : [])].map((text) => `<p class="w">${text}</p>`);
  const all = [...warnings, ...notes].join('');
  return all && `<div class="n">${all}</div>`;
}

/** The frame that a compact page is made for; where it does not say, a phone's. */
function toCompactFrame({ frame, annotations, asOf, imWidth, imHeight }: EmbedOptions): CompactFrame {
  return { width: imWidth ?? EMBED_LAYOUTS[0].width, height: imHeight ?? Infinity, bordered: frame, annotations, asOf };
}

/** Each source of what is drawn, by its page here; on a compact page those that there is room for, and how many there are besides. */
function toSources(view: ChartView, options: EmbedOptions): string {
  const { locale, asOf, annotations, compact } = options;
  const sources = toEmbedSources(view, annotations);
  const { named, more, computed } = compact ? toFrameSources(view, locale, toCompactFrame(options)) : { named: sources, more: null, computed: isComputed(view) };
  const links = named.map((source) => toLink(urls.source(locale, source.id), toCitation(source, locale)));
  const rest = more ? [toLink(toViewPage(view, locale), more)] : [];
  const implied = computed ? [WORDS.computed[locale]] : [];
  return `${WORDS[sources.length > 1 ? 'sources' : 'source'][locale]}: ${[...links, ...rest, ...implied].join('; ')}${toHtmlText(toFrozenWords(asOf, locale))}`;
}

/** What opens the table; on a compact page it says that there is something to know before the picture is believed. */
function toSummary(view: ChartView, { locale, compact }: EmbedOptions): string {
  const count = compact ? toFindingNotes(view, locale).count + (view.cautions?.length ?? 0) : 0;
  return count > 0 ? `<span class="w">▲ ${toCautionCount(count, locale)}</span>` : EMBED_WORDS.table[locale];
}

function toFoot(view: ChartView, options: EmbedOptions, hasSwitch: boolean): string {
  const { locale, compact } = options;
  const button = hasSwitch ? `<button id="a" hidden aria-pressed="true">${WORDS.eventSwitch[locale]}</button>` : '';
  const table = `<details><summary>${toSummary(view, options)}</summary>${compact ? toNotes(view, locale) : ''}<div tabindex="0" role="region" aria-label="${EMBED_WORDS.table[locale]}">${toEmbedTables(view, options)}</div></details>`;
  return `<footer><p>${toSources(view, options)}</p>${toLink(toViewPage(view, locale), WORDS.maker)}</footer>${button}${table}`;
}

/** Which page this is a copy of, and how others may show this very copy. */
function toLinks(view: ChartView, { locale, origin, address }: EmbedOptions): string {
  const canonical = `<link rel="canonical" href="${toHtmlText(origin + toViewPage(view, locale))}">`;
  const oembed = origin + urls.oembed({ url: origin + address, format: 'json' });
  return `${canonical}<link rel="alternate" type="application/json+oembed" href="${toHtmlText(oembed)}">`;
}

/**
 * A chart as one page for a frame on another site: everything can be seen and read without a script and without another
 * request. `drawings` in the order of EMBED_LAYOUTS.
 */
export function toEmbedPage(view: ChartView, drawings: readonly EmbedDrawing[], options: EmbedOptions): EmbedPage {
  const { locale, theme, frame, annotations, compact } = options;
  const classes = [...(frame ? ['f'] : []), ...(compact ? ['z'] : [])];
  const hasSwitch = !compact && annotations && view.spec.kind === 'time' && view.events.length > 0;
  const body = `<main${classes.length ? ` class="${classes.join(' ')}"` : ''}>${toHead(view, options)}${toFigure(view, drawings, options, hasSwitch)}${compact ? '' : toNotes(view, locale)}${toFoot(view, options, hasSwitch)}</main>`;
  const style = toEmbedStyle(theme, body, { compact, pageHeight: drawings[0]?.pageHeight });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><base target="_blank">${toLinks(view, options)}<title>${toHtmlText(view.spec.title[locale])}</title>`;
  const html = `<!doctype html><html lang="${locale}"><head>${head}<style>${style}</style></head><body>${body}</body></html>\n`;
  return { html, style, script: EMBED_SCRIPT };
}
