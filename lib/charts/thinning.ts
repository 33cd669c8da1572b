import type { Drawable } from './drawable';
import { groupBy } from '../core/group-by';
import type { ObservationMark } from './observation-mark';
import { isConsecutive } from './time-lines';

/** Marks of one series for one px of width, from which on more cannot be seen. */
const DENSE = 3;

/** Marks that a browser draws at once without making its reader wait. */
const MOST = 8000;

function isPlain({ derived, partial, findings, form, severed }: ObservationMark): boolean {
  return form === 'point' && !derived && !partial && !severed && findings.length === 0;
}

/** Of many points in one px: the first, the last, the lowest and the highest, so that the line looks as the whole one would. */
function toOutline(bucket: readonly ObservationMark[]): ObservationMark[] {
  const low = bucket.reduce((a, b) => (b.y < a.y ? b : a));
  const high = bucket.reduce((a, b) => (b.y > a.y ? b : a));
  return [...new Set([bucket[0], low, high, bucket.at(-1)])].filter((mark) => mark !== undefined);
}

/**
 * Those that are kept, each with whether its line comes to it without a gap: points that are left out in between join it to the
 * last one, missing years do not.
 */
function withJoins(marks: readonly ObservationMark[], isKept: (mark: ObservationMark) => boolean): [ObservationMark, ObservationMark][] {
  const kept: [ObservationMark, ObservationMark][] = [];
  let [before, isJoined, isThinned] = [undefined as ObservationMark | undefined, true, false];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    if (before && before.at < mark.at) isJoined &&= isConsecutive(before, mark);
    before = mark;
    if (isKept(mark)) {
      kept.push([mark, isThinned ? { ...mark, follows: isJoined } : mark]);
      [isJoined, isThinned] = [true, false];
    } else isThinned = true;
  }
  return kept;
}

/** Marks to draw by the marks that they stand for. */
function thinSeries(marks: readonly ObservationMark[], width: number): [ObservationMark, ObservationMark][] {
  const plain = marks.filter(isPlain);
  if (plain.length <= width * DENSE + 4) return marks.map((mark) => [mark, mark]);
  const first = plain.reduce((a, { at }) => Math.min(a, at), Infinity);
  const extent = plain.reduce((a, { at }) => Math.max(a, at), -Infinity) - first || 1;
  const buckets = groupBy(plain, ({ at }) => Math.floor(((at - first) / extent) * width));
  const kept = new Set([...buckets.values()].flatMap(toOutline));
  return withJoins(marks, (mark) => !isPlain(mark) || kept.has(mark));
}

/**
 * Leaves out points that no reader could tell apart: more than three of one series to a px (to a few px where there are many series). Implied values, contradictions
 * and parts of years always stay, and the table holds every point.
 */
export function thin({ marks, undrawn }: Drawable, width: number): Drawable {
  if (marks.length <= width * DENSE) return { marks, undrawn };
  const groups = [...groupBy(marks, ({ spec }) => spec).values()];
  const columns = Math.max(20, Math.min(width, Math.floor(MOST / 4 / groups.length)));
  const kept = new Map(groups.flatMap((own) => thinSeries(own, columns)));
  const left = marks.filter((mark) => !kept.has(mark)).map(({ observation }) => observation.id);
  if (left.length === 0) return { marks, undrawn };
  return { marks: marks.flatMap((mark) => kept.get(mark) ?? []), undrawn: [...undrawn, { reason: 'thinned', observationIds: left }] };
}
