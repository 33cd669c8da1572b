import { isNoteDate, type Note } from '../core/note';
import { toDecimal } from '../core/quantity';
import { type ChartView, toVisibleObservations } from './chart-view';

/** First and last year of what is drawn. */
function toYears({ spec }: ChartView, days: readonly { readonly periodStart: string; readonly periodEnd: string }[]): readonly [number, number] {
  const [from, to] = spec.time?.split('..') ?? [];
  if (from && to) return [Number(from), Number(to)];
  const [starts, ends] = [days.map(({ periodStart }) => Number(periodStart.slice(0, 4))), days.map(({ periodEnd }) => Number(periodEnd.slice(0, 4)))];
  const [first, last] = days.length > 0 ? [starts.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))] : [2000, 2010];
  return [from ? Number(from) : first, to ? Number(to) : last];
}

/**
 * A new annotation where it can be seen and taken hold of: a point on the last stated figure of the first series, the rest about
 * the middle of the plot. `isUpright`: a line at a date instead of a value.
 */
export function createNote(view: ChartView, kind: Note['kind'], isUpright: boolean, text: Note['text']): Note {
  const drawn = toVisibleObservations(view);
  const [first, last] = toYears(view, drawn);
  const figures = drawn.filter(({ obsValue, seriesKey }) => obsValue !== null && seriesKey === view.spec.series[0]?.key);
  const high = figures.reduce((most, { obsValue }) => (toDecimal(obsValue ?? '0').gt(most) ? toDecimal(obsValue ?? '0') : most), toDecimal('0'));
  const value = toDecimal(high.times('0.6').toPrecision(2)).toFixed();
  const year = (share: number) => String(Math.round(first + (last - first) * share));
  const common = { text, series: null, offset: [0, 0] as const };
  if (kind === 'range') return { kind, from: year(0.4), to: year(0.6), ...common };
  if (kind === 'line') return isUpright ? { kind, date: year(0.5), value: null, ...common } : { kind, date: null, value, ...common };
  const stated = figures.findLast(({ timePeriod, derivation }) => !derivation && isNoteDate(timePeriod));
  if (kind === 'point' && stated?.obsValue) return { kind, date: stated.timePeriod, value: stated.obsValue, ...common };
  return { kind, date: year(0.5), value, ...common };
}
