import { toTeller } from '../core/observation';
import { type ObservationMark, toKinship } from './observation-mark';
import { isBreak } from '../core/series-break';
import { groupBy } from '../core/group-by';
import type { Connector } from './plot-shapes';
import type { Point } from './rect';
import { SERIES_DASHES } from './theme';
import type { PlacedMark } from './time-shapes';

/** Of rival claims about one period, the line goes on with its own teller; else with what was stated, the most precise first. */
function pickNext(rivals: readonly PlacedMark[], before: PlacedMark | undefined): PlacedMark | undefined {
  const width = ({ low, high }: PlacedMark): number => (low === null || high === null ? Infinity : high - low);
  const same = before && rivals.find((mark) => toTeller(mark.observation) === toTeller(before.observation));
  return same ?? [...rivals].sort((a, b) => Number(a.derived) - Number(b.derived) || width(a) - width(b))[0];
}

/** Marks that a line may join, by time: one for each period, never an implied point beside a claim that it does not follow from. */
function toLine(marks: readonly PlacedMark[]): PlacedMark[] {
  const points = marks.filter(({ form, partial }) => form === 'point' && !partial).sort((a, b) => a.at - b.at);
  const periods = groupBy(points, ({ observation }) => observation.timePeriod);
  const line: PlacedMark[] = [];
  for (const rivals of periods.values()) {
    const next = pickNext(rivals, line.at(-1));
    if (next) line.push(next);
  }
  return line;
}

/** Figures that are stated; official ones also where they are sums of two stated flows of the same year. */
function mayJoin(mark: ObservationMark): boolean {
  return !mark.derived || mark.rank < 0;
}

/** Neighbouring periods that may be joined: a line says nothing that was not said, and does not run on where what is counted changes. */
export function isConsecutive(a: ObservationMark, b: ObservationMark): boolean {
  return !isBreak(b.observation) && mayJoin(a) && mayJoin(b) && a.span[1] > a.span[0] && Math.abs(a.span[1] - b.span[0]) < 0.01;
}

function toDash(mark: PlacedMark, solid: boolean, context: number): readonly number[] {
  if (!solid) return [1.5, 3.5];
  if (mark.spec.mark === 'line' && mark.rank >= 0) return SERIES_DASHES[mark.rank % SERIES_DASHES.length] ?? [];
  return mark.rank < 0 && context % 2 === 1 ? [6, 3] : [];
}

/** Runs of neighbouring years as solid lines, gaps as thin dotted connectors; nothing is drawn as a curve. */
function toRuns(line: readonly PlacedMark[], context: number): Connector[] {
  const runs: { points: Point[]; solid: boolean }[] = [];
  for (const [i, mark] of line.slice(1).entries()) {
    const before = line[i] as PlacedMark;
    const solid = mark.follows ?? isConsecutive(before, mark);
    const last = runs.at(-1);
    if (mark.severed) runs.push({ solid, points: [[mark.x, mark.yPx]] });
    else if (last && last.solid === solid) last.points.push([mark.x, mark.yPx]);
    else runs.push({ solid, points: [[before.x, before.yPx], [mark.x, mark.yPx]] });
  }
  const [mark] = line;
  if (!mark) return [];
  return runs.filter(({ points }) => points.length > 1).map(({ points, solid }) => ({ seriesKey: mark.spec.key, points, dash: toDash(mark, solid, context), width: solid && mark.spec.mark === 'line' && mark.rank >= 0 ? 2 : 1.3, color: mark.color }));
}

export function toConnectors(marks: readonly PlacedMark[]): Connector[] {
  const groups = groupByKey(marks.filter(({ spec }) => spec.mark !== 'dots'));
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
  return groupBy(marks, toGroup);
}
