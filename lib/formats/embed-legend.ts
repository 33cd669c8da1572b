import type { LegendSymbol } from '../charts/chart-words';
import type { Swatch } from '../charts/plot-shapes';
import { SERIES_DASHES, THEMES } from '../charts/theme';
import type { LegendItem } from '../charts/legend';
import { LEGEND_SHAPES } from '../charts/legend-shape';
import { toHtmlText } from './html';

/** Where a mark is not drawn in the accent, which the style sheet gives. */
const STROKES: Partial<Record<LegendSymbol, string>> = { context: 'var(--context)', finding: 'var(--warning)', absent: 'var(--muted)' };

function toMark(symbol: keyof typeof LEGEND_SHAPES): string {
  const { d, filled, dash } = LEGEND_SHAPES[symbol];
  const stroke = STROKES[symbol];
  const paint = `${filled ? ' fill="var(--accent)"' : ''}${dash ? ` stroke-dasharray="${dash}"` : ''}${stroke ? ` stroke="${stroke}"` : ''}`;
  return `<path${paint} d="${d}"/>`;
}

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
  return symbol === 'series' ? '' : toMark(symbol);
}

/** What the marks of the drawing mean. */
export function toLegendMarkup(items: readonly LegendItem[]): string {
  const list = items.map((item) => `<li><svg viewBox="0 0 16 16" aria-hidden="true">${toSymbol(item)}</svg>${toHtmlText(item.text)}`);
  return list.length ? `<ul class="g">${list.join('')}</ul>` : '';
}
