import oembetter from 'oembetter';
import { describe, expect, inject, test } from 'vitest';
import { ask } from './http-client';

type Oembed = Record<string, string | number>;

function toPath(address: string, more = ''): string {
  return `/oembed?url=${encodeURIComponent(inject('baseUrl') + address)}${more}`;
}

async function askOembed(address: string, more = ''): Promise<Oembed> {
  const { status, text } = await ask(toPath(address, more));
  expect(status, text).toBe(200);
  return JSON.parse(text) as Oembed;
}

/** A real consumer: reads the page, finds the link, asks, and gives what it got. */
function consume(url: string, options: Record<string, unknown> = {}, endpoint?: string): Promise<Oembed> {
  const consumer = oembetter();
  if (endpoint) consumer.endpoints([{ domain: new URL(url).hostname, endpoint }]);
  return new Promise((resolve, reject) => {
    consumer.fetch(url, options, (error, response) => (error || !response ? reject(error ?? new Error('no answer')) : resolve(response)));
  });
}

describe('a consumer of oEmbed', () => {
  test('finds the chart from its page, in the page’s language', async () => {
    const vi = await consume(`${inject('baseUrl')}/vi/charts/guangxi-trade`);
    expect(vi).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Tradecite', width: 700 });
    expect(vi['title']).toBe('Thương mại với Quảng Tây đạt khoảng 42 tỷ USD năm 2024');
    expect(vi['html']).toContain(`src="${inject('baseUrl')}/embed/guangxi-trade?lang=vi"`);
    const en = await consume(`${inject('baseUrl')}/en/charts/guangxi-trade`);
    expect(en['html']).toContain('?lang=en');
  });

  test('finds a frozen, dark chart from the address of its embedded page', async () => {
    const asOf = new Date().toISOString();
    const { html } = await consume(`${inject('baseUrl')}/embed/guangxi-trade?lang=vi&theme=dark&asOf=${asOf}`);
    const src = /src="([^"]+)"/u.exec(String(html))?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(Object.fromEntries(new URL(src).searchParams)).toEqual({ lang: 'vi', theme: 'dark', asOf });
  });

  test('knows the endpoint, and asks for a size', async () => {
    const got = await consume(`${inject('baseUrl')}/charts/guangxi-trade`, { maxwidth: 400, maxheight: 300 }, `${inject('baseUrl')}/oembed`);
    expect(got).toMatchObject({ width: 400, height: 300 });
  });
});

describe('/oembed', () => {
  test('says the same as JSON and as XML', async () => {
    const json = await askOembed('/vi/charts/viet-nam-belgium-trade');
    const xml = await ask(toPath('/vi/charts/viet-nam-belgium-trade', '&format=xml'));
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const fields = [...xml.text.matchAll(/<(\w+)>([^<]*)<\/\1>/gu)].map(([, name = '', text = '']) => [name, text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')]);
    expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])));
  });

  test('stays within the asked size, thumbnail too', async () => {
    const small = await askOembed('/en/charts/viet-nam-belgium-trade', '&maxwidth=300&maxheight=200');
    expect(small).toMatchObject({ width: 300, height: 200 });
    expect(small['thumbnail_url']).toBeUndefined();
    const wide = await askOembed('/en/charts/viet-nam-belgium-trade', '&maxwidth=640');
    expect(wide).toMatchObject({ width: 640, thumbnail_width: 600, thumbnail_height: 400 });
  });

  test('a height too small for the chart gets a compact one, as high as the frame; a sufficient one the whole', async () => {
    const read = ({ html }: Oembed) => Object.fromEntries(new URL(/src="([^"]+)"/u.exec(String(html))?.[1]?.replaceAll('&amp;', '&') ?? '').searchParams);
    const low = await askOembed('/vi/charts/viet-nam-belgium-trade', '&maxwidth=480&maxheight=300');
    expect(read(low)).toEqual({ lang: 'vi', compact: 'true', annotations: 'false', frame: 'false', imWidth: '480', imHeight: '300' });
    const { text } = await ask(new URL(/src="([^"]+)"/u.exec(String(low['html']))?.[1]?.replaceAll('&amp;', '&') ?? '').href.slice(inject('baseUrl').length));
    expect(text).toMatch(/<main class="z"><header><h1>/u);
    const [seen = '', folded = ''] = text.split('<details>');
    expect(seen).not.toMatch(/class="n"|class="g"|class="k /u);
    expect(folded).toContain('<div class="n">');
    expect(read(await askOembed('/vi/charts/viet-nam-belgium-trade', '&maxwidth=480&maxheight=3000'))).toEqual({ lang: 'vi' });
  });

  test('a compact frame says how often its figures contradict each other or do not compare, and holds why; others say it as before', async () => {
    const ASKED = '/embed/explore?series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A';
    const CAUTION = 'Different: valuation (FOB or CIF)';
    for (const [lang, summary] of [['en', '1 caution and the table'], ['vi', '1 lưu ý và bảng số liệu']] as const) {
      const { html } = await askOembed(`${ASKED}&lang=${lang}`, '&maxwidth=400&maxheight=260');
      const src = new URL(/src="([^"]+)"/u.exec(String(html))?.[1]?.replaceAll('&amp;', '&') ?? '');
      expect(src.searchParams.get('compact')).toBe('true');
      const { text } = await ask(src.pathname + src.search);
      const [seen = '', folded = ''] = text.split('<details>');
      expect(folded.startsWith(`<summary><span class="w">▲ ${summary}</span></summary><div class="n">`), folded.slice(0, 120)).toBe(true);
      if (lang === 'en') expect([seen.includes(CAUTION), folded.includes(CAUTION)]).toEqual([false, true]);
    }
    const whole = (await ask(`${ASKED}&lang=en`)).text;
    const [seen = '', folded = ''] = whole.split('<details>');
    expect([seen.includes(CAUTION), folded.startsWith('<summary>Table of figures and evidence</summary><div tabindex')]).toEqual([true, true]);
    const rival = (await ask('/embed/manufacturing-share-of-belgian-fdi?lang=en&compact=true&imWidth=400&imHeight=260')).text;
    expect(rival).toMatch(/<summary><span class="w">▲ \d cautions? and the table<\/span><\/summary><div class="n"><p class="w">▲ <a href="\/en\/findings\/[0-9a-f]{16}">/u);
    // Nothing to be careful of: the line is about the table.
    const plain = (await ask('/embed/guangxi-trade?lang=en&compact=true&imWidth=400&imHeight=260')).text;
    expect(plain).toContain('<summary>Table of figures and evidence</summary>');
  });

  test('its frame and its picture are there', async () => {
    const { html, thumbnail_url: thumbnail } = await askOembed('/vi/charts/guangxi-trade');
    const src = /src="([^"]+)"/u.exec(String(html))?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await fetch(src)).status).toBe(200);
    const picture = await fetch(String(thumbnail));
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('its picture and its page show what its frame shows', async () => {
    const shown = { time: '2010..2013', annotations: 'false', claims: 'preferred', official: 'false', notes: 'line:2012::en(Here)' };
    const { html, thumbnail_url: thumbnail, author_url: page } = await askOembed(`/embed/viet-nam-belgium-trade?${String(new URLSearchParams({ ...shown, evidence: 'false', theme: 'dark', imFontSize: '12', lang: 'vi' }))}`);
    const read = (address: string | number | undefined) => Object.fromEntries(new URL(String(address)).searchParams);
    expect(read(thumbnail)).toEqual({ ...shown, evidence: 'false', theme: 'dark', lang: 'vi', imType: 'og' });
    expect(read(page)).toEqual(shown);
    expect(read(/src="([^"]+)"/u.exec(String(html))?.[1]?.replaceAll('&amp;', '&'))).toMatchObject(shown);
    expect((await fetch(String(thumbnail))).headers.get('content-type')).toBe('image/png');
    const explored = await askOembed('/embed/explore?series=VNM.BEL.T.TRADE._T.A&time=2010..2013&official=false&evidence=false');
    expect(read(explored['thumbnail_url'])).toMatchObject({ time: '2010..2013', official: 'false', evidence: 'false' });
    expect((await fetch(String(explored['thumbnail_url']))).status).toBe(200);
  });

  test('answers about the longest notes that a chart takes, by the link that the embed itself carries', async () => {
    const write = (letters: number) => Array.from({ length: 20 }, (_, i) => `line:${2000 + (i % 14)}::vi(Mốc ${'ệ'.repeat(letters)}):en(Mark)`).join();
    const [most, more] = [23, 24].map((letters) => `/embed/viet-nam-belgium-trade?lang=vi&${String(new URLSearchParams({ notes: write(letters) }))}`);
    const embed = await ask(most ?? '');
    expect(embed.status).toBe(200);
    const link = /type="application\/json\+oembed" href="([^"]+)"/u.exec(embed.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(link.length).toBeGreaterThan(7500);
    expect((await fetch(link)).status).toBe(200);
    const refused = await ask(more ?? '');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('ký tự trong địa chỉ là quá 5000');
  });

  test('carries the parameters of the embedded page along, and leaves those of the page behind', async () => {
    expect((await askOembed('/embed/guangxi-trade?theme=dark&time=2024&annotations=false&lang=vi'))['html']).toContain('time=2024&amp;annotations=false&amp;theme=dark&amp;lang=vi');
    expect((await askOembed('/vi/charts/guangxi-trade?utm_source=mail&time=2024'))['html']).toContain('"' + inject('baseUrl') + '/embed/guangxi-trade?time=2024&amp;lang=vi"');
  });

  test.each([
    ['/oembed', 400, 'url: '],
    ['/oembed?url=guangxi', 400, 'url: '],
    ['/oembed?url=https%3A%2F%2Fexample.org%2Fvi%2Fcharts%2Fguangxi-trade', 404, 'not a chart of this site'],
    ['/oembed?url=javascript%3Aalert(1)', 400, 'url: '],
  ])('%s: %i', async (path, status, words) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
  });

  test.each([
    ['/vi/charts/nothing', '', 404],
    ['/vi/sources', '', 404],
    ['/fr/charts/guangxi-trade', '', 404],
    ['/vi/embed/guangxi-trade', '', 404],
    ['/embed/guangxi-trade?theme=blue', '', 400],
    ['/vi/charts/guangxi-trade', '&format=yaml', 501],
    ['/vi/charts/guangxi-trade', '&maxwidth=wide', 400],
    ['/vi/charts/guangxi-trade', '&maxwidth=0', 400],
  ])('for %s%s: %i', async (address, more, status) => {
    expect((await ask(toPath(address, more))).status).toBe(status);
  });

  test('parameters of the consumer’s own are no errors', async () => {
    expect((await ask(toPath('/vi/charts/guangxi-trade', '&dnt=1&_=17'))).status).toBe(200);
  });

  test('the explorer’s page shows and offers what is drawn', async () => {
    const head = await ask('/en/explore?series=VNM.BEL.T.TRADE._T.A&official=false&claims=preferred').then(({ text }) => text);
    const read = (pattern: RegExp) => new URL(pattern.exec(head)?.[1]?.replaceAll('&amp;', '&') ?? '').searchParams;
    const image = read(/="og:image" content="([^"]+)"/u);
    const asked = new URL(read(/type="application\/json\+oembed" href="([^"]+)"/u).get('url') ?? '').searchParams;
    for (const params of [image, asked]) expect(Object.fromEntries(params)).toMatchObject({ series: 'VNM.BEL.T.TRADE._T.A', official: 'false', claims: 'preferred' });
    expect(/="og:title" content="([^"]+)"/u.exec(head)?.[1]).toContain('Two-way trade Viet Nam – Belgium');
    const none = (await ask('/en/explore')).text;
    expect(none).not.toContain('json+oembed');
  });

  test('a chart’s page says where to ask, in its head, beside its card', async () => {
    const { text } = await ask('/vi/charts/guangxi-trade');
    const head = text.slice(0, text.indexOf('</head>'));
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const href = new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}" href="([^"]+)"`, 'u').exec(head)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect((await fetch(href)).status, type).toBe(200);
    }
    for (const name of ['og:title', 'og:image', 'og:image:alt', 'og:locale', 'twitter:card', 'twitter:image']) expect(head, name).toContain(`="${name}" content="`);
    const image = /="og:image" content="([^"]+)"/u.exec(head)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await fetch(image)).headers.get('content-type')).toBe('image/png');
  });
});
