import { evaluate } from '../formula/evaluate';
import { parseFormula } from '../formula/parse-formula';
import type { Bilingual } from '../locale';
import { type Observation, toObservationRef } from '../observation';
import { add, exactly, type Quantity, toQuantity } from '../quantity';
import { TRANSFORM_NAMES } from '../transform-code';
import { type Result, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type Missing, type MissingReason, toMissing } from './missing';
import { pickOfPeriod, toDays } from './pick-observation';

/** The part stands in the total too: a / (a + b) rises with a and falls with b, so corners give the narrowest interval. */
const SHARE = parseFormula('a/(a+b)*100', 2);

function isNegative(q: Quantity): boolean {
  return !(q.low?.gte(0) ?? false);
}

function toShare(head: Observation, others: readonly Observation[]): Result | MissingReason {
  const [part, rest] = [toQuantity(head), others.map(toQuantity).reduce(add, exactly(0))];
  if (isNegative(part) || isNegative(rest)) return 'negative-part';
  if (!part.low?.plus(rest.low ?? 0).gt(0)) return 'unbounded';
  const quantity = evaluate(SHARE, new Map([['a', part], ['b', rest]]));
  const total = [head, ...others].map(toObservationRef).join(' + ');
  return { head, quantity, formula: `${toObservationRef(head)} / (${total}) * 100`, parents: [head, ...others] };
}

interface Refusal {
  readonly reason: MissingReason;
  readonly detail?: Bilingual;
}

function conclude(head: Observation, others: readonly TransformInput[]): Result | Refusal {
  const found = others.map((other) => ({ other, o: pickOfPeriod(other.observations, toDays(head), head) }));
  const lacking = found.find(({ o }) => !o);
  if (lacking) return { reason: 'incomplete-total', detail: lacking.other.series.title };
  const result = toShare(head, found.flatMap(({ o }) => o ?? []));
  return typeof result === 'string' ? { reason: result } : result;
}

function toShares(input: TransformInput, others: readonly TransformInput[]): Transformed {
  const target = toTarget('share', input, 'PC', 'share', TRANSFORM_NAMES.share);
  const alien = others.find(({ series }) => series.unitMeasure !== input.series.unitMeasure);
  const missing: Missing[] = [];
  const whole = [input, ...others].map(({ name }) => name).toSorted();
  const observations = input.observations.flatMap((head) => {
    const refusal: Refusal | null = others.length === 0 ? { reason: 'no-other-series' } : alien ? { reason: 'other-unit', detail: alien.series.title } : null;
    const result = refusal ?? conclude(head, others);
    if (!('reason' in result)) return [toDerivedRow(target, { ...result, whole })];
    missing.push(toMissing(target.series.key, head.timePeriod, result.reason, result.detail));
    return [];
  });
  return { ...target, observations, missing };
}

/** Each series as a part of the total of all, for the periods that all have: a total without one of its parts is none. */
export function toSharesOfTotal(inputs: readonly TransformInput[]): Transformed[] {
  return inputs.map((input) => toShares(input, inputs.filter((other) => other !== input)));
}
