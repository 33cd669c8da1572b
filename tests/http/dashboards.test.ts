import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../lib/core/format';
import { useOwnProduct } from '../setup/own-product';
import { toSavingClient } from './saving-client';

const find = useOwnProduct();
const { send, read } = toSavingClient(() => find().origin);

const words = (text: string) => ({ vi: `${text} (vi)`, en: text });
const WORDS = { kicker: words('Two-way trade'), title: words('Trade indexed to 2000'), subtitle: words('Index, 2000 = 100'), notes: [], author: 'An Nguyễn', comment: 'first' };
const STATE = 'series=VNM.BEL.T.TRADE._T.A&transform=index&base=2000';

async function save(slug: string): Promise<void> {
  expect((await send('POST', '/api/v1/charts', { slug, ...WORDS, explore: STATE })).status).toBe(201);
}

describe('dashboards', () => {
  const CONTENT = { title: words('Belgium at a glance'), intro: words('Four pictures'), author: 'An', comment: '' };
  const cards = (...slugs: string[]) => slugs.map((slug) => ({ slug, size: 'normal' }));
  const places = async (): Promise<boolean> => {
    const { text } = await read('/en/dashboards/at-a-glance');
    return text.indexOf('/en/charts/pace-of-2014"') < text.indexOf('/en/charts/guangxi-trade"');
  };

  test.each(['charts', 'dashboards'])('of %s that there are not, reading, changing and withdrawing say the same', async (path) => {
    const content = path === 'charts' ? WORDS : { ...CONTENT, charts: cards('guangxi-trade') };
    const asked = [['GET'], ['PUT', { revision: 1, ...content }], ['DELETE', { revision: 1, reason: 'x', author: 'An' }]] as const;
    const answers = await Promise.all(asked.map(([method, body]) => send(method, `/api/v1/${path}/nothing`, body)));
    expect(answers.map(({ status, body }) => [status, body.fault, body.detail])).toEqual(answers.map(() => [404, `${path.slice(0, -1)}-unknown`, answers[0]?.body.detail]));
  });

  /** What is answered is what openapi.json says of the address. */
  async function expectDocumented(path: string, slug: string): Promise<void> {
    const document = JSON.parse((await read('/api/v1/openapi.json')).text) as { paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }> } }> };
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.addSchema(document, 'openapi').getSchema(`openapi${document.paths[path]?.get.responses['200']?.content['application/json']?.schema.$ref}`);
    expect(validate?.(JSON.parse((await read(path.replace('{slug}', slug))).text)), JSON.stringify(validate?.errors)).toBe(true);
  }

  test('arranged, listed, rearranged, restored, withdrawn', async () => {
    expect((await send('POST', '/api/v1/dashboards', { slug: 'at-a-glance', ...CONTENT, charts: cards('pace-of-2014', 'guangxi-trade') })).status).toBe(201);
    expect([(await read('/vi/dashboards')).text.includes('Belgium at a glance (vi)'), await places()]).toEqual([true, true]);
    const today = new Date().toISOString().slice(0, 10);
    for (const [locale, told] of [['en', `Last changed ${formatDate(today, 'en')}`], ['vi', `Sửa lần cuối ngày ${formatDate(today, 'vi')}`]] as const) {
      for (const path of [`/${locale}/dashboards`, `/${locale}/dashboards/at-a-glance`]) expect((await read(path)).text).toContain(told);
    }
    await expectDocumented('/api/v1/dashboards/{slug}', 'at-a-glance');
    await expectDocumented('/api/v1/dashboards/{slug}/revisions', 'at-a-glance');
    const other = await send('PUT', '/api/v1/dashboards/at-a-glance', { revision: 1, ...CONTENT, charts: cards('guangxi-trade', 'pace-of-2014') });
    expect([other.body.revision, await places()]).toEqual([2, false]);
    expect((await send('PUT', '/api/v1/dashboards/at-a-glance', { revision: 1, ...CONTENT, charts: cards('pace-of-2014') })).status).toBe(409);
    // The history names charts as people read them, not by their slugs.
    expect((await read('/en/dashboards/at-a-glance/history')).text).toContain('“Trade with Guangxi reached about USD 42 bn in 2024”, “Trade per month was higher in January–July 2014 than in 2013”');
    expect((await read('/en')).text).toContain('/en/dashboards/at-a-glance"');
    expect((await read('/api/v1/search?q=belgium%20glance')).text).toContain('at-a-glance');
    expect((await send('POST', '/api/v1/dashboards/at-a-glance/revisions', { revision: 2, restore: 1, author: 'An' })).body.revision).toBe(3);
    expect([await places(), (await read('/sitemap.xml')).text.includes('/en/dashboards/at-a-glance')]).toEqual([true, true]);
    expect((await send('DELETE', '/api/v1/dashboards/at-a-glance', { revision: 3, reason: 'x', author: 'An' })).status).toBe(200);
    const { status, text } = await read('/vi/dashboards/at-a-glance');
    expect([status, /rút lại ngày \d.*Lý do: x\./su.test(text), text.includes('/vi/dashboards/at-a-glance/history')]).toEqual([410, true, true]);
    expect((await read('/api/v1/search?q=belgium%20glance')).text).not.toContain('at-a-glance');
  });

  test('a withdrawn chart is marked, not in the way of saving, and said to readers; it cannot be added', async () => {
    await save('will-go');
    expect((await send('POST', '/api/v1/dashboards', { slug: 'with-gone', ...CONTENT, intro: { vi: '', en: '' }, charts: cards('guangxi-trade', 'will-go') })).status).toBe(201);
    await send('DELETE', '/api/v1/charts/will-go', { revision: 1, reason: 'Zwyxwhy', author: 'An' });
    for (const [locale, said] of [['vi', 'đã được rút lại: Zwyxwhy'], ['en', 'was withdrawn: Zwyxwhy']] as const) {
      const { text } = await read(`/${locale}/dashboards/with-gone`);
      for (const part of [said, `/${locale}/charts/will-go/history"`, 'Trade indexed to 2000']) expect(text).toContain(part);
    }
    expect((await read('/en/dashboards/with-gone/edit')).text).toContain('Zwyxwhy');
    const kept = await send('PUT', '/api/v1/dashboards/with-gone', { revision: 1, ...CONTENT, title: words('Another title'), charts: cards('will-go', 'guangxi-trade') });
    expect([kept.status, kept.body.revision]).toEqual([200, 2]);
    const added = await send('POST', '/api/v1/dashboards', { slug: 'adds-gone', ...CONTENT, charts: cards('will-go') });
    expect([added.status, added.body.detail, added.body.errors]).toEqual([400, 'The dashboard names 1 chart that is not there', [expect.objectContaining({ field: 'charts.0.slug', fault: 'card-withdrawn', reason: expect.stringContaining('Zwyxwhy') as string })]]);
    const { status, type, body } = await send('GET', '/api/v1/charts/will-go?lang=vi');
    expect([status, type, body.code]).toEqual([410, 'application/problem+json', 'gone']);
    expect(body.detail).toMatch(/^Biểu đồ will-go đã được rút lại ngày [\d/]+, lý do: Zwyxwhy\. Các phiên bản của nó: \/vi\/charts\/will-go\/history; mọi biểu đồ: \/vi\/charts$/u);
    await send('DELETE', '/api/v1/dashboards/with-gone', { revision: 2, reason: 'Too old', author: 'An' });
    expect((await send('GET', '/api/v1/dashboards/with-gone')).body.detail).toMatch(/^The dashboard with-gone was withdrawn on .*, because: Too old\. Its revisions: \/en\/dashboards\/with-gone\/history; all dashboards: \/en\/dashboards$/u);
  });

  test('openapi.json says 410 of just the addresses that answer it for what is withdrawn', async () => {
    await save('withdrawn-chart');
    await send('POST', '/api/v1/dashboards', { slug: 'withdrawn-dashboard', ...CONTENT, charts: cards('guangxi-trade') });
    await send('DELETE', '/api/v1/charts/withdrawn-chart', { revision: 1, reason: 'x', author: 'An' });
    await send('DELETE', '/api/v1/dashboards/withdrawn-dashboard', { revision: 1, reason: 'x', author: 'An' });
    const { paths } = JSON.parse((await read('/api/v1/openapi.json')).text) as { paths: Record<string, { get?: { responses: Record<string, unknown> } }> };
    const named = Object.entries(paths).filter(([path, { get }]) => get && (path.includes('{slug}') || path === '/oembed'));
    const page = encodeURIComponent(`${find().origin}/en/charts/withdrawn-chart`);
    const answers = named.map(async ([path, { get }]) => {
      const address = path === '/oembed' ? `${path}?url=${page}` : path.replace('{slug}', path.includes('dashboards') ? 'withdrawn-dashboard' : 'withdrawn-chart');
      return { path, isGone: (await read(address)).status === 410, isSaid: '410' in (get?.responses ?? {}) };
    });
    const all = await Promise.all(answers);
    expect(all.filter(({ isGone }) => !isGone).map(({ path }) => path)).toEqual(['/api/v1/charts/{slug}/revisions', '/api/v1/dashboards/{slug}/revisions']);
    expect(all.filter(({ isGone, isSaid }) => isGone !== isSaid)).toEqual([]);
  });

  test('the introduction may stay empty; written in one language, it lacks the other', async () => {
    const { status, body } = await send('POST', '/api/v1/dashboards?lang=vi', { slug: 'half', ...CONTENT, intro: { vi: '', en: 'x' }, charts: cards('pace-of-2014') });
    expect([status, body.detail, body.errors]).toEqual([400, 'Có 1 mục chưa đúng hoặc còn thiếu', [expect.objectContaining({ field: 'intro.vi', reason: 'hãy viết cả ở ngôn ngữ này, hoặc để trống cả hai' })]]);
  });

  test('a chart that there is not, or twice, is named', async () => {
    const wrong = async (...slugs: string[]) => (await send('POST', '/api/v1/dashboards', { slug: 'wrong', ...CONTENT, charts: cards(...slugs) })).body.errors?.map(({ field }) => field);
    expect(await wrong('pace-of-2014', 'nothing')).toEqual(['charts.1.slug']);
    expect(await wrong('pace-of-2014', 'pace-of-2014')).toEqual(['charts']);
    expect(await wrong()).toEqual(['charts']);
  });

  test('a zero byte in the introduction is refused', async () => {
    const { status, body } = await send('POST', '/api/v1/dashboards', { slug: 'zero', ...CONTENT, intro: { vi: 'a\u0000b', en: 'x' }, charts: cards('pace-of-2014') });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['intro.vi']]);
  });
});
