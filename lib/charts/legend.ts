import type { Locale } from '../core/locale';
import { type PlotConfig, readPlotShapes } from './chart-config';
import { LEGEND_WORDS, type LegendSymbol } from './chart-words';
import type { ChartView } from './chart-view';
import { toObservationMarks } from './observation-mark';

export interface LegendItem {
  readonly symbol: LegendSymbol;
  readonly text: string;
}

/** The marks that a drawn chart uses, in a fixed order; a mark that is not there is not explained. */
export function toLegend(config: PlotConfig, view: ChartView, locale: Locale): LegendItem[] {
  const shapes = readPlotShapes(config);
  const marks = toObservationMarks(view, locale);
  const used: Record<LegendSymbol, boolean> = {
    stated: marks.some(({ derived, rank, form }) => !derived && rank >= 0 && form !== 'bound'),
    implied: marks.some(({ derived }) => derived),
    range: shapes.whiskers.length > 0,
    bound: shapes.openArrows.length > 0,
    part: marks.some(({ partial }) => partial),
    context: marks.some(({ rank }) => rank < 0),
    finding: shapes.findingMarks.length > 0,
  };
  const symbols = Object.keys(used) as LegendSymbol[];
  return symbols.filter((symbol) => used[symbol]).map((symbol) => ({ symbol, text: LEGEND_WORDS[symbol][locale] }));
}
