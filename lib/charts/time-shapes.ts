import { type Axis, toPixel, toValue } from './axis';
import type { Drawing } from './drawing';
import { type ObservationMark, toKinship } from './observation-mark';
import type { BarBox, Connector, HollowMark, OpenArrow, Whisker } from './plot-shapes';
import type { Point, Rect } from './rect';
import { toSeriesColor } from './theme';

/** A mark with its place in px. `x` differs from the middle of its period only where rival claims would cover each other. */
export interface PlacedMark extends ObservationMark {
  readonly x: number;
  readonly yPx: number;
  readonly radius: number;
  readonly color: string;
  /** Both ends of the range in px (upper first); null where it is not visible at this scale. */
  readonly range: readonly [number, number] | null;
  /** Both sides of a column in px. */
  readonly sides: readonly [number, number];
}

const CAP = 5;

/** Ends of the interval, where both are known and far enough apart to be told from the dot. */
function toRange(d: Drawing, mark: ObservationMark, y: Axis): readonly [number, number] | null {
  if (mark.low === null || mark.high === null) return null;
  const [top, bottom] = [toPixel(y, mark.high), toPixel(y, y.log ? Math.max(mark.low, y.min) : mark.low)];
  return bottom - top >= d.size * 0.55 ? [top, bottom] : null;
}

/** A dot never hides its range: it shrinks until the caps stand clear of it; a ring only while it can be seen to be one. */
function toRadius(d: Drawing, main: boolean, derived: boolean, range: readonly [number, number] | null): number {
  const least = derived ? 0.3 : 0.22;
  const radius = d.size * (main ? 0.36 : 0.22);
  return range ? Math.min(radius, Math.max(least * d.size, (range[1] - range[0]) / 2 - 1.2)) : radius;
}

function place(d: Drawing, mark: ObservationMark, x: Axis, y: Axis): PlacedMark {
  const main = mark.rank >= 0;
  const range = d.evidence ? toRange(d, mark, y) : null;
  return {
    ...mark,
    x: toPixel(x, mark.at),
    yPx: toPixel(y, mark.y),
    radius: toRadius(d, main, mark.derived, range),
    color: main ? toSeriesColor(d.theme, mark.rank) : d.theme.context,
    range,
    sides: [toPixel(x, mark.span[0]), toPixel(x, mark.span[1])],
  };
}

/** Many grey points are a line; few are shown as dots. */
const QUIET_FROM = 8;

/** Whether a point of official statistics is drawn only as a bend of its line. */
export function isQuiet(mark: ObservationMark, marks: readonly ObservationMark[]): boolean {
  return mark.rank < 0 && marks.filter(({ spec, form }) => spec === mark.spec && form === 'point').length >= QUIET_FROM;
}

/** The dot with its whisker: what a mark covers. */
export function toMarkBox(mark: PlacedMark): Rect {
  if (mark.form === 'column') return { x: mark.sides[0], y: mark.range?.[0] ?? mark.yPx, width: mark.sides[1] - mark.sides[0], height: 0 };
  const half = mark.range ? Math.max(CAP + 1, mark.radius) : mark.radius + 1;
  const [upper, lower] = mark.range ?? [mark.yPx, mark.yPx];
  const [top, bottom] = [Math.min(upper, mark.yPx - mark.radius - 1), Math.max(lower, mark.yPx + mark.radius + 1)];
  return { x: mark.x - half, y: top - 1, width: 2 * half, height: bottom - top + 2 };
}

function covers(a: PlacedMark, b: PlacedMark): boolean {
  const [p, q] = [toMarkBox(a), toMarkBox(b)];
  return Math.abs(a.x - b.x) < 1 && p.y < q.y + q.height && q.y < p.y + p.height;
}

/** Claims about one period that would cover each other stand side by side. */
function spread(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.map((mark) => {
    if (mark.form !== 'point') return mark;
    const rivals = marks.filter((other) => other === mark || (other.spec === mark.spec && other.form === 'point' && covers(mark, other)));
    const index = rivals.indexOf(mark) - (rivals.length - 1) / 2;
    return rivals.length > 1 ? { ...mark, x: mark.x + index * (CAP * 2 + 3) } : mark;
  });
}

export function placeMarks(d: Drawing, marks: readonly ObservationMark[], x: Axis, y: Axis): PlacedMark[] {
  return spread(marks.map((mark) => place(d, mark, x, y)));
}

/** Stem and caps of every visible range; the stem leaves out the dot. */
export function toWhiskers(d: Drawing, marks: readonly PlacedMark[]): Whisker[] {
  return marks.flatMap((mark) => {
    if (!mark.range) return [];
    const gap = mark.form === 'point' ? ([mark.yPx - mark.radius, mark.yPx + mark.radius] as const) : null;
    const at = mark.form === 'column' ? (mark.sides[0] + mark.sides[1]) / 2 : mark.x;
    const cap = mark.form === 'column' ? Math.min(CAP, (mark.sides[1] - mark.sides[0]) / 2) : CAP;
    return [{ observationId: mark.observation.id, axis: 'y' as const, at, from: mark.range[0], to: mark.range[1], gap, cap, color: mark.color, halo: mark.form === 'column' ? d.theme.surface : null }];
  });
}

/** Where only one end is known, an open arrow leaves the bound; a bound without a value shows its period as a foot. */
export function toOpenArrows(d: Drawing, marks: readonly PlacedMark[]): OpenArrow[] {
  // Without a single value there is no scale to be read off, and the arrows are the picture.
  const only = marks.every(({ form }) => form === 'bound');
  const length = only ? Math.min(d.size * 10, (marks[0]?.yPx ?? 0) * 0.55) : d.size * 2;
  return marks.flatMap((mark) => {
    if ((mark.low === null) === (mark.high === null)) return [];
    const up = mark.high === null ? -1 : 1;
    const start = mark.form === 'bound' ? mark.yPx : mark.yPx + up * mark.radius;
    const inset = Math.min(2, (mark.sides[1] - mark.sides[0]) / 6);
    const foot: readonly [Point, Point] | null =
      mark.form === 'bound' ? [[mark.sides[0] + inset, mark.yPx], [mark.sides[1] - inset, mark.yPx]] : null;
    const [from, to]: [Point, Point] = [[mark.x, start], [mark.x, start + up * length]];
    return [{ observationId: mark.observation.id, from, to, foot, color: mark.color }];
  });
}

export function toHollowMarks(d: Drawing, marks: readonly PlacedMark[]): HollowMark[] {
  return marks
    .filter(({ derived, form }) => derived && form === 'point')
    .map(({ observation, x, yPx, radius, color }) => ({ observationId: observation.id, x, y: yPx, radius: radius + 0.5, color, fill: d.theme.surface }));
}

/** Columns that are not plain statements of whole periods: hatched for part of a year, dashed where implied. */
export function toBarBoxes(marks: readonly PlacedMark[], y: Axis): BarBox[] {
  const base = toPixel(y, 0);
  return marks.flatMap((mark) => {
    if (mark.form !== 'column') return [];
    const style = mark.derived ? 'dashed' : 'solid';
    const [top, bottom] = [Math.min(mark.yPx, base), Math.max(mark.yPx, base)];
    const box = { x: mark.sides[0], y: top, width: mark.sides[1] - mark.sides[0], height: bottom - top };
    return [{ observationId: mark.observation.id, style, hatched: mark.partial, color: mark.color, ...box } as const];
  });
}

/** Whose telling a point belongs to: its source, or the source that it was computed from. */
function toTeller({ observation: o }: PlacedMark): string {
  return o.derivation ? o.claim : o.sourceId;
}

/** Of rival claims about one period, the line goes on with its own teller; else with what was stated, the most precise first. */
function pickNext(rivals: readonly PlacedMark[], before: PlacedMark | undefined): PlacedMark | undefined {
  const width = ({ low, high }: PlacedMark): number => (low === null || high === null ? Infinity : high - low);
  const same = before && rivals.find((mark) => toTeller(mark) === toTeller(before));
  return same ?? [...rivals].sort((a, b) => Number(a.derived) - Number(b.derived) || width(a) - width(b))[0];
}

/** Marks that a line may join, by time: one for each period, never an implied point beside a claim that it does not follow from. */
function toLine(marks: readonly PlacedMark[]): PlacedMark[] {
  const points = marks.filter(({ form, partial }) => form === 'point' && !partial).sort((a, b) => a.at - b.at);
  const periods = [...new Set(points.map(({ observation }) => observation.timePeriod))];
  const line: PlacedMark[] = [];
  for (const period of periods) {
    const next = pickNext(points.filter(({ observation }) => observation.timePeriod === period), line.at(-1));
    if (next) line.push(next);
  }
  return line;
}

/** Neighbouring periods, both stated: a line says nothing that was not said. */
function isConsecutive(a: PlacedMark, b: PlacedMark): boolean {
  return !a.derived && !b.derived && a.span[1] > a.span[0] && Math.abs(a.span[1] - b.span[0]) < 0.01;
}

function toDash(mark: PlacedMark, solid: boolean, context: number): readonly number[] {
  if (!solid) return [1.5, 3.5];
  return mark.rank < 0 && context % 2 === 1 ? [6, 3] : [];
}

/** Runs of neighbouring years as solid lines, gaps as thin dotted connectors; nothing is drawn as a curve. */
function toRuns(line: readonly PlacedMark[], context: number): Connector[] {
  const runs: { points: Point[]; solid: boolean }[] = [];
  for (const [i, mark] of line.slice(1).entries()) {
    const before = line[i] as PlacedMark;
    const solid = isConsecutive(before, mark);
    const last = runs.at(-1);
    if (last && last.solid === solid) last.points.push([mark.x, mark.yPx]);
    else runs.push({ solid, points: [[before.x, before.yPx], [mark.x, mark.yPx]] });
  }
  const [mark] = line;
  if (!mark) return [];
  return runs.map(({ points, solid }) => ({ seriesKey: mark.spec.key, points, dash: toDash(mark, solid, context), width: 1.3, color: mark.color }));
}

export function toConnectors(marks: readonly PlacedMark[]): Connector[] {
  const groups = groupByKey(marks);
  let context = -1;
  return [...groups.values()].flatMap((group) => {
    if ((group[0]?.rank ?? 0) < 0) context += 1;
    return toRuns(toLine(group), context);
  });
}

function toGroup({ spec, rank }: PlacedMark): string {
  return rank < 0 ? spec.key : toKinship(spec.key);
}

function groupByKey(marks: readonly PlacedMark[]): Map<string, PlacedMark[]> {
  const groups = new Map<string, PlacedMark[]>();
  for (const mark of marks) groups.set(toGroup(mark), [...(groups.get(toGroup(mark)) ?? []), mark]);
  return groups;
}

/** Data value of a px, for Chart.js points that were moved aside. */
export function toDataX(x: Axis, mark: PlacedMark): number {
  return toValue(x, mark.x);
}
