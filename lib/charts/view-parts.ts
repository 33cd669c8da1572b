import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { isInTime } from '../core/observation-match';
import type { ChartSpec } from './chart-spec';
import { toSpecTime } from './spec-time';
import type { ChartView } from './chart-view';

/** A chart as it is kept: its checked spec and how often that has changed. */
export type ChartEntry = Pick<ChartView, 'spec' | 'revision'>;

/** What several charts are cut from, read once. */
export interface ChartParts {
  readonly observations: readonly Observation[];
  readonly ancestors: readonly Observation[];
  readonly events: readonly TradeEvent[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

/** Events named by id, and those of an area and kind, inside the chart's years. */
function toEvents(spec: ChartSpec, all: readonly TradeEvent[]): TradeEvent[] {
  const { events } = spec;
  if (!events) return [];
  const time = toSpecTime(spec);
  const { ids = [], areas, kinds } = events;
  const isAsked = ({ id, kind, areas: of }: TradeEvent) =>
    ids.includes(id) || (Boolean(areas ?? kinds) && (!areas || of.some((code) => areas.includes(code))) && (!kinds || kinds.includes(kind)));
  return all.filter((event) => isAsked(event) && isInTime(event, time));
}

/** The line of parents of some observations, from all that are known; in the order of observations. */
export function toParents(own: readonly Observation[], parts: Pick<ChartParts, 'observations' | 'ancestors'>): Observation[] {
  if (own.every(({ derivation }) => derivation === null)) return [];
  const known = new Map([...parts.observations, ...parts.ancestors].map((o) => [o.id, o]));
  const found = new Set<string>();
  const follow = (o: Observation | undefined) => {
    for (const id of o?.derivation?.parents ?? []) {
      if (found.has(id)) continue;
      found.add(id);
      follow(known.get(id));
    }
  };
  own.forEach(follow);
  const mine = new Set(own.map(({ id }) => id));
  return [...known.values()].filter(({ id }) => found.has(id) && !mine.has(id));
}

/** Findings about the chart's own numbers, or about what was computed from them. */
function toFindings(own: readonly Observation[], parts: ChartParts): Finding[] {
  const ids = new Set(own.map(({ id }) => id));
  const concerned = new Set(parts.observations.filter((o) => o.derivation?.parents.some((id) => ids.has(id))).map(({ id }) => id));
  return parts.findings.filter(({ observations }) => observations.some((id) => ids.has(id) || concerned.has(id)));
}

/** Cuts one chart out of what was read for several. Pure. */
export function toChartView({ spec, revision }: ChartEntry, parts: ChartParts): ChartView {
  const keys = new Set(spec.series.map(({ key }) => key));
  const series = parts.series.filter(({ key }) => keys.has(key));
  const observations = parts.observations.filter(({ seriesKey }) => keys.has(seriesKey));
  const parents = toParents(observations, parts);
  const events = toEvents(spec, parts.events);
  const sourceIds = new Set([...observations, ...parents, ...events].map(({ sourceId }) => sourceId));
  const dimensions = [...series, ...parents];
  const areaCodes = new Set([...dimensions.flatMap(({ reporter, partner }) => [reporter, partner]), ...events.flatMap(({ areas }) => areas)]);
  const measureCodes = new Set(dimensions.map(({ measure }) => measure));
  return {
    spec,
    revision,
    series,
    observations,
    parents,
    events,
    sources: parts.sources.filter(({ id }) => sourceIds.has(id)),
    areas: parts.areas.filter(({ code }) => areaCodes.has(code)),
    measures: parts.measures.filter(({ code }) => measureCodes.has(code)),
    findings: toFindings(observations, parts),
  };
}
