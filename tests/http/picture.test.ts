import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { ask, askJson } from './http-client';

async function fetchPicture(path: string): Promise<{ headers: Headers; width: number; height: number; spread: number; mean: number }> {
  const response = await fetch(inject('baseUrl') + path);
  expect(response.status, path).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { width, height, format } = await sharp(bytes).metadata();
  expect(format).toBe('png');
  const [red] = (await sharp(bytes).stats()).channels;
  return { headers: response.headers, width, height, spread: red?.stdev ?? 0, mean: red?.mean ?? 0 };
}

describe('/charts/{slug}.png', () => {
  test('every chart, in the size that other sites ask for, with something on it', async () => {
    const { charts } = await askJson<{ charts: { slug: string }[] }>('/api/v1/charts');
    for (const { slug } of charts) {
      const { width, height, spread } = await fetchPicture(`/charts/${slug}.png?lang=vi`);
      expect([width, height], slug).toEqual([1200, 630]);
      expect(spread, slug).toBeGreaterThan(10);
    }
  });

  test.each([
    ['imType=square', 1080, 1080],
    ['imType=og&imWidth=800', 800, 630],
    ['imWidth=600&imHeight=400&imFontSize=12', 600, 400],
  ])('%s is %d × %d', async (params, width, height) => {
    expect(await fetchPicture(`/charts/guangxi-trade.png?${params}`)).toMatchObject({ width, height });
  });

  test('light and dark', async () => {
    const [light, dark] = await Promise.all(['light', 'dark'].map((theme) => fetchPicture(`/charts/guangxi-trade.png?theme=${theme}`)));
    expect(light?.mean).toBeGreaterThan(200);
    expect(dark?.mean).toBeLessThan(80);
  });

  test('shown by browsers, saved under a readable name, confirmed by its tag', async () => {
    const { headers } = await fetchPicture('/charts/guangxi-trade.png?lang=en');
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\w .,()-]+\.png"/u);
    const again = await ask('/charts/guangxi-trade.png?lang=en', { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test.each([
    ['imWidth=99999', 'imWidth'],
    ['imHeight=1', 'imHeight'],
    ['imFontSize=1000', 'imFontSize'],
    ['imType=poster', 'imType'],
    ['theme=blue', 'theme'],
    ['csvType=full', 'csvType'],
    ['imWidth=3000&imHeight=3000&imFontSize=x', 'imFontSize'],
  ])('%s is refused, naming %s', async (params, field) => {
    const { status, text } = await ask(`/charts/guangxi-trade.png?${params}`);
    expect(status).toBe(400);
    expect(text).toContain(`${field}: `);
  });

  test('a picture too low for its rows says how high it must be, and at that height is drawn', async () => {
    const path = '/charts/trade-growth-rates.png?lang=en&imWidth=300&imHeight=';
    const { status, text } = await ask(`${path}200`, { headers: { Accept: 'application/json' } });
    const { fault, errors } = JSON.parse(text) as { fault: string; errors: { field: string; params: { least: number } }[] };
    expect([status, fault, errors[0]?.field]).toEqual([400, 'picture-small', 'imHeight']);
    expect((await ask(`${path}${errors[0]?.params.least}`)).status).toBe(200);
    expect((await ask('/charts/trade-growth-rates.png?lang=en&imWidth=300')).status).toBe(200);
  });

  test('no chart, no picture', async () => {
    expect((await ask('/charts/nothing.png')).status).toBe(404);
  });
});

const PRESS = '/vi/sources/kinh-te-do-thi-2014-10';

test.each([
  ['/series/VNM.BEL.T.TRADE._T.A.svg?lang=vi', '/vi/series/VNM.BEL.T.TRADE._T.A', PRESS],
  ['/charts/viet-nam-belgium-trade.svg?lang=vi', '/vi/charts/viet-nam-belgium-trade', PRESS],
  ['/explore.svg?lang=vi&series=VNM.BEL.T.TRADE._T.A', '/vi/explore?series=VNM.BEL.T.TRADE._T.A', PRESS],
  ['/series/VNM.BEL.T.TRADE._T.A.svg?lang=vi&claims=VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10', '/vi/series/VNM.BEL.T.TRADE._T.A?claims=VNM.BEL.T.TRADE._T.A%402013%40kinh-te-do-thi-2014-10', PRESS],
  ['/mirror.svg?lang=vi&reporter=VNM&partner=BEL&flow=X', '/vi/mirror?reporter=VNM&amp;partner=BEL&amp;flow=X', 'https://wits.worldbank.org/'],
  ['/mirror.svg?lang=vi&reporter=VNM&partner=BEL&flow=X&time=2010..2013', '/vi/mirror?reporter=VNM&amp;partner=BEL&amp;flow=X&amp;time=2010..2013', 'https://wits.worldbank.org/'],
])('the title of %s leads to its page, and sources that it names to them', async (path, page, source) => {
  const { status, text } = await ask(path);
  expect(status).toBe(200);
  const hrefs = [...text.matchAll(/<a href="([^"]+)"/gu)].map(([, href = '']) => new URL(href, 'http://elsewhere').href);
  for (const each of [page, source]) expect(hrefs).toContain(new URL(each, inject('baseUrl')).href);
});
