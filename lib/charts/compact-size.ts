import type { Locale } from '../core/locale';
import { toLeastHeight } from './chart-height';
import type { ChartView } from './chart-view';
import { BOLD } from './font';
import { LEAST_LETTER, SMALLEST_PART } from './picture-size';
import { measureText, toLines } from './text-width';

/** A frame on another site, in CSS px. */
interface CompactFrame {
  readonly width: number;
  readonly height: number;
  /** Whether the page draws a border with its padding. */
  readonly bordered: boolean;
}

/** The smallest frame that a chart is drawn for: below it two lines of title, one of sources and the letters leave no plot. */
export const COMPACT_LIMITS = { width: [200, 3000], height: [180, 3000] } as const;

/** What the style sheet of a compact page says: its title, and the px that stand under and round the plot. */
const TITLE = { size: 15, line: 18.75, weight: BOLD, most: 2 } as const;
const [GAP, SOURCES, TABLE, SIDES, ENDS] = [4, 21.5, 24, 34, 30] as const;

/** Letters in a low frame are this size; in others as asked. */
const [LOW, SMALL] = [260, 12] as const;

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
  const width = frame.width - (frame.bordered ? SIDES : 0);
  const lines = Math.min(TITLE.most, toLines(view.spec.title[locale], width, (text) => measureText(text, TITLE)).length);
  const height = frame.height - (frame.bordered ? ENDS : 0) - lines * TITLE.line - GAP - SOURCES - TABLE;
  const least = toLeastHeight(view, { locale, width, fontSize: size, wordless: true });
  const scale = Math.max(1, Math.min(least / height, (size * SMALLEST_PART) / LEAST_LETTER));
  const drawn = { width: Math.round(width * scale), height: Math.round(Math.max(height * scale, least)), fontSize: size };
  return least > height * scale ? { ...drawn, pageHeight: Math.ceil(frame.height - height + least / scale) } : drawn;
}
