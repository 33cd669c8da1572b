import type { Observation } from '../core/observation';
import { findTransform, isFormula, toUntransformed } from '../core/transforms/derived-row';
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

const EXPRESSION: Attribute = {
  id: 'EXPRESSION',
  name: { vi: 'Công thức, viết bằng khóa của các chuỗi', en: 'Formula, written with the keys of its series' },
  level: 'series',
  codelist: null,
  dataType: 'String',
  value: findFormula,
};

/** @param formulas in the order of their codes F1, F2 … */
function toComputedFlow(formulas: readonly string[]): Flow {
  const toCode = (o: Observation): string => {
    const formula = findFormula(o);
    return formula === null ? NOT_APPLICABLE : `F${formulas.indexOf(formula) + 1}`;
  };
  const formula: Coded = { id: 'FORMULA', name: { vi: 'Công thức', en: 'Formula' }, codelist: 'CL_FORMULA', code: toCode };
  return {
    dataflow: { id: 'COMPUTED', name: COMPUTED_NAME },
    dataStructure: { id: 'DSD_COMPUTED', name: COMPUTED_NAME },
    dimensions: [...DIMENSIONS.map(toMeasureDimension), TRANSFORMATION, formula],
    attributes: [...ATTRIBUTES, EXPRESSION],
    measuredBy: ['MEASURE', TRANSFORMATION.id, formula.id],
  };
}

/** What the explorer computes: transforms and formulas. Its figures are made on request, in files of a selection. */
export const COMPUTED: Flow = toComputedFlow([]);

export const FLOWS: readonly Flow[] = [OBSERVATIONS, COMPUTED];

/** The dataflow that figures belong to: COMPUTED where any of them was transformed, or is the result of a formula. */
export function toFlow(observations: readonly Observation[]): Flow {
  const isComputed = ({ measure }: Observation): boolean => findTransform(measure) !== 'lin' || isFormula(measure);
  return observations.some(isComputed) ? toComputedFlow([...new Set(observations.flatMap((o) => findFormula(o) ?? []))]) : OBSERVATIONS;
}

/** Every concept that a component of a dataflow stands for, once. */
export function toConcepts(): Named[] {
  const concepts = FLOWS.flatMap(({ dimensions, attributes }): Named[] => [...dimensions, TIME_DIMENSION, PRIMARY_MEASURE, ...attributes]);
  return [...new Map(concepts.map((concept) => [concept.id, concept])).values()];
}
