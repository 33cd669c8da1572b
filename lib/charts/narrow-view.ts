import { TradeciteError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { isInTime } from '../core/observation-match';
import type { ObservationFilter } from '../core/query';
import { type ChartView, toVisibleObservations } from './chart-view';
import { toChartView } from './view-parts';

type Time = NonNullable<ObservationFilter['time']>;

/** The years of the axis: those asked for; at an open end those of `time`, of the chart. */
export function toAxisTime({ from, to }: Time, time: string | undefined): string | undefined {
  const [first, last] = time?.split('..') ?? [];
  const years = [from ? from.slice(0, 4) : first, to ? to.slice(0, 4) : last];
  return years.every(Boolean) ? years.join('..') : undefined;
}

/** Findings that are about numbers still shown, or about numbers that the chart never showed. */
function toFindings(findings: readonly Finding[], before: readonly Observation[], after: readonly Observation[]): Finding[] {
  const gone = new Set(before.map(({ id }) => id));
  for (const { id } of after) gone.delete(id);
  return findings.filter(({ observations }) => observations.some((id) => !gone.has(id)));
}

/**
 * The chart with only what has a day in common with the asked time: figures, events and axis, so that it is drawn anew.
 * What a remaining figure was computed from stays as its evidence.
 * @throws TradeciteError bad-request where nothing is left to draw.
 */
export function narrowView(view: ChartView, time: Time | undefined): ChartView {
  if (!time) return view;
  const observations = view.observations.filter((o) => isInTime(o, time));
  const removed = view.observations.filter((o) => !isInTime(o, time));
  const spec = { ...view.spec, time: toAxisTime(time, view.spec.time) };
  const events = view.events.filter((event) => isInTime(event, time));
  const parts = { ...view, observations, events, ancestors: [...removed, ...view.parents] };
  const narrowed: ChartView = { ...toChartView({ spec, revision: view.revision }, parts), findings: toFindings(view.findings, view.observations, observations), ...(view.asked && { asked: view.asked }) };
  if (toVisibleObservations(narrowed).length > 0 || (spec.kind === 'timeline' && narrowed.events.length > 0)) return narrowed;
  throw new TradeciteError('bad-request', 'The chart shows nothing in that time', [{ field: 'time', reason: 'nothing of the chart lies in it' }]);
}
