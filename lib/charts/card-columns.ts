import type { Locale } from '../core/locale';
import { toChartHeight } from './chart-height';
import type { ChartView } from './chart-view';

/** Width in px of a drawing in one of two columns, and what a card holds besides it: good enough to balance columns. */
const WIDTH = 480;
const AROUND = 260;

/** Of a drawing on a phone. */
const NARROW = 324;

/** About how high a card is on a phone, px: what it takes in a page as long as nobody has come near it. */
export function toCardHeight(view: ChartView, locale: Locale): number {
  return toChartHeight(view, { locale, width: NARROW }) + AROUND;
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
