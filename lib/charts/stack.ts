import { groupBy } from '../core/group-by';
import type { ObservationMark } from './observation-mark';

/** One part of a stack, between two heights in the units of the axis. */
export interface StackPart {
  readonly mark: ObservationMark;
  readonly from: number;
  readonly to: number;
  /** Axis units for one unit of the value: 1, or 100 over the whole. */
  readonly factor: number;
}

/** Parts of one period, one on the other; negative ones hang below zero. */
export interface Stack {
  readonly parts: readonly StackPart[];
  readonly whole: StackPart | null;
  /** What the parts leave of the whole; null where nothing is left, or no whole is known. */
  readonly rest: readonly [number, number] | null;
}

/** Below this part of the whole nothing is left: sums of rounded parts never meet it exactly. */
const LEAST_REST = 1e-6;

function toParts(marks: readonly ObservationMark[], factor: number): StackPart[] {
  const reach = { up: 0, down: 0 };
  return marks.map((mark) => {
    const side = mark.y < 0 ? 'down' : 'up';
    const from = reach[side];
    reach[side] += mark.y * factor;
    return { mark, from, to: reach[side], factor };
  });
}

/**
 * Stacks the marks of one period in the order of their series. With `share` the whole is 100: the stated whole, else the
 * `hundred` that shares in per cent are parts of, else the sum of the parts.
 */
export function toStack(marks: readonly ObservationMark[], share: boolean, hundred: boolean): Stack {
  const own = marks.filter(({ spec }) => spec.role !== 'whole');
  const whole = marks.find(({ spec }) => spec.role === 'whole');
  const sum = own.reduce((total, { y }) => total + Math.max(0, y), 0);
  const all = whole?.y ?? (hundred ? 100 : sum);
  const factor = share && all > 0 ? 100 / all : 1;
  const top = sum * factor;
  const rest = all * factor - top > all * factor * LEAST_REST && (whole || hundred) ? ([top, all * factor] as const) : null;
  return { parts: toParts(own, factor), whole: whole ? { mark: whole, from: 0, to: whole.y * factor, factor } : null, rest };
}

/** Rows or columns of a chart of parts: one for each period, and one more for each further claim about it. */
export function toClaims(marks: readonly ObservationMark[]): ObservationMark[][] {
  const periods = groupBy(marks.toSorted((a, b) => a.at - b.at), ({ observation }) => observation.timePeriod);
  return [...periods.values()].flatMap((own) => {
    const bySeries = [...groupBy(own, ({ spec }) => spec.key).values()];
    const claims = Math.max(0, ...bySeries.map(({ length }) => length));
    return Array.from({ length: claims }, (_, i) => own.filter((mark) => bySeries.some((group) => group[i] === mark)));
  });
}
