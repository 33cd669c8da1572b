import type { Area, Measure, Source } from '../core/catalogue';
import { FLOWS, FREQS, OBS_STATUSES, QUALIFIER_NAMES, SECTORS, UNITS } from '../core/codes';
import type { Bilingual } from '../core/locale';
import { COMPUTED_SOURCE } from '../core/observation';
import { toClaim, withoutTransform } from '../core/transforms/derived-row';
import { isFormula, TRANSFORM_NAMES } from '../core/transform-code';
import { NOT_APPLICABLE, type Statement, toCodePart, toStatementCode, toStatementName } from './sdmx-statement';

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

/** What is computed from a statement says from which. */
function toComputed(statement: Statement): Statement {
  return { sourceId: COMPUTED_SOURCE, claim: toClaim(statement) };
}

/** Statements, what the explorer computes from each, and from that: a transform of a formula. */
function toSourceCodes({ sources, observations }: CodeSources): Code[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const stated = [...new Map(observations.map((o) => [toStatementCode(o), o])).values()];
  const computed = stated.map(toComputed);
  const all = [...stated, ...computed, ...computed.map(toComputed)];
  return [...new Map(all.map((o) => [toStatementCode(o), toStatementName(o, byId.get(o.sourceId))]))].map(([id, name]) => ({ id, name }));
}

/** Measures as they were before anything was computed from them; what formulas give is none of them. */
function toMeasureCodes(measures: readonly Measure[]): Code[] {
  const base = measures.map(({ code, name }) => withoutTransform(code, name)).filter(({ code }) => !isFormula(code));
  const names = new Map(base.map(({ code, name }) => [toCodePart(code), name]));
  return [...[...names].map(([id, name]) => ({ id, name })), { id: NOT_APPLICABLE, name: { vi: 'không áp dụng', en: 'not applicable' } }];
}

/** Every codelist of the structure, by id. */
export function toCodelists(from: CodeSources): Readonly<Record<CodelistId, readonly Code[]>> {
  return {
    CL_FREQ: toCodes(FREQS),
    CL_AREA: toAreaCodes(from.areas),
    CL_TRADE_FLOW: toCodes(FLOWS),
    CL_MEASURE: toMeasureCodes(from.measures),
    CL_SECTOR: toCodes(SECTORS),
    CL_SOURCE: toSourceCodes(from),
    CL_UNIT: toCodes(UNITS),
    CL_UNIT_MULT: [{ id: '0', name: { vi: 'đơn vị', en: 'units' } }],
    CL_OBS_STATUS: toCodes(OBS_STATUSES),
    CL_QUALIFIER: toCodes(QUALIFIER_NAMES),
    CL_TRANSFORMATION: toCodes(TRANSFORM_NAMES),
  };
}

export const CODELIST_NAMES = {
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
  CL_TRANSFORMATION: { vi: 'Phép biến đổi (mã của FRED và của Tradecite)', en: 'Transformations (codes of FRED and of Tradecite)' },
} as const satisfies Record<string, Bilingual>;

export type CodelistId = keyof typeof CODELIST_NAMES;
