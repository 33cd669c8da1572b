import type { Source } from '../core/catalogue';
import { toSourceName } from '../core/citation';
import { formatObservation, formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import type { ChartView } from './chart-view';
import { EVIDENCE_WORDS } from './chart-words';
import { type Layer, toLayer } from './layer';
import { toObservationMarks } from './observation-mark';
import { toRangeText, toStatusText } from './point-evidence';

/** A row of the chart's table: the same observations as the picture, in the same order. */
export interface TableRow {
  readonly observationId: string;
  readonly series: string;
  readonly period: string;
  readonly value: string;
  readonly range: string;
  readonly printed: string;
  readonly status: string;
  readonly source: string;
  readonly sourceId: string;
  readonly paragraph: string;
  /** Who speaks. */
  readonly layer: Layer | null;
  readonly isImplied: boolean;
  readonly hasFinding: boolean;
}

export const TABLE_COLUMNS = ['series', 'period', 'value', 'range', 'printed', 'status', 'source', 'paragraph'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export function toColumnTitle(column: TableColumn, locale: Locale): string {
  return EVIDENCE_WORDS[column][locale];
}

/** Who says it, in a cell. */
export function toSourceWord({ sourceId }: Observation, sources: readonly Source[], locale: Locale): string {
  const source = sources.find(({ id }) => id === sourceId);
  return source ? toSourceName(source, locale) : sourceId;
}

/** Rows of the visible observations in their order; with `from` and `to` (exclusive) only those of that part. */
export function toTable(view: ChartView, locale: Locale, from = 0, to?: number): TableRow[] {
  const marks = toObservationMarks(view, locale).slice(from, to);
  return marks.map(({ observation: o, label, findings }) => ({
    observationId: o.id,
    series: label,
    period: formatPeriod(o.timePeriod, locale),
    value: o.obsValue === null ? `${formatObservation(o, locale)} (${EVIDENCE_WORDS.noValue[locale]})` : formatObservation(o, locale),
    range: toRangeText(o, locale),
    printed: o.printed ?? '',
    status: toStatusText(o, view.sources, locale),
    source: toSourceWord(o, view.sources, locale),
    sourceId: o.sourceId,
    paragraph: o.paragraph ? String(o.paragraph) : '',
    layer: toLayer(o, view.sources),
    isImplied: o.derivation !== null,
    hasFinding: findings.length > 0,
  }));
}
