import { answerFault } from '../../core/faults/answer-faults';
import type { Fault as Said } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import type { Bilingual } from '../../core/locale';
import { findFlow, findPeriod, findStatus, findUnit, isTotal, toFreq, toSector, type UnitScale } from './code-maps';
import { type Outcome, type RowPlace, toDetail, toProblem, toSkip } from './import-row';

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

/** Measure, flow and unit together: an indicator may carry all three. All that is wrong with them, where anything is. */
function findMeaning(cell: CodedCell, options: ReadOptions): Meaning | Fault[] {
  const code = codeOf(cell, 'measure');
  const indicator = code === undefined ? undefined : options.indicators?.[code];
  const measure = options.measure ?? indicator?.measure ?? code;
  const [flow, scale] = [findFlowOf(cell, options, indicator), findScale(cell, options, indicator)];
  if (measure && typeof flow === 'string' && !('said' in scale)) return { measure, flow, scale };
  return [...(measure ? [] : [{ field: 'measure', said: importFault('measure-missing') }]), ...(typeof flow === 'string' ? [] : [flow]), ...('said' in scale ? [scale] : [])];
}

interface Read {
  readonly timePeriod: string | null;
  readonly sector: string | null;
  readonly status: string | null;
  readonly reporter: string;
  readonly partner: string;
}

/** What a cell says besides its meaning; null where that cannot be read. */
function readCodes(cell: CodedCell, options: ReadOptions): Read {
  return {
    timePeriod: findPeriod(codeOf(cell, 'timePeriod') ?? ''),
    sector: toSector(codeOf(cell, 'sector') ?? ''),
    status: findStatus(codeOf(cell, 'obsStatus') ?? ''),
    reporter: codeOf(cell, 'reporter') ?? options.reporter ?? '',
    partner: codeOf(cell, 'partner') ?? options.partner ?? 'W00',
  };
}

function findFaults(cell: CodedCell, { timePeriod, sector, status, reporter }: Read): Fault[] {
  const time = codeOf(cell, 'timePeriod') ?? '';
  return [
    ...(timePeriod ? [] : [{ field: 'timePeriod', said: time ? importFault('period-unknown', { text: time }) : importFault('period-empty') }]),
    ...(sector ? [] : [{ field: 'sector', said: importFault('sector-unknown', { text: codeOf(cell, 'sector') ?? '' }) }]),
    ...(status ? [] : [{ field: 'obsStatus', said: importFault('status-unknown', { text: codeOf(cell, 'obsStatus') ?? '' }) }]),
    ...(reporter ? [] : [{ field: 'reporter', said: importFault('reporter-missing') }]),
  ];
}

/** The row, or all that is wrong with it. */
function toRow(cell: CodedCell, meaning: Meaning | Fault[], options: ReadOptions): Outcome {
  const { place, value, plain } = cell;
  const read = readCodes(cell, options);
  const { timePeriod, sector, status, reporter, partner } = read;
  const faults = [...(Array.isArray(meaning) ? meaning : []), ...findFaults(cell, read)];
  if (Array.isArray(meaning) || !timePeriod || !sector || !status || faults.length > 0) {
    return { kind: 'problem', problems: faults.map(({ field, said }) => toDetail(place, field, said)), of: { place, reporter, partner } };
  }
  const { measure, flow, scale } = meaning;
  const isMissing = value === null;
  const obsStatus = isMissing && !['L', 'M', 'O'].includes(status) ? 'O' : status;
  const row = { place, reporter, partner, measure, flow, sector, timePeriod, value, plain, ...scale, freq: toFreq(timePeriod, codeOf(cell, 'freq') ?? ''), obsStatus, notes: isMissing ? NO_VALUE : null };
  return { kind: 'row', row };
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
  return toRow(cell, findMeaning(cell, options), options);
}
