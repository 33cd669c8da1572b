import { createHash } from 'node:crypto';
import { toChartHeight } from '@/lib/charts/chart-height';
import type { ChartView } from '@/lib/charts/chart-view';
import { type CompactSize, toCompactSize } from '@/lib/charts/compact-size';
import { EMBED_LAYOUTS } from '@/lib/charts/embed-layout';
import { type EmbedQuery, embedQuery, exploreEmbedQuery } from '@/lib/charts/embed-query';
import { toNotedView } from '@/lib/charts/noted-view';
import { isLocale, type Locale } from '@/lib/core/locale';
import { parseExploreRequest } from '@/lib/core/explore-request';
import { parseQuery } from '@/lib/core/query';
import { toReadError } from '@/lib/db/read-error';
import { ERROR_STYLE, toEmbedErrorPage } from '@/lib/formats/embed-error';
import { type EmbedDrawing, type EmbedPage, toEmbedPage } from '@/lib/formats/embed-page';
import { toSvgChart } from '@/lib/render/svg';
import { checkAddressAsOf } from './as-of';
import { findExistingView } from './chart-file';
import { toOrigin } from './edition';
import { findExploreView } from './explore-view';
import { toReaderLocale } from './file-address';
import { revalidate } from './revalidation';
import { SHARED_HEADERS } from './shared-headers';
import { findShownView } from './transformed-view';

function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Nothing is loaded from anywhere, and only these texts are style and script. Any site may frame it. */
function toHeaders(locale: Locale, style: string, script: string | null): Record<string, string> {
  const policy = ["default-src 'none'", `style-src ${toHash(style)}`, ...(script ? [`script-src ${toHash(script)}`] : []), "base-uri 'none'", "form-action 'none'"];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': locale,
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Robots-Tag': 'noindex',
  };
}

interface Layout extends CompactSize {
  readonly id: EmbedDrawing['id'];
}

/** The drawings that one response holds, each with its size. */
function toLayouts(view: ChartView, locale: Locale, { annotations, asOf, compact, frame, imWidth, imHeight, imFontSize: fontSize }: EmbedQuery): Layout[] {
  if (compact && imWidth && imHeight) return [{ id: 'only', ...toCompactSize(view, { width: imWidth, height: imHeight, bordered: frame, annotations, asOf }, { locale, fontSize }) }];
  return EMBED_LAYOUTS.map(({ id, width }) => ({ id, width, height: toChartHeight(view, { locale, width, fontSize }), fontSize }));
}

/** The chart for each width of the frame that it may be shown in. */
function drawLayouts(view: ChartView, locale: Locale, query: EmbedQuery): EmbedDrawing[] {
  const { annotations, compact, evidence } = query;
  return toLayouts(view, locale, query).map(({ id, pageHeight, ...size }) => {
    const { svg, config } = toSvgChart(view, { locale, theme: 'auto', ...size, annotations, wordless: compact, evidence, id, bare: true, textDecimals: 0 });
    return { id, svg, config, pageHeight };
  });
}

function toResponse({ html, style, script }: EmbedPage, locale: Locale): Response {
  return new Response(html, { headers: toHeaders(locale, style, script) });
}

/** What went wrong, as a page: who sees it looks at a frame. */
function toErrorResponse(request: Request, cause: unknown): Response {
  const error = toReadError(cause);
  if (error.code === 'internal') console.error(error.cause ?? error);
  // Also where `lang` itself is what is wrong.
  const lang = new URL(request.url).searchParams.get('lang');
  const locale = toReaderLocale(isLocale(lang) ? lang : undefined, request);
  const headers = { ...SHARED_HEADERS, ...toHeaders(locale, ERROR_STYLE, null), 'Cache-Control': 'no-store' };
  return new Response(toEmbedErrorPage(error, locale), { status: error.status, headers });
}

/** What is shown, and how. */
interface EmbedPlan {
  readonly query: EmbedQuery;
  readonly find: () => Promise<ChartView>;
}

async function answer(request: Request, { query, find }: EmbedPlan): Promise<Response> {
  checkAddressAsOf(new URL(request.url).searchParams);
  const locale = toReaderLocale(query.lang, request);
  const origin = toOrigin(request.headers);
  const make = async (): Promise<Response> => {
    const view = await find();
    const { pathname, search } = new URL(request.url);
    const options = { ...query, locale, origin, address: pathname + search };
    return toResponse(toEmbedPage(view, drawLayouts(view, locale, query), options), locale);
  };
  return revalidate(request, make, [locale, origin]);
}

async function toChartPlan(request: Request, findSlug: () => Promise<string>): Promise<EmbedPlan> {
  const slug = await findSlug();
  const query = parseQuery(new URL(request.url).searchParams, embedQuery);
  return { query, find: async () => toNotedView(await findShownView(await findExistingView(slug, query), query), query.notes) };
}

async function toExplorePlan(request: Request): Promise<EmbedPlan> {
  const { state, asked } = parseExploreRequest(new URL(request.url).searchParams, exploreEmbedQuery);
  return { query: { ...asked, asOf: state.asOf ?? undefined }, find: () => findExploreView(state) };
}

/** A chart for a frame on any other site. */
export function answerEmbed(request: Request, findSlug: () => Promise<string>): Promise<Response> {
  return toChartPlan(request, findSlug)
    .then((plan) => answer(request, plan))
    .catch((cause: unknown) => toErrorResponse(request, cause));
}

/** What the explorer draws, for a frame on any other site. */
export function answerExploreEmbed(request: Request): Promise<Response> {
  return toExplorePlan(request)
    .then((plan) => answer(request, plan))
    .catch((cause: unknown) => toErrorResponse(request, cause));
}
