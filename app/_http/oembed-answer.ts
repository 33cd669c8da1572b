import type { z } from 'zod';
import { embedQuery } from '@/lib/charts/embed-query';
import { narrowView } from '@/lib/charts/narrow-view';
import { TradeciteError } from '@/lib/core/errors';
import { isLocale, type Locale } from '@/lib/core/locale';
import { oembedQuery } from '@/lib/core/oembed-query';
import { parseQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { type OembedOptions, toOembed, toOembedXml } from '@/lib/formats/oembed';
import { findExistingView } from './chart-file';
import { toOrigin } from './edition';
import { toName, toReaderLocale } from './file-address';
import { revalidate } from './revalidation';
import { SHARED_HEADERS } from './shared-headers';

const NOT_A_CHART = 'This address is not a chart of this site; charts are at /vi/charts/{slug}, /en/charts/{slug} and /embed/{slug}';

/** A chart's page in a language, its address without one, or its embedded page. */
const PATH = /^\/(?:(?<locale>[a-z]{2})\/)?(?<kind>charts|embed)\/(?<slug>[^/]+)\/?$/u;

interface Address {
  readonly slug: string;
  readonly locale: Locale | undefined;
  /** Of the embedded page that shows it. */
  readonly params: URLSearchParams;
}

/** @throws TradeciteError not-found for addresses that are none of this site's charts. */
function toAddress(url: URL, origin: string): Address {
  const { locale, kind, slug } = PATH.exec(url.pathname)?.groups ?? {};
  const isKnown = slug && !(locale && kind === 'embed') && (!locale || isLocale(locale));
  if (url.host !== new URL(origin).host || !isKnown) throw new TradeciteError('not-found', NOT_A_CHART);
  // A page's address may carry what is no business of the embedded page (utm_source, a tab); an embed's own must be right.
  const known = [...url.searchParams].filter(([name]) => kind === 'embed' || name in embedQuery.shape);
  return { slug: toName(slug), locale: isLocale(locale) ? locale : undefined, params: new URLSearchParams(known) };
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

/** How to show the chart at an address on another site. */
export async function answerOembed(request: Request): Promise<Response> {
  const { url, format, maxwidth, maxheight, lang } = parse(request);
  if (format !== 'json' && format !== 'xml') return refuseFormat(format);
  const origin = toOrigin(request.headers);
  const address = toAddress(new URL(url), origin);
  const query = parseQuery(address.params, embedQuery);
  const locale = address.locale ?? query.lang ?? toReaderLocale(lang, request);
  const make = async (): Promise<Response> => {
    const view = narrowView(await findExistingView(address.slug, query.asOf), query.time);
    const embed = urls.embed(address.slug, { ...Object.fromEntries(address.params), lang: locale });
    const picture: OembedOptions['picture'] = { theme: query.theme === 'dark' ? 'dark' : undefined, asOf: query.asOf };
    return toResponse(format, toOembed(view, { locale, origin, embed, picture, maxWidth: maxwidth, maxHeight: maxheight }));
  };
  return revalidate(request, make, [locale, origin]);
}
