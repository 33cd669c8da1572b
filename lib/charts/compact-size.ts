import type { Locale } from '../core/locale';
import { toLeastHeight } from './chart-height';
import type { ChartView } from './chart-view';
import { type CompactSources, SOURCE_FACE, toCompactSources } from './compact-sources';
import { BOLD } from './font';
import { LEAST_LETTER, SMALLEST_PART } from './picture-size';
import { countLines, type Face } from './page-words';

/** A frame on another site, in CSS px. */
export interface CompactFrame {
  readonly width: number;
  readonly height: number;
  /** Whether the page draws a border with its padding. */
  readonly bordered: boolean;
  /** Whether events stand above the figures: then their sources are named too. */
  readonly annotations: boolean;
  /** The instant that the page is frozen at: it is told after the sources. */
  readonly asOf?: string | undefined;
}

/** The smallest frame that a chart is drawn for: below it two lines of title, one of sources and the letters leave no plot. */
export const COMPACT_LIMITS = { width: [200, 3000], height: [180, 3000] } as const;

/** What the style sheet of a compact page says: its title, and the px that stand under the plot. */
const TITLE: Face & { readonly most: number } = { size: 15, line: 18.75, weight: BOLD, most: 2 };
const [GAP, SOURCES_GAP, TABLE] = [4, 4, 24] as const;
/** Its padding, with the border where it has one: both sides, both ends. */
const PADDING = { bordered: [34, 30], plain: [16, 10] } as const;

/** Letters in a low frame are this size; in others as asked. */
const [LOW, SMALL] = [260, 12] as const;

/** The sources that a compact page names in its frame: on two lines, in a low one on one. */
export function toFrameSources(view: ChartView, locale: Locale, { annotations, asOf, ...frame }: CompactFrame): CompactSources {
  const width = frame.width - PADDING[frame.bordered ? 'bordered' : 'plain'][0];
  return toCompactSources(view, locale, { width, most: frame.height < LOW ? 1 : 2, annotations, asOf });
}

/** The drawing of a compact page, px. */
export interface CompactSize {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** How high the page is, where that is more than the frame: the frame is then scrolled. */
  readonly pageHeight?: number;
}

/**
 * The plot of a compact page in px, so that a letter of the drawing is as large in the frame as it says. Where rows or lanes would stand
 * on each other at that size, the drawing is larger, in the same proportion, and shown smaller; but no letter smaller than LEAST_LETTER:
 * what needs more room is as high as it must be.
 */
export function toCompactSize(view: ChartView, frame: CompactFrame, { locale, fontSize }: { readonly locale: Locale; readonly fontSize: number }): CompactSize {
  const size = frame.height < LOW ? Math.min(fontSize, SMALL) : fontSize;
  const [sides, ends] = PADDING[frame.bordered ? 'bordered' : 'plain'];
  const width = frame.width - sides;
  const lines = Math.min(TITLE.most, countLines(view.spec.title[locale], width, TITLE));
  const sources = SOURCES_GAP + toFrameSources(view, locale, frame).lines * SOURCE_FACE.line;
  const height = frame.height - ends - lines * TITLE.line - GAP - sources - TABLE;
  const least = toLeastHeight(view, { locale, width, fontSize: size, wordless: true });
  const scale = Math.max(1, Math.min(least / height, (size * SMALLEST_PART) / LEAST_LETTER));
  const drawn = { width: Math.round(width * scale), height: Math.round(Math.max(height * scale, least)), fontSize: size };
  return least > height * scale ? { ...drawn, pageHeight: Math.ceil(frame.height - height + least / scale) } : drawn;
}
