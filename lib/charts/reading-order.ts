import { isMarked } from '../core/finding';
import { groupBy } from '../core/group-by';
import type { Observation } from '../core/observation';
import { type ChartView, toVisibleObservations } from './chart-view';

/** A point of a chart that a reader can step to. */
export interface Stop {
  readonly kind: 'observation' | 'event';
  readonly id: string;
}

/** Kinds that are read along the time, but for dumbbells with a row for each series. */
const BY_TIME: ReadonlySet<string> = new Set(['time', 'stacked', 'slope', 'composition', 'dumbbell']);

/** Of ISO dates, which need no collation. */
function toOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byTime(a: Observation, b: Observation): number {
  return toOrder(a.periodStart, b.periodStart) || toOrder(a.periodEnd, b.periodEnd);
}

function ofRole(view: ChartView, isMain: boolean): Observation[] {
  const series = view.spec.series.filter(({ role }) => (role === 'main') === isMain);
  const visible = toVisibleObservations({ ...view, spec: { ...view.spec, series } });
  if (view.spec.rows === 'series') return [...groupBy(visible, ({ seriesKey }) => seriesKey).values()].flatMap((row) => row.toSorted(byTime));
  return BY_TIME.has(view.spec.kind) ? visible.toSorted(byTime) : visible;
}

/** As the eye goes: what the chart is about, along the time or down the bars; then the context; then the events. */
export function toReadingOrder(view: ChartView): Stop[] {
  const observations = [...ofRole(view, true), ...ofRole(view, false)];
  return [
    ...observations.map(({ id }) => ({ kind: 'observation', id }) as const),
    ...view.events.map(({ id }) => ({ kind: 'event', id }) as const),
  ];
}

/** Where a chart begins to speak: a contradiction if there is one, else the last stated figure, else the first stop. */
export function findFirstStop(view: ChartView): Stop | null {
  const main = ofRole(view, true);
  const contradicted = main.find(({ id }) => view.findings.some((finding) => isMarked(finding) && finding.observations[0] === id));
  const stated = contradicted ?? main.findLast(({ derivation }) => !derivation) ?? main.at(-1);
  return stated ? { kind: 'observation', id: stated.id } : (toReadingOrder(view)[0] ?? null);
}
