import { describe, expect, test } from 'vitest';
import { ask, askJson } from './http-client';

interface Page {
  readonly next: string | null;
  readonly observations: readonly Record<string, unknown>[];
}

async function readAll(path: string): Promise<{ rows: unknown[]; pages: number }> {
  const rows: unknown[] = [];
  let [next, pages]: [string | null, number] = [path, 0];
  while (next && pages < 200) {
    const page: Page = await askJson<Page>(next);
    rows.push(...page.observations);
    next = page.next;
    pages += 1;
  }
  return { rows, pages };
}

describe('/api/v1/observations in pages', () => {
  test.each([
    ['', 7],
    ['reporter=VNM&partner=BEL', 3],
    ['time=2014..&lang=vi', 1],
  ])('%s by %d: the same rows as at once, in the same order', async (params, limit) => {
    const { observations } = await askJson<Page>(`/api/v1/observations?${params}`);
    const { rows, pages } = await readAll(`/api/v1/observations?${params}&limit=${limit}`);
    expect(rows).toEqual(observations);
    expect(pages).toBe(Math.ceil(observations.length / limit));
  });

  test('the next page is named in the body and in Link; the last names none', async () => {
    const { text, headers } = await ask('/api/v1/observations?limit=2');
    const { next } = JSON.parse(text) as Page;
    expect(headers.get('link')).toBe(`<${next}>; rel="next"`);
    const last = await ask('/api/v1/observations?limit=10000');
    expect((JSON.parse(last.text) as Page).next).toBeNull();
    expect(last.headers.get('link')).toBeNull();
  });

  test('a cursor is refused with other parameters, or when it is none', async () => {
    const { next } = await askJson<Page>('/api/v1/observations?limit=2&partner=BEL');
    const cursor = new URLSearchParams(next?.split('?')[1]).get('cursor');
    for (const params of [`cursor=${cursor}&limit=2`, `cursor=${cursor}&limit=2&partner=FRA`, 'cursor=abc', 'cursor=%27--', 'cursor=']) {
      const { status, text } = await ask(`/api/v1/observations?${params}`);
      expect(status, params).toBe(400);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ field: 'cursor' }] });
    }
    expect((await ask(`/api/v1/observations?cursor=${cursor}&partner=BEL`)).status).toBe(200);
  });

  test('a forged cursor reaches no further than a wrong parameter', async () => {
    const forge = (after: object) => Buffer.from(JSON.stringify({ of: 'x', at: null, after })).toString('base64url');
    for (const id of ['99999999999999999999', "1'; DROP TABLE", '-1']) {
      expect((await ask(`/api/v1/observations?cursor=${forge({ seriesKey: 'x', periodStart: '2000-01-01', sourceId: 'x', claim: '', periodEnd: '2000-01-01', id })}`)).status).toBe(400);
    }
  });

  test.each(['limit=0', 'limit=10001', 'limit=x', 'csvType=full'])('%s is refused', async (params) => {
    expect((await ask(`/api/v1/observations?${params}`)).status).toBe(400);
  });
});

describe('filters of the catalogue', () => {
  async function find(path: string, list: string, key: string): Promise<unknown[]> {
    return ((await askJson<Record<string, Record<string, unknown>[]>>(`/api/v1/${path}`))[list] ?? []).map((item) => item[key]);
  }

  test('sources by kind and id, charts by series and kind, areas by kind, measures by nature', async () => {
    expect(await find('sources?kind=computation', 'sources', 'id')).toEqual(['tradecite']);
    expect(await find('sources?id=guangxi-talks-2025', 'sources', 'id')).toEqual(['guangxi-talks-2025']);
    expect(await find('charts?kind=timeline', 'charts', 'slug')).toEqual(['relations-timeline']);
    expect(await find('charts?series=VNM.CN-GX.T.TRADE._T.A', 'charts', 'slug')).toEqual(expect.arrayContaining(['guangxi-trade']));
    expect(await find('areas?kind=region', 'areas', 'code')).toEqual(expect.arrayContaining(['BE-VLG', 'CN-GX']));
    expect(await find('areas?kind=region', 'areas', 'code')).not.toContain('BEL');
    expect(new Set(await find('measures?nature=rank', 'measures', 'nature'))).toEqual(new Set(['rank']));
  });

  test.each(['sources?kind=gossip', 'charts?kind=pie', 'areas?kind=moon', 'measures?nature=none', 'health?x=1'])('%s is refused', async (path) => {
    expect((await ask(`/api/v1/${path}`)).status).toBe(400);
  });
});
