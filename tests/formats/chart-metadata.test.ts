import { describe, expect, it } from 'vitest';
import { toChartMetadata } from '../../lib/formats/chart-metadata';
import { DATASETS, findDataset } from './package-datasets';

interface Metadata {
  readonly chart: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, { readonly citationShort: string; readonly citationLong: string; readonly timespan: string; readonly unit: string; readonly observations: readonly Readonly<Record<string, unknown>>[] }>>;
  readonly sources: readonly { readonly id: string; readonly inferred: Readonly<Record<string, string>> }[];
  readonly events: readonly unknown[];
}

const read = (slug: string, locale: 'vi' | 'en') => JSON.parse(toChartMetadata(findDataset(slug), locale)) as Metadata;

describe('chart metadata in the shape of Our World in Data', () => {
  it('says what the chart is and how to cite it', () => {
    expect(read('viet-nam-belgium-trade', 'en').chart).toMatchObject({
      title: findDataset('viet-nam-belgium-trade').title.en,
      citation: 'Kinh tế & Đô thị (2014); World Bank WITS / UN Comtrade; Tradecite',
      originalChartUrl: 'https://tradecite.example/en/charts/viet-nam-belgium-trade',
      dataRevision: 7,
    });
  });

  it('has a column for each series, with unit, time span, citations and the evidence of each figure', () => {
    const { columns } = read('flanders-in-belgian-exports', 'vi');
    const [[title, column] = []] = Object.entries(columns);
    expect(title).toBe('Tỷ trọng của vùng Flanders trong xuất khẩu của Bỉ sang Việt Nam');
    expect(column).toMatchObject({ unit: '%', timespan: '2011-2011', citationShort: 'Tin tức (2013)' });
    expect(column?.citationLong).toContain('TTXVN. (khoảng 2013, tháng 1). Tăng hợp tác vùng giữa Việt Nam và Bỉ. Tin tức.');
    expect(column?.observations[0]).toMatchObject({ value: 84, low: 83.5, high: 84.5, printed: '84%', paragraph: 4, derivation: null });
  });

  it('gives null, not zero, where nothing was printed', () => {
    const { columns } = read('viet-nam-surplus-with-belgium', 'en');
    const observations = Object.values(columns).flatMap((column) => column.observations.filter(({ derivation }) => !derivation));
    expect(observations).toHaveLength(11);
    for (const o of observations) expect(o).toMatchObject({ value: null, low: 0, high: null });
  });

  it.each(DATASETS.map((dataset) => [dataset.id, dataset] as const))('%s: every figure once', (_, dataset) => {
    const { columns, events, sources } = JSON.parse(toChartMetadata(dataset, 'vi')) as Metadata;
    expect(Object.values(columns).flatMap(({ observations }) => observations)).toHaveLength(dataset.observations.length);
    expect(events).toHaveLength(dataset.events.length);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('tells why a date is inferred', () => {
    const source = read('pace-of-2014', 'vi').sources.find(({ id }) => id === 'kinh-te-do-thi-2014-10');
    expect(source?.inferred.publishedOn).toContain('Bài không in ngày');
  });
});
