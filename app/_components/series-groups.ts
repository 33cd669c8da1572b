import type { Area, Measure, Series } from '@/lib/core/catalogue';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';
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

export interface SeriesGroup {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly rows: readonly SeriesRow[];
}

interface Catalogue {
  readonly series: readonly Series[];
  readonly measures: readonly Measure[];
  readonly latest: readonly Observation[];
  readonly areas: readonly Area[];
  readonly locale: Locale;
}

function toWords(series: Series, { areas, measures }: Catalogue): string {
  const sides = areas.filter(({ code }) => code === series.reporter || code === series.partner);
  const measure = measures.find(({ code }) => code === series.measure);
  const names = sides.flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases]);
  return [series.key, series.title.vi, series.title.en, measure?.name.vi, measure?.name.en, ...names].join(' ');
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
    words: toWords(series, catalogue),
  };
}

/** All series by measure, in the order of the measures' names, each with its newest figure. */
export function toSeriesGroups(catalogue: Catalogue): SeriesGroup[] {
  const { measures, series, locale } = catalogue;
  const named = measures.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
  return named.flatMap(({ code, name, definition }) => {
    const rows = series.filter(({ measure }) => measure === code).map((each) => toRow(each, catalogue));
    return rows.length ? [{ code, name: name[locale], definition: definition[locale], rows }] : [];
  });
}
