import { type Dimensions, type Observation, toObservationRef, toSeriesKey } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';

type Interval = readonly [value: string | null, low: string | null, high: string | null];

const DIMENSIONS: Dimensions = { reporter: 'AAA', partner: 'BBB', flow: 'T', measure: 'TRADE', sector: '_T', freq: 'A' };

export const UNITS = new Map([
  ['TRADE', 'USD'],
  ['TRADE_GROWTH', 'PC'],
  ['TRADE_CAGR', 'PC'],
  ['TRADE_PER_MONTH', 'USD'],
  ['FDI_CAPITAL', 'USD'],
  ['FDI_SHARE', 'PC'],
  ['FDI_PROJECTS', 'NUM'],
]);

/** A stated observation; its id is its name. */
export function state(timePeriod: string, [obsValue, low, high]: Interval, rest: Partial<Observation> = {}): Observation {
  const { reporter, partner, flow, measure, sector, freq } = { ...DIMENSIONS, ...rest };
  const dimensions = { reporter, partner, flow, measure, sector, freq };
  const { start, end } = parsePeriod(timePeriod);
  const observation: Observation = {
    ...dimensions,
    id: '',
    seriesKey: toSeriesKey(dimensions),
    timePeriod,
    periodStart: start,
    periodEnd: end,
    basePeriod: null,
    unitMeasure: UNITS.get(measure) ?? '',
    obsValue,
    low,
    high,
    qualifier: 'exact',
    obsStatus: 'A',
    printed: null,
    sourceId: 'paper',
    claim: '',
    paragraph: null,
    sentenceHash: null,
    derivation: null,
    note: null,
    position: 1,
    recordedAt: '',
    supersededAt: null,
    ...rest,
  };
  return { ...observation, id: toObservationRef(observation) };
}

/** A growth rate on the year before, or on another base. */
export function stateGrowth(timePeriod: string, interval: Interval, basePeriod: string, rest: Partial<Observation> = {}): Observation {
  return state(timePeriod, interval, { measure: 'TRADE_GROWTH', basePeriod, ...rest });
}
