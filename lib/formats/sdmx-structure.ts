import type { Bilingual, Locale } from '../core/locale';
import type { Dimensions, Observation } from '../core/observation';
import type { CodelistId } from './sdmx-codelists';
import { toCodePart, toStatementCode } from './sdmx-statement';

/** Dimensions and attributes of the figures; every SDMX message, JSON-stat too, is generated from this declaration. */
export const AGENCY = 'TRADECITE';
export const VERSION = '1.0';
export const CONCEPT_SCHEME = { id: 'CS_OBSERVATIONS', name: { vi: 'Khái niệm của Tradecite', en: 'Concepts of Tradecite' } } as const;

/** Anything in a structure that has an id and a name. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

export interface Coded extends Named {
  /** Null where no list can hold its codes. */
  readonly codelist: CodelistId | null;
  readonly code: (o: Observation) => string;
}

/** A dimension of the figures themselves. */
export interface Dimension extends Coded {
  readonly codelist: CodelistId;
  /** The product's own word for it. */
  readonly field: keyof Dimensions | 'source';
}

export type DataType = 'String' | 'Decimal' | 'Integer' | 'DateTime' | 'ObservationalTimePeriod';

export interface Attribute extends Named {
  /** A series attribute follows from the dimensions that say what is measured. */
  readonly level: 'series' | 'observation';
  readonly codelist: CodelistId | null;
  readonly dataType: DataType;
  /** Null where the observation has none. Numbers are exact decimal text. */
  readonly value: (o: Observation, locale: Locale) => string | null;
}

function dimension(id: string, field: keyof Dimensions, codelist: CodelistId, vi: string, en: string): Dimension {
  return { id, field, codelist, name: { vi, en }, code: (o) => toCodePart(o[field]) };
}

/** In the order of the series key. */
export const DIMENSIONS: readonly Dimension[] = [
  dimension('FREQ', 'freq', 'CL_FREQ', 'Tần suất', 'Frequency'),
  dimension('REF_AREA', 'reporter', 'CL_AREA', 'Bên báo cáo', 'Reporter'),
  dimension('COUNTERPART_AREA', 'partner', 'CL_AREA', 'Đối tác', 'Partner'),
  dimension('TRADE_FLOW', 'flow', 'CL_TRADE_FLOW', 'Luồng', 'Flow'),
  dimension('MEASURE', 'measure', 'CL_MEASURE', 'Chỉ tiêu', 'Measure'),
  dimension('SECTOR', 'sector', 'CL_SECTOR', 'Lĩnh vực', 'Sector'),
  { id: 'SOURCE', field: 'source', codelist: 'CL_SOURCE', name: { vi: 'Nguồn', en: 'Source' }, code: toStatementCode },
];

export const TIME_DIMENSION: Named = { id: 'TIME_PERIOD', name: { vi: 'Kỳ', en: 'Time period' } };
export const PRIMARY_MEASURE: Named = { id: 'OBS_VALUE', name: { vi: 'Giá trị', en: 'Observation value' } };

function coded(id: string, level: Attribute['level'], codelist: CodelistId, name: Bilingual, value: Attribute['value']): Attribute {
  return { id, level, codelist, dataType: 'String', name, value };
}

function plain(id: string, dataType: DataType, vi: string, en: string, value: Attribute['value']): Attribute {
  return { id, level: 'observation', codelist: null, dataType, name: { vi, en }, value };
}

/** QUALIFIER says how a number was worded: a computed one was not. */
export const ATTRIBUTES: readonly Attribute[] = [
  coded('UNIT_MEASURE', 'series', 'CL_UNIT', { vi: 'Đơn vị', en: 'Unit of measure' }, (o) => o.unitMeasure),
  coded('UNIT_MULT', 'series', 'CL_UNIT_MULT', { vi: 'Bội số của đơn vị', en: 'Unit multiplier' }, () => '0'),
  coded('OBS_STATUS', 'observation', 'CL_OBS_STATUS', { vi: 'Trạng thái', en: 'Observation status' }, (o) => o.obsStatus),
  plain('OBS_LOW', 'Decimal', 'Cận dưới', 'Lower bound', (o) => o.low),
  plain('OBS_HIGH', 'Decimal', 'Cận trên', 'Upper bound', (o) => o.high),
  coded('QUALIFIER', 'observation', 'CL_QUALIFIER', { vi: 'Cách nói', en: 'Qualifier' }, ({ derivation, qualifier }) => (derivation ? null : qualifier)),
  plain('PRINTED', 'String', 'Nguyên văn con số', 'As stated by the source', (o) => o.printed),
  plain('PARAGRAPH', 'Integer', 'Đoạn', 'Paragraph', (o) => o.paragraph?.toString() ?? null),
  plain('SENTENCE_HASH', 'String', 'SHA-256 của câu', 'SHA-256 of the sentence', (o) => o.sentenceHash),
  plain('DERIVATION', 'String', 'Công thức tính', 'Derivation', (o) => o.derivation?.formula ?? null),
  plain('BASE_PER', 'ObservationalTimePeriod', 'Kỳ gốc', 'Base period', (o) => o.basePeriod),
  plain('COMMENT_OBS', 'String', 'Ghi chú', 'Comment', (o, locale) => o.note?.[locale] ?? null),
  plain('RECORDED_AT', 'DateTime', 'Thời điểm ghi nhận', 'Recorded at', (o) => o.recordedAt),
];
