import type { TradeciteError } from '../core/errors';
import { sdmxFault } from '../core/faults/sdmx-faults';
import type { Observation } from '../core/observation';
import { type ObservationFilter, toWrongParameters } from '../core/query';
import { DIMENSIONS } from './sdmx-structure';
import type { TimeBounds } from './sdmx-time';

/** What each dimension may be, in the order of DIMENSIONS; null: anything. */
export type KeyPattern = readonly (readonly string[] | null)[];

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
