import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import type { ChartView } from './chart-view';

/** What a series is drawn from. */
export interface SeriesParts {
  readonly series: Series;
  readonly measure: Measure | undefined;
  readonly areas: readonly Area[];
  /** Every current observation of the series, rivals included, by period. */
  readonly observations: readonly Observation[];
  /** The observations and all that they were computed from. */
  readonly known: readonly Observation[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** A series is drawn as any chart is: over its periods, or as bars where all its figures are of one period. */
export function toSeriesView({ series, measure, areas, observations, known, sources, findings }: SeriesParts): ChartView {
  const isOverTime = new Set(observations.map(({ timePeriod }) => timePeriod)).size > 1;
  const own = new Set(observations.map(({ id }) => id));
  const named = new Set(known.map(({ sourceId }) => sourceId));
  return {
    spec: {
      slug: series.key,
      position: 1,
      size: 'normal',
      kind: isOverTime ? 'time' : series.unitMeasure === 'PC' ? 'share' : 'bars',
      kicker: measure?.name ?? series.title,
      title: series.title,
      subtitle: measure?.definition ?? series.title,
      series: [{ key: series.key, mark: 'points', role: 'main', label: measure?.name }],
      y: { unit: series.unitMeasure, scale: 'linear' },
      notes: series.note ? [series.note] : [],
    },
    revision: 0,
    series: [series],
    observations,
    parents: known.filter(({ id }) => !own.has(id)),
    events: [],
    sources: sources.filter(({ id }) => named.has(id)),
    areas,
    measures: measure ? [measure] : [],
    findings,
  };
}
