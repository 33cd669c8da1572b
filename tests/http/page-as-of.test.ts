import { describe, expect, test } from 'vitest';
import { ask } from './http-client';

async function readPage(path: string, expected = 200): Promise<string> {
  const { status, text } = await ask(path);
  expect(status).toBe(expected);
  // React parts texts from values by empty comments.
  return text.replaceAll('<!-- -->', '');
}

describe.each(['/en/series/VNM.BEL.T.TRADE._T.A', '/en/timeline', '/en/sources/kinh-te-do-thi-2014-10'])('%s', (path) => {
  const now = new Date().toISOString();

  test('says that it shows an earlier state, leads to the newest, and passes the instant on', async () => {
    const page = await readPage(`${path}?asOf=${now}`);
    const findTold = (text: string) => /Data as of \d+ \w+ \d{4}\. <a [^>]*href="([^"]*)"[^>]*>Show the newest/u.exec(text)?.[1] ?? null;
    expect(findTold(page)).toBe(path);
    expect(page.includes(`asOf=${encodeURIComponent(now)}`)).toBe(true);
    expect(findTold(await readPage(path))).toBeNull();
  });

  test.each([['2999-01-01', 'lies in the future'], ['yesterday', 'write a day']])('asOf=%s is refused: no other state stands in its place', async (asOf, reason) => {
    const page = await readPage(`${path}?asOf=${asOf}`, 400);
    expect(/<code>asOf<\/code>: <span[^>]*>([^<]*)/u.exec(page)?.[1]).toContain(reason);
  });
});
