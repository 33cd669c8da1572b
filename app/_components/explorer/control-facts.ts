import type { Explored } from '@/lib/charts/explored';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import type { ControlFacts } from './explore-controls';

/** What the controls can offer for a selection. */
export function toControlFacts(explored: Explored, picks: ExploreState['series'], parts: ChartParts): ControlFacts {
  const keys = new Set(picks.map(({ key }) => key));
  const own = parts.observations.filter(({ seriesKey }) => keys.has(seriesKey));
  // Few periods, of many figures.
  const periods = [...new Map(own.map((o) => [o.timePeriod, o])).values()].toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
  const years = [...new Set(periods.flatMap(({ periodStart, periodEnd }) => [Number(periodStart.slice(0, 4)), Number(periodEnd.slice(0, 4))]))];
  const official = new Set(parts.sources.filter(({ kind }) => kind === 'official').map(({ id }) => id));
  return {
    offers: explored.offers,
    drawn: explored.kind,
    rows: explored.view.spec.rows ?? null,
    periods: periods.map(({ timePeriod }) => timePeriod),
    years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null,
    hasUnits: explored.hasUnits,
    eventCounts: explored.eventCounts,
    hasOfficial: own.some(({ sourceId }) => official.has(sourceId)),
    problems: explored.problems,
  };
}
