import type { Chart } from 'chart.js';
import type { PlotConfig } from './plot-config';
import type { PlotDatum } from './plot-parts';
import type { PlotShapes } from './plot-shapes';
import { inflate, type Rect } from './rect';

/** Something drawn that can be asked about: an observation or an event, and the px it covers. */
export interface Target {
  readonly kind: 'observation' | 'event';
  readonly id: string;
  readonly box: Rect;
}

function around(x: number, y: number, radius: number): Rect {
  return inflate({ x, y, width: 0, height: 0 }, radius);
}

/** Least half-size of a target, so that thin bars and quiet points can still be hit and ringed. */
const LEAST = 5;

/** What Chart.js knows of a bar: its end, its base, its thickness. */
interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

function toBarBox({ x, y, base, width, height, horizontal }: BarPlace): Rect {
  const [from, to] = horizontal ? [Math.min(base, x), Math.max(base, x)] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [Math.min(base, y), Math.max(base, y)];
  return { x: from, y: top, width: to - from, height: bottom - top };
}

type Element = ReturnType<Chart['getDatasetMeta']>['data'][number];

function toBox(element: Element): Rect {
  if ('base' in element) return toBarBox(element as unknown as BarPlace);
  const radius = Number(element.options?.radius ?? 0);
  return around(element.x, element.y, Math.max(LEAST, radius));
}

function findDataTargets(chart: Chart, config: PlotConfig): Target[] {
  return config.data.datasets.flatMap(({ data }, index) =>
    chart.getDatasetMeta(index).data.flatMap((element, i): Target[] => {
      const { observationId, eventId } = (data[i] ?? {}) as Partial<PlotDatum>;
      const box = toBox(element);
      if (observationId) return [{ kind: 'observation', id: observationId, box }];
      return eventId ? [{ kind: 'event', id: eventId, box }] : [];
    }),
  );
}

/** What plugins draw: the rings and words of events above the data, and the warning signs beside contradicted points. */
function findShapeTargets({ eventMarks, findingMarks, plotLabels }: PlotShapes): Target[] {
  const rings = eventMarks.map(({ eventId, x, y, radius }) => ({ kind: 'event', id: eventId, box: around(x, y, radius) }) as const);
  const signs = findingMarks.map(({ observationId, x, y, width, height }) => ({ kind: 'observation', id: observationId, box: { x, y, width, height } }) as const);
  const words = plotLabels.filter(({ role }) => role === 'event').map(({ id, x, y, width, height }) => ({ kind: 'event', id, box: { x, y, width, height } }) as const);
  return [...rings, ...signs, ...words];
}

/** Everything in a drawn chart that can be pointed at, touched or stepped to; of several for one id, the mark itself first. */
export function findTargets(chart: Chart, config: PlotConfig): Target[] {
  return [...findDataTargets(chart, config), ...findShapeTargets(config.options?.plugins as unknown as PlotShapes)];
}

function distance({ x, y, width, height }: Rect, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

/** The nearest target within `reach` px; of those that cover the place, the smallest; of equal ones, that drawn on top. */
export function pickTarget(targets: readonly Target[], px: number, py: number, reach: number): Target | undefined {
  const near = targets
    .map((target) => ({ target, away: distance(target.box, px, py), area: target.box.width * target.box.height }))
    .filter(({ away }) => away <= reach);
  return near.toReversed().toSorted((a, b) => a.away - b.away || a.area - b.area)[0]?.target;
}
