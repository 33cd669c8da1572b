import type { Measure, Series } from '../../lib/core/catalogue';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import type { TransformInput } from '../../lib/core/transforms/derived-row';

/** [period, value, low, high]; '' is open or not printed. */
export type Figure = readonly [period: string, value: string, low: string, high: string];

export interface SampleOptions {
  readonly key?: string;
  readonly unit?: string;
  readonly nature?: Measure['nature'];
  readonly source?: string;
}

/** A series of made-up figures, as a transform takes it. */
export function toInput(figures: readonly Figure[], { key = 'VNM.BEL.T.TRADE._T.A', unit = 'USD', nature = 'flow', source = 'press' }: SampleOptions = {}): TransformInput {
  const [reporter = '', partner = '', flow = '', measure = '', sector = '', freq = ''] = key.split('.');
  const dimensions = { reporter, partner, flow, measure, sector, freq };
  const observations = figures.map(([timePeriod, value, low, high], position): Observation => {
    const { start, end } = parsePeriod(timePeriod);
    const row = {
      ...dimensions, seriesKey: key, timePeriod, periodStart: start, periodEnd: end, basePeriod: null, unitMeasure: unit, obsValue: value || null, low: low || null, high: high || null,
      qualifier: 'exact' as const, printed: value, obsStatus: 'A', sourceId: source, claim: '', paragraph: 1, sentenceHash: null, derivation: null, note: null, position,
    };
    return { ...row, id: toObservationRef(row), recordedAt: '2026-01-01T00:00:00.000Z', supersededAt: null };
  });
  const series: Series = { ...dimensions, key, unitMeasure: unit, title: { vi: key, en: key }, note: null };
  return { name: key, series, observations, measure: { code: measure, nature, concept: 'goods', unitMeasure: unit, name: series.title, definition: series.title } };
}
