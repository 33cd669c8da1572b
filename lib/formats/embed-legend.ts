import type { LegendSymbol } from '../charts/chart-words';
import type { LegendItem } from '../charts/legend';
import { toHtmlText } from './html';

/** The marks as the charts draw them, in a box of 16 px; colours from the style sheet. */
const SYMBOLS: Record<LegendSymbol, string> = {
  stated: '<circle cx="8" cy="8" r="4.5" fill="var(--accent)"/>',
  implied: '<circle cx="8" cy="8" r="4.5" stroke-dasharray="2 2"/>',
  range: '<path d="M4 2.5h8M4 13.5h8M8 2.5v11"/>',
  bound: '<path d="M8 14V3M4 6.5 8 2.5l4 4"/>',
  part: '<path d="M3 2.5h10v11H3zM3 8l5.5-5.5M3 13.5l10-11M8 13.5l5-5.5"/>',
  context: '<path stroke="var(--context)" d="M1 11 6 6l4 3 5-6"/>',
  finding: '<path stroke="var(--warning)" d="M8 2 14.5 13.5h-13zM8 6.2v3.4M8 11.2v.9"/>',
};

/** What the marks of the drawing mean. */
export function toLegendMarkup(items: readonly LegendItem[]): string {
  const list = items.map(({ symbol, text }) => `<li><svg viewBox="0 0 16 16" aria-hidden="true">${SYMBOLS[symbol]}</svg>${toHtmlText(text)}`);
  return list.length ? `<ul class="g">${list.join('')}</ul>` : '';
}
