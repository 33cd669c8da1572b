import { toInstant } from '../core/instant';
import type { ObservationFilter } from '../core/query';
import type { Pair } from './series-pair';

/** A piece of SQL that is true for the wanted rows, with the values of its $1, $2, … */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Filter names and the columns they restrict; `o` is observations, `s` is series. */
const COLUMNS = {
  reporter: 's.reporter',
  partner: 's.partner',
  flow: 's.flow',
  measure: 's.measure',
  sector: 's.sector',
  freq: 's.freq',
  series: 'o.series_key',
  source: 'o.source_id',
  qualifier: 'o.qualifier',
} as const;

/** True for rows recorded at or before the instant and not superseded by then; without one, for current rows. */
function toClock(asOf: string | undefined, bind: (value: unknown) => string): string {
  if (!asOf) return 'o.superseded_at IS NULL';
  const at = `${bind(toInstant(asOf))}::timestamptz`;
  return `o.recorded_at <= ${at} AND (o.superseded_at IS NULL OR o.superseded_at > ${at})`;
}

function toCodes(filter: ObservationFilter, bind: (value: unknown) => string): string[] {
  return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
    .filter((name) => filter[name]?.length)
    .map((name) => `${COLUMNS[name]} = ANY(${bind(filter[name])}::text[])`);
}

/** Who asks how a figure was worded asks for stated ones: a computed figure never was. */
function toWorded(filter: ObservationFilter): string[] {
  return filter.qualifier?.length ? ['o.derivation IS NULL'] : [];
}

/** Periods that have a day in common with the asked time. */
function toTime(time: ObservationFilter['time'], bind: (value: unknown) => string): string[] {
  const from = time?.from ? [`o.period_end >= ${bind(time.from)}::date`] : [];
  return time?.to ? [...from, `o.period_start <= ${bind(time.to)}::date`] : from;
}

/** A filter of requests, and what only the database's callers ask for. */
export interface RowFilter extends ObservationFilter {
  /** Reporters each with their partner, where the two lists would mean their product. */
  readonly pairs?: readonly Pair[];
}

function toPairCondition({ pairs }: RowFilter, bind: (value: unknown) => string): string[] {
  if (!pairs) return [];
  const [reporters, partners] = [pairs.map(({ reporter }) => reporter), pairs.map(({ partner }) => partner)];
  return [`(s.reporter, s.partner) IN (SELECT * FROM unnest(${bind(reporters)}::text[], ${bind(partners)}::text[]))`];
}

/** The condition of a filter. Empty lists and what is not given restrict nothing. */
export function toCondition(filter: RowFilter): Condition {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const parts = [toClock(filter.asOf, bind), ...toCodes(filter, bind), ...toPairCondition(filter, bind), ...toWorded(filter), ...toTime(filter.time, bind)];
  return { text: parts.join(' AND '), values };
}
