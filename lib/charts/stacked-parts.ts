import { toPixel, toValue } from './axis';
import { groupByWidth, toColumnSides, widen } from './column-slots';
import type { Drawing } from './drawing';
import { groupBy } from '../core/group-by';
import { toMarkFill } from './mark-fill';
import type { ObservationMark } from './observation-mark';
import type { PlotDataset } from './plot-parts';
import type { BarBox, Whisker } from './plot-shapes';
import { type Stack, type StackPart, toStack } from './stack';
import { toMarkColor } from './theme';
import type { TimeFrame } from './time-frame';
import { type PlacedMark, toBarBoxes } from './time-shapes';

/** A stack in its column, px. */
export interface StackColumn {
  readonly stack: Stack;
  readonly sides: readonly [number, number];
  readonly rank: number;
}

/** Least width of a column whose period is too short for the axis, px. */
const LEAST = 3;

/** A part as a mark whose height is where it ends, for scales and places. */
export function toEnd({ mark, from, to, factor }: StackPart): ObservationMark {
  const reach = (end: number | null) => (end === null ? null : from + end * factor);
  return { ...mark, y: to, low: reach(mark.low), high: reach(mark.high), form: 'point' };
}

/** A stack for each period, its parts in the order of their series. */
export function toStacks(d: Drawing, marks: readonly ObservationMark[]): Stack[] {
  const share = d.view.spec.y?.share ?? false;
  const order = new Map(d.view.spec.series.map((series, i) => [series, i]));
  const byPeriod = groupBy(marks, ({ observation }) => observation.timePeriod);
  return [...byPeriod.values()].map((own) => toStack(own.toSorted((a, b) => (order.get(a.spec) ?? 0) - (order.get(b.spec) ?? 0)), share, false));
}

/** Columns that overlap stand side by side, in order of time; `least` is the width of a date, px. */
export function toColumns(t: TimeFrame, stacks: readonly Stack[], least: number): StackColumn[] {
  const columns = stacks.flatMap((stack, rank): StackColumn[] => {
    const span = (stack.parts[0] ?? stack.whole)?.mark.span;
    return span ? [{ stack, rank, sides: widen([toPixel(t.x, span[0]), toPixel(t.x, span[1])], span[0] === span[1] ? least : LEAST) }] : [];
  });
  const sides = toColumnSides(columns);
  return columns.map((column) => ({ ...column, sides: sides.get(column) ?? column.sides })).toSorted((a, b) => a.sides[0] - b.sides[0]);
}

export function placePart(d: Drawing, t: TimeFrame, sides: readonly [number, number], part: StackPart): PlacedMark {
  const { low, high } = toEnd(part);
  // Of 100 % a range may reach beyond what there can be: it ends at the edge of the plot.
  const toY = (value: number) => toPixel(t.y, Math.max(t.y.min, Math.min(t.y.max, value)));
  const [top, bottom] = low === null || high === null ? [0, 0] : [toY(high), toY(low)];
  const range = d.evidence && bottom - top >= d.size * 0.55 ? ([top, bottom] as const) : null;
  const common = { x: (sides[0] + sides[1]) / 2, yPx: toPixel(t.y, part.to), base: toPixel(t.y, part.from), sides, range };
  return { ...part.mark, ...common, form: 'column', radius: 0, color: toMarkColor(d.theme, part.mark.rank), quiet: false, cap: 4 };
}

/** A part with the sides of its column. */
interface Bar extends StackPart {
  readonly sides: readonly [number, number];
}

function toDataset(d: Drawing, t: TimeFrame, bars: readonly [Bar, ...Bar[]]): PlotDataset {
  const [{ mark: first, sides }] = bars;
  const toMiddle = (ends: Bar['sides']) => toValue(t.x, (ends[0] + ends[1]) / 2);
  const data = bars.map(({ mark, from, to, sides: ends }) => ({ x: toMiddle(ends), y: [from, to] as [number, number], observationId: mark.observation.id }));
  const backgroundColor = first.spec.role === 'whole' ? d.theme.surface : bars.map(({ mark }) => toMarkFill(d, mark));
  return { type: 'bar', label: first.label, data, barThickness: sides[1] - sides[0], grouped: false, backgroundColor, borderWidth: 0, clip: false };
}

/** Every part as a bar between two heights. Chart.js draws the last data set first: the whole lies under its parts. */
export function toDatasets(d: Drawing, t: TimeFrame, columns: readonly StackColumn[]): PlotDataset[] {
  const parts = columns.flatMap(({ stack, sides }) => stack.parts.map((each): Bar => ({ ...each, sides })));
  const wholes = columns.flatMap(({ stack, sides }) => (stack.whole ? [{ ...stack.whole, sides }] : []));
  return [parts, wholes].flatMap((bars) => [...groupBy(bars, ({ mark }) => mark.spec).values()].flatMap(groupByWidth)).map((group) => toDataset(d, t, group));
}

/** A plain part is set off from its neighbours by a line of the surface; what the parts leave of the whole is hatched. */
export function toBoxes(d: Drawing, t: TimeFrame, column: StackColumn): BarBox[] {
  const { stack, sides } = column;
  const boxes = toBarBoxes(stack.parts.map((part) => placePart(d, t, sides, part)));
  const parts = boxes.map((box, i) => ({ ...box, color: box.hatched || box.style === 'dashed' || stack.parts[i]?.mark.rank === -1 ? box.color : d.theme.surface }));
  if (!stack.whole) return parts;
  const [from, to] = (stack.rest ?? [stack.whole.from, stack.whole.to]).map((value) => toPixel(t.y, value)) as [number, number];
  const rest = { observationId: stack.whole.mark.observation.id, style: 'dashed' as const, hatched: stack.rest !== null, color: d.theme.context };
  return [...parts, { ...rest, x: sides[0], width: sides[1] - sides[0], y: Math.min(from, to), height: Math.abs(from - to) }];
}

/** Ranges of the parts side by side over their column: one above the other they would seem to be one. */
export function toRanges(d: Drawing, t: TimeFrame, { stack, sides }: StackColumn): Whisker[] {
  return stack.parts.flatMap((part, i) => {
    const { range, color, observation } = placePart(d, t, sides, part);
    if (!range) return [];
    const at = sides[0] + ((sides[1] - sides[0]) * (i + 1)) / (stack.parts.length + 1);
    const cap = Math.max(1, Math.min(4, (sides[1] - sides[0]) / (stack.parts.length + 1) / 2));
    return [{ observationId: observation.id, axis: 'y' as const, at, from: range[0], to: range[1], gap: null, cap, color, halo: d.theme.surface }];
  });
}
