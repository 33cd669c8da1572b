import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Observation } from '../core/observation';
import { findTransform, isFormula, toUntransformed, WITH_BASE } from '../core/transform-code';
import { NOT_APPLICABLE, toCodePart } from './sdmx-statement';
import { type Attribute, ATTRIBUTES, type Coded, DIMENSIONS, type Named, PRIMARY_MEASURE, TIME_DIMENSION } from './sdmx-structure';

/** A dataflow with the components of its data structure. */
export interface Flow {
  readonly dataflow: Named;
  readonly dataStructure: Named;
  /** In the order of the series key. */
  readonly dimensions: readonly Coded[];
  readonly attributes: readonly Attribute[];
  /** The dimensions that say what is measured: attributes of a series follow from them. */
  readonly measuredBy: readonly string[];
}

const OBSERVATIONS_NAME = { vi: 'Số liệu thương mại và FDI, mỗi số một trích dẫn', en: 'Trade and FDI figures, each a citation' };
const COMPUTED_NAME = { vi: 'Số tính theo yêu cầu từ số liệu thương mại và FDI', en: 'Figures computed on request from trade and FDI figures' };

/** What sources state, and what is implied by it. */
export const OBSERVATIONS: Flow = {
  dataflow: { id: 'OBSERVATIONS', name: OBSERVATIONS_NAME },
  dataStructure: { id: 'DSD_OBSERVATIONS', name: OBSERVATIONS_NAME },
  dimensions: DIMENSIONS,
  attributes: ATTRIBUTES,
  measuredBy: ['MEASURE'],
};

/** The formula whose result a figure is, or a transform of; null where there is none. */
function findFormula({ measure, seriesKey }: Observation): string | null {
  return isFormula(toUntransformed(measure)) ? toUntransformed(seriesKey) : null;
}

/** Dimensions of the figures, MEASURE as it was before anything was computed from it. */
function toMeasureDimension(dimension: Coded): Coded {
  if (dimension.id !== 'MEASURE') return dimension;
  return { ...dimension, code: (o) => (findFormula(o) === null ? toCodePart(toUntransformed(o.measure)) : NOT_APPLICABLE) };
}

const TRANSFORMATION: Coded = { id: 'TRANSFORMATION', name: { vi: 'Phép biến đổi', en: 'Transformation' }, codelist: 'CL_TRANSFORMATION', code: ({ measure }) => findTransform(measure) };

/** What a transformation counts from, or is a part of, where its code does not say: a base period, or the series of the whole, each with the source that was chosen of it. */
function findBasis({ measure, basePeriod, derivation }: Observation): string | null {
  const transform = findTransform(measure);
  if (WITH_BASE.includes(transform)) return basePeriod ?? derivation?.parents[0]?.split('@')[1] ?? null;
  if (transform !== 'share') return null;
  return derivation?.whole?.join('+') ?? null;
}

/** What a figure was computed by beside its transformation; null where that says all. */
function findExpression(o: Observation): string | null {
  const basis = findBasis(o);
  const parts = [findFormula(o), basis && `${findTransform(o.measure)}(${basis})`].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : null;
}

/** One for each expression, the same in every message: figures that were computed otherwise never have one key. */
const COMPUTATION: Coded = {
  id: 'COMPUTATION',
  name: { vi: 'Phép tính (tên rút gọn của EXPRESSION)', en: 'Computation (a short name of EXPRESSION)' },
  codelist: null,
  code: (o) => {
    const expression = findExpression(o);
    return expression === null ? NOT_APPLICABLE : `C${bytesToHex(sha256(utf8ToBytes(expression))).slice(0, 12)}`;
  },
};

const EXPRESSION: Attribute = {
  id: 'EXPRESSION',
  name: { vi: 'Công thức, viết bằng khóa của các chuỗi; kỳ gốc hay tổng của phép biến đổi', en: 'Formula, written with the keys of its series; base or whole of the transformation' },
  level: 'series',
  codelist: null,
  dataType: 'String',
  value: findExpression,
};

/** What the explorer computes: transforms and formulas. Its figures are made on request, in files of a selection. */
export const COMPUTED: Flow = {
  dataflow: { id: 'COMPUTED', name: COMPUTED_NAME },
  dataStructure: { id: 'DSD_COMPUTED', name: COMPUTED_NAME },
  dimensions: [...DIMENSIONS.map(toMeasureDimension), TRANSFORMATION, COMPUTATION],
  attributes: [...ATTRIBUTES, EXPRESSION],
  measuredBy: ['MEASURE', TRANSFORMATION.id, COMPUTATION.id],
};

export const FLOWS: readonly Flow[] = [OBSERVATIONS, COMPUTED];

/** The dataflow that figures belong to: COMPUTED where any of them was transformed, or is the result of a formula. */
export function toFlow(observations: readonly Observation[]): Flow {
  const isComputed = ({ measure }: Observation): boolean => findTransform(measure) !== 'lin' || isFormula(measure);
  return observations.some(isComputed) ? COMPUTED : OBSERVATIONS;
}

/** Every concept that a component of a dataflow stands for, once. */
export function toConcepts(): Named[] {
  const concepts = FLOWS.flatMap(({ dimensions, attributes }): Named[] => [...dimensions, TIME_DIMENSION, PRIMARY_MEASURE, ...attributes]);
  return [...new Map(concepts.map((concept) => [concept.id, concept])).values()];
}
