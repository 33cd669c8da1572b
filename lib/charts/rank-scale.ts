import { isPlace } from '../core/observation';
import { type Axis, toLinearTicks } from './axis';
import type { ObservationMark } from './observation-mark';
import type { PartScale } from './plot-parts';

/** Whether marks are places in an order: number 1 then stands on top. */
export function isRanking(marks: readonly Pick<ObservationMark, 'observation'>[]): boolean {
  return marks.length > 0 && marks.every(({ observation }) => isPlace(observation));
}

/** Ticks of ranks from below the last place up to the first: there is no place 0. */
export function toRankTicks(high: number, count: number): number[] {
  const [, ...ticks] = toLinearTicks(0, high + 0.5, count, true);
  return [...new Set([1, ...ticks])].toReversed();
}

/** The scale of Chart.js that goes from the value at the foot of a plot to that at its top. */
export function toPartScale(foot: number, top: number, { log }: Pick<Axis, 'log'>): PartScale {
  const type = log ? 'logarithmic' : 'linear';
  return foot <= top ? { min: foot, max: top, type } : { min: top, max: foot, type, reverse: true };
}

/** That scale between these px again. */
export function toScaleAxis({ min, max, type, reverse }: PartScale, from: number, to: number): Axis {
  const [first, last] = reverse ? [max, min] : [min, max];
  return { min: first, max: last, from, to, log: type === 'logarithmic' };
}
