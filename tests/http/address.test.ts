import { describe, expect, test } from 'vitest';
import { ask, maskTimes, readCsv } from './http-client';

describe('addresses without a language', () => {
  test.each([
    ['/charts/guangxi-trade', 'vi,en;q=0.5', '/vi/charts/guangxi-trade'],
    ['/charts/guangxi-trade', 'en-GB', '/en/charts/guangxi-trade'],
    ['/charts/guangxi-trade', 'fr', '/en/charts/guangxi-trade'],
    ['/charts/guangxi-trade?lang=vi', 'en', '/vi/charts/guangxi-trade'],
    ['/charts/guangxi-trade?lang=vi&time=2023..2024', 'en', '/vi/charts/guangxi-trade?time=2023..2024'],
    ['/series/VNM.BEL.T.TRADE._T.A', 'vi', '/vi/series/VNM.BEL.T.TRADE._T.A'],
    ['/series/BE-VLG.VNM.X.TRADE_SHARE._T.A', 'en', '/en/series/BE-VLG.VNM.X.TRADE_SHARE._T.A'],
  ])('%s for %s leads to %s', async (path, language, location) => {
    const { status, headers } = await ask(path, { headers: { 'Accept-Language': language } });
    expect(status).toBe(307);
    expect(headers.get('location')).toBe(location);
    expect(headers.get('vary')).toContain('Accept-Language');
  });

  test('never to another site', async () => {
    for (const path of ['/charts/%2F%2Fexample.org', '/series/%2F%2Fexample.org', '/charts/%5Cexample.org']) {
      expect((await ask(path)).headers.get('location') ?? '/', path).toMatch(/^\/(?![/\\])/u);
    }
  });

  test('a language that there is not is refused', async () => {
    expect((await ask('/charts/guangxi-trade?lang=fr')).status).toBe(400);
  });
});

describe('a series’ files', () => {
  test('its key is full of dots: only the extension is taken off', async () => {
    const { status, headers, text } = await ask('/series/VNM.BEL.T.TRADE._T.A.csv?useColumnShortNames=true');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('filename="Two-way trade');
    await expect(maskTimes(text)).toMatchFileSnapshot('golden/series-short-names.csv');
  });

  test('JSON: the series and its observations', async () => {
    const { text } = await ask('/series/VNM.BEL.T.TRADE._T._O.json');
    const body = JSON.parse(text) as { key: string; title: object; observations: { timePeriod: string; obsValue: number }[] };
    expect(body).toMatchObject({ key: 'VNM.BEL.T.TRADE._T._O', unitMeasure: 'USD', title: { vi: expect.any(String), en: expect.any(String) } });
    expect(body.observations).toMatchObject([{ timePeriod: '2014-01-01/P7M', obsValue: 1_300_000_000 }]);
  });

  test('the same rows as the API gives', async () => {
    const own = await ask('/series/VNM.BEL.B.TRADE._T.A.csv?useColumnShortNames=true&time=2000..2004');
    const api = await ask('/api/v1/observations.csv?useColumnShortNames=true&series=VNM.BEL.B.TRADE._T.A&time=2000..2004');
    expect(own.text).toBe(api.text);
    expect(readCsv(own.text)).toHaveLength(10);
  });
});
