import { describe, expect, test } from 'vitest';
import { ask, askJson, type CsvRecord, readCsv } from './http-client';

async function rows(params: string): Promise<CsvRecord[]> {
  return readCsv((await ask(`/api/v1/observations.csv?useColumnShortNames=true&${params}`)).text);
}

test('a selection holds as many series as the explorer draws', async () => {
  const name = (count: number) => Array.from({ length: count }, (_, i) => `VNM.B${i}.X.T.T.A`).join(',');
  expect((await ask(`/api/v1/selection?series=${name(26)}`)).status).toBe(200);
  const { status, text } = await ask(`/api/v1/selection?series=${name(27)}`);
  expect([status, JSON.parse(text)]).toMatchObject([400, { errors: [{ field: 'series', reason: expect.stringContaining('26') }] }]);
});

describe('observations', () => {
  test('.csv, .json and no extension hold the same rows, ordered by series, period and source', async () => {
    const all = await rows('');
    const json = await ask('/api/v1/observations.json');
    const plain = await ask('/api/v1/observations');
    expect(plain.text).toBe(json.text);
    const { observations } = JSON.parse(json.text) as { observations: { seriesKey: string; periodStart: string; sourceId: string }[] };
    expect(observations.map(({ seriesKey }) => seriesKey)).toEqual(all.map((row) => row.series_key));
    const keys = observations.map((o) => [o.seriesKey, o.periodStart, o.sourceId].join('\u0000'));
    expect(keys).toEqual(keys.toSorted());
    expect(all.length).toBeGreaterThan(40);
  });

  test('JSON fields are the CSV columns in camelCase', async () => {
    const [first] = await rows('');
    const { observations } = await askJson<{ observations: Record<string, unknown>[] }>('/api/v1/observations.json');
    const camel = Object.keys(first ?? {}).map((name) => name.replace(/_(.)/gu, (_, letter: string) => letter.toUpperCase()));
    expect(Object.keys(observations[0] ?? {})).toEqual(camel);
  });

  test('the figures of the articles, in base units', async () => {
    const article = 'kinh-te-do-thi-2014-10';
    const all = await rows('series=VNM.BEL.T.TRADE._T.A');
    const found = new Map(all.filter((row) => row.source_id === article || row.derivation?.includes(article)).map((row) => [row.time_period, row]));
    expect(found.get('2000')).toMatchObject({ obs_value: '395400000', low: '395350000', high: '395450000', printed: '395,4 triệu USD', derivation: '' });
    expect(found.get('2013')).toMatchObject({ obs_value: '1800000000', low: '1750000000', high: '1850000000', unit_measure: 'USD' });
    expect(found.get('2012')).toMatchObject({ printed: '', source_id: 'tradecite' });
    expect(found.get('2012')?.derivation).toContain('VNM.BEL.T.TRADE._T.A@2013@');
    const [walloon] = await rows('partner=BE-WAL&measure=FDI_PROJECTS');
    expect(walloon).toMatchObject({ obs_value: '30', low: '30', high: '', qualifier: 'over' });
  });

  test.each([
    ['reporter=BE-VLG', 'reporter', ['BE-VLG']],
    ['partner=CN-GX,BE-WAL', 'partner', ['BE-WAL', 'CN-GX']],
    ['flow=X', 'flow', ['X']],
    ['measure=FDI_CAPITAL', 'measure', ['FDI_CAPITAL']],
    ['sector=C', 'sector', ['C']],
    ['freq=A', 'freq', ['A']],
    ['series=VNM.BEL.T.TRADE._T.A', 'series_key', ['VNM.BEL.T.TRADE._T.A']],
    ['source=guangxi-talks-2025', 'source_id', ['guangxi-talks-2025']],
    ['qualifier=about', 'qualifier', ['about']],
    ['qualifier=exact', 'qualifier', ['exact']],
  ])('%s restricts, and only that', async (params, column, values) => {
    const [all, some] = await Promise.all([rows(''), rows(params)]);
    expect([...new Set(some.map((row) => row[column]))].toSorted()).toEqual(values);
    expect(some).toEqual(all.filter((row) => values.includes(row[column] ?? '')));
    expect(some.length).toBeLessThan(all.length);
  });

  test('time: years and days, either end open, periods that overlap', async () => {
    const all = await rows('');
    for (const [time, from, to] of [
      ['2013', '2013-01-01', '2013-12-31'],
      ['2014..', '2014-01-01', '9999-12-31'],
      ['..2011', '0001-01-01', '2011-12-31'],
      ['2014-08-31..2014-12-31', '2014-08-31', '2014-12-31'],
    ] as const) {
      const expected = all.filter((row) => (row.period_end ?? '') >= from && (row.period_start ?? '') <= to);
      expect(await rows(`time=${time}`), time).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  test('asOf: nothing was known in 2001, everything today', async () => {
    expect(await rows('asOf=2001-01-01')).toEqual([]);
    expect(await rows(`asOf=${new Date().toISOString().slice(0, 10)}`)).toEqual(await rows(''));
  });

  test.each([
    ['observations.csv?reporter=XXX', 'reporter', undefined],
    ['observations?partner=Belgium', 'partner', 'BEL'],
    ['series?reporter=VNN', 'reporter', 'VNM'],
    ['observations.json?measure=TRADES', 'measure', 'TRADE'],
    ['observations?flow=EXPORT', 'flow', 'X'],
    ['observations?source=kinh-te-do-thi', 'source', 'kinh-te-do-thi-2014-10'],
    ['observations?limit=5&reporter=VNM,QQQ', 'reporter', undefined],
    ['events?area=Germny', 'area', undefined],
    ['findings?area=BEX', 'area', 'BEL'],
    ['findings?source=nobody', 'source', undefined],
  ])('a code that there is not leaves no empty list: /api/v1/%s names %s, and the nearest', async (path, field, near) => {
    const { status, text } = await ask(`/api/v1/${path}`);
    const { errors } = JSON.parse(text) as { errors: { field: string; reason: string }[] };
    expect([status, errors.map((error) => error.field)]).toEqual([400, [field]]);
    if (near) expect(errors[0]?.reason).toMatch(new RegExp(`(?:nearest|there are): .*\\b${near}\\b`, 'u'));
  });

  test.each(['/api/v1/observations.csv?', '/api/v1/findings?', '/findings.csv?', '/api/v1/mirror?', '/charts/viet-nam-belgium-trade.csv?', '/charts/viet-nam-belgium-trade.svg?', '/embed/guangxi-trade?', '/explore.csv?series=VNM.BEL.T.TRADE._T.A&', '/series/VNM.BEL.T.TRADE._T.A.json?', '/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0?'])(
    '%s refuses an asOf that has not come, and takes a clock a little ahead',
    async (path) => {
      const at = (ms: number): Promise<number> => ask(`${path}asOf=${new Date(Date.now() + ms).toISOString()}`).then(({ status }) => status);
      expect(await Promise.all([at(60_000), at(2000)])).toEqual([400, 200]);
      expect((await ask(`${path}asOf=2999-01-01&lang=vi`)).text).toContain('nằm trong tương lai');
    },
  );

  test.each(['/vi/charts/viet-nam-belgium-trade?', '/vi/findings?', '/vi/mirror?', '/vi/explore?series=VNM.BEL.T.TRADE._T.A&'])('the page %s says that asOf lies in the future', async (path) => {
    expect((await ask(`${path}asOf=2999-01-01`)).text).toContain('nằm trong tương lai');
  });

  test('several parameters at once', async () => {
    const found = await rows('reporter=VNM&partner=BEL&measure=TRADE&source=kinh-te-do-thi-2014-10&time=2010..2013&lang=vi');
    expect(found.map((row) => `${row.flow} ${row.time_period}`)).toEqual(['B 2010', 'T 2010', 'T 2013']);
  });
});

describe('the catalogue', () => {
  test('health', async () => {
    const { status, text, headers } = await ask('/api/v1/health');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toMatchObject({ status: 'ok', dataRevision: { revision: 1 }, counts: { charts: 12, sources: 8 } });
    expect(JSON.parse(text)).toHaveProperty('schemaVersion', expect.stringMatching(/^\d{14}_\w+$/u));
  });

  test('charts: slug, titles, series and addresses that all answer', async () => {
    const { charts } = await askJson<{ charts: { slug: string; title: Record<string, string>; series: string[]; urls: Record<string, string> }[] }>('/api/v1/charts');
    const chart = charts.find(({ slug }) => slug === 'viet-nam-belgium-trade');
    expect(chart?.title).toEqual({ vi: expect.any(String), en: expect.any(String) });
    expect(chart?.series).toContain('VNM.BEL.T.TRADE._T.A');
    for (const url of Object.values(chart?.urls ?? {})) expect((await ask(url)).status, url).toBe(200);
  });

  test('series, and by dimension', async () => {
    const { series } = await askJson<{ series: { key: string; partner: string; urls: Record<string, string> }[] }>('/api/v1/series?partner=CN-GX');
    expect(series.map(({ key }) => key)).toEqual(['VNM.CN-GX.T.TRADE_GROWTH._T.A', 'VNM.CN-GX.T.TRADE._T.A'].toSorted());
    expect(series[0]?.urls.csv).toBe(`/series/${series[0]?.key}.csv`);
  });

  test('sources, areas and measures', async () => {
    const { sources } = await askJson<{ sources: { id: string; inferred: object }[] }>('/api/v1/sources');
    expect(sources.map(({ id }) => id)).toContain('kinh-te-do-thi-2014-10');
    const { areas } = await askJson<{ areas: { code: string; name: object }[] }>('/api/v1/areas');
    expect(areas.find(({ code }) => code === 'BEL')).toMatchObject({ name: { vi: 'Bỉ', en: 'Belgium' }, alpha2: 'BE', m49: '056' });
    const { measures } = await askJson<{ measures: { code: string }[] }>('/api/v1/measures');
    expect(measures.map(({ code }) => code)).toContain('TRADE');
  });

  test('events by area, kind and source', async () => {
    const find = async (params: string): Promise<string[]> => (await askJson<{ events: { id: string }[] }>(`/api/v1/events?${params}`)).events.map(({ id }) => id);
    expect(await find('area=CN-GX')).toEqual(['guangxi-talks-2025']);
    expect(await find('area=VN-57&kind=diplomacy')).toEqual(['binh-duong-yamaguchi', 'binh-duong-yamaguchi-workshop']);
    expect(await find('source=guangxi-talks-2025&kind=aid')).toEqual(['flood-aid-2025']);
    expect(await find('')).toHaveLength(23);
  });
});
