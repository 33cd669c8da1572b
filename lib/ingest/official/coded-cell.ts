import { answerFault } from '../../core/faults/answer-faults';
import type { Fault as Said } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import type { Bilingual } from '../../core/locale';
import { findFlow, findPeriod, findStatus, findUnit, isTotal, toFreq, toSector, type UnitScale } from './code-maps';
import { type Outcome, type RowPlace, toProblem, toSkip } from './import-row';

/** A figure with the codes that its file gives it: dimension or attribute id in upper case -> code. */
export interface CodedCell {
  readonly place: RowPlace;
  readonly codes: ReadonlyMap<string, string>;
  /** As in the file; null where missing. */
  readonly value: string | null;
  readonly plain: string | null;
}

/** What a source's code for an indicator means here. */
export interface IndicatorMeaning {
  readonly measure: string;
  readonly flow?: string;
  readonly scale?: UnitScale;
}

/** What the request or the user says about all rows, and what a source's codes mean. */
export interface ReadOptions {
  /** Indicator code of the source -> what it means. */
  readonly indicators?: Readonly<Record<string, IndicatorMeaning>>;
  /** Flow code of the source -> ours, where it is a number. */
  readonly flows?: Readonly<Record<string, string>>;
  /** For rows that do not say. */
  readonly measure?: string;
  readonly flow?: string;
  readonly partner?: string;
  readonly reporter?: string;
  readonly unit?: UnitScale;
  /** Rows to keep: dimension id -> code. */
  readonly where?: ReadonlyMap<string, string>;
}

export const CONCEPTS = {
  reporter: ['REPORTER', 'REF_AREA', 'GEO', 'REPORTING_COUNTRY', 'DECLARANT', 'REPORTER_CODE'],
  partner: ['PARTNER', 'COUNTERPART_AREA', 'VIS_AREA', 'PARTNER_CODE'],
  flow: ['TRADE_FLOW', 'FLOW', 'STK_FLOW', 'FLOW_CODE'],
  measure: ['INDICATOR', 'MEASURE', 'INDICATORS', 'INDIC', 'INDIC_ET', 'INDIC_BP'],
  sector: ['SECTOR', 'PRODUCT', 'PRODUCTCODE', 'SITC06', 'COMMODITY', 'CMDCODE', 'ACTIVITY', 'NACE_R2'],
  freq: ['FREQ'],
  timePeriod: ['TIME_PERIOD', 'TIME', 'YEAR'],
  unit: ['UNIT_MEASURE', 'UNIT', 'CURRENCY'],
  unitMult: ['UNIT_MULT', 'UNIT_MULTIPLIER'],
  obsStatus: ['OBS_STATUS', 'OBS_FLAG'],
} as const satisfies Record<string, readonly string[]>;

export type Concept = keyof typeof CONCEPTS;

const KNOWN = new Set<string>(Object.values(CONCEPTS).flat());

function codeOf({ codes }: CodedCell, concept: Concept): string | undefined {
  const id = CONCEPTS[concept].find((name) => codes.has(name));
  return id === undefined ? undefined : codes.get(id);
}

/** A dimension that no series has may only stand for everything, or be picked with --where. */
function findStray({ codes }: CodedCell, dimensions: ReadonlySet<string>, where: ReadonlyMap<string, string>): [string, string] | undefined {
  return [...codes].find(([id, code]) => dimensions.has(id) && !KNOWN.has(id) && !where.has(id) && !isTotal(code));
}

function findUnwanted({ codes }: CodedCell, where: ReadonlyMap<string, string>): string | undefined {
  return [...where].find(([id, code]) => codes.has(id) && codes.get(id) !== code)?.[0];
}

const NO_VALUE: Bilingual = { vi: 'Nguồn không có số cho kỳ này.', en: 'The source has no figure for this period.' };

interface Meaning {
  readonly measure: string;
  readonly flow: string;
  readonly scale: UnitScale;
}

interface Fault {
  readonly field: string;
  readonly said: Said;
}

function findFlowOf(cell: CodedCell, options: ReadOptions, indicator: IndicatorMeaning | undefined): string | Fault {
  const given = codeOf(cell, 'flow');
  const flow = given ? (options.flows?.[given] ?? findFlow(given)) : (options.flow ?? indicator?.flow);
  if (flow) return flow;
  return { field: 'flow', said: given ? importFault('flow-unknown', { text: given }) : importFault('flow-missing') };
}

function findScale(cell: CodedCell, options: ReadOptions, indicator: IndicatorMeaning | undefined): UnitScale | Fault {
  const unit = codeOf(cell, 'unit');
  const scale = (unit ? findUnit(unit) : null) ?? options.unit ?? indicator?.scale;
  if (!scale) return { field: 'unit', said: unit ? importFault('unit-unknown', { text: unit }) : importFault('unit-missing') };
  const mult = codeOf(cell, 'unitMult');
  if (mult && !/^-?\d{1,2}$/u.test(mult)) return { field: 'unitMult', said: importFault('multiple-unknown', { text: mult }) };
  return { unit: scale.unit, unitMult: mult ? Number(mult) : scale.unitMult };
}

/** Measure, flow and unit together: an indicator may carry all three. */
function findMeaning(cell: CodedCell, options: ReadOptions): Meaning | Fault {
  const code = codeOf(cell, 'measure');
  const indicator = code === undefined ? undefined : options.indicators?.[code];
  const measure = options.measure ?? indicator?.measure ?? code;
  if (!measure) return { field: 'measure', said: importFault('measure-missing') };
  const flow = findFlowOf(cell, options, indicator);
  if (typeof flow !== 'string') return flow;
  const scale = findScale(cell, options, indicator);
  return 'said' in scale ? scale : { measure, flow, scale };
}

function toRow(cell: CodedCell, meaning: Meaning, options: ReadOptions): Outcome {
  const { place, value, plain } = cell;
  const time = codeOf(cell, 'timePeriod') ?? '';
  const timePeriod = findPeriod(time);
  if (!timePeriod) return toProblem(place, 'timePeriod', time ? importFault('period-unknown', { text: time }) : importFault('period-empty'));
  const sector = toSector(codeOf(cell, 'sector') ?? '');
  if (!sector) return toProblem(place, 'sector', importFault('sector-unknown', { text: codeOf(cell, 'sector') ?? '' }));
  const flags = codeOf(cell, 'obsStatus') ?? '';
  const status = findStatus(flags);
  if (!status) return toProblem(place, 'obsStatus', importFault('status-unknown', { text: flags }));
  const isMissing = value === null;
  const { measure, flow, scale } = meaning;
  const row = {
    place, measure, flow, sector, timePeriod, value, plain, ...scale,
    reporter: codeOf(cell, 'reporter') ?? options.reporter ?? '',
    partner: codeOf(cell, 'partner') ?? options.partner ?? 'W00',
    freq: toFreq(timePeriod, codeOf(cell, 'freq') ?? ''),
    obsStatus: isMissing && !['L', 'M', 'O'].includes(status) ? 'O' : status,
    notes: isMissing ? NO_VALUE : null,
  };
  return row.reporter ? { kind: 'row', row } : toProblem(place, 'reporter', importFault('reporter-missing'));
}

/**
 * One coded figure as a row of ours.
 * @param dimensions ids that tell figures apart, as opposed to attributes that describe them
 */
export function readCell(cell: CodedCell, dimensions: ReadonlySet<string>, options: ReadOptions): Outcome {
  const where = options.where ?? new Map<string, string>();
  const unwanted = findUnwanted(cell, where);
  if (unwanted) return toSkip(answerFault('skip-unwanted', { id: unwanted, code: where.get(unwanted) ?? '' }));
  const stray = findStray(cell, dimensions, where);
  if (stray) return toProblem(cell.place, stray[0], importFault('dimension-stray', { id: stray[0], code: stray[1] }));
  if (cell.value === null && !codeOf(cell, 'obsStatus')) return toSkip(answerFault('skip-no-value'));
  const meaning = findMeaning(cell, options);
  return 'said' in meaning ? toProblem(cell.place, meaning.field, meaning.said) : toRow(cell, meaning, options);
}
