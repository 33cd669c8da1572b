import type { Area, Measure, Series, Source, TradeEvent } from '../core/catalogue';
import type { StagedRow, StagedTable } from './staged-table';

/** The tables of a package that keep no history, and how their rows are written to columns. */
export const SOURCES: StagedTable = {
  name: 'sources',
  columns: [
    'id', 'kind', 'title', 'title_en', 'language', 'publisher', 'agency', 'url', 'published_on', 'accessed_on', 'checksum', 'licence', 'licence_vi', 'inferred',
    'valuation', 'prices', 'year_basis',
  ],
  usedBy: [['observations', 'source_id'], ['events', 'source_id']],
};

export function toSourceRow(s: Source): StagedRow {
  const { id, kind, title, language, publisher, agency, url, checksum, licence, inferred, basis } = s;
  const dates = { published_on: s.publishedOn, accessed_on: s.accessedOn };
  const covers = { valuation: basis.valuation, prices: basis.prices, year_basis: basis.year };
  return { id, kind, title, title_en: s.titleEn, language, publisher, agency, url, ...dates, checksum, licence, licence_vi: s.licenceVi, inferred, ...covers };
}

export const AREAS: StagedTable = {
  name: 'areas',
  columns: ['code', 'kind', 'name_vi', 'name_en', 'alpha2', 'm49', 'aliases', 'parent_code'],
  usedBy: [['series', 'reporter'], ['series', 'partner'], ['event_areas', 'area_code'], ['areas', 'parent_code']],
};

export function toAreaRow({ code, kind, name, alpha2, m49, aliases, parent }: Area): StagedRow {
  return { code, kind, name_vi: name.vi, name_en: name.en, alpha2, m49, aliases: aliases.join(';'), parent_code: parent };
}

export const MEASURES: StagedTable = {
  name: 'measures',
  columns: ['code', 'nature', 'concept', 'unit_measure', 'name_vi', 'name_en', 'definition_vi', 'definition_en'],
  usedBy: [['series', 'measure']],
};

export function toMeasureRow({ code, nature, concept, unitMeasure, name, definition }: Measure): StagedRow {
  const names = { name_vi: name.vi, name_en: name.en, definition_vi: definition.vi, definition_en: definition.en };
  return { code, nature, concept, unit_measure: unitMeasure, ...names };
}

export const SERIES: StagedTable = {
  name: 'series',
  columns: ['key', 'reporter', 'partner', 'flow', 'measure', 'sector', 'freq', 'unit_measure', 'title_vi', 'title_en', 'note_vi', 'note_en'],
  usedBy: [['observations', 'series_key']],
};

export function toSeriesRow(s: Series): StagedRow {
  const { key, reporter, partner, flow, measure, sector, freq, title, note } = s;
  const words = { title_vi: title.vi, title_en: title.en, note_vi: note?.vi ?? null, note_en: note?.en ?? null };
  return { key, reporter, partner, flow, measure, sector, freq, unit_measure: s.unitMeasure, ...words };
}

export const EVENTS: StagedTable = {
  name: 'events',
  columns: [
    'id', 'kind', 'time_period', 'period_start', 'period_end', 'title_vi', 'title_en', 'label_vi', 'label_en',
    'source_id', 'printed', 'paragraph', 'sentence_hash', 'inferred',
  ],
  usedBy: [],
};

export function toEventRow(e: TradeEvent): StagedRow {
  const { id, kind, title, label, printed, paragraph, inferred } = e;
  const period = { time_period: e.timePeriod, period_start: e.periodStart, period_end: e.periodEnd };
  const words = { title_vi: title.vi, title_en: title.en, label_vi: label.vi, label_en: label.en };
  return { id, kind, ...period, ...words, source_id: e.sourceId, printed, paragraph, sentence_hash: e.sentenceHash, inferred };
}
