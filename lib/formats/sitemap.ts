import { LOCALES, type Locale } from '../core/locale';
import { urls } from '../core/urls';
import type { Edition } from './dataset';
import { element, textElement, XML_DECLARATION } from './xml';

/** A page in every language. */
export type PagePath = (locale: Locale) => string;

/** What the data make pages of. */
interface Contents {
  readonly charts: readonly string[];
  readonly dashboards: readonly string[];
  readonly series: readonly string[];
  readonly sources: readonly string[];
  /** Keys. */
  readonly findings: readonly string[];
}

/** The protocol's limit for one file. */
const MAX_ADDRESSES = 50_000;

/** Every page worth finding; search results and desks are not. */
export function toPagePaths({ charts, dashboards, series, sources, findings }: Contents): PagePath[] {
  return [
    urls.dashboard,
    (locale) => urls.seriesIndex(locale),
    urls.sources,
    (locale) => urls.findings(locale),
    (locale) => urls.mirror(locale),
    (locale) => urls.timeline(locale),
    urls.apiPage,
    urls.terms,
    ...charts.map((slug): PagePath => (locale) => urls.chart(locale, slug)),
    urls.charts,
    urls.arrangedIndex,
    ...dashboards.map((slug): PagePath => (locale) => urls.arranged(locale, slug)),
    ...sources.map((id): PagePath => (locale) => urls.source(locale, id)),
    ...findings.map((key): PagePath => (locale) => urls.finding(locale, key)),
    ...series.map((key): PagePath => (locale) => urls.series(locale, key)),
  ];
}

function toAlternates(path: PagePath, origin: string): string[] {
  const link = (hreflang: string, locale: Locale) => element('xhtml:link', { rel: 'alternate', hreflang, href: origin + path(locale) });
  return [...LOCALES.map((locale) => link(locale, locale)), link('x-default', 'en')];
}

/** sitemap.xml (sitemaps.org 0.9): each page in each language, with its other languages. */
export function toSitemap(paths: readonly PagePath[], { origin, modifiedAt }: Edition): string {
  const pages = paths.slice(0, MAX_ADDRESSES / LOCALES.length);
  const entries = pages.flatMap((path) =>
    LOCALES.map((locale) => element('url', {}, textElement('loc', {}, origin + path(locale)), textElement('lastmod', {}, modifiedAt), ...toAlternates(path, origin))),
  );
  const namespaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return `${XML_DECLARATION}${element('urlset', namespaces, ...entries)}\n`;
}

/** robots.txt: everything may be read but the searches, which are without end. */
export function toRobots({ origin }: Pick<Edition, 'origin'>): string {
  return ['User-agent: *', ...LOCALES.map((locale) => `Disallow: ${urls.search(locale)}`), '', `Sitemap: ${origin}${urls.sitemap()}`, ''].join('\n');
}
