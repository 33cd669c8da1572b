import type { Area, Measure, Nature, Series } from '../core/catalogue';
import { toSeriesKey } from '../core/observation';
import type { RowReader } from './cell-check';

export function readArea(row: RowReader): Area {
  return {
    code: row.text('code'),
    kind: row.text('kind') as Area['kind'],
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    alpha2: row.optional('alpha2'),
    m49: row.optional('m49'),
    aliases: row.text('aliases').split(';').map((alias) => alias.trim()).filter(Boolean),
    parent: row.optional('parent_code'),
  };
}

export function readMeasure(row: RowReader): Measure {
  return {
    code: row.text('code'),
    nature: row.text('nature') as Nature,
    concept: row.text('concept'),
    unitMeasure: row.text('unit_measure'),
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    definition: { vi: row.text('definition_vi'), en: row.text('definition_en') },
  };
}

/** What a series row may refer to. */
export interface KnownDimensions {
  readonly areas: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, Measure>;
}

export function readSeries(row: RowReader, known: KnownDimensions): Series {
  row.checkKnown('reporter', known.areas, 'area');
  row.checkKnown('partner', known.areas, 'area');
  row.checkKnown('measure', known.measures, 'measure');
  const [reporter, partner, flow, measure, sector, freq] = ['reporter', 'partner', 'flow', 'measure', 'sector', 'freq'].map((field) => row.text(field)) as [
    string, string, string, string, string, string,
  ];
  const dimensions = { reporter, partner, flow, measure, sector, freq };
  const key = toSeriesKey(dimensions);
  if (row.isFine('key') && row.text('key') !== key) row.report('key', `"${row.text('key')}" is not its dimensions, which make ${key}`);
  return {
    ...dimensions,
    key: row.text('key'),
    unitMeasure: known.measures.get(measure)?.unitMeasure ?? '',
    title: { vi: row.text('title_vi'), en: row.text('title_en') },
    note: row.bilingual('note'),
  };
}
