import { toSourceName } from '../core/citation';
import type { Locale } from '../core/locale';
import { type PlotConfig, readPlotShapes } from './plot-config';
import { EVIDENCE_WORDS, LEGEND_WORDS, type LegendSymbol } from './chart-words';
import type { ChartView } from './chart-view';
import { toTeller } from '../core/observation';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import type { Swatch } from './plot-shapes';
import { toUndrawnText } from './undrawn-words';

export interface LegendItem {
  readonly symbol: LegendSymbol;
  readonly text: string;
  /** How a series is drawn whose name is not in the plot. */
  readonly swatch?: Swatch;
}

/** "official statistics (World Bank WITS / UN Comtrade)": with the publishers of what is drawn. */
function toContextText(marks: readonly ObservationMark[], { sources }: ChartView, locale: Locale): string {
  const tellers = new Set(marks.map(({ observation }) => toTeller(observation)));
  const drawn = sources.filter(({ id }) => tellers.has(id));
  const publishers = [...new Set(drawn.map((source) => toSourceName(source, locale)))];
  return LEGEND_WORDS.context[locale] + (publishers.length > 0 ? ` (${publishers.join(', ')})` : '');
}

/** What filled marks stand for: what the press says, statistics, or both. */
function toStatedText(marks: readonly ObservationMark[], { sources }: ChartView, locale: Locale): string {
  const official = new Set(sources.filter(({ kind }) => kind === 'official').map(({ id }) => id));
  const [published, stated] = [marks.filter(({ observation }) => official.has(observation.sourceId)), marks.filter(({ observation }) => !official.has(observation.sourceId))];
  return [...(stated.length > 0 ? [LEGEND_WORDS.stated[locale]] : []), ...(published.length > 0 ? [LEGEND_WORDS.context[locale]] : [])].join('; ');
}

/** What hollow marks stand for: what was implied by somebody, computed from statistics, or both. */
function toDerivedText(marks: readonly ObservationMark[], locale: Locale): string {
  const [isImplied, isComputed] = [marks.some(({ implied }) => implied), marks.some(({ implied }) => !implied)];
  return [...(isImplied ? [LEGEND_WORDS.implied[locale]] : []), ...(isComputed ? [EVIDENCE_WORDS.computed[locale]] : [])].join('; ');
}

/** The names that found no place in the plot, the marks that a drawn chart uses, in a fixed order, and what it does not hold. */
export function toLegend(config: PlotConfig, view: ChartView, locale: Locale): LegendItem[] {
  const shapes = readPlotShapes(config);
  const absent = new Set((shapes.undrawn ?? []).flatMap(({ observationIds }) => observationIds));
  const marks = view.spec.kind === 'timeline' ? [] : toObservationMarks(view, locale).filter(({ observation }) => !absent.has(observation.id));
  const isHollow = ({ derived, rank }: ObservationMark): boolean => derived && (rank >= 0 || view.spec.kind !== 'time');
  const filled = marks.filter(({ derived, rank, form }) => !derived && rank >= 0 && form !== 'bound');
  const context = marks.filter(({ rank, spec }) => rank < 0 && spec.role === 'context');
  const more: Partial<Record<keyof typeof LEGEND_WORDS, string>> = { stated: toStatedText(filled, view, locale), bound: shapes.bounds?.join('; '), implied: toDerivedText(marks.filter(isHollow), locale), context: toContextText(context, view, locale) };
  const used: Record<keyof typeof LEGEND_WORDS, boolean> = {
    stated: filled.length > 0,
    implied: marks.some(isHollow),
    range: shapes.whiskers.length > 0,
    bound: shapes.openArrows.length > 0,
    part: marks.some(({ partial }) => partial),
    context: context.length > 0,
    finding: shapes.findingMarks.length > 0,
  };
  const symbols = Object.keys(used) as (keyof typeof LEGEND_WORDS)[];
  return [
    ...(shapes.swatches ?? []).map((swatch) => ({ symbol: 'series' as const, text: swatch.text, swatch })),
    ...symbols.filter((symbol) => used[symbol]).map((symbol) => ({ symbol, text: more[symbol] ?? LEGEND_WORDS[symbol][locale] })),
    ...(shapes.undrawn ?? []).map((undrawn) => ({ symbol: 'absent' as const, text: toUndrawnText(undrawn, locale) })),
  ];
}
