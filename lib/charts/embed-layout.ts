import { toCitation } from '../core/citation';
import type { Locale } from '../core/locale';
import { toChartConfig } from './chart-config';
import { toChartHeight } from './chart-height';
import type { ChartView } from './chart-view';
import { WORDS } from './chart-words';
import { isComputed, toEmbedSources } from './embed-sources';
import { BOLD, REGULAR } from './font';
import { toEventKey, toKeyText } from './event-key';
import { toFindingNotes } from './finding-notes';
import { toLegend } from './legend';
import { countLines, type Face, measureWords } from './page-words';
import type { PlotConfig } from './plot-config';

/** Widths in px that an embedded drawing is laid out for, and the widths of the frame up to which each is shown. */
export const EMBED_LAYOUTS = [
  { id: 's', width: 320, to: 419 },
  { id: 'm', width: 500, to: 639 },
  { id: 'l', width: 760, to: Infinity },
] as const;

export type EmbedLayoutId = (typeof EMBED_LAYOUTS)[number]['id'];

/** Size of labels in the drawing, px. */
export const EMBED_FONT_SIZE = 13;

/** The widest that the page grows, px. */
export const WIDEST = 960;

/** What the page's style sheet says, px: the widest it grows; its padding with border, at the sides and at both ends; what stands above its parts and round its foot; its buttons; between rows and items. */
const PAGE = { most: WIDEST, sides: 34, ends: 30, plot: 10, gap: 8, foot: 14, button: 24, row: 2, item: 16, icon: 20 } as const;
/** Parts of px that lines and drawing are rounded by. */
const ROUNDING = 3;
/** As wide as a symbol of the legend. */
const INDENT = '\u00a0'.repeat(6);
const TEXT: Face = { size: 13, line: 18.85, weight: REGULAR };
const TITLE: Face = { size: 20, line: 25, weight: BOLD };

function toTextHeight(text: string, width: number, face: Face = TEXT): number {
  return countLines(text, width, face) * face.line;
}

/** Items in rows, as the page wraps them; one that is wider than the page has lines of its own. */
function toRowsHeight(items: readonly string[], room: number, icon: number): number {
  let [height, x] = [0, Infinity];
  for (const item of items) {
    const width = measureWords(item, TEXT) + icon;
    const isNext = x + width > room;
    // What stands before the words is in their first line.
    if (isNext) height += toTextHeight(icon ? INDENT + item : item, room) + (height ? PAGE.row : 0);
    x = (isNext ? 0 : x) + width + PAGE.item;
  }
  return height ? height + PAGE.gap : 0;
}

/** Sources, and who made the page: beside them where there is room, else under them. */
function toFootHeight(view: ChartView, locale: Locale, room: number): number {
  const names = toEmbedSources(view, true).map((source) => toCitation(source, locale));
  const words = `${WORDS[names.length > 1 ? 'sources' : 'source'][locale]}: ${[...names, ...(isComputed(view) ? [WORDS.computed[locale]] : [])].join('; ')}`;
  const isBeside = measureWords(words, TEXT) + PAGE.item + measureWords(WORDS.maker, TEXT) <= room;
  return toTextHeight(words, room) + (isBeside ? 0 : TEXT.line + PAGE.row) + PAGE.foot;
}

/** Notes and what contradicts the figures, a paragraph each. */
function toNotesHeight(view: ChartView, locale: Locale, room: number): number {
  const findings = toFindingNotes(view, locale);
  const warnings = [...findings.named.map(({ title }) => `▲ ${title[locale]}`), ...(findings.more ? [findings.more] : [])];
  const notes = [...warnings, ...view.spec.notes.map((note) => note[locale])];
  return notes.length ? notes.reduce<number>((sum, note) => sum + toTextHeight(note, room), PAGE.gap) : 0;
}

type Layout = (typeof EMBED_LAYOUTS)[number];

/** A chart as an embedded page draws it. */
function draw(view: ChartView, locale: Locale, { width }: Layout): { readonly config: PlotConfig; readonly height: number } {
  const size = { locale, width, fontSize: EMBED_FONT_SIZE };
  const height = toChartHeight(view, size);
  return { height, config: toChartConfig(view, { ...size, height, theme: 'light' }) };
}

/** What stands around the plot at a width, px. */
function toWordsHeight(view: ChartView, locale: Locale, room: number, key: readonly string[], legend: readonly string[]): number {
  const { spec, events } = view;
  const head = toTextHeight(spec.kicker[locale], room) + toTextHeight(spec.title[locale], room, TITLE) + toTextHeight(spec.subtitle[locale], room);
  const buttons = PAGE.button * (spec.kind === 'time' && events.length ? 2 : 1);
  return head + toRowsHeight(key, room, 0) + toRowsHeight(legend, room, PAGE.icon) + toNotesHeight(view, locale, room) + toFootHeight(view, locale, room) + buttons;
}

/**
 * How high an embedded chart is in a frame of a width, px: for the frame until the chart has told its own height, and for hosts
 * that never listen. Lines are counted in a usual system font: in another one there may be a line more or less. The chart is laid out once for all widths.
 */
export function toEmbedHeights(view: ChartView, locale: Locale): (width: number) => number {
  const drawn = EMBED_LAYOUTS.map((layout) => ({ ...layout, ...draw(view, locale, layout) }));
  const keys = new Map(drawn.map(({ id, config }) => [id, toEventKey(config, view, locale).map(toKeyText)]));
  // One legend stands for all drawings: that of the narrowest.
  const legend = drawn.slice(0, 1).flatMap(({ config }) => toLegend(config, view, locale).map(({ text }) => text));
  return (width) => {
    const room = Math.min(width, PAGE.most) - PAGE.sides;
    const layout = drawn.find(({ to }) => width <= to) as (typeof drawn)[number];
    const words = toWordsHeight(view, locale, room, keys.get(layout.id) ?? [], legend);
    return Math.ceil(words + PAGE.plot + (layout.height * room) / layout.width + PAGE.ends + ROUNDING);
  };
}
