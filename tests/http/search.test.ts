import { describe, expect, test } from 'vitest';
import { askJson } from './http-client';

interface Hit {
  readonly kind: string;
  readonly key: string;
}

async function search(q: string, limit = 100): Promise<string[]> {
  const { results } = await askJson<{ results: Hit[] }>(`/api/v1/search?limit=${limit}&q=${encodeURIComponent(q)}`);
  return results.map(({ kind, key }) => `${kind} ${key}`);
}

const BELGIUM = ['chart viet-nam-belgium-trade', 'area BEL', 'series VNM.BEL.T.TRADE._T.A', 'source kinh-te-do-thi-2014-10', 'event relations-1973'];

describe('search', () => {
  test.each(['bi', 'Bỉ', 'Belgium', 'bỉ'.normalize('NFD'), 'BELGIUM', 'belguim'])('%j finds Belgium among charts, areas, series, sources and events', async (q) => {
    expect(await search(q)).toEqual(expect.arrayContaining(BELGIUM));
  });

  test('with and without diacritics the same', async () => {
    expect(await search('bi')).toEqual(await search('Bỉ'));
    expect(await search('thuong mai')).toEqual(await search('Thương mại'));
    expect(await search('dau tu')).toEqual(await search('đầu tư'.normalize('NFD')));
  });

  test('two spellings of one Vietnamese word find the same', async () => {
    expect(await search('tỉ trọng')).toEqual(await search('Tỷ trọng'));
    expect(await search('ti trong')).toContain('chart manufacturing-share-of-belgian-fdi');
    expect(await search('Mĩ')).toEqual(await search('Mỹ'));
    expect(await search('Myanmar')).toContain('area MMR');
  });

  test('of very many words the first sixteen are looked for', async () => {
    const words = 'b be bel belg belgi belgiu belgium v vi vie viet n na nam t tr';
    expect(await search(`${words} zzqqxx`)).toContain('chart viet-nam-belgium-trade');
    expect(await search(`${words.slice(0, -3)} zzqqxx`)).not.toContain('chart viet-nam-belgium-trade');
  });

  test('a whole word comes before the beginning of another: Bỉ before Bình Dương', async () => {
    const hits = await search('bi');
    expect(hits.indexOf('area BEL')).toBeGreaterThanOrEqual(0);
    expect(hits.indexOf('area VN-57')).toBeGreaterThan(hits.indexOf('area BEL'));
    expect(hits.indexOf('chart binh-duong-partners')).toBeGreaterThan(hits.indexOf('area BEL'));
  });

  test.each([
    ['bi', 'area BEL'],
    ['Bỉ', 'area BEL'],
    ['Belgium', 'area BEL'],
    ['BE-VLG', 'area BE-VLG'],
    ['VNM.BEL.T.TRADE._T.A', 'series VNM.BEL.T.TRADE._T.A'],
  ])('%j is a whole title or key: that comes first', async (q, first) => {
    expect((await search(q))[0]).toBe(first);
  });

  test('a good match leaves no room for weak ones: Bỉ, but neither Burundi (code BI) nor Bosnia (code BIH)', async () => {
    const areas = (await search('bi')).filter((hit) => hit.startsWith('area '));
    expect(areas).toContain('area BEL');
    expect(areas).not.toContain('area BDI');
    expect(areas).not.toContain('area BIH');
    expect(await search('BDI')).toContain('area BDI');
  });

  test('titles come before texts, and a typing error is forgiven only where nothing is better', async () => {
    const hits = await search('Yamaguchi');
    expect(hits[0]).toBe('area JP-35');
    expect(await search('yamagichi')).toContain('area JP-35');
    expect(await search('belguim')).not.toContain('area BDI');
    // Nothing is named so: the first letters of Đài Loan and Bồ Đào Nha are no typing error.
    expect(await search('dark')).toEqual([]);
    expect(await search('dairy')).not.toContain('area TWN');
  });

  test('all words must be found', async () => {
    const hits = await search('thương mại Quảng Tây');
    expect(hits).toContain('chart guangxi-trade');
    expect(hits.filter((hit) => hit.includes('flanders'))).toEqual([]);
  });

  test('codes, years and other spellings find too', async () => {
    expect(await search('België')).toContain('area BEL');
    expect(await search('BE-VLG')).toContain('area BE-VLG');
    expect(await search('VNM.BEL.T.TRADE._T.A')).toContain('series VNM.BEL.T.TRADE._T.A');
    expect(await search('1973')).toContain('event relations-1973');
  });

  test.each(['%', "'", '\\', '(((', '🙂', '_', 'zzzzqqqq', '.*', '[]'])('%j finds nothing and breaks nothing', async (q) => {
    expect(await search(q)).toEqual([]);
  });

  test('no more than asked for', async () => {
    expect(await search('bi', 3)).toEqual((await search('bi')).slice(0, 3));
  });
});
