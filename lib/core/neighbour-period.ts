import type Decimal from 'decimal.js';
import { parsePeriod, type Period } from './period';
import { toDecimal } from './quantity';

/** First and last day: what makes two periods the same, however they are written. */
export type Days = Pick<Period, 'start' | 'end'>;

const DAY_MS = 86_400_000;

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first day so many months earlier; days that a month lacks are left out. */
function shiftDay(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(y, m - months, 0)).getUTCDate();
  return toDay(Date.UTC(y, m - 1 - months, Math.min(d, last)));
}

/** The same few periods have the same neighbours in every series; beyond so many the memory begins anew. */
const KEPT = 5000;
const known = new Map<string, Days>();

/** A period of whole months so many months earlier. */
function shift({ timePeriod, start, months }: Period, by: number): Days {
  const question = `${timePeriod} ${by}`;
  const kept = known.get(question);
  if (kept) return kept;
  const first = shiftDay(start, by);
  const days = { start: first, end: toDay(Date.parse(`${shiftDay(first, -months)}T00:00:00Z`) - DAY_MS) };
  if (known.size >= KEPT) known.clear();
  known.set(question, days);
  return days;
}

/** The period of the same length just before: 2012 for 2013, 2014-Q1 for 2014-Q2. Null for a date, which has none. */
export function toPreviousPeriod(timePeriod: string): Days | null {
  const period = parsePeriod(timePeriod);
  return period.months > 0 ? shift(period, period.months) : null;
}

/** The same period, or day, of the year before. */
export function toYearAgo(timePeriod: string): Days | null {
  const period = parsePeriod(timePeriod);
  if (period.months > 0) return shift(period, 12);
  return period.start === period.end ? { start: shiftDay(period.start, 12), end: shiftDay(period.end, 12) } : null;
}

export function isSamePeriod(a: Days, b: Days): boolean {
  return a.start === b.start && a.end === b.end;
}

function toMonths(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Years from one period's beginning to another's: whole months where both begin on the same day of a month, else days of 1/365.25. */
export function toYearsBetween(from: Days, to: Days): Decimal {
  if (from.start.slice(8) === to.start.slice(8)) return toDecimal(toMonths(to.start) - toMonths(from.start)).dividedBy(12);
  return toDecimal((Date.parse(to.start) - Date.parse(from.start)) / DAY_MS).dividedBy('365.25');
}
