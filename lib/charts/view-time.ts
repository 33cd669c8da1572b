import { isInTime } from '../core/observation-match';
import type { DataQuery } from '../core/query';
import { TradeciteError } from '../core/errors';
import { type ChartView, toVisibleObservations } from './chart-view';

type Time = NonNullable<DataQuery['time']>;

/** Years of the axis: those asked for, an open end taken from the chart's own; the data's where neither says. */
function toYears({ from, to }: Time, own: string | undefined): string | undefined {
  const [first, last] = [from || own, to || own].map((day, i) => (i === 0 ? day?.slice(0, 4) : day === own ? day?.slice(-4) : day?.slice(0, 4)));
  return first && last && first <= last ? `${first}..${last}` : undefined;
}

/**
 * The same chart for a part of its time: figures and events that have a day in common with it.
 * @throws TradeciteError bad-request where nothing is left to draw.
 */
export function toViewInTime(view: ChartView, time: Time | undefined): ChartView {
  if (!time) return view;
  const spec = { ...view.spec, time: toYears(time, view.spec.time) };
  const observations = view.observations.filter((o) => isInTime(o, time));
  const events = view.events.filter((event) => isInTime(event, time));
  const part = { ...view, spec, observations, events };
  if (toVisibleObservations(part).length > 0 || (spec.kind === 'timeline' && events.length > 0)) return part;
  const asked = `${time.from.slice(0, 4)}..${time.to.slice(0, 4)}`;
  throw new TradeciteError('bad-request', `The chart has nothing in ${asked}`, [{ field: 'time', reason: 'the chart has no figures in this time' }]);
}
