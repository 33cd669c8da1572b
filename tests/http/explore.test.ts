import { describe, expect, inject, test } from 'vitest';
import { ask, askJson } from './http-client';

const PAIR = 'series=VNM.BEL.T.TRADE._T.A,VNM.CN-GX.T.TRADE._T.A';

describe('the files of the explorer', () => {
  test('a table holds what is drawn, with the formula of what is computed', async () => {
    const { status, headers, text } = await ask(`/explore.csv?lang=en&useColumnShortNames=true&transform=permonth&series=VNM.BEL.T.TRADE._T._O`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/csv');
    const [head = '', ...rows] = text.trim().split(/\r?\n/u);
    expect(head.split(',')).toContain('derivation');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain('VNM.BEL.T.TRADE._T._O@2014-01-01/P7M');
  });

  test('the same state in any order of parameters is one answer', async () => {
    const [a, b] = await Promise.all([ask(`/explore.json?lang=en&scale=log&${PAIR}`), ask(`/explore.json?${PAIR}&scale=log&lang=en`)]);
    expect(a.headers.get('etag')).toBe(b.headers.get('etag'));
  });

  test.each(['xlsx', 'metadata.json', 'jsonstat.json', 'sdmx.csv', 'sdmx.json', 'zip', 'png', 'svg', 'pdf', 'bib', 'ris', 'csl.json'])('.%s answers', async (extension) => {
    expect((await ask(`/explore.${extension}?lang=vi&${PAIR}`)).status).toBe(200);
  });

  test('what is wrong is named', async () => {
    expect((await ask('/explore.csv')).text).toContain('series: name at least one series');
    expect((await ask(`/explore.csv?kind=pie&${PAIR}`)).text).toMatch(/^400[\s\S]*kind/u);
    expect((await ask(`/explore.csv?formula=a/c&${PAIR}`)).text).toContain('"c" is no chosen series');
    expect((await ask('/explore.csv?series=VNM.XXX.T.TRADE._T.A')).status).toBe(404);
    expect((await ask('/explore.json?lang=en&series=VNM.BEL.T.TRAD._T.A')).text).toContain('nearest: VNM.BEL.T.TRADE._T.A (Two-way trade Viet Nam – Belgium, annual), ');
    expect((await ask('/explore.png?lang=vi&series=VNM.BEL.T.TRADE._T.A@kinh-te-do-thi')).text).toContain('gần nhất: kinh-te-do-thi-2014-10 (');
    expect((await ask('/series/VNM.BEL.T.TRAD._T.A.csv?lang=en')).text).toContain('nearest: VNM.BEL.T.TRADE._T.A (');
    expect((await ask('/explore.svg?lang=en&series=VNM.BEL.T.TRADE._T.A&time=1950..1960')).text).toContain('there are figures of 1999–2014');
    expect((await ask(`/explore.nonsense?${PAIR}`)).status).toBe(404);
  });
});

describe('rows of a dumbbell', () => {
  const SEARCH = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&kind=dumbbell&rows=series&base=2008&to=2012';
  const QUERY = `lang=en&useColumnShortNames=true&${SEARCH}`;

  test('table, picture, frame and page hold the two periods of the address', async () => {
    const [csv, svg, frame, page] = await Promise.all([ask(`/explore.csv?${QUERY}`), ask(`/explore.svg?lang=en&${SEARCH}`), ask(`/embed/explore?lang=en&${SEARCH}`), ask(`/en/explore?${SEARCH}`)]);
    const [head = '', ...rows] = csv.text.trim().split(/\r?\n/u);
    const column = head.split(',').findIndex((name) => /time_?period/iu.test(name));
    expect([...new Set(rows.map((row) => row.split(',')[column]))].toSorted()).toEqual(['2008', '2012']);
    for (const { status, text } of [svg, frame, page]) {
      expect(status).toBe(200);
      expect(text).toContain('2008 and 2012');
    }
    expect(frame.text).toContain('kind=dumbbell&amp;rows=series&amp;base=2008&amp;to=2012');
  });

  test('what they cannot be is named, and what may be chosen', async () => {
    expect((await ask(`/explore.csv?lang=en&${SEARCH.replace('rows=series', 'rows=country')}`)).text).toMatch(/^400[\s\S]*rows[\s\S]*period[\s\S]*series/u);
    expect((await ask(`/en/explore?${SEARCH.replace('base=2008', 'base=1950')}`)).text).toContain('No series has a figure for 1950.');
  });

  test('are kept where the address says nothing of them: a row for each year', async () => {
    const { text } = await ask(`/explore.csv?${QUERY.replace('&rows=series', '')}`);
    expect(text.trim().split(/\r?\n/u).length).toBeGreaterThan(30);
  });
});

const APART = 'series=VNM.CN-GX.T.TRADE._T.A,VNM.BEL.T.TRADE._T.A';
const PINS = `${APART}&pin=VNM.CN-GX.T.TRADE._T.A@2024@guangxi-talks-2025,VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10`;

describe('a page that can draw nothing', () => {
  test('says the reason first, then one thing that works, then the rest; a file says the same', async () => {
    const [{ text }, file] = await Promise.all([ask(`/en/explore?${APART}&formula=a/b`), ask(`/explore.csv?lang=en&${APART}&formula=a/b`)]);
    const card = />This cannot be drawn<\/h2>([\s\S]*?)<footer/u.exec(text)?.[1] ?? '';
    const places = ['no period in common', 'nearest in time</a>', 'is about a region', 'have no figure'].map((words) => card.indexOf(words));
    expect([places.every((place) => place >= 0), places]).toEqual([true, places.toSorted((a, b) => a - b)]);
    expect(file.status).toBe(422);
    expect(decodeURIComponent(file.text)).toMatch(/no period in common[^\n]+2023, 2024[^\n]+1999–2014[\s\S]+nearest comparison[^\n]+\/en\/explore\?/u);
    expect(decodeURIComponent(file.text)).toContain(`/en/explore?${PINS}`);
  });

  test.each([
    ['en', 'series=VNM.XXX.T.TRADE._T.A', 'There is no series VNM.XXX.T.TRADE._T.A', 'Go on without it'],
    ['vi', 'series=VNM.XXX.T.TRADE._T.A', 'Không có chuỗi VNM.XXX.T.TRADE._T.A', 'Bỏ chuỗi không có'],
    ['en', `${PAIR}&formula=a/(b`, 'a bracket is not closed', 'Draw it without the formula'],
  ])('says why, and what to do: %s %s', async (locale, search, why, remedy) => {
    const { text } = await ask(`/${locale}/explore?${search}`);
    const card = /<h2[^>]*>(?:This cannot be drawn|Không vẽ được lựa chọn này)<\/h2>([\s\S]*?)<footer/u.exec(text)?.[1] ?? '';
    expect(card).toContain(why);
    expect(card).toContain(remedy);
  });
});

describe('the explorer elsewhere', () => {
  test('in a frame, with a link back to the state', async () => {
    const { status, text } = await ask(`/embed/explore?lang=en&theme=dark&${PAIR}`);
    expect(status).toBe(200);
    expect(text).toContain('/en/explore?series=VNM.BEL.T.TRADE._T.A,VNM.CN-GX.T.TRADE._T.A');
  });

  test('by oEmbed, whatever else the address carries', async () => {
    const page = `${inject('baseUrl')}/vi/explore?${PAIR}&utm_source=mail`;
    const answer = await askJson<{ html: string }>(`/oembed?url=${encodeURIComponent(page)}`);
    expect(answer.html).toContain('/embed/explore?series=');
    expect(answer.html).not.toContain('utm_source');
  });

  test('the path without a language leads to the page, state and all', async () => {
    const { status, headers } = await ask(`/explore?lang=vi&${PAIR}`, { redirect: 'manual' });
    expect(status).toBe(307);
    expect(headers.get('location')).toContain('/vi/explore?series=');
  });
});
