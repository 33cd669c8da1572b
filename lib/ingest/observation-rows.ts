import type { Measure, Series, Source } from '../core/catalogue';
import { DISCRETE_UNITS } from '../core/codes';
import type { UnsavedObservation } from '../core/observation';
import type { Period } from '../core/period';
import type { Qualifier } from '../core/printed';
import { type QuantityText, toDecimal, toQuantity } from '../core/quantity';
import type { RowReader } from './cell-check';
import { checkFrequency, readPeriod } from './period-check';
import { findPrintedFaults } from './printed-check';

/** What an observation row may refer to. */
export interface KnownSeries {
  readonly series: ReadonlyMap<string, Series>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Statuses of the SDMX codelist that say that there is no number. */
const MISSING = new Set(['L', 'M', 'O']);

function toExact(text: string | null): string | null {
  return text === null ? null : toDecimal(text).toString();
}

function readNumbers(row: RowReader): QuantityText | null {
  if (!row.isFine('obs_value', 'low', 'high')) return null;
  return { obsValue: toExact(row.optional('obs_value')), low: toExact(row.optional('low')), high: toExact(row.optional('high')) };
}

function checkOrder(row: RowReader, numbers: QuantityText): void {
  const { value, low, high } = toQuantity(numbers);
  if (low && value?.lt(low)) row.report('low', `low ${numbers.low} is above the value ${numbers.obsValue}`);
  if (high && value?.gt(high)) row.report('high', `high ${numbers.high} is below the value ${numbers.obsValue}`);
  if (!value && low && high?.lt(low)) row.report('high', `high ${numbers.high} is below low ${numbers.low}`);
  if (!value && !low && !high && !MISSING.has(row.text('obs_status'))) row.report('obs_value', 'is empty, and no bound is given instead');
}

function checkWhole(row: RowReader, { obsValue }: QuantityText, unit: string): void {
  if (obsValue && DISCRETE_UNITS.has(unit) && !toDecimal(obsValue).isInteger()) row.report('obs_value', `${obsValue} is not whole, as the unit ${unit} must be`);
}

/** A table is cited by its cell, which series and period name: there is no sentence around it. */
function checkTableEvidence(row: RowReader): void {
  if (!row.text('printed')) row.report('printed', 'is empty; a figure from an official table needs its digits as printed, with their unit');
  for (const field of ['paragraph', 'sentence_hash']) {
    if (row.text(field)) row.report(field, 'is given, but an official table has cells, not sentences: series and period say which');
  }
}

function checkEvidence(row: RowReader, source: Source | undefined): void {
  if (source?.kind === 'computation') row.report('source_id', `"${source.id}" is for computed values, which the rules of lib/audit make; a table holds stated ones only`);
  if (source?.kind === 'official') return checkTableEvidence(row);
  if (source?.kind !== 'article') return;
  for (const field of ['printed', 'paragraph', 'sentence_hash']) {
    if (!row.text(field)) row.report(field, 'is empty; a figure from an article needs its printed token, paragraph and sentence hash');
  }
}

function checkPrinted(row: RowReader, numbers: QuantityText, unitMeasure: string, source: Source | undefined): void {
  const printed = row.optional('printed');
  if (!printed || !source || !row.isFine('obs_value', 'low', 'high', 'qualifier', 'printed')) return;
  const figure = { ...numbers, printed, qualifier: row.text('qualifier') as Qualifier, unitMeasure, language: source.language };
  for (const { field, reason } of findPrintedFaults(figure)) row.report(field, reason);
}

/** A growth rate says what it is measured against; nothing else has a base. */
function checkBase(row: RowReader, period: Period | null, measure: Measure | undefined): void {
  const base = readPeriod(row, 'base_period');
  const isGrowth = measure?.nature === 'growth';
  if (isGrowth && !row.text('base_period')) row.report('base_period', 'is empty; a growth rate needs the period it is measured against');
  if (measure && !isGrowth && row.text('base_period')) row.report('base_period', `is given, but ${measure.code} is not a growth rate`);
  if (base && period && base.start >= period.start) row.report('base_period', `"${base.timePeriod}" does not begin before ${period.timePeriod}`);
}

function checkAll(row: RowReader, numbers: QuantityText | null, unit: string, source: Source | undefined): void {
  checkEvidence(row, source);
  if (!numbers) return;
  checkOrder(row, numbers);
  checkWhole(row, numbers, unit);
  checkPrinted(row, numbers, unit, source);
}

function readEvidence(row: RowReader): Pick<UnsavedObservation, 'printed' | 'paragraph' | 'sentenceHash' | 'note'> {
  return {
    printed: row.optional('printed'),
    paragraph: row.integer('paragraph'),
    sentenceHash: row.optional('sentence_hash'),
    note: row.bilingual('note'),
  };
}

/** One row as an observation; null, with the reasons reported, where its series, period or numbers are unusable. */
export function readObservation(row: RowReader, known: KnownSeries): UnsavedObservation | null {
  const series = known.series.get(row.text('series_key'));
  const source = known.sources.get(row.text('source_id'));
  row.checkKnown('series_key', known.series, 'series');
  row.checkKnown('source_id', known.sources, 'source');
  const period = readPeriod(row, 'time_period');
  if (series) checkFrequency(row, 'time_period', series.freq);
  checkBase(row, period, series && known.measures.get(series.measure));
  const numbers = readNumbers(row);
  checkAll(row, numbers, series?.unitMeasure ?? '', source);
  const evidence = readEvidence(row);
  if (!series || !period || !numbers) return null;
  const { key: seriesKey, title: _title, note: _note, ...dimensions } = series;
  return {
    ...dimensions,
    ...numbers,
    ...evidence,
    seriesKey,
    timePeriod: period.timePeriod,
    periodStart: period.start,
    periodEnd: period.end,
    basePeriod: row.optional('base_period'),
    sourceId: row.text('source_id'),
    claim: row.text('claim'),
    qualifier: row.text('qualifier') as Qualifier,
    obsStatus: row.text('obs_status'),
    derivation: null,
    position: 0,
  };
}
