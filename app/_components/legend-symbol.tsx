import type { LegendSymbol as Symbol } from '@/lib/charts/chart-words';
import { LEGEND_SHAPES } from '@/lib/charts/legend-shape';

/** Fine hatching needs a thinner pen. */
const WIDTHS: Partial<Record<Symbol, number>> = { part: 1.1, implied: 1.6 };

/** One mark of the legend, in the colour of the words beside it; none for a series, which has its swatch. */
export function LegendSymbol({ symbol }: { symbol: Symbol }) {
  if (symbol === 'series') return null;
  const { d, filled, dash } = LEGEND_SHAPES[symbol];
  const paint = filled ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: WIDTHS[symbol] ?? 1.4, strokeDasharray: dash };
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0">
      <path d={d} strokeLinejoin="round" {...paint} />
    </svg>
  );
}
