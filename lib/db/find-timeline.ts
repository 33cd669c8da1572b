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

async function findTimelineView(asOf: string | undefined): Promise<ChartView | null> {
  const entry = (await findCharts(asOf)).find(({ spec }) => spec.kind === 'timeline');
  return entry ? findChartView(entry.spec.slug, { asOf }) : null;
}

function countByArea(events: readonly TradeEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const area of events.flatMap((event) => event.areas)) counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

/** Now, or as it was known at an instant. */
export async function findTimeline({ kind, area, asOf }: { kind?: string | undefined; area?: string | undefined; asOf?: string | undefined }): Promise<Timeline> {
  const [all, areas, sources, view] = await Promise.all([findEvents({ asOf }), findAreas({ asOf }), findSources({ asOf }), findTimelineView(asOf)]);
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
