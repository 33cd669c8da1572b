import type { TradeciteError } from '../core/errors';
import { sdmxFault } from '../core/faults/sdmx-faults';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { type ObservationFilter, toWrongParameters } from '../core/query';
import { DIMENSIONS } from './sdmx-structure';

/** What each dimension may be, in the order of DIMENSIONS; null: anything. */
export type KeyPattern = readonly (readonly string[] | null)[];

/** First and last day that a period may have; null: open. */
export interface TimeBounds {
  readonly from: string | null;
  readonly to: string | null;
}

function refuse(field: string, ...said: Parameters<typeof sdmxFault>): TradeciteError {
  return toWrongParameters([{ field, ...sdmxFault(...said) }]);
}

const MOST_KEY = 2000;
const CODES = /^[\w@$-]+(?:\+[\w@$-]+)*$/u;
const ORDER = DIMENSIONS.map(({ id }) => id).join('.');

function toPattern(key: string): KeyPattern {
  const parts = key.split('.');
  if (parts.length !== DIMENSIONS.length) throw refuse('key', 'sdmx-key-parts', { count: DIMENSIONS.length, order: ORDER });
  return parts.map((part) => {
    if (part === '' || part === '*') return null;
    if (!CODES.test(part)) throw refuse('key', 'sdmx-key-code', { part: part.slice(0, 40) });
    return part.split('+');
  });
}

/** `A.VNM.BEL.T.TRADE._T.*`, several with commas; `*`, `all` or nothing for everything. @throws TradeciteError bad-request */
export function parseKey(key: string): KeyPattern[] {
  if (key === '' || key === '*' || key === 'all') return [DIMENSIONS.map(() => null)];
  if (key.length > MOST_KEY) throw refuse('key', 'sdmx-key-long', { most: MOST_KEY });
  return key.split(',').map(toPattern);
}

/** The pattern with what `c[FREQ]=A,M` and its like ask for besides: both must hold. */
export function toComponentPattern(pattern: KeyPattern, read: (id: string) => unknown): KeyPattern {
  return pattern.map((some, i) => {
    const asked = read(DIMENSIONS[i]?.id ?? '') as readonly string[] | undefined;
    if (!asked?.length) return some;
    return some ? some.filter((code) => asked.includes(code)) : asked;
  });
}

/** Months of a reporting period by its letter: year, semester, trimester, month; quarters are read as they are. */
const REPORTING_MONTHS: Readonly<Record<string, number>> = { A: 12, S: 6, T: 4, M: 1 };

/** A period of the standard as this product writes it: `2010-S2` and `2010-01-01T00:00:00` too (SDMX 2.1, section 6, 4.2). */
function toPlainPeriod(text: string): string {
  const [, year, letter = '', number = ''] = /^(\d{4})-([ASTM])(\d{1,2})$/u.exec(text) ?? [];
  const months = REPORTING_MONTHS[letter] ?? 0;
  const first = (Number(number) - 1) * months + 1;
  if (year && first >= 1 && first <= 12) return `${year}-${String(first).padStart(2, '0')}-01/P${months}M`;
  return text.replace(/^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$/u, '$1');
}

function toBounds(field: string, period: string): { start: string; end: string } {
  try {
    return parsePeriod(toPlainPeriod(period));
  } catch {
    throw refuse(field, 'sdmx-period', { period });
  }
}

/** `ge:2010+le:2013`, `2013` or `eq:2013`. */
export function parseTimeComponent(text: string | undefined): TimeBounds {
  const bounds: { from: string | null; to: string | null } = { from: null, to: null };
  for (const part of text?.split(/[+ ]/u) ?? []) {
    const [operator, period] = part.includes(':') ? part.split(':') : ['eq', part];
    const { start, end } = toBounds('c[TIME_PERIOD]', period ?? '');
    if (operator !== 'le') bounds.from = start;
    if (operator !== 'ge') bounds.to = end;
  }
  return bounds;
}

export function toPeriodBounds(startPeriod: string | undefined, endPeriod: string | undefined): TimeBounds {
  return {
    from: startPeriod === undefined ? null : toBounds('startPeriod', startPeriod).start,
    to: endPeriod === undefined ? null : toBounds('endPeriod', endPeriod).end,
  };
}

/** Narrows a filter to no more than what the keys can match, so that the database reads little. */
export function toKeyFilter(patterns: readonly KeyPattern[], { from, to }: TimeBounds): ObservationFilter {
  const filter: Record<string, unknown> = { time: { from: from ?? '', to: to ?? '' } };
  DIMENSIONS.forEach(({ field }, i) => {
    const codes = patterns.map((pattern) => pattern[i] ?? null);
    if (field !== 'source' && codes.every((some) => some !== null)) filter[field] = [...new Set(codes.flat())];
  });
  return filter as ObservationFilter;
}

/** Whether an observation has one of the keys, and a period that lies inside the bounds. */
export function matchesKey(o: Observation, patterns: readonly KeyPattern[], { from, to }: TimeBounds): boolean {
  const codes = DIMENSIONS.map(({ code }) => code(o));
  const isInside = (!from || o.periodStart >= from) && (!to || o.periodEnd <= to);
  return isInside && patterns.some((pattern) => pattern.every((some, i) => !some || some.includes(codes[i] ?? '')));
}
