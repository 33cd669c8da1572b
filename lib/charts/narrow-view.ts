import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { isInTime } from '../core/observation-match';
import type { ObservationFilter } from '../core/query';
import type { ChartSpec } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';
import { toChartView } from './view-parts';

type Time = NonNullable<ObservationFilter['time']>;

/** What stands above a chart. */
export type SpecWords = Pick<ChartSpec, 'title' | 'subtitle'>;

/** The years of the axis: those asked for; at an open end those of `time`, of the chart, else it stays open. */
export function toAxisTime({ from, to }: Time, time: string | undefined): string | undefined {
  const [first, last] = time?.split('..') ?? [];
  const years = [from ? from.slice(0, 4) : first, to ? to.slice(0, 4) : last];
  return years.some(Boolean) ? years.map((year) => year ?? '').join('..') : undefined;
}

/** Findings that are about numbers still shown, or about numbers that the chart never showed. */
function toFindings(findings: readonly Finding[], before: readonly Observation[], after: readonly Observation[]): Finding[] {
  const gone = new Set(before.map(({ id }) => id));
  for (const { id } of after) gone.delete(id);
  return findings.filter(({ observations }) => observations.some((id) => !gone.has(id)));
}

/** The part of the asked time that lies in the chart's own years; null where there is none. */
function toOwnTime({ from, to }: Time, time: string | undefined): Time | null {
  const [first, last] = time?.split('..') ?? [];
  const [start, end] = [first ? `${first}-01-01` : '', last ? `${last}-12-31` : ''];
  const own = { from: from > start ? from : start, to: end && (!to || end < to) ? end : to };
  return own.from && own.to && own.from > own.to ? null : own;
}

/** The years of a chart of these years where only a part of the time is asked for; null where it has none of them. */
export function toNarrowedYears(asked: Time, years: string | undefined): string | undefined | null {
  const own = toOwnTime(asked, years);
  return own && toAxisTime(own, years);
}

/** How much of it is drawn: figures, and on a timeline events. */
function countDrawn(view: ChartView): number {
  return view.spec.kind === 'timeline' ? view.events.length : toVisibleObservations(view).length;
}

/**
 * The chart with only what has a day in common with the asked time: figures, events and axis, so that it is drawn anew.
 * What a remaining figure was computed from stays as its evidence. Years outside of the chart's own are not added.
 * @param write the words of what is left; where that is all, the chart keeps its own.
 * @returns null where nothing is left.
 */
export function cutToTime(view: ChartView, asked: Time, write: (left: ChartView, time: Time) => SpecWords): ChartView | null {
  const time = toOwnTime(asked, view.spec.time);
  if (!time) return null;
  const observations = view.observations.filter((o) => isInTime(o, time));
  const removed = view.observations.filter((o) => !isInTime(o, time));
  const spec = { ...view.spec, time: toAxisTime(time, view.spec.time) };
  const events = view.events.filter((event) => isInTime(event, time));
  const parts = { ...view, observations, events, ancestors: [...removed, ...view.parents] };
  const narrowed: ChartView = { ...view, ...toChartView({ spec, revision: view.revision }, parts), findings: toFindings(view.findings, view.observations, observations) };
  const count = countDrawn(narrowed);
  if (count === 0) return null;
  return count === countDrawn(view) ? narrowed : { ...narrowed, spec: { ...spec, ...write(narrowed, time) } };
}
