import type { Measure } from '../catalogue';
import { type Observation, toObservationRef } from '../observation';
import { parsePeriod } from '../period';
import { divide, exactly, naturalLog, toQuantity } from '../quantity';
import { TRANSFORM_NAMES } from '../transform-code';
import { isAboveZero } from './change';
import { type Result, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type MissingReason, toMissing } from './missing';

type SingleCode = 'log' | 'permonth';

function toLog(head: Observation): Result | MissingReason {
  const q = toQuantity(head);
  if (!isAboveZero(q)) return 'not-above-zero';
  return { head, quantity: naturalLog(q), formula: `ln(${toObservationRef(head)})`, parents: [head] };
}

function toMonthly(head: Observation): Result | MissingReason {
  const { months, start, end, timePeriod } = parsePeriod(head.timePeriod);
  const isDay = months === 0 || start === end;
  if (isDay || /P(?:\d+[YM])*\d+D$/u.test(timePeriod)) return 'not-a-duration';
  return { head, quantity: divide(toQuantity(head), exactly(months)), formula: `${toObservationRef(head)} / ${months}`, parents: [head] };
}

const UNIT: Readonly<Record<SingleCode, (measure: Measure) => string>> = { log: () => 'PURE_NUMB', permonth: ({ unitMeasure }) => unitMeasure };
const COMPUTE: Readonly<Record<SingleCode, (head: Observation) => Result | MissingReason>> = { log: toLog, permonth: toMonthly };

/** Transforms of each figure by itself: natural logarithm; a period's amount divided by its months. */
export function toSingles(code: SingleCode, input: TransformInput): Transformed {
  const target = toTarget(code, input, UNIT[code](input.measure), input.measure.nature, TRANSFORM_NAMES[code]);
  const results = input.observations.map((head) => ({ head, result: COMPUTE[code](head) }));
  return {
    ...target,
    observations: results.flatMap(({ result }) => (typeof result === 'string' ? [] : [toDerivedRow(target, result)])),
    missing: results.flatMap(({ head, result }) => (typeof result === 'string' ? [toMissing(target.series.key, head.timePeriod, result)] : [])),
  };
}
