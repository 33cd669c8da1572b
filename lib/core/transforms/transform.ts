import type { Nature } from '../catalogue';
import type { TransformCode } from '../transform-code';
import { TRANSFORM_NAMES } from '../transform-code';
import { isChange, toChanges } from './change';
import { toCompoundGrowth } from './compound';
import { toTarget, type TransformInput, type Transformed } from './derived-row';
import { toIndexes } from './index-number';
import { toMissing } from './missing';
import { withOneSource } from './one-source';
import { toRunningTotal } from './running-total';
import { toSharesOfTotal } from './share-of-total';
import { toSingles } from './single';

/** A growth rate has no growth, ranks are in order only, stocks are not added up over time. */
const MEANINGLESS: Readonly<Record<Exclude<TransformCode, 'lin'>, readonly Nature[]>> = {
  chg: [], ch1: [],
  pch: ['growth', 'rank'], pc1: ['growth', 'rank'], pca: ['growth', 'rank'], cch: ['growth', 'rank'], cca: ['growth', 'rank'], cagr: ['growth', 'rank'],
  log: ['growth', 'rank'], index: ['growth', 'rank'],
  share: ['growth', 'rank', 'share'], permonth: ['growth', 'rank', 'share', 'stock', 'count'], running: ['growth', 'rank', 'share', 'stock', 'count'],
};

/** Whether each result is of figures of several periods of a series, which should be one source's. */
export function isOverTime(code: TransformCode): boolean {
  return isChange(code) || code === 'index' || code === 'cagr' || code === 'running';
}

export interface TransformOptions {
  readonly base: string | null;
  readonly to: string | null;
}

function refuseAll(code: TransformCode, input: TransformInput): Transformed {
  const target = toTarget(code, input, input.series.unitMeasure, input.measure.nature, TRANSFORM_NAMES[code]);
  const missing = input.observations.map((o) => toMissing(target.series.key, o.timePeriod, 'not-for-this-measure', input.measure.name));
  return { ...target, observations: [], missing };
}

function compute(code: Exclude<TransformCode, 'lin'>, inputs: readonly TransformInput[], { base, to }: TransformOptions): Transformed[] {
  if (isChange(code)) return inputs.map((input) => toChanges(code, input));
  switch (code) {
    case 'log':
    case 'permonth':
      return inputs.map((input) => toSingles(code, input));
    case 'index':
      return toIndexes(inputs, base);
    case 'share':
      return toSharesOfTotal(inputs);
    case 'running':
      return inputs.map((input) => toRunningTotal(input, base));
    case 'cagr':
      return inputs.map((input) => toCompoundGrowth(input, base, to));
  }
}

/**
 * One transform of every series: rows of their own, each with its interval, formula and parents, and the periods for which
 * there is none, with the reason. `lin` is no transform: the figures as they are.
 */
export function transformSeries(code: Exclude<TransformCode, 'lin'>, inputs: readonly TransformInput[], options: TransformOptions): Transformed[] {
  const isMeaningful = ({ measure }: TransformInput): boolean => !MEANINGLESS[code].includes(measure.nature);
  const results = compute(code, inputs.filter(isMeaningful), options);
  const computed = isOverTime(code) ? results.map(withOneSource) : results;
  return inputs.map((input) => (isMeaningful(input) ? computed.shift() : undefined) ?? refuseAll(code, input));
}
