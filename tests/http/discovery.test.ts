import { describe, expect, inject, test } from 'vitest';
import { ask, askJson } from './http-client';

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'));
}

interface JsonLd {
  readonly '@type': string;
  readonly name: string;
  readonly description?: string;
  readonly temporalCoverage?: string;
  readonly license?: string;
  readonly isBasedOn?: readonly { readonly '@type': string; readonly name: string; readonly datePublished?: string }[];
  readonly distribution?: readonly { readonly encodingFormat: string; readonly contentUrl: string }[];
}

async function readJsonLd(path: string): Promise<JsonLd> {
  const { text } = await ask(path);
  const [found = ''] = all(text, /<script type="application\/ld\+json">(.*?)<\/script>/gsu);
  return JSON.parse(found) as JsonLd;
}

describe('schema.org', () => {
  test('a chart is a dataset with its files, its time and its sources', async () => {
    const facts = await readJsonLd('/en/charts/viet-nam-belgium-trade');
    expect(facts).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/', temporalCoverage: '2000-01-01/2014-12-31' });
    expect(facts.description?.length).toBeGreaterThanOrEqual(50);
    expect(facts.isBasedOn?.map(({ name }) => name)).toContain('Thúc đẩy hợp tác song phương Việt Nam-Bỉ');
    expect(facts.distribution?.map(({ encodingFormat }) => encodingFormat)).toEqual(expect.arrayContaining(['text/csv', 'application/pdf', 'image/png']));
  });

  test('a date that we only infer is not given out as one that was printed', async () => {
    const facts = await readJsonLd('/en/charts/viet-nam-belgium-trade');
    expect(facts.isBasedOn?.every(({ datePublished }) => datePublished === undefined)).toBe(true);
  });

  test('series and sources', async () => {
    expect(await readJsonLd('/vi/series/VNM.BEL.T.TRADE._T.A')).toMatchObject({ '@type': 'Dataset' });
    expect(await readJsonLd('/vi/sources/kinh-te-do-thi-2014-10')).toMatchObject({ '@type': 'Dataset' });
    const { sources } = await askJson<{ sources: { id: string }[] }>('/api/v1/sources');
    const types = await Promise.all(sources.map(async ({ id }) => (await readJsonLd(`/vi/sources/${id}`))['@type']));
    expect(new Set(types)).toEqual(new Set(['Dataset']));
  });
});

describe('/catalog.jsonld', () => {
  test('holds every chart, each with files in both languages', async () => {
    const catalog = await askJson<{ '@type': string; 'dcat:dataset': { 'dct:identifier'?: string; 'dcat:distribution': object[] }[] }>('/catalog.jsonld');
    const { charts } = await askJson<{ charts: { slug: string }[] }>('/api/v1/charts');
    expect(catalog['@type']).toBe('dcat:Catalog');
    const datasets = catalog['dcat:dataset'].filter((dataset) => dataset['dct:identifier']);
    expect(datasets.map((dataset) => dataset['dct:identifier'])).toEqual(charts.map(({ slug }) => slug));
    for (const dataset of datasets) expect(dataset['dcat:distribution']).toHaveLength(22);
  });
});

test('a browser that asks for an icon by itself, as beside a picture or an embed, gets one', async () => {
  for (const path of ['/favicon.ico', '/icon.svg', '/apple-icon.png']) expect((await ask(path)).headers.get('content-type'), path).toMatch(/^image\//u);
});

describe('/sitemap.xml and /robots.txt', () => {
  test('every chart, series and source in both languages, each with its other language', async () => {
    const { text, headers } = await ask('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const addresses = all(text, /<loc>(.*?)<\/loc>/gu);
    const counts = (await askJson<{ counts: Record<string, number> }>('/api/v1/health')).counts;
    const { findings } = await askJson<{ findings: object[] }>('/api/v1/findings');
    expect(findings.length).toBeGreaterThan(0);
    expect(addresses).toHaveLength(2 * (10 + (counts.charts ?? 0) + (counts.series ?? 0) + (counts.sources ?? 0) + findings.length));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(all(text, /hreflang="(vi|en|x-default)"/gu)).toHaveLength(3 * addresses.length);
    expect(addresses.every((address) => address.startsWith(`${inject('baseUrl')}/`))).toBe(true);
  });

  test('robots find the sitemap', async () => {
    expect((await ask('/robots.txt')).text).toContain(`Sitemap: ${inject('baseUrl')}/sitemap.xml`);
  });

  test('what anybody may say about a proxy counts only where the operator trusts one', async () => {
    const sent = { headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' } };
    expect((await ask('/robots.txt', sent)).text).toContain(`Sitemap: ${inject('baseUrl')}/sitemap.xml`);
    const page = await ask('/en/charts/guangxi-trade', sent);
    expect(page.text).toContain(`<link rel="canonical" href="${inject('baseUrl')}/en/charts/guangxi-trade"`);
    expect(page.text).not.toContain('evil.example');
  });
});

describe('/feed.xml', () => {
  test('the newest figures, as their sources state them, with ids that stay', async () => {
    const [first, again] = await Promise.all([ask('/feed.xml?lang=vi'), ask('/feed.xml?lang=vi')]);
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(first.text).toBe(again.text);
    const ids = all(first.text, /<entry>.*?<id>(urn:uuid:[\da-f-]{36})<\/id>/gsu);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
    expect(first.text).toContain('nguyên văn “395,4 triệu USD”');
    const times = all(first.text, /<entry>.*?<updated>(.*?)<\/updated>/gsu);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('of a choice', async () => {
    const { text } = await ask('/feed.xml?lang=en&partner=CN-GX&limit=2');
    expect(all(text, /<title>(.*?)<\/title>/gu).slice(1).every((title) => title.includes('Guangxi'))).toBe(true);
    expect(all(text, /(<entry>)/gu)).toHaveLength(2);
    expect((await ask('/feed.xml?colour=red')).status).toBe(400);
  });

  test('pages name it in their head', async () => {
    for (const path of ['/vi', '/en/charts/guangxi-trade', '/en/sources']) {
      expect((await ask(path)).text, path).toMatch(/<link rel="alternate" type="application\/atom\+xml" href="\/feed\.xml\?lang=(?:vi|en)"/u);
    }
  });
});
