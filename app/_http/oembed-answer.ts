import type { z } from 'zod';
import type { ChartView } from '@/lib/charts/chart-view';
import { type EmbedQuery, embedQuery, exploreEmbedQuery } from '@/lib/charts/embed-query';
import { toNotedView } from '@/lib/charts/noted-view';
import { pictureQuery } from '@/lib/charts/picture-query';
import { toViewEmbed } from '@/lib/charts/view-address';
import { TradeciteError } from '@/lib/core/errors';
import { addressFault } from '@/lib/core/faults/address-faults';
import { isLocale, type Locale } from '@/lib/core/locale';
import { EXPLORE_PARAMS } from '@/lib/core/explore-query';
import { parseExploreRequest } from '@/lib/core/explore-request';
import { oembedQuery } from '@/lib/core/oembed-query';
import { parseQuery } from '@/lib/core/query';
import type { Params } from '@/lib/core/urls';
import { toOembed, toOembedXml } from '@/lib/formats/oembed';
import { findExistingView } from './chart-file';
import { checkAddressAsOf } from './as-of';
import { toOrigin } from './edition';
import { findExploreView } from './explore-view';
import { toName, toReaderLocale } from './file-address';
import { revalidate } from './revalidation';
import { SHARED_HEADERS } from './shared-headers';
import { findShownView } from './transformed-view';

/** A chart's page in a language, its address without one, or its embedded page; the explorer is at `explore`. */
const PATH = /^\/(?:(?<locale>[a-z]{2})\/)?(?:(?<kind>charts|embed)\/(?<slug>[^/]+)|(?<explorer>explore))\/?$/u;

interface Address {
  /** Null: the explorer. */
  readonly slug: string | null;
  readonly locale: Locale | undefined;
  /** Of the embedded page that shows it. */
  readonly params: URLSearchParams;
}

/** @throws TradeciteError not-found for addresses that are none of this site's charts. */
function toAddress(url: URL, origin: string): Address {
  const { locale, kind, slug, explorer } = PATH.exec(url.pathname)?.groups ?? {};
  const isExplorer = Boolean(explorer) || (kind === 'embed' && slug === 'explore');
  const isKnown = (slug || explorer) && !(locale && kind === 'embed') && (!locale || isLocale(locale));
  if (url.host !== new URL(origin).host || !isKnown) throw new TradeciteError('not-found', addressFault('embed-no-chart'));
  // A page's address may carry what is no business of the embedded page (utm_source, a tab); an embed's own must be right.
  const known = [...url.searchParams].filter(([name]) => kind === 'embed' || name in embedQuery.shape || (isExplorer && EXPLORE_PARAMS.includes(name)));
  return { slug: isExplorer ? null : toName(slug ?? ''), locale: isLocale(locale) ? locale : undefined, params: new URLSearchParams(known) };
}

function parse(request: Request): z.output<typeof oembedQuery> {
  const params = new URL(request.url).searchParams;
  // Consumers add parameters of their own (WordPress: dnt, _embed); they are not errors here.
  const known = [...params].filter(([name]) => name in oembedQuery.shape);
  return parseQuery(new URLSearchParams(known), oembedQuery);
}

function toResponse(format: string, oembed: ReturnType<typeof toOembed>): Response {
  const [type, body] = format === 'xml' ? ['text/xml; charset=utf-8', toOembedXml(oembed)] : ['application/json; charset=utf-8', `${JSON.stringify(oembed)}\n`];
  return new Response(body, { headers: { 'Content-Type': type } });
}

/** Formats that there are not: 501, as oEmbed asks (§2.3.5). */
function refuseFormat(format: string): Response {
  const headers = { ...SHARED_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`501 Not implemented\nThere is no format ${format.slice(0, 20)}; take json or xml\n`, { status: 501, headers });
}

function toPlan({ slug, params }: Address): { query: Pick<EmbedQuery, 'lang' | 'theme'>; find: () => Promise<ChartView> } {
  if (slug === null) {
    const { state, asked } = parseExploreRequest(params, exploreEmbedQuery);
    return { query: asked, find: () => findExploreView(state) };
  }
  const query = parseQuery(params, embedQuery);
  return { query, find: async () => toNotedView(await findShownView(await findExistingView(slug, query), query), query.notes) };
}

/** A picture is labelled for its own width, and has no page around it whose theme it could take. */
const PICTURE_PARAMS = Object.keys(pictureQuery.omit({ lang: true, theme: true, imFontSize: true }).shape);

/** What of an embedded page's parameters makes a picture, and the chart's page, show the same figures and annotations. */
function toShownParams(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...params].filter(([name]) => PICTURE_PARAMS.includes(name)));
}

/** How to show the chart at an address on another site. */
export async function answerOembed(request: Request): Promise<Response> {
  const { url, format, maxwidth, maxheight, lang } = parse(request);
  if (format !== 'json' && format !== 'xml') return refuseFormat(format);
  const origin = toOrigin(request.headers);
  const address = toAddress(new URL(url), origin);
  const { query, find } = toPlan(address);
  checkAddressAsOf(address.params);
  const locale = address.locale ?? query.lang ?? toReaderLocale(lang, request);
  const make = async (): Promise<Response> => {
    const view = await find();
    const toEmbed = (more: Params = {}) => toViewEmbed(view, { ...Object.fromEntries(address.params), lang: locale, ...more });
    const { evidence, ...page } = toShownParams(address.params);
    const picture = { ...page, evidence, theme: query.theme === 'dark' ? 'dark' : undefined };
    return toResponse(format, toOembed(view, { locale, origin, toEmbed, picture, page, maxWidth: maxwidth, maxHeight: maxheight }));
  };
  return revalidate(request, make, [locale, origin]);
}
