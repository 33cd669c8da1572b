import type { LegendSymbol } from './chart-words';

/** A mark of the legend as one path in a box of 16 px. */
export interface LegendShape {
  readonly d: string;
  /** Filled instead of stroked. */
  readonly filled?: true;
  readonly dash?: string;
}

const DOT = 'M12.5 8a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0';

/** The marks as the charts draw them, for legends in markup; a series has a mark of its own. */
export const LEGEND_SHAPES: Readonly<Record<Exclude<LegendSymbol, 'series'>, LegendShape>> = {
  stated: { d: DOT, filled: true },
  implied: { d: DOT, dash: '2 2' },
  range: { d: 'M4 2.5h8M4 13.5h8M8 2.5v11' },
  bound: { d: 'M8 14V3M4 6.5 8 2.5l4 4' },
  part: { d: 'M3 2.5h10v11H3zM3 8l5.5-5.5M3 13.5l10-11M8 13.5l5-5.5' },
  context: { d: 'M1 11 6 6l4 3 5-6' },
  finding: { d: 'M8 2 14.5 13.5h-13zM8 6.2v3.4M8 11.2v.9' },
  absent: { d: 'M12.2 3.8a6 6 0 1 0 0 8.4 6 6 0 0 0 0-8.4zL3.8 12.2' },
};
