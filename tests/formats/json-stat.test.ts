import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { toJsonStat } from '../../lib/formats/json-stat';
import { toStatementCode } from '../../lib/formats/sdmx-statement';
import type { Observation } from '../../lib/core/observation';
import { DATASETS, EVERYTHING, findDataset } from './package-datasets';

const { parse } = JSON;

function toPlace(o: Observation): Record<string, string> {
  const { freq, reporter, partner, flow, measure, sector, timePeriod } = o;
  return { freq, reporter, partner, flow, measure, sector, source: toStatementCode(o), time: timePeriod };
}

describe('JSON-stat 2.0, read by jsonstat-toolkit', () => {
  it.each([...DATASETS, EVERYTHING].filter(({ observations }) => observations.length > 0).map((dataset) => [dataset.id, dataset] as const))(
    '%s: every observation is in its place, and nothing else',
    (_, dataset) => {
      const cube = JSONstat(parse(toJsonStat(dataset, 'vi')));
      for (const o of dataset.observations) {
        const { value, status } = cube.Data(toPlace(o));
        expect(value).toBe(o.obsValue === null ? null : Number(o.obsValue));
        expect(status).toBe(o.obsStatus);
      }
      const { status, extension } = parse(toJsonStat(dataset, 'vi')) as { status: object; extension: { observations: object } };
      expect(Object.keys(status)).toHaveLength(dataset.observations.length);
      expect(Object.keys(extension.observations)).toEqual(Object.keys(status));
    },
  );

  it('says which dimension is time, place and measure, and names them in the language asked for', () => {
    const cube = JSONstat(parse(toJsonStat(findDataset('viet-nam-belgium-trade'), 'vi')));
    expect(cube.class).toBe('dataset');
    expect(cube.role).toMatchObject({ time: ['time'], geo: ['reporter', 'partner'], metric: ['measure'] });
    expect(cube.Dimension('partner').Category('BEL').label).toBe('Bỉ');
    expect(cube.Dimension('measure').Category('TRADE').unit).toEqual({ label: 'USD', decimals: 0 });
    const years = Array.from({ length: 15 }, (_, i) => String(2000 + i));
    expect([...(cube.Dimension('time').id ?? [])].toSorted()).toEqual([...years, '2014-01-01/P7M']);
  });

  it('keeps rival claims apart by their source', () => {
    const dataset = findDataset('manufacturing-share-of-belgian-fdi');
    const cube = JSONstat(parse(toJsonStat(dataset, 'en')));
    const values = dataset.observations.map((o) => cube.Data(toPlace(o)).value).toSorted();
    expect(values).toEqual([58.9, 68.7]);
  });

  it('leaves open ends out and keeps the token as printed', () => {
    const text = toJsonStat(findDataset('belgian-projects'), 'en');
    const { extension } = parse(text) as { extension: { observations: Record<string, { low?: number; high?: number; printed?: string; qualifier: string }> } };
    const over = Object.values(extension.observations).find(({ qualifier }) => qualifier === 'over');
    expect(over).toMatchObject({ low: 30, printed: 'hơn 30 dự án' });
    expect(over).not.toHaveProperty('high');
  });

  it('writes every digit', () => {
    const [first, ...rest] = findDataset('viet-nam-belgium-trade').observations;
    const exact = '12345678901234567890.000000000001';
    const text = toJsonStat({ ...findDataset('viet-nam-belgium-trade'), observations: [{ ...(first as Observation), obsValue: exact }, ...rest] }, 'en');
    expect(text).toContain(`: ${exact}`);
  });
});
