import type { Source } from '../core/catalogue';
import type { FindingKind, Severity } from '../core/finding';
import type { Observation } from '../core/observation';
import { toOrigin } from '../core/preferred-claim';
import { exactly, multiply, overlaps, type Quantity, toDecimal } from '../core/quantity';
import { type AuditContext, isOfficial } from './audit-context';
import { toVerdict } from './figure';

/** A press figure this near an official one tells of vintage or coverage rather than of an error. Relative. */
const CLOSE = '0.03';
/** Units in which a factor of ten can slip in: amounts and counts, not rates, ranks or years. */
const SCALED: ReadonlySet<string> = new Set(['USD', 'NUM']);
/** Months after a period in which its figures are first printed and still provisional. */
const PROVISIONAL_MONTHS = 18;

const BASIS_FIELDS = ['valuation', 'prices', 'year'] as const;

/** Why two claims of one thing differ, as far as figures and sources tell. */
export type Cause = 'rounding' | 'unit' | 'repeated' | 'definition' | 'revised' | 'provisional' | 'close' | 'apart';

export interface Disagreement {
  readonly cause: Cause;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Power of ten between the two, for cause "unit"; 0 elsewhere. */
  readonly exponent: number;
}

/** One of the two claims: a statement, or a sum of one source's statements, for which the first of them stands. */
export interface Claimed {
  readonly quantity: Quantity;
  readonly parents: readonly Observation[];
}

/** |a − b| / b; null where either has no value. */
export function toGap(a: Quantity, b: Quantity): ReturnType<typeof toDecimal> | null {
  return a.value && b.value && !b.value.isZero() ? a.value.minus(b.value).dividedBy(b.value).abs() : null;
}

export function isClose(a: Quantity, b: Quantity): boolean {
  return overlaps(a, b) || Boolean(toGap(a, b)?.lte(CLOSE));
}

/** The power of ten that would bring the two together: 3 where one says million and the other billion; 0 where none does. */
function findExponent(a: Quantity, b: Quantity): number {
  if (!a.value?.gt(0) || !b.value?.gt(0)) return 0;
  const exponent = a.value.dividedBy(b.value).log(10).round().toNumber();
  return exponent !== 0 && Math.abs(exponent) <= 9 && isClose(a, multiply(b, exactly(toDecimal(10).pow(exponent).toString()))) ? exponent : 0;
}

function toMonth(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');
}

/** Printed soon after the period, when only first figures were out. */
function isEarly(o: Observation, source: Source | undefined): boolean {
  return Boolean(source?.publishedOn) && toMonth(source?.publishedOn ?? '') - toMonth(o.periodEnd) <= PROVISIONAL_MONTHS;
}

function isRevision(a: Observation, b: Observation, { sources }: AuditContext): boolean {
  const [one, other] = [sources.get(a.sourceId), sources.get(b.sourceId)];
  const isSame = toOrigin(one, a.sourceId) === toOrigin(other, b.sourceId);
  return a.sourceId !== b.sourceId && isSame && one?.publishedOn !== other?.publishedOn;
}

/** Both sources say what they count and at which prices, and not the same. */
function hasOtherBasis(a: Observation, b: Observation, { sources }: AuditContext): boolean {
  const [one, other] = [sources.get(a.sourceId)?.basis, sources.get(b.sourceId)?.basis];
  return BASIS_FIELDS.some((field) => one?.[field] && other?.[field] && one[field] !== other[field]);
}

function toCause(a: Observation, b: Observation, isNear: boolean, context: AuditContext): Cause {
  const statuses = [a.obsStatus, b.obsStatus];
  if (statuses.some((status) => status === 'D' || status === 'B') || hasOtherBasis(a, b, context)) return 'definition';
  if (a.sourceId === b.sourceId) return 'repeated';
  if (isRevision(a, b, context)) return 'revised';
  if (statuses.some((status) => status === 'P' || status === 'E')) return 'provisional';
  if (!isNear || !(isOfficial(a, context) || isOfficial(b, context)) || !SCALED.has(a.unitMeasure)) return 'apart';
  return isEarly(a, context.sources.get(a.sourceId)) ? 'provisional' : 'close';
}

const OUTCOMES: Readonly<Record<Cause, Pick<Disagreement, 'kind' | 'severity'>>> = {
  rounding: { kind: 'rounding', severity: 'low' },
  unit: { kind: 'wrong-unit', severity: 'high' },
  repeated: { kind: 'contradiction', severity: 'high' },
  definition: { kind: 'other-scope', severity: 'low' },
  revised: { kind: 'revision', severity: 'medium' },
  provisional: { kind: 'revision', severity: 'low' },
  close: { kind: 'other-scope', severity: 'low' },
  apart: { kind: 'contradiction', severity: 'medium' },
};

/** A press figure that is the official one only after rounding is worth saying; so are two that are both rounded. */
function isRounding(a: Claimed, b: Claimed, context: AuditContext): boolean {
  const [fits, fitsBack] = [toVerdict(a.quantity, b.quantity, true) === 'fits', toVerdict(b.quantity, a.quantity, true) === 'fits'];
  const [o, other] = [a.parents[0], b.parents[0]];
  const isOneOfficial = o && other && isOfficial(o, context) !== isOfficial(other, context);
  return isOneOfficial ? !(fits && fitsBack) : !fits && !fitsBack;
}

/** How the less preferred claim `a` differs from `b`; null where they agree. */
export function findDisagreement(a: Claimed, b: Claimed, context: AuditContext): Disagreement | null {
  const [o, other] = [a.parents[0], b.parents[0]];
  if (!o || !other) return null;
  if (overlaps(a.quantity, b.quantity)) return isRounding(a, b, context) ? { cause: 'rounding', ...OUTCOMES.rounding, exponent: 0 } : null;
  const exponent = SCALED.has(o.unitMeasure) ? findExponent(a.quantity, b.quantity) : 0;
  const cause = exponent ? 'unit' : toCause(o, other, isClose(a.quantity, b.quantity), context);
  return { cause, ...OUTCOMES[cause], exponent };
}
