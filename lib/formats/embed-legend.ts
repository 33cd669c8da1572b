import type { LegendSymbol } from '../charts/chart-words';
import type { Swatch } from '../charts/plot-shapes';
import { SERIES_DASHES, THEMES } from '../charts/theme';
import type { LegendItem } from '../charts/legend';
import { toHtmlText } from './html';

/** The marks as the charts draw them, in a box of 16 px; colours from the style sheet. */
const SYMBOLS: Record<Exclude<LegendSymbol, 'series'>, string> = {
  stated: '<circle cx="8" cy="8" r="4.5" fill="var(--accent)"/>',
  implied: '<circle cx="8" cy="8" r="4.5" stroke-dasharray="2 2"/>',
  range: '<path d="M4 2.5h8M4 13.5h8M8 2.5v11"/>',
  bound: '<path d="M8 14V3M4 6.5 8 2.5l4 4"/>',
  part: '<path d="M3 2.5h10v11H3zM3 8l5.5-5.5M3 13.5l10-11M8 13.5l5-5.5"/>',
  context: '<path stroke="var(--context)" d="M1 11 6 6l4 3 5-6"/>',
  finding: '<path stroke="var(--warning)" d="M8 2 14.5 13.5h-13zM8 6.2v3.4M8 11.2v.9"/>',
  absent: '<path stroke="var(--muted)" d="M12.2 3.8a6 6 0 1 0 0 8.4 6 6 0 0 0 0-8.4zL3.8 12.2"/>',
};

const SHAPES = ['<circle cx="8" cy="8" r="4"/>', '<path d="M8 3l5 5-5 5-5-5z"/>', '<path d="M4.5 4.5h7v7h-7z"/>'];

function toSwatch({ rank, form }: Swatch): string {
  const color = rank < 0 ? 'context' : `series-${(rank % THEMES.light.series.length) + 1}`;
  const dash = SERIES_DASHES[Math.max(0, rank) % SERIES_DASHES.length]?.join(' ');
  const line = form === 'line' ? `<path d="M0 8h16" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>` : '';
  const shape = form === 'box' ? '<path d="M2 2h12v12H2z"/>' : (SHAPES[Math.max(0, rank) % SHAPES.length] ?? '');
  return `<g fill="var(--${color})" stroke="var(--${color})">${line}${shape}</g>`;
}

function toSymbol({ symbol, swatch }: LegendItem): string {
  if (swatch) return toSwatch(swatch);
  return symbol === 'series' ? '' : SYMBOLS[symbol];
}

/** What the marks of the drawing mean. */
export function toLegendMarkup(items: readonly LegendItem[]): string {
  const list = items.map((item) => `<li><svg viewBox="0 0 16 16" aria-hidden="true">${toSymbol(item)}</svg>${toHtmlText(item.text)}`);
  return list.length ? `<ul class="g">${list.join('')}</ul>` : '';
}
