import type { ChartView } from './chart-view';
import type { Observation } from '../core/observation';
import type { PlotConfig } from './chart-config';
import type { PlotShapes } from './plot-shapes';
import { inflate } from './rect';

/** What lies under a pointer or a key's focus. */
export type ChartHit =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'finding'; readonly findingId: string };

/** Turns an element of Chart.js (dataset and index, as its events give them) back into what it stands for. */
export function findHit(config: PlotConfig, view: ChartView, element: { readonly datasetIndex: number; readonly index: number }): ChartHit | null {
  const datum = config.data.datasets[element.datasetIndex]?.data[element.index];
  if (datum?.eventId) return { kind: 'event', eventId: datum.eventId };
  const observation = view.observations.find(({ id }) => id === datum?.observationId);
  return observation ? { kind: 'observation', observation } : null;
}

/** At least this many px each way around a small mark, for fingers. */
const TOUCH = 12;

/** Findings and events are drawn by plugins, which Chart.js' own search does not know. `x` and `y` in CSS px of the canvas. */
export function findMarkAt(config: PlotConfig, x: number, y: number): ChartHit | null {
  const shapes = config.options?.plugins as Partial<PlotShapes>;
  const isAt = (mark: { x: number; y: number }) => Math.abs(mark.x - x) <= TOUCH && Math.abs(mark.y - y) <= TOUCH;
  const finding = shapes.findingMarks?.find((mark) => isAt({ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }));
  if (finding) return { kind: 'finding', findingId: finding.findingId };
  const label = shapes.plotLabels?.find((l) => l.role === 'event' && isInside(inflate(l, 3), x, y));
  const event = shapes.eventMarks?.find(isAt);
  const eventId = event?.eventId ?? label?.id;
  return eventId ? { kind: 'event', eventId } : null;
}

function isInside(rect: { x: number; y: number; width: number; height: number }, x: number, y: number): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
