import type { Finding, FindingKind, FindingRule, FindingStep, Severity } from '../core/finding';
import { formatQuantity } from '../core/format';
import { type Bilingual, both } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { type Quantity, roundToPrecision, toQuantity } from '../core/quantity';
import { toAmount } from './amount';

/** One quantity that may not exceed another, and does. */
export interface BoundConflict {
  readonly rule: FindingRule;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The statement that is too large, or too small. */
  readonly stated: Observation;
  /** What it is bounded by. */
  readonly bound: Quantity;
  readonly others: readonly Observation[];
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly steps: readonly FindingStep[];
  /** "at most USD 1.8 bn" as a reading: the side on which the statement would have to lie. */
  readonly side: 'at-most' | 'at-least';
}

/** Whether `a` exceeds `b` for every truth inside their intervals. Open ends exceed nothing. */
export function exceeds(a: Quantity, b: Quantity): boolean {
  return Boolean(a.low && b.high && a.low.gt(b.high));
}

const READING: Readonly<Record<BoundConflict['side'], Bilingual>> = {
  'at-most': { vi: 'Để khớp, số này nhiều nhất phải là', en: 'To fit, it would have to be at most' },
  'at-least': { vi: 'Để khớp, số này ít nhất phải là', en: 'To fit, it would have to be at least' },
};

/** A finding about a bound. */
export function toBoundFinding({ rule, kind, severity, stated, bound, others, title, reason, steps, side }: BoundConflict): Finding {
  const end = side === 'at-most' ? bound.high : bound.low;
  const limit = { value: end, low: end, high: end };
  const reading = both((locale) => `${READING[side][locale]} ${formatQuantity(limit, stated.unitMeasure, locale)}.`);
  return {
    id: [rule, ...[stated, ...others].map(toObservationRef)].join(':'),
    rule,
    kind,
    severity,
    title,
    explanation: both((locale) => `${reason[locale]} ${reading[locale]}`),
    observations: [stated, ...others].map(({ id }) => id),
    stated: toAmount(toQuantity(stated), stated.unitMeasure),
    expected: toAmount(steps.length > 0 ? roundToPrecision(bound) : bound, stated.unitMeasure),
    steps,
    reading,
  };
}
