import type { Observation } from '../core/observation';
import type { Qualifier } from '../core/printed';

/** What `SELECT_OBSERVATIONS` gives: every number and time as text, so that nothing passes through a float or a time zone. */
export interface ObservationRow {
  readonly id: string;
  readonly series_key: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly measure: string;
  readonly sector: string;
  readonly freq: string;
  readonly unit_measure: string;
  readonly time_period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly base_period: string | null;
  readonly source_id: string;
  readonly claim: string;
  readonly obs_value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly qualifier: string;
  readonly obs_status: string;
  readonly printed: string | null;
  readonly paragraph: number | null;
  readonly sentence_hash: string | null;
  readonly derivation: string | null;
  readonly formula: string | null;
  readonly parents: string[] | null;
  readonly note_vi: string | null;
  readonly note_en: string | null;
  readonly position: number;
  readonly recorded_at: string;
  readonly superseded_at: string | null;
}

function toUtc(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column.slice(2)}`;
}

/** trim_scale takes off the zeros that the column's fixed scale added; numeric never prints an exponent. */
export const SELECT_OBSERVATIONS = `
SELECT o.id::text, o.series_key, s.reporter, s.partner, s.flow, s.measure, s.sector, s.freq, s.unit_measure,
  o.time_period, o.period_start::text, o.period_end::text, o.base_period, o.source_id, o.claim,
  trim_scale(o.obs_value)::text AS obs_value, trim_scale(o.low)::text AS low, trim_scale(o.high)::text AS high,
  o.qualifier, o.obs_status, o.printed, o.paragraph, o.sentence_hash, o.derivation, o.formula, o.note_vi, o.note_en, o.position,
  CASE WHEN o.derivation IS NOT NULL THEN ARRAY(
    SELECT p.parent_id::text FROM observation_parents p
    WHERE p.child_series_key = o.series_key AND p.child_id = o.id ORDER BY p.position) END AS parents,
  ${toUtc('o.recorded_at')}, ${toUtc('o.superseded_at')}
FROM observations o JOIN series s ON s.key = o.series_key`;

/** Series, period start, source, claim; then what makes the order total. By byte: the same on every server. */
export const ORDER_COLUMNS = `o.series_key COLLATE "C", o.period_start, o.source_id COLLATE "C", o.claim COLLATE "C", o.period_end, o.id`;

export function toObservation(row: ObservationRow): Observation {
  const { note_vi: vi, note_en: en } = row;
  return {
    id: row.id,
    seriesKey: row.series_key,
    reporter: row.reporter,
    partner: row.partner,
    flow: row.flow,
    measure: row.measure,
    sector: row.sector,
    freq: row.freq,
    unitMeasure: row.unit_measure,
    timePeriod: row.time_period,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    basePeriod: row.base_period,
    obsValue: row.obs_value,
    low: row.low,
    high: row.high,
    qualifier: row.qualifier as Qualifier,
    obsStatus: row.obs_status,
    printed: row.printed,
    sourceId: row.source_id,
    claim: row.claim,
    paragraph: row.paragraph,
    sentenceHash: row.sentence_hash,
    derivation: row.derivation && row.formula ? { rule: row.derivation, formula: row.formula, parents: row.parents ?? [] } : null,
    note: vi && en ? { vi, en } : null,
    position: row.position,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  };
}
