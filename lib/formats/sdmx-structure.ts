import { FLOWS, FREQS, OBS_STATUSES, QUALIFIER_NAMES, SECTORS, UNITS } from '../core/codes';
import type { Area, Measure, Source } from '../core/catalogue';
import type { Bilingual, Locale } from '../core/locale';
import type { Dimensions, Observation } from '../core/observation';
import { type Statement, toCodePart, toStatementCode, toStatementName } from './sdmx-statement';

/** The one data structure of the product; every SDMX message, JSON-stat too, is generated from this declaration. */
export const AGENCY = 'TRADECITE';
export const VERSION = '1.0';
export const DATAFLOW = { id: 'OBSERVATIONS', name: { vi: 'Số liệu thương mại và FDI, mỗi số một trích dẫn', en: 'Trade and FDI figures, each a citation' } } as const;
export const DATA_STRUCTURE = { id: 'DSD_OBSERVATIONS', name: DATAFLOW.name } as const;
export const CONCEPT_SCHEME = { id: 'CS_OBSERVATIONS', name: { vi: 'Khái niệm của Tradecite', en: 'Concepts of Tradecite' } } as const;

export type CodelistId = 'CL_FREQ' | 'CL_AREA' | 'CL_TRADE_FLOW' | 'CL_MEASURE' | 'CL_SECTOR' | 'CL_SOURCE' | 'CL_UNIT' | 'CL_UNIT_MULT' | 'CL_OBS_STATUS' | 'CL_QUALIFIER';

interface Component {
  readonly id: string;
  readonly name: Bilingual;
}

export interface Dimension extends Component {
  /** The product's own word for it. */
  readonly field: keyof Dimensions | 'source';
  readonly codelist: CodelistId;
  readonly code: (o: Observation) => string;
}

export type DataType = 'String' | 'Decimal' | 'Integer' | 'DateTime' | 'ObservationalTimePeriod';

export interface Attribute extends Component {
  /** A series attribute follows from the dimension MEASURE. */
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

export const TIME_DIMENSION: Component = { id: 'TIME_PERIOD', name: { vi: 'Kỳ', en: 'Time period' } };
export const PRIMARY_MEASURE: Component = { id: 'OBS_VALUE', name: { vi: 'Giá trị', en: 'Observation value' } };

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

export interface Code {
  readonly id: string;
  readonly name: Bilingual;
  readonly parent?: string | null;
}

/** What the codelists that are data are made from. */
export interface CodeSources {
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  /** Observations, or as little of them as tells their statements apart. */
  readonly observations: readonly Statement[];
}

function toCodes(names: Readonly<Record<string, Bilingual>>): Code[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

function toAreaCodes(areas: readonly Area[]): Code[] {
  const known = new Set(areas.map(({ code }) => code));
  return areas.map(({ code, name, parent }) => ({ id: code, name, parent: parent && known.has(parent) ? parent : null }));
}

function toSourceCodes({ sources, observations }: CodeSources): Code[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const names = new Map(observations.map((o) => [toStatementCode(o), toStatementName(o, byId.get(o.sourceId))]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Every codelist of the structure, by id. */
export function toCodelists(from: CodeSources): Readonly<Record<CodelistId, readonly Code[]>> {
  return {
    CL_FREQ: toCodes(FREQS),
    CL_AREA: toAreaCodes(from.areas),
    CL_TRADE_FLOW: toCodes(FLOWS),
    CL_MEASURE: from.measures.map(({ code, name }) => ({ id: toCodePart(code), name })),
    CL_SECTOR: toCodes(SECTORS),
    CL_SOURCE: toSourceCodes(from),
    CL_UNIT: toCodes(UNITS),
    CL_UNIT_MULT: [{ id: '0', name: { vi: 'đơn vị', en: 'units' } }],
    CL_OBS_STATUS: toCodes(OBS_STATUSES),
    CL_QUALIFIER: toCodes(QUALIFIER_NAMES),
  };
}

export const CODELIST_NAMES: Readonly<Record<CodelistId, Bilingual>> = {
  CL_FREQ: { vi: 'Tần suất', en: 'Frequency' },
  CL_AREA: { vi: 'Nước, vùng, nhóm nước', en: 'Countries, regions, groups' },
  CL_TRADE_FLOW: { vi: 'Luồng thương mại và đầu tư', en: 'Flows of trade and investment' },
  CL_MEASURE: { vi: 'Chỉ tiêu', en: 'Measures' },
  CL_SECTOR: { vi: 'Lĩnh vực (ISIC 4)', en: 'Sectors (ISIC Rev. 4)' },
  CL_SOURCE: { vi: 'Nguồn', en: 'Sources' },
  CL_UNIT: { vi: 'Đơn vị', en: 'Units of measure' },
  CL_UNIT_MULT: { vi: 'Bội số của đơn vị', en: 'Unit multipliers' },
  CL_OBS_STATUS: { vi: 'Trạng thái số liệu', en: 'Observation status' },
  CL_QUALIFIER: { vi: 'Cách nói về con số', en: 'How a number was worded' },
};
