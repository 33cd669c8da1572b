import type { ChartView } from './chart-view';
import { type Drawing, type DrawOptions, toDrawing } from './drawing';
import type { PlotParts } from './plot-parts';

/** How charts of one kind are drawn, and how tall they are. The drawing's own height is not looked at by the latter two. */
export interface ChartKind {
  readonly toParts: (d: Drawing) => PlotParts;
  /** Height in px at which a chart of this width reads well: by its rows, its lanes, or in proportion. */
  readonly toHeight: (d: Drawing) => number;
  /** Height in px under which its own words and marks stand on each other, as far as its rows or lanes tell; absent for others. */
  readonly toLeastHeight?: (d: Drawing) => number;
}

/** What settles the height of a chart. */
export type SizeOptions = Pick<DrawOptions, 'locale' | 'width' | 'fontSize' | 'measureText' | 'wordless'>;

/** A drawing whose height is still to be found. */
export function toUnsized(view: ChartView, options: SizeOptions): Drawing {
  return toDrawing(view, { ...options, theme: 'light', height: 0 });
}
