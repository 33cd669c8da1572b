import { expect, inject, test } from 'vitest';

/** An address that the product gives out somewhere, and the type that it promises there. */
interface Advert {
  readonly url: string;
  readonly from: string;
  readonly type: string | null;
}

const TOGETHER = 6;
const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = { csv: 'csv', png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf', zip: 'application/zip', json: 'json', css: 'text/css', js: 'javascript', woff2: 'font/woff2' };

function decode(text: string): string {
  return text.replace(/&#x27;|&#39;/gu, "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function readAttribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'iu').exec(tag)?.[1];
  return found === undefined ? null : decode(found);
}

type Found = readonly [url: string, type: string | null];

/** Links, pictures, scripts and styles of a page. A `type` on a link is a promise. */
function readHtml(text: string): Found[] {
  const tags = text.match(/<(?:a|link|img|script|source|iframe|form)\s[^>]*>/giu) ?? [];
  return tags.flatMap((tag): Found[] => {
    const type = /^<link/iu.test(tag) && readAttribute(tag, 'rel') === 'alternate' ? readAttribute(tag, 'type') : null;
    const plain = ['href', 'src'].flatMap((name) => readAttribute(tag, name) ?? []);
    const sets = (readAttribute(tag, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(' ')[0] || []);
    return [...plain, ...sets].map((url) => [url, type]);
  });
}

/** Every string of a JSON value that is an address of this site, with the media type that stands beside it. */
function readJson(value: unknown, origin: string, type: string | null = null): Found[] {
  if (typeof value === 'string') return value.startsWith(`${origin}/`) || /^\/(?:charts|series|embed|vi|en|api|sdmx)\b/u.test(value) ? [[value, type]] : [];
  if (Array.isArray(value)) return value.flatMap((item) => readJson(item, origin, type));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const media = fields['dcat:mediaType'] as { '@id'?: string } | undefined;
  const promised = (fields.encodingFormat as string | undefined) ?? media?.['@id']?.split('/media-types/')[1] ?? null;
  return Object.entries(fields).flatMap(([name, field]) => (name === 'paths' || name === '$ref' ? [] : readJson(field, origin, ['contentUrl', 'dcat:downloadURL', '@id'].includes(name) ? (promised ?? type) : promised)));
}

function readXml(text: string): Found[] {
  const locations = [...text.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url = '']): Found => [decode(url), 'text/html']);
  const links = (text.match(/<(?:xhtml:)?link [^>]*>/gu) ?? []).map((tag): Found => [readAttribute(tag, 'href') ?? '', readAttribute(tag, 'type')]);
  return [...locations, ...links];
}

function readAdverts(text: string, type: string, origin: string): Found[] {
  if (type.includes('html')) {
    const facts = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)].flatMap(([, json = '']) => readJson(JSON.parse(json), origin));
    return [...readHtml(text), ...facts];
  }
  if (type.includes('xml') && !type.includes('svg')) return readXml(text);
  if (/^application\/(?:ld\+)?json/u.test(type)) return readJson(JSON.parse(text), origin);
  return type.startsWith('text/plain') ? [...text.matchAll(/Sitemap: (\S+)/gu)].map(([, url = '']): Found => [url, 'application/xml']) : [];
}

/** The address as asked: of this site, without the place in the page; null for others, and for the tools of the framework. */
function toOwn(url: string, from: string, origin: string): string | null {
  try {
    const own = new URL(url, from);
    own.hash = '';
    return own.origin === origin && !own.pathname.startsWith('/_next/') ? own.href : null;
  } catch {
    return null;
  }
}

/** What the address itself promises, where nothing beside it does. */
function toExpected({ url, type }: Advert): string | null {
  const { pathname } = new URL(url);
  // The suffix says what the JSON is for, in links only (oEmbed 1.0 §4).
  return type?.replace('+oembed', '') ?? TYPES_BY_EXTENSION[/\/(?:charts|series)\/.*\.(\w+)$/u.exec(pathname)?.[1] ?? ''] ?? null;
}

/** Whether it is the explorer or the mirror with a choice in it: each leads to hundreds of others. */
function isExploring(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /\/(?:explore|mirror)(?:\.|$)/u.test(pathname) && search !== '';
}

/**
 * Whether it is a choice on a page, or a file of a series, in the language in which it is not followed: the same code answers
 * hundreds of them, and each is asked for in one of the two languages.
 */
function isInOtherLanguage(url: string): boolean {
  const { pathname, search, searchParams } = new URL(url);
  const [, locale, choice] = /^\/(vi|en)\/(?:explore|mirror|timeline|charts\/[^/]+)$/u.exec(pathname) && search ? /^\/(vi|en)(.*)/u.exec(pathname + search) ?? [] : [];
  const [language, rest] = pathname.startsWith('/series/') && searchParams.has('lang') ? [searchParams.get('lang'), pathname] : [locale, choice];
  return rest !== undefined && language === (rest.length % 2 === 0 ? 'vi' : 'en');
}

async function visit(advert: Advert, origin: string): Promise<{ problem: string | null; found: Found[] }> {
  const response = await fetch(advert.url, { headers: { Accept: '*/*', 'Accept-Language': 'en' } });
  const type = response.headers.get('content-type') ?? '';
  const text = /html|xml|json|plain/u.test(type) ? await response.text() : ((await response.arrayBuffer()), '');
  const expected = toExpected(advert);
  if (response.status !== 200) return { problem: `${advert.url} answered ${response.status}, advertised by ${advert.from}`, found: [] };
  const problem = expected && !type.includes(expected.split(';')[0] ?? '') ? `${advert.url} is ${type}, not ${expected} as ${advert.from} says` : null;
  return { problem, found: readAdverts(text, type, origin) };
}

test('every address that the product gives out answers 200 with the type it promises', { timeout: 600_000 }, async () => {
  const origin = inject('baseUrl');
  const seen = new Set<string>();
  const queue: Advert[] = [];
  const problems: string[] = [];
  const add = ([url, type]: Found, from: string): void => {
    const own = toOwn(url, from, origin);
    if (own === null || seen.has(own) || isInOtherLanguage(own) || (isExploring(own) && isExploring(from))) return;
    seen.add(own);
    queue.push({ url: own, from, type });
  };
  for (const start of ['/vi', '/en', '/robots.txt', '/catalog.jsonld', '/api/v1/charts', '/api/v1/series', '/api/v1/observations?limit=5', '/embed/guangxi-trade']) add([start, null], `${origin}/`);
  const work = async (): Promise<void> => {
    for (let advert = queue.shift(); advert; advert = queue.shift()) {
      const { problem, found } = await visit(advert, origin);
      if (problem) problems.push(problem);
      for (const each of found) add(each, advert.url);
    }
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: TOGETHER }, work));
  expect(problems).toEqual([]);
  expect(seen.size).toBeGreaterThan(500);
  for (const needed of ['/feed.xml?lang=vi', '/sitemap.xml', '/api/v1/openapi.json', '/charts/guangxi-trade.xlsx?lang=vi', '/charts/guangxi-trade.pdf?lang=en', '/en/api']) expect([...seen]).toContain(origin + needed);
});
