import type Decimal from 'decimal.js';
import type { Measure } from '../catalogue';
import { type FindFigure, findNone, isDependent, setAgainst } from '../dependent-figures';
import { type Days, toPreviousPeriod, toYearAgo, toYearsBetween } from '../neighbour-period';
import { type Observation, toObservationRef } from '../observation';
import { divide, exactly, multiply, naturalLog, type Quantity, root, subtract, toQuantity } from '../quantity';
import { parsePeriod } from '../period';
import { findBreakBetween, toBreaks } from '../series-break';
import { TRANSFORM_NAMES, type TransformCode } from '../transform-code';
import { type Result, toDerivedRow, toTarget, type TransformInput, type Transformed } from './derived-row';
import { type Missing, type MissingReason, toMissing, toPeriodText } from './missing';
import { pickBeside, pickOfPeriod, toDays } from './pick-observation';

export type ChangeCode = Extract<TransformCode, 'chg' | 'ch1' | 'pch' | 'pc1' | 'pca' | 'cch' | 'cca'>;

/** A change from one figure to another. FRED counts back observations; here it is calendar time, so ten years are never called one. */
interface Change {
  /** previous: the period just before; year-ago: the same of the year before; earlier: the last there is, with the real distance. */
  readonly from: 'previous' | 'year-ago' | 'earlier';
  /** Of the difference of the two, or of their ratio. */
  readonly compute: (q: Quantity, years: () => Decimal) => Quantity;
  readonly formula: (x: string, y: string, years: () => Decimal) => string;
  /** Ratios need both figures above zero. */
  readonly isRatio: boolean;
}

function toYearText(years: Decimal): string {
  return years.toDecimalPlaces(6).toString();
}

const [ONE, HUNDRED] = [exactly(1), exactly(100)];

/** The factor stands once: the interval is as narrow as it can be. */
function toPercent(factor: Quantity): Quantity {
  return multiply(subtract(factor, ONE), HUNDRED);
}

const difference: Pick<Change, 'compute' | 'formula' | 'isRatio'> = { compute: (q) => q, formula: (x, y) => `${x} - ${y}`, isRatio: false };
const percent: Pick<Change, 'compute' | 'formula' | 'isRatio'> = { compute: toPercent, formula: (x, y) => `(${x} / ${y} - 1) * 100`, isRatio: true };

const CHANGES: Readonly<Record<ChangeCode, Change>> = {
  chg: { from: 'previous', ...difference },
  ch1: { from: 'year-ago', ...difference },
  pch: { from: 'previous', ...percent },
  pc1: { from: 'year-ago', ...percent },
  pca: {
    from: 'earlier', isRatio: true,
    compute: (factor, years) => toPercent(root(factor, years())),
    formula: (x, y, years) => `((${x} / ${y}) ^ (1 / ${toYearText(years())}) - 1) * 100`,
  },
  cch: { from: 'previous', isRatio: true, compute: (factor) => multiply(naturalLog(factor), HUNDRED), formula: (x, y) => `ln(${x} / ${y}) * 100` },
  cca: {
    from: 'earlier', isRatio: true,
    compute: (factor, years) => multiply(divide(naturalLog(factor), exactly(years())), HUNDRED),
    formula: (x, y, years) => `ln(${x} / ${y}) / ${toYearText(years())} * 100`,
  },
};

/** Whether a figure can only be above zero: ratios and logarithms need it. */
export function isAboveZero(q: Quantity): boolean {
  return q.low?.gt(0) ?? false;
}

export function isChange(code: TransformCode): code is ChangeCode {
  return code in CHANGES;
}

/** A difference of per cents is in percentage points, of ranks in places. */
function toChangeUnit(change: Change, { unitMeasure }: Measure): string {
  if (change.isRatio) return 'PC';
  return { PC: 'PP', RANK: 'NUM' }[unitMeasure] ?? unitMeasure;
}

function findEarlier(observations: readonly Observation[], head: Observation): Observation | undefined {
  const { months } = parsePeriod(head.timePeriod);
  const earlier = observations.filter((o) => o.periodEnd < head.periodStart && parsePeriod(o.timePeriod).months === months && o.obsValue !== null);
  const last = earlier.map((o) => o.periodEnd).toSorted().at(-1);
  return pickBeside(earlier.filter((o) => o.periodEnd === last), head);
}

interface Refusal {
  readonly reason: MissingReason;
  /** The period that the reason is about. */
  readonly days?: Days;
}

type Base = { readonly base: Observation } | Refusal;

function findNeighbour(days: Days | null, reason: MissingReason, observations: readonly Observation[], head: Observation): Base {
  if (!days) return { reason: 'no-regular-run' };
  const base = pickOfPeriod(observations, days, head);
  return base ? { base } : { reason, days };
}

function findBase({ from }: Change, observations: readonly Observation[], head: Observation): Base {
  if (from === 'previous') return findNeighbour(toPreviousPeriod(head.timePeriod), 'no-previous', observations, head);
  if (from === 'year-ago') return findNeighbour(toYearAgo(head.timePeriod), 'no-year-ago', observations, head);
  const base = findEarlier(observations, head);
  return base ? { base } : { reason: 'no-earlier' };
}

/** No change is one of the thing itself where what is counted has changed between the two. */
function findUnbrokenBase(change: Change, { observations }: TransformInput, breaks: readonly Observation[], head: Observation): Base {
  const found = findBase(change, observations, head);
  const broken = 'base' in found ? findBreakBetween(breaks, found.base, head) : undefined;
  return broken ? { reason: 'across-break', days: toDays(broken) } : found;
}

function conclude(change: Change, head: Observation, base: Observation, find: FindFigure): Result | MissingReason {
  const [x, y] = [toQuantity(head), toQuantity(base)];
  if (change.isRatio && !(isAboveZero(x) && isAboveZero(y))) return 'not-above-zero';
  const years = (): Decimal => toYearsBetween(toDays(base), toDays(head));
  const quantity = change.compute(setAgainst(change.isRatio ? '/' : '-', head, base, find), years);
  if (!quantity.low && !quantity.high) return x.value && y.value ? 'unbounded' : 'no-value';
  const formula = change.formula(toObservationRef(head), toObservationRef(base), years);
  return { head, quantity, formula, parents: [head, base], basePeriod: base.timePeriod, isDependent: isDependent(head, base, find) };
}

/** FRED's changes (series/observations, `units`), each figure against an earlier one. */
export function toChanges(code: ChangeCode, input: TransformInput): Transformed {
  const change = CHANGES[code];
  const target = toTarget(code, input, toChangeUnit(change, input.measure), 'growth', TRANSFORM_NAMES[code]);
  const missing: Missing[] = [];
  const breaks = toBreaks(input.observations);
  const observations = input.observations.flatMap((head) => {
    const found = findUnbrokenBase(change, input, breaks, head);
    const result = 'base' in found ? conclude(change, head, found.base, input.find ?? findNone) : found.reason;
    if (typeof result !== 'string') return [toDerivedRow(target, result)];
    missing.push(toMissing(target.series.key, head.timePeriod, result, 'days' in found && found.days ? toPeriodText(found.days) : undefined));
    return [];
  });
  return { ...target, observations, missing };
}
