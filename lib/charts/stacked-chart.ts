import { toPixel } from './axis';
import { WORDS } from './chart-words';
import { toColumnSides } from './column-slots';
import { toDrawable } from './drawable';
import { BOLD, type Drawing } from './drawing';
import { placeEndLabels } from './end-labels';
import { groupBy } from './group-by';
import { placeLabels, toBlockSize } from './label-layout';
import { toMarkFill, toMarkInk } from './mark-fill';
import { type ObservationMark, toValueLines } from './observation-mark';
import type { PlotDataset, PlotParts } from './plot-parts';
import type { BarBox, PlacedLabel, Swatch, Whisker } from './plot-shapes';
import { type Stack, type StackPart, toStack } from './stack';
import { toMarkColor } from './theme';
import { type TimeFrame, toTimeFrame } from './time-frame';
import { placeFindingMarks, toObstacles } from './time-labels';
import { toAnnotations, toPartScales } from './time-parts';
import { type PlacedMark, toBarBoxes } from './time-shapes';

/** A stack in its column, px. */
interface Column {
  readonly stack: Stack;
  readonly sides: readonly [number, number];
  readonly rank: number;
}

/** A part as a mark whose height is where it ends, for scales and places. */
function toEnd({ mark, from, to, factor }: StackPart): ObservationMark {
  const reach = (end: number | null) => (end === null ? null : from + end * factor);
  return { ...mark, y: to, low: reach(mark.low), high: reach(mark.high), form: 'point' };
}

function toStacks(d: Drawing, marks: readonly ObservationMark[]): Stack[] {
  const share = d.view.spec.y?.share ?? false;
  const order = new Map(d.view.spec.series.map((series, i) => [series, i]));
  const byPeriod = groupBy(marks, ({ observation }) => observation.timePeriod);
  return [...byPeriod.values()].map((own) => toStack(own.toSorted((a, b) => (order.get(a.spec) ?? 0) - (order.get(b.spec) ?? 0)), share, false));
}

function toColumns(t: TimeFrame, stacks: readonly Stack[]): Column[] {
  const columns = stacks.flatMap((stack, rank): Column[] => {
    const span = (stack.parts[0] ?? stack.whole)?.mark.span;
    return span ? [{ stack, rank, sides: [toPixel(t.x, span[0]), Math.max(toPixel(t.x, span[1]), toPixel(t.x, span[0]) + 3)] }] : [];
  });
  const sides = toColumnSides(columns);
  return columns.map((column) => ({ ...column, sides: sides.get(column) ?? column.sides })).toSorted((a, b) => a.sides[0] - b.sides[0]);
}

function placePart(d: Drawing, t: TimeFrame, sides: readonly [number, number], part: StackPart): PlacedMark {
  const { low, high } = toEnd(part);
  // Of 100 % a range may reach beyond what there can be: it ends at the edge of the plot.
  const toY = (value: number) => toPixel(t.y, Math.max(t.y.min, Math.min(t.y.max, value)));
  const [top, bottom] = low === null || high === null ? [0, 0] : [toY(high), toY(low)];
  const range = d.evidence && bottom - top >= d.size * 0.55 ? ([top, bottom] as const) : null;
  const common = { x: (sides[0] + sides[1]) / 2, yPx: toPixel(t.y, part.to), base: toPixel(t.y, part.from), sides, range };
  return { ...part.mark, ...common, form: 'column', radius: 0, color: toMarkColor(d.theme, part.mark.rank), quiet: false, cap: 4 };
}

function toDataset(d: Drawing, t: TimeFrame, { sides }: Column, { mark, from, to }: StackPart): PlotDataset {
  const middle = t.x.min + (((sides[0] + sides[1]) / 2 - t.x.from) / (t.x.to - t.x.from)) * (t.x.max - t.x.min);
  const data = [{ x: middle, y: to, observationId: mark.observation.id }];
  const backgroundColor = mark.spec.role === 'whole' ? d.theme.surface : toMarkFill(d, mark);
  return { type: 'bar', label: mark.label, data, base: from, barThickness: sides[1] - sides[0], grouped: false, backgroundColor, borderWidth: 0, clip: false };
}

/** A plain part is set off from its neighbours by a line of the surface; what the parts leave of the whole is hatched. */
function toBoxes(d: Drawing, t: TimeFrame, column: Column): BarBox[] {
  const { stack, sides } = column;
  const boxes = toBarBoxes(stack.parts.map((part) => placePart(d, t, sides, part)));
  const parts = boxes.map((box, i) => ({ ...box, color: box.hatched || box.style === 'dashed' || stack.parts[i]?.mark.rank === -1 ? box.color : d.theme.surface }));
  if (!stack.whole) return parts;
  const [from, to] = (stack.rest ?? [stack.whole.from, stack.whole.to]).map((value) => toPixel(t.y, value)) as [number, number];
  const rest = { observationId: stack.whole.mark.observation.id, style: 'dashed' as const, hatched: stack.rest !== null, color: d.theme.context };
  return [...parts, { ...rest, x: sides[0], width: sides[1] - sides[0], y: Math.min(from, to), height: Math.abs(from - to) }];
}

/** Ranges of the parts side by side over their column: one above the other they would seem to be one. */
function toRanges(d: Drawing, t: TimeFrame, { stack, sides }: Column): Whisker[] {
  return stack.parts.flatMap((part, i) => {
    const { range, color, observation } = placePart(d, t, sides, part);
    if (!range) return [];
    const at = sides[0] + ((sides[1] - sides[0]) * (i + 1)) / (stack.parts.length + 1);
    const cap = Math.max(1, Math.min(4, (sides[1] - sides[0]) / (stack.parts.length + 1) / 2));
    return [{ observationId: observation.id, axis: 'y' as const, at, from: range[0], to: range[1], gap: null, cap, color, halo: d.theme.surface }];
  });
}

/** The value inside its part, where it fits without touching a range. */
function toValueLabels(d: Drawing, t: TimeFrame, column: Column, ranges: readonly Whisker[]): PlacedLabel[] {
  const { stack, sides } = column;
  return stack.parts.flatMap((part): PlacedLabel[] => {
    const line = { text: toValueLines(part.mark, d.locale)[0], size: d.size, weight: BOLD };
    const size = toBlockSize([line], d.measure);
    const [a, b] = [toPixel(t.y, part.from), toPixel(t.y, part.to)];
    const box = { x: (sides[0] + sides[1] - size.width) / 2, y: (a + b - size.height) / 2, ...size };
    const touched = ranges.some(({ at, from, to, cap }) => at + cap > box.x - 2 && at - cap < box.x + box.width + 2 && from < box.y + box.height && to > box.y);
    const fits = size.width + 6 <= sides[1] - sides[0] && size.height + 4 <= Math.abs(a - b);
    return fits && !touched ? [{ id: part.mark.observation.id, role: 'value', ...box, align: 'center', lines: [line], leader: null, ...toMarkInk(d, part.mark) }] : [];
  });
}

/** The stated whole, above its column; "not stated" inside what is left of the last one. */
function toWholeLabels(d: Drawing, t: TimeFrame, columns: readonly Column[], taken: readonly PlacedLabel[]): PlacedLabel[] {
  const whole = columns.flatMap(({ stack, sides }) => (stack.whole ? [{ mark: stack.whole.mark, top: Math.min(toPixel(t.y, stack.whole.to), ...stack.parts.map(({ to }) => toPixel(t.y, to))), sides }] : []));
  const requests = whole.map(({ mark, top, sides }) => ({
    id: mark.observation.id, role: 'value' as const, lines: [{ text: toValueLines(mark, d.locale)[0], size: d.size, weight: BOLD }], color: d.theme.contextInk,
    anchor: { x: sides[0], y: top, width: sides[1] - sides[0], height: 0 }, sides: ['top'] as const, far: false,
  }));
  const bounds = { x: t.x.from, y: t.frame.top + 1, width: t.x.to - t.x.from, height: t.y.from - t.frame.top };
  return placeLabels(requests, { boxes: taken, segments: [], bounds }, d.measure);
}

/** Names beside the last column, at their parts; names of parts that it lacks are left to the legend. */
function toNames(d: Drawing, t: TimeFrame, columns: readonly Column[]): { labels: PlacedLabel[]; swatches: Swatch[] } {
  const last = columns.at(-1);
  const rest = last?.stack.rest && last.stack.whole ? [{ key: 'rest', label: WORDS.notStated[d.locale], ends: last.stack.rest, color: d.theme.contextInk }] : [];
  const parts = (last?.stack.parts ?? []).map(({ mark, from, to }) => ({ key: mark.spec.key, label: mark.label, ends: [from, to] as const, color: mark.rank < 0 ? d.theme.contextInk : toMarkColor(d.theme, mark.rank) }));
  const x = (last?.sides[1] ?? 0) + d.size * 1.4;
  const font = { size: d.size, weight: BOLD };
  const fitting = [...parts, ...rest].filter(({ label }) => d.measure(label, font) <= d.width - 2 - x);
  const requests = fitting.map(({ key, label, ends, color }) => ({ id: key, lines: [{ text: label, ...font }], color, end: [last?.sides[1] ?? 0, toPixel(t.y, (ends[0] + ends[1]) / 2)] as const }));
  const labels = d.narrow ? [] : placeEndLabels(d, requests, { x, top: t.frame.top, bottom: t.y.from, side: 'right' });
  const named = new Set(labels.map(({ id }) => id));
  const all = [...groupBy(columns.flatMap(({ stack }) => [...stack.parts, ...(stack.whole ? [stack.whole] : [])]).map(({ mark }) => mark), ({ spec }) => spec.key).values()].flatMap(([mark]) => mark ?? []);
  const swatches = all.filter(({ spec }) => !named.has(spec.key) && !(spec.role === 'whole' && named.has('rest'))).map(({ label, rank }): Swatch => ({ text: label, rank, form: 'box' }));
  return { labels, swatches };
}

/** Columns of parts over a true time axis, each as wide as its period; with `y.share` parts of 100 %. */
export function toStackedChart(drawing: Drawing): PlotParts {
  const { marks, undrawn } = toDrawable(drawing.view, drawing.locale);
  const spec = drawing.view.spec.y?.share ? { ...drawing.view.spec, y: { unit: 'PC', scale: 'linear' as const, share: true } } : { ...drawing.view.spec, y: { unit: drawing.view.spec.y?.unit ?? '', scale: 'linear' as const } };
  const d = { ...drawing, view: { ...drawing.view, spec } };
  const stacks = toStacks(d, marks);
  const ends = stacks.flatMap(({ parts, whole }) => [...parts, ...(whole ? [whole] : [])]).map(toEnd);
  const t = toTimeFrame(d, spec.y.share ? ends.map((end) => ({ ...end, low: null, high: null })) : ends, [...marks.map(({ label }) => label), ...(stacks.some(({ rest }) => rest) ? [WORDS.notStated[d.locale]] : [])]);
  const columns = toColumns(t, stacks);
  const whiskers = columns.flatMap((column) => toRanges(d, t, column));
  const names = toNames(d, t, columns);
  const values = columns.flatMap((column) => toValueLabels(d, t, column, whiskers));
  const placed = columns.flatMap(({ stack, sides }) => [...stack.parts, ...(stack.whole ? [stack.whole] : [])].map((part) => placePart(d, t, sides, part)));
  const obstacles = toObstacles(d, t, placed, [], [], names.labels);
  const findingMarks = placeFindingMarks(d, placed, obstacles);
  const taken = [...names.labels, ...values, ...whiskers.map(({ at, from, to, cap }) => ({ x: at - cap, y: from, width: 2 * cap, height: to - from })), ...findingMarks];
  const shapes = { connectors: [], barBoxes: columns.flatMap((column) => toBoxes(d, t, column)), whiskers, openArrows: [], hollowMarks: [], eventMarks: t.lane.marks, findingMarks };
  const datasets = columns.flatMap((column) => column.stack.parts.map((part) => toDataset(d, t, column, part)));
  // Chart.js draws the last data set first: the whole lies under its parts.
  const wholes = columns.flatMap((column) => (column.stack.whole ? [toDataset(d, t, column, column.stack.whole)] : []));
  return {
    datasets: [...datasets, ...wholes],
    scales: toPartScales(t),
    area: { left: t.x.from, right: t.x.to, top: 0, bottom: t.y.from },
    reverse: false,
    annotations: toAnnotations(d, t),
    shapes: {
      plotFrame: { ...t.frame, zero: toPixel(t.y, 0) },
      ...shapes,
      plotLabels: [...t.lane.labels, ...names.labels, ...values, ...toWholeLabels(d, t, columns, taken as PlacedLabel[])],
      ...(undrawn.length ? { undrawn } : {}),
      ...(names.swatches.length ? { swatches: names.swatches } : {}),
    },
  };
}
