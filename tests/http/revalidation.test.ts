import { describe, expect, test } from 'vitest';
import { ask } from './http-client';

const PATHS = ['/charts/guangxi-trade.csv?lang=en', '/series/VNM.BEL.T.TRADE._T.A.json', '/api/v1/observations.csv', '/api/v1/charts', '/api/v1/search?q=bi'];

describe.each(PATHS)('%s', (path) => {
  test('has a strong tag that confirms it, and no other does', async () => {
    const first = await ask(path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"r\d+-[\w-]+"$/u);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(path, { headers: { 'If-None-Match': known } });
      expect(again.status, known).toBe(304);
      expect(again.text).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect((await ask(path, { headers: { 'If-None-Match': '"other"' } })).text).toBe(first.text);
  });

  test('HEAD: the same headers and no body', async () => {
    const [get, head] = await Promise.all([ask(path), ask(path, { method: 'HEAD' })]);
    expect(head.status).toBe(200);
    expect(head.text).toBe('');
    for (const name of ['content-type', 'content-disposition', 'etag', 'cache-control', 'access-control-allow-origin']) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
  });

  test('a page of another site may read it, and ask first', async () => {
    const preflight = await ask(path, { method: 'OPTIONS', headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
    expect((await ask(path)).headers.get('access-control-expose-headers')).toContain('ETag');
  });
});

test('another parameter, another tag; a wrong parameter is wrong even where the tag is known', async () => {
  const [plain, filtered] = await Promise.all([ask('/charts/guangxi-trade.csv?lang=en'), ask('/charts/guangxi-trade.csv?lang=en&csvType=filtered')]);
  expect(plain.headers.get('etag')).not.toBe(filtered.headers.get('etag'));
  expect((await ask('/charts/guangxi-trade.csv?x=1', { headers: { 'If-None-Match': '*' } })).status).toBe(400);
});

test.each(['/charts/nope.csv', '/charts/nope.svg', '/series/A.B.C.D.E.F.json', '/embed/nope', '/api/v1/charts/nope'])('%s is not there, whatever the conditions', async (path) => {
  const { headers } = await ask('/api/v1/charts');
  const CONDITIONS: readonly Record<string, string>[] = [{ 'If-None-Match': '*' }, { 'If-Match': '"x"' }, { 'If-Match': '*' }, { 'If-Modified-Since': headers.get('last-modified') ?? '' }];
  for (const condition of CONDITIONS) expect((await ask(path, { headers: condition })).status, JSON.stringify(condition)).toBe(404);
});

test('who insists on another state of what is there is told so', async () => {
  const { status, text, headers } = await ask('/api/v1/observations.csv?partner=BEL', { headers: { 'If-Match': '"x"' } });
  expect([status, text, headers.get('cache-control')]).toEqual([412, '', 'no-store']);
});
