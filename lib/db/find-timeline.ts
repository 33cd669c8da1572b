import type { ChartView } from '../charts/chart-view';
import type { Area, EventKind, Source, TradeEvent } from '../core/catalogue';
import { findAreas } from './find-areas';
import { findChartView } from './find-chart-view';
import { findCharts } from './find-charts';
import { findEvents } from './find-events';
import { findSources } from './find-sources';

/** Events of a choice, with what can be chosen from. */
export interface Timeline {
  readonly events: readonly TradeEvent[];
  /** Kinds and areas that some event has. */
  readonly kinds: readonly EventKind[];
  readonly areas: readonly Area[];
  /** Events of the chosen kind by area. */
  readonly counts: ReadonlyMap<string, number>;
  readonly sources: readonly Source[];
  /** The timeline chart with only the chosen events; null where there is none. */
  readonly view: ChartView | null;
}

async function findTimelineView(): Promise<ChartView | null> {
  const entry = (await findCharts()).find(({ spec }) => spec.kind === 'timeline');
  return entry ? findChartView(entry.spec.slug) : null;
}

function countByArea(events: readonly TradeEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const area of events.flatMap((event) => event.areas)) counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

export async function findTimeline({ kind, area }: { kind?: string | undefined; area?: string | undefined }): Promise<Timeline> {
  const [all, areas, sources, view] = await Promise.all([findEvents(), findAreas(), findSources(), findTimelineView()]);
  const events = all.filter((event) => (!kind || event.kind === kind) && (!area || event.areas.includes(area)));
  const chosen = new Set(events.map(({ id }) => id));
  return {
    events,
    kinds: [...new Set(all.map((event) => event.kind))],
    counts: countByArea(all.filter((event) => !kind || event.kind === kind)),
    areas: areas.filter(({ code }) => all.some((event) => event.areas.includes(code))),
    sources,
    view: view && { ...view, events: view.events.filter(({ id }) => chosen.has(id)) },
  };
}
