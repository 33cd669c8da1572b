import type { Side } from '../core/comparability/comparison';
import type { Locale } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import { parsePeriod } from '../core/period';
import { divide, exactly, multiply, type Quantity, roundResult, subtract, toQuantity } from '../core/quantity';
import { isBreak } from '../core/series-break';
import { countDigits } from '../core/significant-digits';
import { findTransform, type TransformCode } from '../core/transform-code';
import { toNumber } from './title-words';

export function isAboveZero(o: Observation): boolean {
  return o.obsValue !== null && (toQuantity(o).low?.gt(0) ?? false);
}

const LEVELS: ReadonlySet<string> = new Set(['flow', 'stock', 'count']);

/** What leaves an amount an amount. */
export const AMOUNTS: ReadonlySet<TransformCode> = new Set(['lin', 'permonth']);

/** Amounts and numbers of things; 45 years of relations are not "12.5 % more" than 40. */
export function isLevel({ measure, series }: Side): boolean {
  return LEVELS.has(measure.nature) && series.unitMeasure !== 'YR' && series.unitMeasure !== 'RANK' && AMOUNTS.has(findTransform(measure.code));
}

/** Figures by time, cut where what they count has changed (OBS_STATUS B). */
function toUnbroken(observations: readonly Observation[]): Observation[][] {
  const pieces: Observation[][] = [];
  for (const o of observations.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart))) {
    if (pieces.length === 0 || isBreak(o)) pieces.push([]);
    pieces.at(-1)?.push(o);
  }
  return pieces;
}

function toSpan(observations: readonly Observation[]): [Observation, Observation] | null {
  const [first, last] = [observations[0], observations.at(-1)];
  return first && last && first.periodStart < last.periodStart ? [first, last] : null;
}

function toYears([first, last]: readonly [Observation, Observation]): number {
  return Number(last.periodStart.slice(0, 4)) - Number(first.periodStart.slice(0, 4));
}

/**
 * First and last of the longest kind of period: a part of a year is never set against a year. Of those who tell of it, the one
 * whose figures reach farthest: a change from one source to another is no change of what they count.
 */
export function toEnds({ observations }: Side): [Observation, Observation] | null {
  const longest = Math.max(...observations.map(({ timePeriod }) => parsePeriod(timePeriod).months));
  const stated = observations.filter((o) => isAboveZero(o) && parsePeriod(o.timePeriod).months === longest);
  const pieces = [...new Set(stated.map(toTeller))].flatMap((teller) => toUnbroken(stated.filter((o) => toTeller(o) === teller)));
  const spans = pieces.map(toSpan).filter((span) => span !== null);
  return spans.toSorted((a, b) => toYears(b) - toYears(a) || b[1].periodEnd.localeCompare(a[1].periodEnd))[0] ?? null;
}

type ChangeForm = 'fold' | 'rise' | 'fall' | 'open';

/** From one figure to another: in which direction, and by how much. */
export interface LevelChange {
  readonly form: ChangeForm;
  readonly factor: Quantity;
  readonly number: (locale: Locale) => string;
}

/** A direction only where the interval decides it, digits only as it justifies. @param most significant digits that are told at most */
export function toLevelChange(first: Observation, last: Observation, most = Infinity): LevelChange {
  const [factor, digits] = [divide(toQuantity(last), toQuantity(first)), countDigits(first, last)];
  if (factor.low?.gte('1.95')) return { form: 'fold', factor, number: (locale) => toNumber(roundResult(factor, digits), '', locale, most) };
  const rises = factor.low?.gt(1) ?? false;
  if (!rises && !factor.high?.lt(1)) return { form: 'open', factor, number: () => '' };
  const growth = multiply(subtract(factor, exactly(1)), exactly(rises ? 100 : -100));
  return { form: rises ? 'rise' : 'fall', factor, number: (locale) => toNumber(roundResult(growth, digits), 'PC', locale, most) };
}
