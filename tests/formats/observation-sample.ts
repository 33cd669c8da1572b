import type { Source } from '../../lib/core/catalogue';
import type { Finding } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { type Lookup, toLookup } from '../../lib/formats/column';

const observation: Observation = {
  id: '1',
  seriesKey: 'VNM.BEL.T.TRADE._T.A',
  reporter: 'VNM',
  partner: 'BEL',
  flow: 'T',
  measure: 'TRADE',
  sector: '_T',
  freq: 'A',
  timePeriod: '2013',
  periodStart: '2013-01-01',
  periodEnd: '2013-12-31',
  basePeriod: null,
  unitMeasure: 'USD',
  obsValue: '1800000000',
  low: '1750000000',
  high: '1850000000',
  qualifier: 'exact',
  printed: '1,8 tỷ USD',
  obsStatus: 'A',
  sourceId: 'paper',
  claim: '',
  paragraph: 4,
  sentenceHash: null,
  derivation: null,
  note: null,
  position: 1,
  recordedAt: '2026-11-21T10:00:00.000Z',
  supersededAt: null,
};

const source: Source = {
  id: 'paper',
  kind: 'article',
  title: 'Nhan đề',
  titleEn: 'Title',
  language: 'vi',
  publisher: 'Báo',
  agency: null,
  url: null,
  publishedOn: '2014-10',
  accessedOn: null,
  checksum: null,
  licence: 'none',
  licenceVi: 'không có',
  basis: { valuation: null, prices: null, year: null },
  inferred: {},
};

/** A stated observation; say what is different. */
export function sampleObservation(parts: Partial<Observation> = {}): Observation {
  return { ...observation, ...parts };
}

/** Names for the sample; say what is different about its source. */
export function sampleLookup(parts: Partial<Source> = {}, findings: readonly Finding[] = []): Lookup {
  const area = { kind: 'country', alpha2: null, m49: null, aliases: [], parent: null } as const;
  return toLookup({
    sources: [{ ...source, ...parts }],
    areas: [
      { ...area, code: 'VNM', name: { vi: 'Việt Nam', en: 'Viet Nam' } },
      { ...area, code: 'BEL', name: { vi: 'Bỉ', en: 'Belgium' } },
    ],
    measures: [],
    findings,
  });
}
