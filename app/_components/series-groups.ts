import type { Area, Measure, Series } from '@/lib/core/catalogue';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
import { toSeriesWords } from '@/lib/core/series-words';
import { urls } from '@/lib/core/urls';

export interface SeriesRow {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly value: string;
  readonly period: string;
  readonly implied: boolean;
  /** Everything a filter may look for, in both languages. */
  readonly words: string;
}

const GROUPS = ['trade', 'investment', 'relations'] as const;
type GroupCode = (typeof GROUPS)[number];

export interface SeriesGroup {
  readonly code: GroupCode;
  readonly rows: readonly SeriesRow[];
}

interface Catalogue {
  readonly series: readonly Series[];
  readonly measures: readonly Measure[];
  readonly latest: readonly Observation[];
  readonly areas: readonly Area[];
  readonly locale: Locale;
}

function toRow(series: Series, catalogue: Catalogue): SeriesRow {
  const { latest, locale } = catalogue;
  const o = latest.find(({ seriesKey }) => seriesKey === series.key);
  return {
    key: series.key,
    href: urls.series(locale, series.key),
    title: series.title[locale],
    value: o ? formatObservation(o, locale) : '',
    period: o ? formatPeriod(o.timePeriod, locale) : '',
    implied: Boolean(o?.derivation),
    words: toSeriesWords(series, catalogue),
  };
}

/** Measures by what readers ask for first; a measure that is not named here comes after those of its group. */
const ORDER = [
  'TRADE',
  'TRADE_GROWTH',
  'TRADE_CAGR',
  'TRADE_PER_MONTH',
  'TRADE_SHARE',
  'MARKET_RANK',
  'LARGEST_PARTNER_YEARS',
  'FDI_CAPITAL',
  'FDI_PROJECTS',
  'FDI_SHARE',
  'FDI_RANK',
  'FDI_SOURCES',
];

function toPlace(code: string): number {
  const place = ORDER.indexOf(code);
  return place < 0 ? ORDER.length : place;
}

/** The group of a measure: by its concept, so that new measures of goods and of capital find their place. */
function toGroupCode({ code, concept }: Measure): GroupCode {
  if (code.startsWith('FDI')) return 'investment';
  return /^(?:goods|services|rank)/u.test(concept) ? 'trade' : 'relations';
}

const FLOW_ORDER = ['T', 'X', 'M', 'B'];

/** The whole before its parts: two-way trade before the balance, all sectors before one. */
function toRank({ flow, sector }: Series): number {
  return FLOW_ORDER.indexOf(flow) + (sector === '_T' ? 0 : FLOW_ORDER.length);
}

/** All series in the order trade, investment, relations; within them by measure, each with its newest figure. */
export function toSeriesGroups(catalogue: Catalogue): SeriesGroup[] {
  const measures = catalogue.measures.toSorted((a, b) => toPlace(a.code) - toPlace(b.code));
  const series = catalogue.series.toSorted((a, b) => toRank(a) - toRank(b));
  const rowsOf = ({ code }: Measure) => series.filter(({ measure }) => measure === code).map((each) => toRow(each, catalogue));
  return GROUPS.flatMap((code) => {
    const rows = measures.filter((measure) => toGroupCode(measure) === code).flatMap(rowsOf);
    return rows.length ? [{ code, rows }] : [];
  });
}
