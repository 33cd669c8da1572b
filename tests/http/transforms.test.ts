import { describe, expect, test } from 'vitest';
import { ask, askJson, readCsv } from './http-client';

const TRADE = 'VNM.BEL.T.TRADE._T.A';
const SHORT = 'lang=en&useColumnShortNames=true';
interface Row {
  readonly seriesKey: string;
  readonly timePeriod: string;
  readonly obsValue: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly derivation: string | null;
}

async function askRows(address: string): Promise<Row[]> {
  const { observations } = await askJson<{ observations: Row[] }>(address);
  return observations.map(({ seriesKey, timePeriod, obsValue, low, high, derivation }) => ({ seriesKey, timePeriod, obsValue, low, high, derivation }));
}

interface Problem {
  readonly status: number;
  readonly errors: readonly { readonly field: string; readonly reason: string; readonly reasonVi?: string }[];
}

describe('a transform of a chart and of a series', () => {
  test.each(['transform=pch', 'transform=index&base=2010', 'transform=cagr&base=2000&to=2010', 'transform=log&time=2010..2013'])('%s: the numbers of the explorer', async (asked) => {
    const [series, explorer] = await Promise.all([askRows(`/series/${TRADE}.json?${asked}`), askRows(`/explore.json?series=${TRADE}&${asked}`)]);
    expect(series.length).toBeGreaterThan(0);
    expect(series).toEqual(explorer);
    const chart = await askRows(`/charts/viet-nam-belgium-trade.json?${asked}`);
    expect(chart.filter(({ seriesKey }) => seriesKey === series[0]?.seriesKey).length).toBeGreaterThan(0);
  });

  test('is written to the CSV with range, formula and parents', async () => {
    const { text, status } = await ask(`/series/${TRADE}.csv?${SHORT}&transform=index&base=2010`);
    expect(status).toBe(200);
    // 1.8 bn (1.75 to 1.85) against 1.2 bn (1.15 to 1.25): 140 to 160.9, so the value has two digits only.
    const row = text.split('\r\n').find((line) => line.includes(',2013,'));
    expect(row).toContain(',150,140,161,IX,');
    expect(row).toContain(`${TRADE}@2013`);
    expect(row).toContain(`${TRADE}@2010`);
  });

  test('a running total is rounded to what its range justifies, and the range holds the sum of the stated figures', async () => {
    const EXPORTS = 'VNM.BEL.X.TRADE._T.A';
    const stated = readCsv((await ask(`/series/${EXPORTS}.csv?${SHORT}`)).text).filter((row) => row.source_id === 'wits-un-comtrade');
    const totals = readCsv((await ask(`/explore.csv?series=${EXPORTS}@wits-un-comtrade&transform=running&${SHORT}`)).text);
    expect(totals).toHaveLength(stated.length);
    let sum = 0n;
    for (const [i, { time_period, obs_value, low, high }] of totals.entries()) {
      sum += BigInt(stated[i]?.obs_value ?? '');
      expect(stated[i]?.time_period).toBe(time_period);
      const [value, from, to] = [obs_value, low, high].map((text) => Number(text)) as [number, number, number];
      expect(from <= Number(sum) && Number(sum) <= to, `${time_period}: ${from} to ${to} holds ${sum}`).toBe(true);
      const place = 10 ** Math.floor(Math.log10((to - from) / 2));
      expect(value % place, `${time_period}: ${value} in units of ${place}`).toBe(0);
      expect(Math.abs(value - Number(sum))).toBeLessThanOrEqual(place);
    }
    expect(totals.at(-1)?.obs_value).toBe('12459563200');
    expect(sum).toBe(12_459_563_152n);
  });

  test.each(['xlsx', 'metadata.json', 'jsonstat.json', 'sdmx.csv', 'sdmx.json', 'zip', 'bib', 'png', 'svg', 'pdf'])('.%s takes it too', async (extension) => {
    const [plain, computed] = await Promise.all([ask(`/series/${TRADE}.${extension}?lang=vi`), ask(`/series/${TRADE}.${extension}?lang=vi&transform=pca`)]);
    expect(computed.status).toBe(200);
    if (extension !== 'bib') expect(computed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect((await ask(`/charts/viet-nam-belgium-trade.${extension}?lang=vi&transform=pca`)).status).toBe(200);
  });

  test('an embed draws it, and its links lead to the same numbers', async () => {
    const { status, text } = await ask('/embed/viet-nam-belgium-trade?lang=en&transform=index&base=2010');
    expect(status).toBe(200);
    expect(text).toContain('transform=index&amp;base=2010');
  });

  test.each([
    [`/series/${TRADE}.csv?transform=yoy`, 400, 'transform'],
    [`/series/${TRADE}.csv?transform=pch&base=2010`, 400, 'base: goes with'],
    [`/charts/viet-nam-belgium-trade.png?to=2010`, 400, 'to: goes with'],
    [`/series/${TRADE}.csv?transform=pch&qualifier=about`, 400, 'qualifier: chooses among stated figures'],
    ['/charts/relations-timeline.csv?transform=pch', 400, 'events only'],
    ['/api/v1/observations.csv?transform=pch', 400, '/charts, /series and /explore'],
  ])('%s is refused by name', async (address, status, reason) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(reason);
  });
});

describe('what cannot be compared', () => {
  const [PART, WHOLE] = ['VNM.BEL.IN.FDI_CAPITAL.C._O', 'VNM.BEL.IN.FDI_CAPITAL._T._O'];

  test('a refused selection answers 422 with the reason in both languages and the nearest comparison', async () => {
    const path = `/explore.csv?series=${PART},${WHOLE}&formula=a%2Bb`;
    const opened = await ask(`${path}&lang=vi`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([422, 'text/plain; charset=utf-8']);
    expect(opened.text).toContain('So sánh gần nhất có thể làm');
    const { status, headers, text } = await ask(path, { headers: { Accept: 'application/json' } });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const { errors } = JSON.parse(text) as Problem;
    expect(errors.length).toBeGreaterThan(0);
    for (const { field, reason, reasonVi } of errors) expect([field, reason.length > 20, reasonVi !== reason]).toEqual(['series', true, true]);
    expect(text).toContain('nearest comparison');
  });

  test('why nothing can be computed is said in the language that is asked for', async () => {
    const { status, text } = await ask(`/explore.json?lang=vi&series=${TRADE}&transform=index&base=1990`);
    expect(status).toBe(422);
    expect(text.match(/.*không có số của kỳ gốc \(1990\)/gu)).toEqual([expect.stringContaining(': 1999–2014: ')]);
    expect(text).not.toContain('base period');
  });

  test('a mismatch has a column of its own in the CSV, and stands in the metadata and the picture', async () => {
    const search = `lang=en&series=${TRADE},VNM.BEL.T.TRADE._T._O`;
    const [csv, metadata, svg] = await Promise.all([ask(`/explore.csv?${search}&useColumnShortNames=true`), ask(`/explore.metadata.json?${search}`), ask(`/explore.svg?${search}`)]);
    const [head = '', ...rows] = csv.text.trim().split('\r\n');
    expect(head.endsWith(',comparability')).toBe(true);
    for (const row of rows) expect(row).toMatch(/part of a year|months/iu);
    expect(metadata.text).toMatch(/part of a year|months/iu);
    expect(svg.text).toMatch(/part of a year|months/iu);
  });
});
