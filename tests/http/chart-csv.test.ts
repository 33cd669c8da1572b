import { describe, expect, test } from 'vitest';
import { ask, askJson, maskTimes, readCsv } from './http-client';

const GOLDEN = [
  ['viet-nam-belgium-trade.csv?useColumnShortNames=true', 'trade-short-names'],
  ['viet-nam-belgium-trade.csv?lang=vi', 'trade-vi'],
  ['viet-nam-belgium-trade.csv?lang=en&csvType=filtered', 'trade-en-filtered'],
  ['viet-nam-belgium-trade.csv?lang=vi&excel=true', 'trade-vi-excel'],
  ['belgian-fdi-by-sector.csv?useColumnShortNames=true', 'fdi-by-sector-short-names'],
  ['belgian-projects.csv?useColumnShortNames=true', 'projects-short-names'],
  ['guangxi-trade.csv?useColumnShortNames=true', 'guangxi-short-names'],
  ['trade-growth-rates.csv?lang=vi&excel=true&useColumnShortNames=true', 'growth-vi-excel-short-names'],
  ['relations-timeline.csv?lang=vi&useColumnShortNames=true', 'timeline-vi-short-names'],
  ['relations-timeline.csv?lang=en', 'timeline-en'],
] as const;

test.each([
  '/charts/guangxi-trade.csv?',
  '/charts/guangxi-trade.annotations.csv?',
  '/series/VNM.BEL.T.TRADE._T.A.csv?',
  '/explore.csv?series=VNM.BEL.T.TRADE._T.A&',
  '/mirror.csv?reporter=VNM&partner=BEL&',
  '/findings.csv?',
  '/api/v1/observations.csv?',
])('%s: the CSV for Excel is saved under another name than the plain one', async (path) => {
  const nameOf = async (excel: string): Promise<string | undefined> => /filename="([^"]+)"/u.exec((await ask(`${path}lang=vi${excel}`, { method: 'HEAD' })).headers.get('content-disposition') ?? '')?.[1];
  const [plain, excel] = [await nameOf(''), await nameOf('&excel=true')];
  expect(plain).toMatch(/^\S.*\.csv$/u);
  expect(excel).toBe(plain?.replace(/\.csv$/u, ' (Excel).csv'));
});

describe('whole files', () => {
  test.each(GOLDEN)('/charts/%s', async (address, name) => {
    const { status, text } = await ask(`/charts/${address}`);
    expect(status).toBe(200);
    await expect(maskTimes(text)).toMatchFileSnapshot(`golden/${name}.csv`);
  });
});

describe('how a CSV is served', () => {
  test('as a file with a readable name that nobody may sniff, cache blindly or refuse to share', async () => {
    const { headers } = await ask('/charts/viet-nam-belgium-trade.csv?lang=vi');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Thuong mai [\w .,()-]+\.csv"; filename\*=UTF-8''Th%C6%B0%C6%A1ng%20m%E1%BA%A1i/u);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=30, stale-while-revalidate=60');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('in the language that the browser asks for', async () => {
    const vi = await ask('/charts/guangxi-trade.csv', { headers: { 'Accept-Language': 'vi-VN,vi;q=0.9,en;q=0.8' } });
    const en = await ask('/charts/guangxi-trade.csv', { headers: { 'Accept-Language': 'fr,en;q=0.5' } });
    expect(vi.text).toMatch(/^Mã chuỗi,/u);
    expect(en.text).toMatch(/^Series key,/u);
    expect(vi.headers.get('vary')).toContain('Accept-Language');
    expect(vi.headers.get('etag')).not.toBe(en.headers.get('etag'));
  });

  test('every chart’s CSV parses back, with the same columns and the same numbers in every variant', async () => {
    const { charts } = await askJson<{ charts: { slug: string; kind: string }[] }>('/api/v1/charts');
    for (const { slug } of charts.filter(({ kind }) => kind !== 'timeline')) {
      const short = readCsv((await ask(`/charts/${slug}.csv?useColumnShortNames=true`)).text);
      const readable = readCsv((await ask(`/charts/${slug}.csv?lang=en`)).text);
      const excel = readCsv((await ask(`/charts/${slug}.csv?lang=vi&excel=true`)).text, ';');
      expect(readable.map((row) => row.Value)).toEqual(short.map((row) => row.obs_value));
      expect(excel.map((row) => row['Giá trị']?.replace(',', '.'))).toEqual(short.map((row) => row.obs_value));
      expect(Object.keys(short[0] ?? {})).toHaveLength(27);
    }
  });
});

describe('parameters of a chart’s CSV', () => {
  const path = '/charts/viet-nam-belgium-trade.csv?useColumnShortNames=true';

  async function periods(params: string): Promise<(string | undefined)[]> {
    return readCsv((await ask(`${path}&${params}`)).text).map((row) => row.time_period);
  }

  test('time, source and qualifier restrict the rows', async () => {
    expect(await periods('time=2013..2014&source=kinh-te-do-thi-2014-10')).toEqual(['2013', '2014-01-01/P7M']);
    expect(await periods('time=..2009&source=kinh-te-do-thi-2014-10')).toEqual(['2000']);
    expect(await periods('source=tradecite&time=2012')).toEqual(['2012', '2012']);
    expect(await periods('qualifier=about')).toEqual([]);
    expect(await periods('qualifier=exact')).toEqual(['2000', '2010', '2013', '2014-01-01/P7M']);
  });

  test('asOf before the data were known: the chart was not there', async () => {
    const { status, text, headers } = await ask(`${path}&asOf=2001-01-01`);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toContain('There was no chart viet-nam-belgium-trade at 2001-01-01');
  });

  test('asOf after: as now', async () => {
    const now = new Date();
    expect(await periods(`asOf=${now.toISOString().slice(0, 10)}`)).toEqual(await periods(`asOf=${new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}%2B07:00`));
    expect(await periods(`asOf=${now.toISOString()}&source=kinh-te-do-thi-2014-10`)).toEqual(['2000', '2010', '2013', '2014-01-01/P7M']);
  });
});
