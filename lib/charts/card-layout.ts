import { KIND_NAMES } from '../core/finding-words';
import { toSourceName } from '../core/citation';
import { formatDate } from '../core/format';
import type { Bilingual } from '../core/locale';
import { type Block, fitCautions, fitNotes, LINE, toHeights } from './card-block';
import { toChartConfig } from './chart-config';
import type { PlotConfig } from './plot-config';
import { toChartHeight, toLeastHeight } from './chart-height';
import type { ChartView } from './chart-view';
import { WORDS } from './chart-words';
import type { DrawOptions } from './drawing';
import { BOLD, REGULAR } from './font';
import { toDrawnEvents } from './drawn-events';
import { toEventKey, toKeyText } from './event-key';
import { toFindingNotes } from './finding-notes';
import { type LegendItem, toLegend } from './legend';
import type { TextLine } from './plot-shapes';
import type { Rect } from './rect';
import { toDrawnFigures, toShownSources } from './shown-sources';
import { measureText, toBalancedLines, toLines } from './text-width';
import { THEMES } from './theme';

/** A line of text of the card: its left edge and the middle of its height, px. */
export interface CardLine extends TextLine {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly align: 'left' | 'right';
}

export interface CardSymbol extends LegendItem {
  readonly x: number;
  readonly y: number;
  /** Its words, in as many lines as the card is too narrow for one. */
  readonly lines: readonly string[];
}

/** A whole picture: words, legend and the plot's place and configuration. Plain data; lib/render draws it. */
export interface Card {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly background: string;
  readonly lines: readonly CardLine[];
  readonly symbols: readonly CardSymbol[];
  readonly chart: Rect;
  readonly config: PlotConfig;
  /** Whether there was no room for a word of what does not compare. */
  readonly isSilent: boolean;
}

export interface CardOptions extends DrawOptions {
  /** What the marks mean; true where absent. Without it there are still the series that are not named in the plot, and what it does not hold. */
  readonly legend?: boolean;
  /** Of the words above the plot: kicker, title and subtitle, which is what stands where absent; without the kicker; the title alone, in smaller letters. */
  readonly head?: 'whole' | 'short' | 'title';
}

interface Frame {
  readonly options: CardOptions;
  readonly size: number;
  readonly pad: number;
  readonly inner: number;
}

function toFrame(options: CardOptions): Frame {
  const size = options.fontSize ?? 12;
  const pad = Math.round(Math.min(size * 2.1, options.width * 0.055));
  return { options, size, pad, inner: options.width - 2 * pad };
}

function wrap(f: Frame, text: string, font: Block['font']): string[] {
  return toLines(text, f.inner, (part) => measureText(part, font));
}

/** Kicker, sentence title, subtitle. */
function toHead(f: Frame, view: ChartView): Block[] {
  const { locale, theme, head = 'whole' } = f.options;
  const colors = THEMES[theme];
  const title = { size: f.size * (head === 'title' ? 1.25 : f.inner < f.size * 45 ? 1.5 : 1.8), weight: BOLD };
  const small = { size: f.size * 0.95, weight: REGULAR };
  const blocks = [
    { lines: wrap(f, view.spec.kicker[locale], small), font: small, color: colors.muted, after: f.size * 0.15 },
    { lines: toBalancedLines(view.spec.title[locale], f.inner, (part) => measureText(part, title)), font: title, color: colors.ink, after: f.size * 0.25 },
    { lines: wrap(f, view.spec.subtitle[locale], { size: f.size, weight: REGULAR }), font: { size: f.size, weight: REGULAR }, color: colors.muted, after: f.size * 0.9 },
  ];
  return head === 'whole' ? blocks : blocks.slice(1, head === 'title' ? 2 : 3);
}

/** The printed sources of what a picture shows and of what that was computed from, by id, as they are named under it. */
export function toSourceNames(view: ChartView, locale: DrawOptions['locale']): ReadonlyMap<string, string> {
  const printed = toShownSources(view).filter(({ kind }) => kind !== 'computation');
  return new Map(
    printed.map((source) => {
      const name = toSourceName(source, locale);
      return [source.id, source.publishedOn ? `${name} (${formatDate(source.publishedOn, locale)})` : name];
    }),
  );
}

/** "Sources: Kinh tế & Đô thị (Oct 2014); computed from stated figures". */
export function toSourceText(view: ChartView, locale: DrawOptions['locale']): string {
  const names = [...toSourceNames(view, locale).values()];
  const computed = toDrawnFigures(view).some(({ derivation }) => derivation) ? [WORDS.computed[locale]] : [];
  const list = [...new Set(names), ...computed].join('; ');
  return `${(names.length > 1 ? WORDS.sources : WORDS.source)[locale]}: ${list}`;
}

/** The numbered events and what else must be explained: there may be no room for notes that explain it. */
function toKeyLine(config: PlotConfig, view: ChartView, locale: DrawOptions['locale']): string {
  return toEventKey(config, view, locale, []).map(toKeyText).join('  ·  ');
}

/** What contradicts the figures shown, a line each. */
function toWarnings(view: ChartView, locale: DrawOptions['locale']): string[] {
  const { named, more } = toFindingNotes(view, locale);
  const lines = named.map(({ kind, title }) => `${KIND_NAMES[kind][locale]}: ${title[locale]}`);
  return more ? [...lines, more] : lines;
}

/** Notes on series that do not compare, and the other notes. */
function toCautions({ spec, cautions = [] }: ChartView): [Bilingual[], Bilingual[]] {
  const said = new Set(cautions.map(({ en }) => en));
  return [spec.notes.filter(({ en }) => said.has(en)), spec.notes.filter(({ en }) => !said.has(en))];
}

/** Words under the plot, the most needed first: what the numbers mean, notes, then sources. */
function toFoot(f: Frame, view: ChartView, config: PlotConfig): { key: Block; cautions: Block[]; notes: Block[]; source: Block } {
  const { locale, theme } = f.options;
  const colors = THEMES[theme];
  const font = { size: f.size * 0.85, weight: REGULAR };
  const keyText = toKeyLine(config, view, locale);
  const block = (text: string, color: string): Block => ({ lines: text ? wrap(f, text, font) : [], font, color, after: f.size * 0.3 });
  const mark = measureText(`   ${WORDS.maker}`, { size: font.size, weight: BOLD });
  const named = wrap(f, toSourceText(view, locale), font);
  // The maker stands at the end of the last line, or has one to itself.
  const source = measureText(named.at(-1) ?? '', font) + mark > f.inner ? [...named, ''] : named;
  const [cautions, others] = toCautions(view);
  return {
    key: block(keyText, colors.muted),
    cautions: cautions.map((note) => block(note[locale], colors.warning)),
    notes: [...toWarnings(view, locale).map((text) => block(text, colors.warning)), ...others.map((note) => block(note[locale], colors.muted))],
    source: { lines: source, font, color: colors.muted, after: 0 },
  };
}

/** Of the height of a legend's row, what each further line of one item takes. */
const LEGEND_LEADING = 0.72;

/** Legend items in rows no wider than the card. */
function toSymbols(f: Frame, items: readonly LegendItem[]): { symbols: CardSymbol[]; height: number } {
  const font = { size: f.size * 0.9, weight: REGULAR };
  const icon = f.size * 1.5;
  const symbols: CardSymbol[] = [];
  let [x, y, last] = [0, 0, 1];
  for (const item of items) {
    const lines = toLines(item.text, f.inner - icon, (text) => measureText(text, font));
    const width = icon + Math.max(...lines.map((line) => measureText(line, font)));
    if (x > 0 && x + width > f.inner) [x, y, last] = [0, y + last * f.size * 1.6, 1];
    symbols.push({ ...item, lines, x: f.pad + x, y });
    last = Math.max(last, 1 + (lines.length - 1) * LEGEND_LEADING);
    x += width + f.size * 1.5;
  }
  return { symbols, height: items.length ? y + last * f.size * 1.6 + f.size * 0.4 : 0 };
}

function place(blocks: readonly Block[], x: number, top: number): { lines: CardLine[]; bottom: number } {
  let y = top;
  const lines: CardLine[] = [];
  for (const { lines: texts, font, color, after } of blocks) {
    for (const text of texts) {
      lines.push({ text, ...font, x, y: y + (font.size * LINE) / 2, color, align: 'left' });
      y += font.size * LINE;
    }
    y += texts.length ? after : 0;
  }
  return { lines, bottom: y };
}

/** The legend, or of it what a picture is never without. */
function toExplanation({ options }: Frame, view: ChartView, config: PlotConfig): LegendItem[] {
  const items = toLegend(config, view, options.locale);
  return options.legend === false ? items.filter(({ symbol }) => symbol === 'series' || symbol === 'absent') : items;
}

function toConfig(f: Frame, view: ChartView, height: number): PlotConfig {
  return toChartConfig(view, { ...f.options, fontSize: f.size, width: f.inner, height });
}

/** The share of a picture below which a plot makes no more room for notes: on what does not compare; others beside those; others alone. */
const [CAUTIOUS_PLOT, NOTED_PLOT, WHOLE_PLOT] = [0.35, 0.5, 0.6] as const;

/** @param kept the height of a plot that stays as `draft` has it. */
function layOut(f: Frame, view: ChartView, draft: PlotConfig, kept?: number): Card {
  const { options } = f;
  const head = place(toHead(f, view), f.pad, f.pad * 0.9);
  const legend = toSymbols(f, toExplanation(f, view, draft));
  const foot = toFoot(f, view, draft);
  const free = options.height - head.bottom - legend.height - toHeights([foot.key, foot.source]) - f.size * 0.6 - f.pad * 0.8;
  const wanted = toChartHeight(view, { ...options, fontSize: f.size, width: f.inner });
  const cautions = fitCautions(foot.cautions, free - (kept ?? Math.max(options.height * CAUTIOUS_PLOT, toLeastHeight(view, { ...options, width: f.inner }))));
  const told = toHeights(cautions);
  const others = fitNotes(foot.notes, kept === undefined ? Math.min(free - Math.min(wanted, options.height * WHOLE_PLOT), free - told - Math.min(wanted, options.height * NOTED_PLOT)) : free - told - kept);
  const notes = [...cautions, ...others];
  const height = kept ?? Math.max(f.size * 8, Math.floor(free - toHeights(notes)));
  const chart = { x: f.pad, y: Math.round(head.bottom), width: f.inner, height };
  const under = chart.y + height + f.size * 0.6;
  const words = place([foot.key, ...notes, foot.source], f.pad, under + legend.height);
  const maker = { text: WORDS.maker, weight: BOLD, size: f.size * 0.85, x: options.width - f.pad, y: words.lines.at(-1)?.y ?? words.bottom, color: THEMES[options.theme].ink, align: 'right' as const };
  return {
    width: options.width,
    height: options.height,
    size: f.size,
    background: THEMES[options.theme].surface,
    lines: [...head.lines, ...words.lines, maker],
    symbols: legend.symbols.map((symbol) => ({ ...symbol, y: symbol.y + under + f.size * 0.8 })),
    chart,
    isSilent: foot.cautions.length > 0 && cautions.length === 0,
    config: kept === undefined ? toConfig(f, view, height) : draft,
  };
}

/** Layouts until legend and plot agree; the second nearly always does. */
const ROUNDS = 5;

/** Everything that legend and key say of a plot. */
function toExplained(view: ChartView, config: PlotConfig, { locale }: DrawOptions): string {
  return JSON.stringify([toLegend(config, view, locale), toKeyLine(config, view, locale)]);
}

/**
 * Lays out the whole card at exactly `width` × `height`: words first, the plot gets what is left. Notes on what does not compare
 * are cut where they would leave it less than CAUTIOUS_PLOT of the height or less than it needs; other notes are left out where it
 * would have less than WHOLE_PLOT, beside those NOTED_PLOT, and less than it wants. The page and the CSV carry all of them.
 */
export function layOutCard(view: ChartView, options: CardOptions): Card {
  const f = toFrame(options);
  // What the legend and the key must explain is known only once the plot is laid out, and that takes room from the plot.
  let config = toConfig(f, view, Math.round(options.height * 0.55));
  let card = layOut(f, view, config);
  const isAgreed = (): boolean => toExplained(view, config, options) === toExplained(view, card.config, options);
  for (let round = 1; round < ROUNDS && !isAgreed(); round += 1) {
    config = card.config;
    card = layOut(f, view, config);
  }
  // Where they never agree, what the plot has no place for must still be said.
  return isAgreed() ? card : layOut(f, view, card.config, card.chart.height);
}

/** The height in px at which nothing of the card is left out and the plot has the height it wants. */
export function toCardHeight(whole: ChartView, options: Omit<DrawOptions, 'height'>): number {
  const f = toFrame({ ...options, height: 0 });
  const view = toDrawnEvents(whole, options.annotations);
  const wanted = toChartHeight(view, { ...options, fontSize: f.size, width: f.inner });
  const config = toConfig(f, view, wanted);
  const foot = toFoot(f, view, config);
  const head = place(toHead(f, view), f.pad, f.pad * 0.9).bottom;
  return Math.ceil(head + wanted + toSymbols(f, toLegend(config, view, options.locale)).height + toHeights([foot.key, ...foot.cautions, ...foot.notes, foot.source]) + f.size * 0.6 + f.pad * 0.8);
}
