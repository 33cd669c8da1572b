import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { type Answer, ask, askJson } from './http-client';

interface ListedChart {
  readonly slug: string;
  readonly title: { readonly vi: string; readonly en: string };
}

async function findCharts(): Promise<ListedChart[]> {
  return (await askJson<{ charts: ListedChart[] }>('/api/v1/charts')).charts;
}

function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The texts of all elements of a kind. */
function findTexts(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gsu'))].map(([, text = '']) => text);
}

function toDrawings(html: string): string[] {
  return [...html.matchAll(/<svg id=.*?<\/svg>/gsu)].map(([drawing]) => drawing);
}

/** Places in the reading order of a drawing's marked points: written where they are not one more than the last. */
function findPlaces(drawing: string): number[] {
  const groups = [...drawing.matchAll(/<g class="p(?: events)?">(.*?)<\/g>/gsu)].map(([, points = '']) => points).join('');
  let last = -1;
  return [...groups.matchAll(/<(?:circle|rect) [^>]*?(?:data-i="(\d+)")?\/>/gu)].map(([, place]) => (last = place === undefined ? last + 1 : Number(place)));
}

function findPolicy({ headers }: Answer): string {
  return headers.get('content-security-policy') ?? '';
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('/embed/{slug}', () => {
  test('every chart, in both languages: drawn for three widths, with words, sources and table, and nothing to fetch', async () => {
    for (const { slug, title } of await findCharts()) {
      for (const lang of ['vi', 'en'] as const) {
        const { status, headers, text } = await ask(`/embed/${slug}?lang=${lang}`);
        expect(status, slug).toBe(200);
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(text).toContain(`<html lang="${lang}">`);
        expect(text).toContain(`<title>${title[lang]}</title>`);
        expect(text.match(/<svg id=[^>]*role="img"/gu), slug).toHaveLength(3);
        expect(toDrawings(text).map((drawing) => findPlaces(drawing).length > 0), slug).toEqual([true, true, true]);
        expect(text).toMatch(lang === 'vi' ? /<footer><p>Nguồn: <a href/u : /<footer><p>Sources?: <a href/u);
        expect(text.match(/<tr><th scope="row">/gu)?.length, slug).toBeGreaterThan(0);
        expect(/\s(?:src|srcset|style|on\w+)=|@import|url\((?!#)/u.exec(text)?.[0], slug).toBeUndefined();
      }
    }
  });

  test('the points of each drawing are rows of the table', async () => {
    for (const { slug } of await findCharts()) {
      const { text } = await ask(`/embed/${slug}?lang=vi`);
      const rows = text.match(/<tr><th scope="row">/gu)?.length ?? 0;
      for (const drawing of toDrawings(text)) {
        const places = findPlaces(drawing);
        expect(new Set(places).size, slug).toBe(places.length);
        expect(Math.max(...places), slug).toBeLessThan(rows);
      }
    }
  });

  test('≤ 6 kB for the median chart, ≤ 10 kB for the largest, compressed', async () => {
    const charts = await findCharts();
    const texts = await Promise.all(charts.flatMap(({ slug }) => ['vi', 'en'].map((lang) => ask(`/embed/${slug}?lang=${lang}`))));
    const sizes = texts.map(({ text }) => brotliCompressSync(text).length);
    expect(median(sizes)).toBeLessThanOrEqual(6000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
  });

  test('its policy allows its own style and script by their hashes, and nothing else', async () => {
    const answer = await ask('/embed/viet-nam-belgium-trade?lang=vi');
    const [styles, scripts] = [findTexts(answer.text, 'style'), findTexts(answer.text, 'script')];
    expect(styles).toHaveLength(1);
    expect(scripts).toHaveLength(1);
    expect(findPolicy(answer)).toBe(`default-src 'none'; style-src ${toHash(styles[0] ?? '')}; script-src ${toHash(scripts[0] ?? '')}; base-uri 'none'; form-action 'none'`);
  });

  test('may stand in a frame on any site, is not indexed, and names the page it is a copy of', async () => {
    const answer = await ask('/embed/guangxi-trade?lang=en');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(findPolicy(answer)).not.toContain('frame-ancestors');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.text).toContain('<meta name="robots" content="noindex">');
    expect(answer.text).toContain(`<link rel="canonical" href="${inject('baseUrl')}/en/charts/guangxi-trade">`);
  });

  test('light and dark by choice, or as the host', async () => {
    const [auto, light, dark] = await Promise.all(['auto', 'light', 'dark'].map(async (theme) => (await ask(`/embed/guangxi-trade?theme=${theme}`)).text));
    expect(auto).toContain('color-scheme:light dark');
    expect(auto).toContain('@media(prefers-color-scheme:dark)');
    expect(light).toMatch(/:root\{color-scheme:light\}:root\{[^}]*--surface:#fff/u);
    expect(dark).toMatch(/:root\{color-scheme:dark\}:root\{[^}]*--surface:#17181c/u);
    expect(dark).not.toContain('prefers-color-scheme');
    expect((await ask('/embed/guangxi-trade')).text.replace(/<link[^>]*oembed[^>]*>/u, '')).toBe(auto?.replace(/<link[^>]*oembed[^>]*>/u, ''));
  });

  test('without annotations, evidence or frame', async () => {
    const plain = (await ask('/embed/viet-nam-belgium-trade?lang=en')).text;
    expect(plain).toContain('class="events"');
    expect(plain).toContain('<button id="a" hidden aria-pressed="true">');
    const bare = (await ask('/embed/viet-nam-belgium-trade?lang=en&annotations=false&evidence=0&frame=false')).text;
    expect(bare).not.toMatch(/class="(?:p )?events"|<button|<main class|>As stated</u);
    expect(plain).toContain('<main class="f">');
    expect(plain).toContain('>As stated');
  });

  test('larger labels, and a part of the time', async () => {
    const { text } = await ask('/embed/viet-nam-belgium-trade?lang=en&imFontSize=18&time=2010..2014');
    expect(text.match(/<svg id=[^>]* font-size="18"/gu)).toHaveLength(3);
    expect(text).not.toContain('395.4');
    expect(text).toContain('1.8');
  });

  test('frozen at the present state it is the live one, and says so, and leads to the same; before the first data there was no chart', async () => {
    const { text: now } = await ask('/embed/guangxi-trade?lang=en');
    const day = new Date().toISOString();
    const { text: frozen } = await ask(`/embed/guangxi-trade?lang=en&asOf=${day}`);
    const strip = (html: string) => html.replace(/<link[^>]*oembed[^>]*>/u, '').replace(/ · Data as of [^<]+/u, '').replace(/\?asOf=[^"&]+/gu, '');
    expect(frozen).toContain('Data as of');
    expect(strip(frozen)).toBe(strip(now));
    expect((await ask('/embed/guangxi-trade?asOf=2001-01-01')).status).toBe(404);
  });

  test('a timeline’s table holds its events', async () => {
    const { text } = await ask('/embed/relations-timeline?lang=en');
    expect(text.match(/<tr><th scope="row">/gu)).toHaveLength(23);
    expect(text).toContain('<td>Viet Nam and Belgium establish diplomatic relations');
    expect(text).not.toContain('<button');
  });

  test.each([
    ['/embed/nothing', 404, 'There is no chart nothing'],
    ['/embed/guangxi-trade?theme=blue', 400, 'theme: '],
    ['/embed/guangxi-trade?frame=perhaps', 400, 'frame: '],
    ['/embed/guangxi-trade?imFontSize=200', 400, 'imFontSize: '],
    ['/embed/guangxi-trade?time=1900..1910', 422, 'time: '],
    ['/embed/guangxi-trade?width=300', 400, 'width: unknown parameter'],
    ['/embed/guangxi-trade?lang=%3Cscript%3E', 400, 'lang: '],
    ['/embed/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s: %i, in words for people', async (path, status, words) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain(words);
    expect(answer.text).not.toMatch(/<script/u);
    expect(findPolicy(answer)).toMatch(/^default-src 'none'; style-src 'sha256-[^;]+'; base-uri/u);
  });

  test('what went wrong is said in the reader’s language, and what is not says so', async () => {
    const gone = await ask('/embed/nothing?lang=vi');
    expect([gone.status, gone.headers.get('content-language')]).toEqual([404, 'vi']);
    expect(gone.text).toContain('<html lang="vi">');
    expect(gone.text).toContain('<h1>404: Không có biểu đồ nothing; /api/v1/charts liệt kê tất cả</h1>');
    expect(gone.text).not.toContain('There is');
    expect((await ask('/embed/nothing', { headers: { 'Accept-Language': 'vi' } })).text).toContain('<html lang="vi">');
    expect((await ask('/embed/guangxi-trade?lang=vi&theme=blue')).text).toMatch(/<html lang="vi">.*<li>theme: phải là một trong: auto, light, dark/u);
    expect((await ask('/embed/explore?lang=vi&series=VNM.BEL.T.TRADE._T.A&formula=a%2B')).text).toMatch(/<h1>400: Công thức sai<\/h1><ul><li>formula: [^<]*ký tự thứ/u);
  });
});

describe('/embed.js', () => {
  test('is a small script for any site', async () => {
    const { status, headers, text } = await ask('/embed.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(brotliCompressSync(text).length).toBeLessThan(1500);
  });
});
