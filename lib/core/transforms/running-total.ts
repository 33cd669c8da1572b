import { type Days, isSamePeriod, toPreviousPeriod } from '../neighbour-period';
import { type Observation, toObservationRef } from '../observation';
import { parsePeriod } from '../period';
import { add, type Quantity, toQuantity } from '../quantity';
import { TRANSFORM_NAMES } from '../transform-code';
import { toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type Missing, toMissing, toPeriodText } from './missing';
import { pickBeside, toDays } from './pick-observation';

const REGULAR: ReadonlySet<string> = new Set(['A', 'Q', 'M']);

/** One figure for each period, by time: where sources differ, that of the source which the run began with. */
function toRun(observations: readonly Observation[], from: string | null): Observation[] {
  const since = from ? parsePeriod(from).start : '';
  const sorted = observations.filter((o) => o.periodStart >= since).toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));
  const starts = [...new Set(sorted.map((o) => o.periodStart))];
  const [first] = sorted;
  return first ? starts.flatMap((start) => pickBeside(sorted.filter((o) => o.periodStart === start), first) ?? []) : [];
}

/** The period that is lacking just before, where the run is broken. */
function findGap(run: readonly Observation[], index: number): Days | null {
  const [before, o] = [run[index - 1], run[index]];
  const previous = o && toPreviousPeriod(o.timePeriod);
  return before && previous && !isSamePeriod(toDays(before), previous) ? previous : null;
}

/** Sums from the first period (or `base`) on; after a gap there is no total, and the gap is named. */
export function toRunningTotal(input: TransformInput, base: string | null): Transformed {
  const target = toTarget('running', input, input.series.unitMeasure, 'stock', TRANSFORM_NAMES.running);
  const { key } = target.series;
  const run = toRun(input.observations, base);
  if (!REGULAR.has(input.series.freq)) return { ...target, observations: [], missing: run.map((o) => toMissing(key, o.timePeriod, 'no-regular-run')) };
  const [observations, missing]: [Observation[], Missing[]] = [[], []];
  const parts: Observation[] = [];
  let sum: Quantity | null = null;
  let gap: Days | null = null;
  for (const [index, head] of run.entries()) {
    gap ??= findGap(run, index);
    if (gap) {
      missing.push(toMissing(key, head.timePeriod, 'after-gap', toPeriodText(gap)));
      continue;
    }
    parts.push(head);
    sum = sum ? add(sum, toQuantity(head)) : toQuantity(head);
    observations.push(toDerivedRow(target, { head, quantity: sum, formula: parts.map(toObservationRef).join(' + '), parents: [...parts] }));
  }
  return { ...target, observations, missing };
}
