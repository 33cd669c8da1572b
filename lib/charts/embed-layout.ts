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
import { measureText, toLines } from './text-width';

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

/** What the page's style sheet says: the widest it grows, its padding with border and room for one line more, gaps between its parts. */
const PAGE = { most: WIDEST, sides: 34, ends: 54, gap: 8 } as const;
/** Words take so much more room in the reader's system font, here and there, than in the font they are measured in. */
const OTHER_FONTS = 1.03;
const TEXT = { size: 13, line: 19, weight: REGULAR } as const;
const TITLE = { size: 20, line: 25, weight: BOLD } as const;

interface Face {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
}

function toTextHeight(text: string, width: number, face: Face): number {
  return toLines(text, width, (part) => measureText(part, face)).length * face.line;
}

/** Items in rows, as the page wraps them; one that is wider than the page has lines of its own. */
function toRowsHeight(items: readonly string[], room: number, extra: number): number {
  let [lines, x] = [0, Infinity];
  for (const item of items) {
    const width = measureText(item, TEXT) + extra;
    const isNext = x + width > room;
    if (isNext) lines += toLines(item, room - extra, (part) => measureText(part, TEXT)).length;
    x = (isNext ? 0 : x) + width + 16;
  }
  return lines ? lines * (TEXT.line + 2) + PAGE.gap : 0;
}

/** Sources, and who made the page: beside them where there is room, else under them. */
function toFootHeight(view: ChartView, locale: Locale, room: number): number {
  const names = toEmbedSources(view, true).map((source) => toCitation(source, locale));
  const words = `${WORDS.sources[locale]}: ${[...names, ...(isComputed(view) ? [WORDS.computed[locale]] : [])].join('; ')}`;
  const isBeside = measureText(words, TEXT) + 16 + measureText(WORDS.maker, TEXT) <= room;
  return toTextHeight(words, room, TEXT) + (isBeside ? 0 : TEXT.line + 2);
}

/**
 * About how high an embedded chart is in a frame of this width, px: for the frame until the chart has told its own height,
 * and for hosts that never listen. Within a line or two, because the reader's font is not known.
 */
export function toEmbedHeight(view: ChartView, locale: Locale, width: number): number {
  const { spec, events } = view;
  const room = Math.min(width, PAGE.most) - PAGE.sides;
  const layout = EMBED_LAYOUTS.find(({ to }) => width <= to) ?? EMBED_LAYOUTS[2];
  const size = { locale, width: layout.width, fontSize: EMBED_FONT_SIZE };
  const height = toChartHeight(view, size);
  const config = toChartConfig(view, { ...size, height, theme: 'light' });
  const text = (words: string, face: Face = TEXT) => toTextHeight(words, room, face);
  const head = text(spec.kicker[locale]) + text(spec.title[locale], TITLE) + text(spec.subtitle[locale]) + 10;
  const key = toRowsHeight(toEventKey(config, view, locale).map(toKeyText), room, 0);
  const legend = toRowsHeight(toLegend(config, view, locale).map((item) => item.text), room, 20);
  const findings = toFindingNotes(view, locale);
  const warnings = [...findings.named.map(({ title }) => `▲ ${title[locale]}`), ...(findings.more ? [findings.more] : [])];
  const notes = [...warnings, ...spec.notes.map((note) => note[locale])].map((note) => text(note));
  const foot = toFootHeight(view, locale, room) + (spec.kind === 'time' && events.length ? 24 : 0) + 24 + 2 * PAGE.gap;
  const words = head + key + legend + notes.reduce((sum, each) => sum + each, 0) + foot + PAGE.ends;
  return Math.ceil(words * OTHER_FONTS + (height * room) / layout.width);
}
