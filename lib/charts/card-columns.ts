import type { Locale } from '../core/locale';
import { toChartHeight } from './chart-height';
import type { ChartView } from './chart-view';

/** Width in px of a drawing in one of two columns, and what a card holds besides it: good enough to balance columns. */
const WIDTH = 480;
const AROUND = 260;

/** Of a drawing on a phone, what a card holds besides it, and each event of its key: px that most cards do not need. */
const PHONE = { width: 324, around: 460, event: 34 } as const;

/**
 * How high a card may be on a phone, px: what it takes in a page as long as nobody has come near it. Rather too high: a card that is higher
 * than its place would lie over the next one for whoever reads places, as screen readers and audits do.
 */
export function toCardHeight(view: ChartView, locale: Locale): number {
  return toChartHeight(view, { locale, width: PHONE.width }) + PHONE.around + view.events.length * PHONE.event;
}

/** Two columns of about the same height; each card goes to the shorter one, so the order still reads from left to right. */
export function toCardColumns<T extends ChartView>(views: readonly T[], locale: Locale): [T[], T[]] {
  const columns: [T[], T[]] = [[], []];
  const heights: [number, number] = [0, 0];
  for (const view of views) {
    const index = heights[1] < heights[0] ? 1 : 0;
    columns[index].push(view);
    heights[index] += toChartHeight(view, { locale, width: WIDTH }) + AROUND;
  }
  return columns;
}
