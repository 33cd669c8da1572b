import { type FindFigure, findNone, isDependent, setAgainst } from '../dependent-figures';
import { type Days, isSamePeriod } from '../neighbour-period';
import { type Observation, toObservationRef } from '../observation';
import { parsePeriod } from '../period';
import { exactly, multiply, toQuantity } from '../quantity';
import { findBreakBetween, toBreaks } from '../series-break';
import { TRANSFORM_NAMES } from '../transform-code';
import { isAboveZero } from './change';
import { type Result, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type Missing, toMissing, toPeriodText } from './missing';
import { pickBeside, toDays } from './pick-observation';

const HUNDRED = exactly(100);

function canBeBase(o: Observation): boolean {
  return o.obsValue !== null && isAboveZero(toQuantity(o));
}

/** The first period for which every series has a figure above zero; null where there is none. */
function findCommonBase(inputs: readonly TransformInput[]): Days | null {
  const [first = new Map<string, Days>(), ...others] = inputs.map(({ observations }) => new Map(observations.filter(canBeBase).map((o) => [`${o.periodStart}/${o.periodEnd}`, toDays(o)])));
  const common = [...first].filter(([name]) => others.every((periods) => periods.has(name))).map(([, days]) => days);
  return common.toSorted((a, b) => a.start.localeCompare(b.start))[0] ?? null;
}

function toResult(head: Observation, base: Observation, find: FindFigure): Result {
  // A figure against itself is 100, whatever it is: its interval does not count twice.
  const quantity = head.id === base.id ? HUNDRED : multiply(setAgainst('/', head, base, find), HUNDRED);
  return { head, quantity, formula: `${toObservationRef(head)} / ${toObservationRef(base)} * 100`, parents: [head, base], basePeriod: base.timePeriod, isDependent: isDependent(head, base, find) };
}

function toIndex(input: TransformInput, days: Days | null): Transformed {
  const target = toTarget('index', input, 'IX', input.measure.nature, TRANSFORM_NAMES.index);
  const missing: Missing[] = [];
  const bases = days ? input.observations.filter((o) => isSamePeriod(toDays(o), days) && canBeBase(o)) : [];
  const breaks = toBreaks(input.observations);
  const observations = input.observations.flatMap((head) => {
    const base = pickBeside(bases, head);
    const broken = base && findBreakBetween(breaks, base, head);
    if (base && !broken) return [toDerivedRow(target, toResult(head, base, input.find ?? findNone))];
    if (broken) missing.push(toMissing(target.series.key, head.timePeriod, 'across-break', toPeriodText(toDays(broken))));
    else missing.push(toMissing(target.series.key, head.timePeriod, 'no-base', days ? toPeriodText(days) : { vi: 'không có kỳ chung', en: 'no period in common' }));
    return [];
  });
  return { ...target, observations, missing };
}

/** Each series with one base period as 100. Null: the first that all series have; there is no index where they share none. */
export function toIndexes(inputs: readonly TransformInput[], base: string | null): Transformed[] {
  const days = base ? parsePeriod(base) : findCommonBase(inputs);
  return inputs.map((input) => toIndex(input, days));
}
