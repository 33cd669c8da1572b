import type { ReactNode } from 'react';
import type { LegendSymbol as Symbol } from '@/lib/charts/chart-words';

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const;

/** The marks as the charts draw them, in the colour of the words beside them. */
const SYMBOLS: Record<Exclude<Symbol, 'series'>, ReactNode> = {
  stated: <circle cx="8" cy="8" r="4.5" fill="currentColor" />,
  implied: <circle cx="8" cy="8" r="4.5" {...STROKE} strokeWidth={1.6} strokeDasharray="2.2 1.8" />,
  range: <path d="M4 2.5h8M4 13.5h8M8 2.5v11" {...STROKE} />,
  bound: <path d="M8 14V3M4 6.5 8 2.5l4 4" {...STROKE} />,
  part: <path d="M3 2.5h10v11H3zM3 8l5.5-5.5M3 13.5l10-11M8 13.5l5-5.5" {...STROKE} strokeWidth={1.1} />,
  context: <path d="M1 11 6 6l4 3 5-6" {...STROKE} />,
  finding: <path d="M8 2 14.5 13.5h-13zM8 6.2v3.4M8 11.2v.9" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  absent: <path d="M12.2 3.8a6 6 0 1 0 0 8.4 6 6 0 0 0 0-8.4zL3.8 12.2" {...STROKE} />,
};

export function LegendSymbol({ symbol }: { symbol: Symbol }) {
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0">
      {symbol !== 'series' && SYMBOLS[symbol]}
    </svg>
  );
}
