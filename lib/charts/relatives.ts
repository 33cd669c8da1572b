import type { Series } from '../core/catalogue';
import type { Observation } from '../core/observation';
import type { ChartView } from './chart-view';
import type { KnownFigures } from './point-detail';
import type { ChartParts } from './view-parts';

/** Figures that a chart does not draw although they belong to what it draws, with their series. */
export interface Relatives {
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
}

/** All that a page knows of figures: what it draws, what that came from, and what came from it. The first of two with one id counts. */
export function toKnownFigures({ observations, parents, series, sources, areas, measures }: ChartView, relatives: Relatives): KnownFigures {
  const all = new Map<string, Observation>();
  for (const o of [...observations, ...parents, ...relatives.observations]) if (!all.has(o.id)) all.set(o.id, o);
  return { observations: [...all.values()], series: [...series, ...relatives.series], sources, areas, measures };
}

/** The same for the explorer: what was read for it holds all that belongs together. */
export function toExploreKnown(view: ChartView, parts: ChartParts): KnownFigures {
  const drawn = new Set(view.series.map(({ key }) => key));
  const known = toKnownFigures(view, { observations: [...parts.observations, ...parts.ancestors], series: parts.series.filter(({ key }) => !drawn.has(key)) });
  return { ...known, sources: [...new Map([...view.sources, ...parts.sources].map((source) => [source.id, source])).values()], areas: parts.areas, measures: [...view.measures, ...parts.measures] };
}
