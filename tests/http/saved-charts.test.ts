import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { disconnect } from '../../lib/db/client';
import { seed } from '../../prisma/seed';
import { useOwnProduct } from '../setup/own-product';
import { projectRoot } from '../setup/test-cluster';
import { toSavingClient } from './saving-client';

const find = useOwnProduct();
const { send, read } = toSavingClient(() => find().origin);

const SERIES = 'VNM.BEL.T.TRADE._T.A';
const words = (text: string) => ({ vi: `${text} (vi)`, en: text });
const WORDS = { kicker: words('Two-way trade'), title: words('Trade indexed to 2000'), subtitle: words('Index, 2000 = 100'), notes: [words('Zwyxnote')], author: 'An Nguyễn', comment: 'first' };
const STATE = `series=${SERIES}&transform=index&base=2000`;

async function save(slug: string): Promise<void> {
  const { status, body } = await send('POST', '/api/v1/charts', { slug, ...WORDS, explore: STATE });
  expect([status, body.slug, body.revision]).toEqual([201, slug, 1]);
}

describe('pinned points', () => {
  test('are kept by a chart saved with them, until its address says others; the form says so, and what a copy leaves', async () => {
    const PINS = [1999, 2010].map((year) => `VNM.BEL.X.TRADE._T.A@${year}@wits-un-comtrade`);
    const readLetters = async (path: string) => [...new Set([...(await read(path)).text.matchAll(/data-pin="([A-Z])"/gu)].map(([, letter]) => letter))];
    const explore = `series=VNM.BEL.X.TRADE._T.A&pin=${PINS.join()}`;
    expect((await send('POST', '/api/v1/charts', { slug: 'with-pins', ...WORDS, explore })).status).toBe(201);
    expect((await send('POST', '/api/v1/charts', { slug: 'with-one-pin', ...WORDS, copyOf: 'with-pins', shown: `pin=${PINS[1]}` })).status).toBe(201);
    expect(await Promise.all(['with-pins', `with-pins?pin=${PINS[1]}`, 'with-pins?pin=', 'with-one-pin'].map((page) => readLetters(`/en/charts/${page}`)))).toEqual([['A', 'B'], ['A'], [], ['A']]);
    expect((await read('/vi/charts/new?copyOf=viet-nam-belgium-trade&pin=VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10')).text).toContain('Các điểm đã ghim không đi theo bản sao này');
  });

  test('go along the explorer’s own links to the forms; a chart with pins that is not changed is not redrawn', async () => {
    const findLink = async (path: string, form: string) => {
      const link = new RegExp(`"(/en/charts/${form}\\?[^"]+)"`, 'u').exec((await read(path)).text)?.[1] ?? expect.fail(`a link to ${form}`);
      return link.replaceAll('&amp;', '&');
    };
    const explore = 'series=VNM.BEL.X.TRADE._T.A&pin=VNM.BEL.X.TRADE._T.A@1999@wits-un-comtrade';
    expect((await read(await findLink(`/en/explore?${explore}`, 'new'))).text).toContain('Its pinned points are kept too');
    expect((await send('POST', '/api/v1/charts', { slug: 'pinned-again', ...WORDS, explore })).status).toBe(201);
    // What differs is said, whatever it is; pins are no reason for other words.
    const readForm = async (state: string) => {
      const { text } = await read(await findLink(`/en/explore?${state}&chart=pinned-again`, 'pinned-again/edit'));
      return ['>Nothing differs yet', 'Pinned points</dt>', 'Exports of Viet Nam to Belgium, 2010 (', 'Kind</dt>', 'Use these words</button>'].map((part) => text.includes(part));
    };
    const forms = [explore, explore.replace('1999', '2010'), `${explore}&kind=columns`];
    expect(await Promise.all(forms.map(readForm))).toEqual([[true, false, false, false, false], [false, true, true, false, false], [false, false, false, true, false]]);
  });
});

describe('who may write', () => {
  const CASES: readonly [string, Record<string, string>][] = [
    ['behind a proxy', { 'X-Forwarded-For': '127.0.0.1' }],
    ['behind a proxy that says Forwarded', { Forwarded: 'for=127.0.0.1' }],
    ['a mark of the client’s own', { 'X-Forwarded-For': '10.0.0.1', 'x-tradecite-peer': 'loopback' }],
    ['a page of another site', { Origin: 'https://elsewhere.example' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a form of another site, by fetch metadata', { 'Sec-Fetch-Site': 'cross-site' }],
  ];

  test.each(CASES)('%s is refused, and nothing is written', async (_, headers) => {
    for (const [method, path, body] of [
      ['POST', '/api/v1/charts', { slug: 'refused', ...WORDS, explore: STATE }],
      ['PUT', '/api/v1/charts/pace-of-2014', { revision: 1, ...WORDS }],
      ['DELETE', '/api/v1/charts/pace-of-2014', { revision: 1, reason: 'x', author: 'y' }],
      ['POST', '/api/v1/charts/pace-of-2014/revisions', { revision: 1, restore: 1, author: 'y' }],
      ['POST', '/api/v1/dashboards', {}],
    ] as const) {
      const { status, type, body: problem } = await send(method, path, body, headers);
      expect([status, type, problem.code], `${method} ${path}`).toEqual([403, 'application/problem+json', 'forbidden']);
    }
    expect((await read('/charts/refused.csv')).status).toBe(404);
  });

  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []).find(({ internal, family }) => !internal && family === 'IPv4');

  // tests/auth/peer.test.ts asks the same of any address; this one needs an interface to the outside.
  test.skipIf(!outer)('another machine’s address is refused', async () => {
    const origin = `http://${outer?.address}:${find().port}`;
    const { status, body } = await send('POST', '/api/v1/charts', { slug: 'refused', ...WORDS, explore: STATE }, {}, origin);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  test('the page’s own origin may', async () => {
    const { origin } = find();
    expect((await send('POST', '/api/v1/charts', { slug: 'own-origin', ...WORDS, explore: STATE }, { Origin: origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  test('where it is off, the page says so and the handler too', async () => {
    const page = await fetch(`${find().origin}/en/charts/new?${STATE}`, { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    expect(await page.text()).toContain('Saving is not possible here');
    expect((await read(`/en/charts/new?${STATE}`)).text).toContain('Name in the address');
  });
});

describe('what is sent is checked', () => {
  const CASES: readonly [string, unknown, number, string | undefined][] = [
    ['no JSON', '{', 400, undefined],
    ['no title', { ...WORDS, slug: 'x', explore: STATE, title: { vi: 'x', en: ' ' } }, 400, 'title.en'],
    ['a name with spaces', { ...WORDS, slug: 'A b', explore: STATE }, 400, 'slug'],
    ['a name of the site', { ...WORDS, slug: 'new', explore: STATE }, 400, 'slug'],
    ['neither state nor original', { ...WORDS, slug: 'x' }, 400, 'explore'],
    ['a wrong state', { ...WORDS, slug: 'x', explore: 'series=none' }, 400, 'series'],
    ['an unknown series', { ...WORDS, slug: 'x', explore: 'series=A.B.C.D.E.F' }, 404, 'series'],
    ['an unknown original', { ...WORDS, slug: 'x', copyOf: 'nothing' }, 400, 'copyOf'],
    ['a name that is taken', { ...WORDS, slug: 'pace-of-2014', explore: STATE }, 409, 'slug'],
    ['a zero byte', { ...WORDS, slug: 'x', explore: STATE, comment: 'a\u0000b' }, 400, 'comment'],
    ['half a character', { ...WORDS, slug: 'x', explore: STATE, title: { vi: 'x', en: 'x\ud800' } }, 400, 'title.en'],
    ['more than it may be', { ...WORDS, slug: 'x', explore: 'x'.repeat(200_000) }, 413, undefined],
  ];

  test.each(CASES)('%s', async (_, body, status, field) => {
    const answer = await send('POST', '/api/v1/charts', body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    if (field) expect(answer.body.errors?.map((error) => error.field)).toContain(field);
  });

  test('a form’s type is refused', async () => {
    expect((await send('POST', '/api/v1/charts', JSON.stringify({ ...WORDS, slug: 'x', explore: STATE }), { 'Content-Type': 'text/plain' })).status).toBe(415);
  });
});

describe('a saved chart is a chart like any other', () => {
  test('page, files, embed, list, search and sitemap', async () => {
    await save('trade-index');
    const csv = await read('/charts/trade-index.csv?csvType=filtered&useColumnShortNames=true');
    expect(csv.text.split('\r\n').length).toBeGreaterThan(3);
    expect(csv.text).toBe((await read(`/explore.csv?${STATE}&useColumnShortNames=true`)).text);
    for (const path of ['/en/charts/trade-index', '/vi/charts/trade-index', '/embed/trade-index', '/charts/trade-index.svg', '/charts/trade-index.json', '/oembed?url=' + encodeURIComponent(`${find().origin}/en/charts/trade-index`)]) {
      const { status, text } = await read(path);
      expect([path, status, text.includes('Trade indexed to 2000')]).toEqual([path, 200, true]);
    }
    expect((await read('/api/v1/charts')).text).toContain('"trade-index"');
    expect((await read('/api/v1/search?q=indexed%202000')).text).toContain('trade-index');
    expect((await read('/sitemap.xml')).text).toContain('/en/charts/trade-index');
    expect((await read('/charts/trade-index.png')).status).toBe(200);
  });

  test('the first page stays as it is', async () => {
    expect((await read('/en')).text).not.toContain('trade-index');
  });

  test('a copy of a shipped chart draws the same figures in other words', async () => {
    expect((await send('POST', '/api/v1/charts', { slug: 'my-copy', ...WORDS, copyOf: 'viet-nam-belgium-trade' })).status).toBe(201);
    const [copy, original] = await Promise.all([read('/charts/my-copy.csv'), read('/charts/viet-nam-belgium-trade.csv')]);
    expect(copy.text).toBe(original.text);
    expect((await send('PUT', '/api/v1/charts/viet-nam-belgium-trade', { revision: 1, ...WORDS })).body).toMatchObject({ code: 'conflict', detail: expect.stringContaining('save a copy') as string });
  });
});

describe('a copy keeps what its reader chose and wrote', () => {
  const NOTE = 'point:2013:1800000000:en(Zwyxpeak)';
  const CHOICE = { time: '2010..2013', official: 'false', claims: 'preferred' };
  const shown = String(new URLSearchParams({ ...CHOICE, notes: NOTE }));

  test('years, layers, claims and annotations', async () => {
    const sent = await send('POST', '/api/v1/charts', { slug: 'chosen-part', ...WORDS, copyOf: 'viet-nam-belgium-trade', shown });
    expect(sent.status).toBe(201);
    const [copy, page] = await Promise.all([read('/charts/chosen-part.csv?csvType=filtered'), read(`/charts/viet-nam-belgium-trade.csv?csvType=filtered&${new URLSearchParams(CHOICE)}`)]);
    expect(copy.text.split('\n').length).toBeGreaterThan(3);
    expect(copy.text).toBe(page.text);
    expect((await read('/charts/chosen-part.annotations.csv?lang=en')).text).toContain('Zwyxpeak');
    expect((await read('/charts/chosen-part.svg?lang=en')).text).toContain('Zwyxpeak');
  });

  test('of a chart that was saved from the explorer too', async () => {
    await save('whole-index');
    await send('POST', '/api/v1/charts', { slug: 'part-of-index', ...WORDS, copyOf: 'whole-index', shown: `time=2010..2013&notes=${encodeURIComponent(NOTE)}` });
    const { spec } = (await send('GET', '/api/v1/charts/part-of-index')).body;
    expect(Object.fromEntries(new URLSearchParams(spec?.explore))).toEqual({ series: SERIES, transform: 'index', base: '2000', time: '2010..2013', notes: NOTE });
  });

  test('the form draws it, and names what cannot be read', async () => {
    const { status, text } = await read(`/en/charts/new?copyOf=viet-nam-belgium-trade&${shown}`);
    expect([status, text.includes('Zwyxpeak')]).toEqual([200, true]);
    const wrong = await send('POST', '/api/v1/charts', { slug: 'x', ...WORDS, copyOf: 'viet-nam-belgium-trade', shown: 'time=soon' });
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'time']);
  });
});

/** Page, files, pictures and frame of a withdrawn chart say when and why, in both languages, at once and with the status of it. */
async function expectGone(slug: string): Promise<void> {
  const said = { en: /was withdrawn on \d[^<]*(?:because: Out of use\.|<.*Reason: Out of use\.)/isu, vi: /đã được rút lại ngày \d[^<]*(?:lý do: Out of use\.|<.*Lý do: Out of use\.)/isu };
  for (const lang of ['en', 'vi'] as const) {
    const addresses = [...['csv', 'xlsx', 'json', 'png', 'svg', 'bib', 'annotations.csv'].map((extension) => `/charts/${slug}.${extension}?lang=${lang}`), `/embed/${slug}?lang=${lang}`, `/api/v1/charts/${slug}?lang=${lang}`, `/${lang}/charts/${slug}`, `/${lang}/charts/${slug}/edit`];
    for (const path of addresses) {
      const { status, text } = await read(path);
      expect([path, status]).toEqual([path, 410]);
      expect(text, path).toMatch(said[lang]);
      expect(text, path).toContain(`/${lang}/charts/${slug}/history`);
    }
    const page = (await read(`/${lang}/charts/${slug}`)).text;
    expect(page).toContain(`href="/${lang}/charts"`);
    const last = new RegExp(`href="(/${lang}/charts/${slug}\\?asOf=[^"]+)"`, 'u').exec(page)?.[1] ?? '';
    expect((await read(last)).status, last).toBe(200);
  }
}

describe('revisions', () => {
  test('change, conflict, frozen pictures, restore, withdrawal, and the next package', async () => {
    await save('my-trade');
    const changed = await send('PUT', '/api/v1/charts/my-trade', { revision: 1, ...WORDS, title: words('Trade in dollars'), explore: `series=${SERIES}`, author: 'Bình', comment: '' });
    expect([changed.status, changed.body.revision]).toEqual([200, 2]);

    const conflict = await send('PUT', '/api/v1/charts/my-trade', { revision: 1, ...WORDS });
    expect([conflict.status, conflict.body.errors?.[0]?.field]).toEqual([409, 'revision']);
    expect(conflict.body.errors?.[0]?.reason).toContain('Bình');
    expect((await send('GET', '/api/v1/charts/my-trade')).body).toMatchObject({ revision: 2, spec: { title: words('Trade in dollars') } });

    const { revisions = [] } = (await send('GET', '/api/v1/charts/my-trade/revisions')).body;
    expect(revisions.map(({ revision, author }) => [revision, author])).toEqual([[2, 'Bình'], [1, 'An Nguyễn']]);
    const first = `asOf=${revisions[1]?.recordedAt}`;
    const picture = async (query: string): Promise<boolean> => (await read(`/embed/my-trade?lang=en&${query}`)).text.includes('Trade indexed to 2000');
    expect([await picture(first), await picture('')]).toEqual([true, false]);

    const history = (await read('/en/charts/my-trade/history')).text;
    for (const text of ['Trade indexed to 2000', 'Trade in dollars', 'Base period', 'Index (base period = 100)', 'Bình']) expect(history).toContain(text);
    // Levels have no base period, chosen or automatic.
    expect(history).toMatch(/Base period<\/dt>.*?<del[^>]*>2000<\/del>.*?<ins[^>]*>not applicable<\/ins>/su);

    expect((await send('POST', '/api/v1/charts/my-trade/revisions', { revision: 2, restore: 1, author: 'An' })).body.revision).toBe(3);
    expect(await picture('')).toBe(true);

    expect((await send('DELETE', '/api/v1/charts/my-trade', { revision: 3, reason: 'Out of use', author: 'An' })).body.revision).toBe(4);
    await expectGone('my-trade');
    expect(await picture(first)).toBe(true);
    expect((await read('/api/v1/search?q=zwyx%20indexed')).text).not.toContain('my-trade');
    expect((await read('/en/charts/my-trade/history')).text).toContain('Out of use');
    expect((await send('POST', '/api/v1/charts', { slug: 'my-trade', ...WORDS, explore: STATE })).status).toBe(409);
    expect((await send('POST', '/api/v1/charts/my-trade/revisions', { revision: 4, restore: 2, author: 'An' })).body.revision).toBe(5);
    expect((await read('/en/charts/my-trade')).text).toContain('Trade in dollars');
  });

  test('a drawing that was begun from an earlier revision is not saved over the newer one in silence: 409, with the drawing kept and ways on', async () => {
    await save('overtaken');
    const mine = `series=${SERIES}&transform=pch`;
    expect((await read(`/en/explore?${mine}&chart=overtaken&revision=1`)).text).toContain('&amp;chart=overtaken&amp;revision=1"');
    expect((await read('/en/charts/overtaken')).text).toContain('chart=overtaken&amp;revision=1"');
    await send('PUT', '/api/v1/charts/overtaken', { revision: 1, ...WORDS, explore: `series=${SERIES}&transform=chg`, author: 'Bình' });
    for (const [locale, says] of [['en', ['There is a newer revision.', 'Bình saved revision 2', 'Save over revision 2', 'Save as a new chart']], ['vi', ['Có phiên bản mới hơn.', 'Bình đã lưu phiên bản 2', 'Lưu đè lên phiên bản 2', 'Lưu thành biểu đồ mới']]] as const) {
      const { status, text } = await read(`/${locale}/charts/overtaken/edit?${mine}&chart=overtaken&revision=1`);
      expect(status).toBe(409);
      for (const part of [...says, `/${locale}/charts/overtaken/history?revision=2&amp;with=1"`, 'value="overtaken-2"']) expect(text).toContain(part);
    }
    expect((await read(`/en/charts/overtaken/edit?${mine}&chart=overtaken&revision=2`)).status).toBe(200);
    expect((await send('PUT', '/api/v1/charts/overtaken', { revision: 1, ...WORDS, explore: mine })).body.errors).toMatchObject([{ fault: 'revision-newer', params: { seen: 1, last: 2, author: 'Bình' } }]);
  });

  test('any two are compared, as the address says; what a revision does not say is told by what holds then', async () => {
    await save('compared');
    await send('PUT', '/api/v1/charts/compared', { revision: 1, ...WORDS, title: words('Second title'), explore: `${STATE}&kind=columns` });
    await send('PUT', '/api/v1/charts/compared', { revision: 2, ...WORDS, title: words('Third title'), explore: `${STATE}&kind=columns&time=2000..2010` });
    const changes = async (query: string, locale = 'en') => {
      const { text } = await read(`/${locale}/charts/compared/history${query}`);
      return [...text.matchAll(/<dt[^>]*>([^<]*)<\/dt>.*?<del[^>]*>([^<]*)<\/del>.*?<ins[^>]*>([^<]*)<\/ins>/gsu)].map(([, ...cells]) => cells);
    };
    const title = (from: string, to: string) => [['Title (Vietnamese)', `${from} (vi)`, `${to} (vi)`], ['Title (English)', from, to]];
    const time = ['Time', 'all years with figures', '2000–2010'];
    expect(await changes('')).toEqual([...title('Second title', 'Third title'), time]);
    expect(await changes('?revision=3&with=1')).toEqual([...title('Trade indexed to 2000', 'Third title'), ['Kind', 'automatic, to fit the figures', 'Columns'], time]);
    expect(await changes('?revision=1&with=3')).toEqual([...title('Third title', 'Trade indexed to 2000'), ['Kind', 'Columns', 'automatic, to fit the figures'], ['Time', '2000–2010', 'all years with figures']]);
    expect((await changes('?revision=3&with=1', 'vi')).slice(2)).toEqual([['Loại biểu đồ', 'tự động, theo số liệu', 'Cột'], ['Thời gian', 'mọi năm có số liệu', '2000–2010']]);
  });

  test('with the drawing of the revision that was seen: over a newer one, as another chart, and once it is withdrawn', async () => {
    await save('seen-first');
    const theirs = `series=${SERIES}&transform=pch&time=2005..2013`;
    await send('PUT', '/api/v1/charts/seen-first', { revision: 1, ...WORDS, title: words('Theirs'), explore: theirs, author: 'Bình' });
    const drawn = async (slug: string) => {
      const { spec } = (await send('GET', `/api/v1/charts/${slug}`)).body;
      return [spec?.title.en, spec?.explore, (spec as { time?: string } | undefined)?.time];
    };
    const first = (await send('GET', '/api/v1/charts/seen-first/revisions')).body.revisions?.at(-1) as unknown as { spec: { explore: string; time?: string } };
    const mine = { ...WORDS, title: words('Mine'), drawing: 1 };
    expect((await send('PUT', '/api/v1/charts/seen-first', { revision: 2, ...WORDS, title: words('Words alone') })).status).toBe(200);
    expect((await drawn('seen-first')).slice(0, 2)).toEqual(['Words alone', theirs]);
    expect((await send('PUT', '/api/v1/charts/seen-first', { revision: 3, ...mine })).status).toBe(200);
    expect((await send('POST', '/api/v1/charts', { slug: 'seen-second', copyOf: 'seen-first', ...mine, drawing: 2 })).status).toBe(201);
    expect([await drawn('seen-first'), (await drawn('seen-second')).slice(0, 2)]).toEqual([['Mine', first.spec.explore, first.spec.time], ['Mine', theirs]]);

    await send('DELETE', '/api/v1/charts/seen-first', { revision: 4, reason: 'Zwyxold', author: 'Bình' });
    const late = await send('PUT', '/api/v1/charts/seen-first', { revision: 4, ...mine });
    expect([late.status, late.body.fault, late.body.errors]).toMatchObject([409, 'chart-withdrawn', [{ field: 'revision', fault: 'revision-withdrawn', params: { author: 'Bình', last: 5, seen: 4, why: 'Zwyxold' } }]]);
    expect((await send('POST', '/api/v1/charts', { slug: 'seen-third', copyOf: 'seen-first', ...mine })).status).toBe(201);
    expect((await drawn('seen-third')).slice(0, 2)).toEqual(['Mine', STATE]);
    const none = [{ drawing: 5 }, { drawing: 9 }, { drawing: 1, explore: STATE, copyOf: undefined }].map(async (wrong) => {
      const { status, body } = await send('POST', '/api/v1/charts?lang=vi', { slug: 'seen-none', copyOf: 'seen-first', ...mine, ...wrong });
      return [status, body.errors?.map(({ field }) => field)];
    });
    expect(await Promise.all(none)).toEqual(none.map(() => [400, ['drawing']]));
  });

  test('two who save at once: one is told', async () => {
    await save('contested');
    const statuses = await Promise.all(['a', 'b', 'c'].map(async (author) => (await send('PUT', '/api/v1/charts/contested', { revision: 1, ...WORDS, author })).status));
    expect(statuses.toSorted()).toEqual([200, 409, 409]);
  });

  test('loading the package again leaves users’ charts alone', async () => {
    await save('kept');
    process.env.DATABASE_URL = find().databaseUrl;
    await disconnect();
    expect(await seed(projectRoot)).toEqual([]);
    await disconnect();
    expect((await send('GET', '/api/v1/charts/kept')).body).toMatchObject({ revision: 1 });
  });
});

describe('the forms', () => {
  const FLOWS = 'series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A';
  const value = (text: string, name: string): string | undefined => new RegExp(`name="${name}"[^>]*?(?:value="([^"]*)"|>([^<]*)<)`, 'u').exec(text)?.slice(1).find(Boolean);

  test('propose a title and an address without figures, but where those are frozen', async () => {
    const live = (await read(`/en/charts/new?${FLOWS}`)).text;
    expect([value(live, 'title.en'), value(live, 'title.vi'), value(live, 'slug')]).toEqual(['Exports, imports: Viet Nam – Belgium', 'Xuất khẩu, nhập khẩu: Việt Nam – Bỉ', 'exports-imports-viet-nam-belgium']);
    // Seen as it will be published: its words, drawing and sources.
    expect(live).toMatch(/<h2[^>]*>Preview, as it will be published<\/h2>.*<h3[^>]*>Exports, imports: Viet Nam – Belgium<\/h3>.*<svg.*Sources(?:<!-- -->)?:/su);
    expect(live).toMatch(/Of today’s figures one could say: “Exports are about 3\.5 times imports, 2014”/u);
    const frozen = (await read(`/en/charts/new?${FLOWS}&asOf=${new Date().toISOString()}`)).text;
    expect(value(frozen, 'title.en')).toBe('Exports are about 3.5 times imports, 2014');
  });

  test('a chart is drawn from another state: seen first, with words that fit it, and then a revision', async () => {
    await save('redrawn');
    const explorer = (await read(`/en/explore?${FLOWS}&chart=redrawn`)).text;
    for (const part of ['You are changing the saved chart “Trade indexed to 2000”.', `/en/charts/redrawn/edit?${FLOWS}&amp;chart=redrawn&amp;revision=1"`]) expect(explorer).toContain(part);
    const form = (await read(`/en/charts/redrawn/edit?${FLOWS}`)).text;
    for (const part of ['Use these words</button>', 'Exports, imports: Viet Nam – Belgium', '<svg']) expect(form).toContain(part);
    // Words that were proposed for the old drawing follow it; the editor's own stay, and are told of a unit that is gone.
    expect([value(form, 'title.en'), value(form, 'subtitle.en'), value(form, 'subtitle.vi')]).toEqual(['Trade indexed to 2000', 'USD', 'Index, 2000 = 100 (vi)']);
    const said = (form + (await read(`/vi/charts/redrawn/edit?${FLOWS}`)).text).replaceAll('<!-- -->', '');
    for (const part of ['Follows the drawing. It was: “Index, 2000 = 100”.', 'It names index, which', 'It names index, 2000 = 100, which the chart no longer shows.', 'Use “Exports, imports: Viet Nam – Belgium”', 'Lời này nêu chỉ số, 2000 = 100, biểu đồ không còn hiển thị đơn vị đó.']) expect(said).toContain(part);
    const same = (await read(`/en/charts/redrawn/edit?${STATE}`)).text;
    expect([same.includes('Use these words</button>'), same.includes('<svg')]).toEqual([false, true]);
    const ways = [`/en/explore?${FLOWS}&chart=pace-of-2014`, `/en/explore?${FLOWS}&chart=no-such`, '/en/charts/redrawn/edit?series=x'];
    expect(await Promise.all(ways.map(async (path) => (await read(path)).text.includes('This address cannot be read')))).toEqual([true, true, true]);
  });
});

describe('the edition that is cited', () => {
  const edition = async (): Promise<unknown> => ((await send('GET', '/api/v1/health')).body as unknown as { dataRevision: unknown }).dataRevision;
  const cited = (): Promise<string[]> => Promise.all(['bib', 'jsonstat.json', 'metadata.json'].map(async (extension) => (await read(`/charts/pace-of-2014.${extension}?lang=en`)).text));

  test('saving, changing and withdrawing a chart leaves it as it is, and shows at once; what is frozen then has the chart', async () => {
    const [before, texts] = [await edition(), await cited()];
    await save('no-edition');
    expect((await read('/en/charts')).text).toContain('/en/charts/no-edition"');
    const page = (await read('/en/charts/no-edition')).text;
    // Observations say when they were recorded too: what “Frozen” takes is the newest.
    const frozen = [...page.matchAll(/\\"recordedAt\\":\\"([^"\\]+)/gu)].map(([, at]) => at ?? '').toSorted().at(-1) ?? '';
    expect((await read(`/embed/no-edition?lang=en&asOf=${frozen}`)).status).toBe(200);
    await send('PUT', '/api/v1/charts/no-edition', { revision: 1, ...WORDS, title: words('Seen again') });
    expect((await read('/embed/no-edition?lang=en')).text).toContain('Seen again');
    expect((await read(`/embed/no-edition?lang=en&asOf=${frozen}`)).text).not.toContain('Seen again');
    await send('DELETE', '/api/v1/charts/no-edition', { revision: 2, reason: 'x', author: 'y' });
    expect([await edition(), await cited()]).toEqual([before, texts]);
  });

  test('a reason that is written down for a finding makes another', async () => {
    const before = await edition();
    const { findings } = (await send('GET', '/api/v1/findings?limit=1')).body as unknown as { findings: { key: string }[] };
    const { status } = await send('POST', `/api/v1/findings/${encodeURIComponent(findings[0]?.key ?? '')}/explanation`, { reasonVi: 'Lý do', reasonEn: 'Reason', author: 'An' });
    expect(status).toBe(201);
    expect(await edition()).not.toEqual(before);
  });
});

describe('files, pictures and frames of a saved chart start from its state', () => {
  const SHORT = 'csvType=filtered&useColumnShortNames=true&lang=en';
  const WITS = `${SERIES}@wits-un-comtrade`;
  const CASES: readonly [slug: string, state: string, asked: string, expected: string][] = [
    ['from-index', STATE, 'transform=pch', `series=${SERIES}&transform=pch`],
    ['from-index-base', STATE, 'base=2010', `series=${SERIES}&transform=index&base=2010`],
    ['from-index-levels', STATE, 'transform=lin', `series=${SERIES}`],
    ['from-formula', `series=${SERIES}&formula=a/2`, 'transform=chg', `series=${SERIES}&formula=a/2&transform=chg`],
    ['from-one-source', `series=${WITS}`, 'transform=pch', `series=${WITS}&transform=pch`],
    ['from-press', `series=${SERIES}&official=false`, 'transform=index', `series=${SERIES}&official=false&transform=index`],
    ['from-claims', `series=${SERIES}&claims=preferred`, 'transform=chg', `series=${SERIES}&claims=preferred&transform=chg`],
    ['without-official', STATE, 'official=false', `${STATE}&official=false`],
    ['claims-first', STATE, 'claims=preferred', `${STATE}&claims=preferred`],
    ['years', STATE, 'time=2005..2013', `${STATE}&time=2005..2013`],
  ];

  test.each(CASES)('%s', async (slug, explore, asked, expected) => {
    expect((await send('POST', '/api/v1/charts', { slug, ...WORDS, explore })).status).toBe(201);
    const toRows = async (path: string) => (await read(path)).text.split('\r\n').slice(1).map((line) => line.split(',').slice(0, 14).join(',')).toSorted();
    const drawn = await toRows(`/charts/${slug}.csv?${SHORT}&${asked}`);
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn).toEqual(await toRows(`/explore.csv?${SHORT.replace('csvType=filtered&', '')}&${expected}`));
    expect(drawn).not.toEqual(await toRows(`/charts/${slug}.csv?${SHORT}`));
    for (const path of [`/charts/${slug}.svg?lang=en&${asked}`, `/embed/${slug}?lang=en&${asked}`]) expect([path, (await read(path)).status]).toEqual([path, 200]);
  });

  test('what has no press figures is not drawn empty without its official ones', async () => {
    expect((await send('POST', '/api/v1/charts', { slug: 'wits-only', ...WORDS, explore: `series=${WITS}` })).status).toBe(201);
    const { status, text } = await read('/charts/wits-only.svg?official=false');
    expect([status, text]).toEqual([400, expect.stringContaining('official')]);
  });
});
