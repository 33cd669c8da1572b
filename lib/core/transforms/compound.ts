import { type FindFigure, findNone, isDependent, setAgainst } from '../dependent-figures';
import { isSamePeriod, toYearsBetween } from '../neighbour-period';
import { type Observation, toObservationRef, toTeller } from '../observation';
import { parsePeriod } from '../period';
import { exactly, multiply, root, subtract, toQuantity } from '../quantity';
import { findBreakBetween, toBreaks } from '../series-break';
import { TRANSFORM_NAMES } from '../transform-code';
import { isAboveZero } from './change';
import { type Result, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type MissingReason, toMissing, toPeriodText } from './missing';
import { pickBeside, toDays } from './pick-observation';

interface Refusal {
  readonly reason: MissingReason;
  readonly period: string;
}

/** The figure of a named period; else the first, or the last, of those that have one. */
function findEnd(observations: readonly Observation[], named: string | null, last: boolean, beside?: Observation): Observation | undefined {
  const days = named ? parsePeriod(named) : null;
  const all = observations.filter((o) => (days ? isSamePeriod(toDays(o), days) : o.obsValue !== null)).toSorted((a, b) => a.periodStart.localeCompare(b.periodStart));
  const edge = last ? all.at(-1) : all[0];
  return edge && pickBeside(all.filter((o) => o.periodStart === edge.periodStart && o.periodEnd === edge.periodEnd), beside ?? edge);
}

/** 2000 to 2013 as one period of fourteen years; other pairs are named by their second. */
function toSpan(from: Observation, to: Observation): string {
  const [first, last] = [parsePeriod(from.timePeriod), parsePeriod(to.timePeriod)];
  const isYears = first.months === 12 && last.months === 12 && first.start.slice(4) === last.start.slice(4);
  return isYears ? `${first.start}/P${Number(last.start.slice(0, 4)) - Number(first.start.slice(0, 4)) + 1}Y` : to.timePeriod;
}

function conclude(from: Observation, to: Observation, breaks: readonly Observation[], find: FindFigure): Result | Refusal {
  const broken = findBreakBetween(breaks, from, to);
  if (broken) return { reason: 'across-break', period: broken.timePeriod };
  const years = toYearsBetween(toDays(from), toDays(to));
  if (years.isNegative()) return { reason: 'wrong-order', period: to.timePeriod };
  if (years.lt(1) || parsePeriod(from.timePeriod).months !== parsePeriod(to.timePeriod).months) return { reason: 'too-close', period: to.timePeriod };
  if (!isAboveZero(toQuantity(to)) || !isAboveZero(toQuantity(from))) return { reason: 'not-above-zero', period: to.timePeriod };
  const quantity = multiply(subtract(root(setAgainst('/', to, from, find), years), exactly(1)), exactly(100));
  const formula = `((${toObservationRef(to)} / ${toObservationRef(from)}) ^ (1 / ${years.toDecimalPlaces(6)}) - 1) * 100`;
  return { head: to, quantity, formula, parents: [to, from], timePeriod: toSpan(from, to), basePeriod: from.timePeriod, isDependent: isDependent(to, from, find) };
}

/** Where no first period is named: since what is counted has last changed. */
function toUnbroken(observations: readonly Observation[], breaks: readonly Observation[], last: Observation | undefined): readonly Observation[] {
  const broken = last && breaks.findLast((o) => o.periodStart <= last.periodStart && toTeller(o) === toTeller(last));
  return broken ? observations.filter(({ periodStart }) => periodStart >= broken.periodStart) : observations;
}

/** Rival figures of the end's period, one of each source. */
function toRivals(observations: readonly Observation[], end: Observation): Observation[] {
  const rivals = observations.filter((o) => isSamePeriod(toDays(o), toDays(end)));
  return [...new Set(rivals.map(toTeller))].flatMap((teller) => pickBeside(rivals.filter((o) => toTeller(o) === teller), end) ?? []);
}

/** Each source's figure of the last period beside its own of the first, where it has one. */
function concludeAll({ observations, find = findNone }: TransformInput, first: Observation, last: Observation, breaks: readonly Observation[]): (Result | Refusal)[] {
  const firsts = observations.filter((o) => isSamePeriod(toDays(o), toDays(first)));
  return toRivals(observations, last).map((to) => conclude(pickBeside(firsts, to) ?? first, to, breaks, find));
}

/** Compound growth a year between two periods of a series: those named, else its first and last. One row for each source of each series. */
export function toCompoundGrowth(input: TransformInput, base: string | null, to: string | null): Transformed {
  const target = toTarget('cagr', { ...input, series: { ...input.series, freq: '_O' } }, 'PC', 'growth', TRANSFORM_NAMES.cagr);
  const last = findEnd(input.observations, to, true);
  const breaks = toBreaks(input.observations);
  const first = findEnd(base ? input.observations : toUnbroken(input.observations, breaks, last), base, false, last);
  const lacking = first ? to : base;
  const period = lacking ?? input.observations[0]?.timePeriod ?? '';
  const results = first && last ? concludeAll(input, first, last, breaks) : [{ reason: 'no-base', period } as const];
  const observations = results.flatMap((result) => ('reason' in result ? [] : [toDerivedRow(target, result)]));
  const [refusal] = results.flatMap((result) => ('reason' in result && result.period ? [result] : []));
  const missing = refusal && observations.length === 0 ? [toMissing(target.series.key, refusal.period, refusal.reason, toPeriodText(parsePeriod(refusal.period)))] : [];
  return { ...target, observations, missing };
}
