import { capitalize } from '../capital';
import { both } from '../locale';
import { type Days, isSamePeriod, toPreviousPeriod } from '../neighbour-period';
import { type Observation, toObservationRef } from '../observation';
import { parsePeriod } from '../period';
import { add, type Quantity, toQuantity } from '../quantity';
import { isBreak } from '../series-break';
import { toSinceWords } from '../summed-since';
import { TRANSFORM_NAMES } from '../transform-code';
import { type Target, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type Missing, type MissingReason, toMissing, toPeriodText } from './missing';
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

/** What ends a run, and the period that it is about. */
interface Stop {
  readonly reason: Extract<MissingReason, 'after-gap' | 'across-break'>;
  readonly days: Days;
}

function findStop(run: readonly Observation[], index: number): Stop | null {
  const [gap, o] = [findGap(run, index), run[index]];
  if (gap) return { reason: 'after-gap', days: gap };
  return o && index > 0 && isBreak(o) ? { reason: 'across-break', days: toDays(o) } : null;
}

/** The series says since when it sums: another one of the same measure may begin elsewhere. */
function withBeginning(target: Target, first: Observation | undefined): Target {
  if (!first) return target;
  const [since, { note }] = [toSinceWords(first.timePeriod), target.series];
  return { ...target, series: { ...target.series, note: both((locale) => [`${capitalize(since[locale])}.`, note?.[locale]].filter(Boolean).join(' ')) } };
}

/** Sums from the first period (or `base`) on; after a gap, or where what is counted changes, there is no total, and the reason is named. */
export function toRunningTotal(input: TransformInput, base: string | null): Transformed {
  const run = toRun(input.observations, base);
  const target = withBeginning(toTarget('running', input, input.series.unitMeasure, 'stock', TRANSFORM_NAMES.running), run[0]);
  const { key } = target.series;
  if (!REGULAR.has(input.series.freq)) return { ...target, observations: [], missing: run.map((o) => toMissing(key, o.timePeriod, 'no-regular-run')) };
  const [observations, missing]: [Observation[], Missing[]] = [[], []];
  const parts: Observation[] = [];
  let sum: Quantity | null = null;
  let stop: Stop | null = null;
  for (const [index, head] of run.entries()) {
    stop ??= findStop(run, index);
    if (stop) {
      missing.push(toMissing(key, head.timePeriod, stop.reason, toPeriodText(stop.days)));
      continue;
    }
    parts.push(head);
    sum = sum ? add(sum, toQuantity(head)) : toQuantity(head);
    observations.push(toDerivedRow(target, { head, quantity: sum, formula: parts.map(toObservationRef).join(' + '), parents: [...parts], basePeriod: run[0]?.timePeriod ?? null }));
  }
  return { ...target, observations, missing };
}
