import { type Axis, toEnds, toPixel, toValue } from './axis';
import type { Drawing } from './drawing';
import { toColumnSides, widen } from './column-slots';
import { groupBy } from '../core/group-by';
import type { ObservationMark } from './observation-mark';
import type { BarBox, HollowMark, OpenArrow, Whisker } from './plot-shapes';
import { isRanking } from './rank-scale';
import type { Point, Rect } from './rect';
import { toMarkColor } from './theme';
import type { TimeFrame } from './time-frame';

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
  /** px of zero, where columns begin; the foot of the plot on a log scale. */
  readonly base: number;
  /** Only a bend of its line: one of many points that stand close. */
  readonly quiet: boolean;
  /** Half the width of the caps of its range. */
  readonly cap: number;
}

const CAP = 5;

/** Ends of the interval, where both are known and far enough apart to be told from the dot. */
function toRange(d: Drawing, mark: ObservationMark, y: Axis): readonly [number, number] | null {
  if (mark.low === null || mark.high === null) return null;
  const ends = [toPixel(y, mark.high), toPixel(y, y.log ? Math.max(mark.low, toEnds(y)[0]) : mark.low)];
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return bottom - top >= d.size * 0.55 ? [top, bottom] : null;
}

/** A dot never hides its range: it shrinks until the caps stand clear of it; a ring only while it can be seen to be one. */
function toRadius(d: Drawing, { rank, derived, spec }: ObservationMark, range: readonly [number, number] | null): number {
  const least = derived ? 0.3 : 0.22;
  const radius = d.size * (rank < 0 ? 0.22 : spec.mark === 'line' && !derived ? 0.28 : 0.36);
  return range ? Math.min(radius, Math.max(least * d.size, (range[1] - range[0]) / 2 - 1.2)) : radius;
}

/** Both sides of a period; a column is as wide as its period, yet never too thin to be seen. */
function toSides(d: Drawing, { form, span }: ObservationMark, x: Axis): readonly [number, number] {
  const sides = [toPixel(x, span[0]), toPixel(x, span[1])] as const;
  return form === 'column' && span[0] === span[1] ? widen(sides, d.size * 1.6) : sides;
}

/** Scales that marks are placed on. */
type Scales = Pick<TimeFrame, 'x' | 'y' | 'y2'>;

/** How close the points of one series stand. */
interface Crowd {
  readonly quiet: boolean;
  readonly cap: number;
}

/** The middle of a period; of one that begins before the axis, or ends after it, the middle of what is seen. */
function toSeen({ at, span }: ObservationMark, { min, max }: Axis): number {
  return at >= min && at <= max ? at : (Math.max(min, Math.min(max, span[0])) + Math.max(min, Math.min(max, span[1]))) / 2;
}

function place(d: Drawing, mark: ObservationMark, { x, y: left, y2 }: Scales, crowd: Crowd): PlacedMark {
  const y = mark.spec.axis === 'right' ? (y2 ?? left) : left;
  const range = d.evidence ? toRange(d, mark, y) : null;
  const { observation, spec, rank, label, at, span, y: value, low, high, form, derived, implied, partial, findings, follows, severed } = mark;
  // Written out: a spread of this many fields costs ten times as much, and there may be thousands of marks.
  return {
    observation, spec, rank, label, at, span, y: value, low, high, form, derived, implied, partial, findings, follows, severed,
    x: toPixel(x, toSeen(mark, x)),
    yPx: toPixel(y, value),
    radius: toRadius(d, mark, range),
    color: toMarkColor(d.theme, rank),
    range,
    sides: toSides(d, mark, x),
    base: y.log || y.min > 0 ? y.from : toPixel(y, 0),
    quiet: crowd.quiet && form === 'point' && (!derived || rank < 0) && findings.length === 0,
    cap: crowd.cap,
  };
}

/** Many grey points are a line; few are shown as dots. */
const QUIET_FROM = 8;

/** px between the points of a line under which its dots are left out. */
const QUIET_UNDER = 9;

function toCrowd(marks: readonly ObservationMark[], { x }: Scales): Crowd {
  const points = marks.filter(({ form }) => form === 'point');
  const apart = Math.abs(x.to - x.from) / Math.max(1, points.length);
  const isContext = (points[0]?.rank ?? 0) < 0;
  const quiet = isContext ? points.length >= QUIET_FROM : points[0]?.spec.mark === 'line' && apart < QUIET_UNDER;
  return { quiet, cap: Math.max(1, Math.min(CAP, apart / 2 - 1)) };
}

/** The dot with its whisker: what a mark covers. */
export function toMarkBox(mark: PlacedMark): Rect {
  if (mark.form === 'column') return { x: mark.sides[0], y: mark.y < 0 ? (mark.range?.[1] ?? mark.yPx) : (mark.range?.[0] ?? mark.yPx), width: mark.sides[1] - mark.sides[0], height: 0 };
  const half = mark.range ? Math.max(mark.cap + 1, mark.radius) : mark.radius + 1;
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
  const series = groupBy(marks.filter(({ form }) => form === 'point'), ({ spec }) => spec);
  const claims = new Map([...series].map(([spec, own]) => [spec, groupBy(own, ({ observation }) => observation.timePeriod)]));
  return marks.map((mark) => {
    const same = mark.form === 'point' ? (claims.get(mark.spec)?.get(mark.observation.timePeriod) ?? []) : [];
    if (same.length < 2) return mark;
    const rivals = same.filter((other) => other === mark || covers(mark, other));
    const index = rivals.indexOf(mark) - (rivals.length - 1) / 2;
    return rivals.length > 1 ? { ...mark, x: mark.x + index * (CAP * 2 + 3) } : mark;
  });
}

/** Columns of several series about one time stand side by side, each keeping its share of the period. */
function standAside(marks: readonly PlacedMark[]): PlacedMark[] {
  const sides = toColumnSides(marks.filter(({ form }) => form === 'column'));
  return marks.map((mark) => {
    const own = sides.get(mark);
    return own ? { ...mark, sides: own, x: (own[0] + own[1]) / 2 } : mark;
  });
}

export function placeMarks(d: Drawing, marks: readonly ObservationMark[], scales: Scales): PlacedMark[] {
  const crowds = new Map([...groupBy(marks, ({ spec }) => spec)].map(([spec, own]) => [spec, toCrowd(own, scales)]));
  return standAside(spread(marks.map((mark) => place(d, mark, scales, crowds.get(mark.spec) ?? { quiet: false, cap: CAP }))));
}

/** Stem and caps of every visible range; the stem leaves out the dot. */
export function toWhiskers(d: Drawing, marks: readonly PlacedMark[]): Whisker[] {
  return marks.flatMap((mark) => {
    if (!mark.range) return [];
    const gap = mark.form === 'point' ? ([mark.yPx - mark.radius, mark.yPx + mark.radius] as const) : null;
    const at = mark.form === 'column' ? (mark.sides[0] + mark.sides[1]) / 2 : mark.x;
    const cap = mark.form === 'column' ? Math.min(CAP, (mark.sides[1] - mark.sides[0]) / 2) : mark.cap;
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
    const up = (mark.high === null) === isRanking([mark]) ? 1 : -1;
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
    .filter((mark) => mark.derived && mark.form === 'point' && !mark.quiet)
    .map(({ observation, x, yPx, radius, color }) => ({ observationId: observation.id, x, y: yPx, radius: radius + 0.5, color, fill: d.theme.surface }));
}

/** Columns too short to see still get this many px. */
export const MIN_COLUMN = 2;

/** Upper and lower edge of a column, px. */
function toColumnReach({ y, yPx, base }: PlacedMark): readonly [number, number] {
  return y < 0 ? [base, Math.max(yPx, base + MIN_COLUMN)] : [Math.min(yPx, base - MIN_COLUMN), base];
}

/** What a column covers, with its range. */
export function toColumnRect(mark: PlacedMark): Rect {
  const [top, bottom] = toColumnReach(mark);
  const [upper, lower] = [Math.min(top, mark.range?.[0] ?? top), Math.max(bottom, mark.range?.[1] ?? bottom)];
  return { x: mark.sides[0], y: upper, width: mark.sides[1] - mark.sides[0], height: lower - upper };
}

/** Columns that are not plain statements of whole periods: hatched for part of a year, dashed where implied. */
export function toBarBoxes(marks: readonly PlacedMark[]): BarBox[] {
  return marks.flatMap((mark) => {
    if (mark.form !== 'column') return [];
    const style = mark.derived ? 'dashed' : 'solid';
    const [top, bottom] = toColumnReach(mark);
    const box = { x: mark.sides[0], y: top, width: mark.sides[1] - mark.sides[0], height: bottom - top };
    return [{ observationId: mark.observation.id, style, hatched: mark.partial, color: mark.color, ...box } as const];
  });
}

/** Data value of a px, for Chart.js points that were moved aside. */
export function toDataX(x: Axis, mark: PlacedMark): number {
  return toValue(x, mark.x);
}
