import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isLocale, negotiateLocale } from '../core/locale';

/** A request whose answer may be kept: all that the answer may depend on, and nothing else. */
export interface RequestPlan {
  readonly key: string;
  /** The path with its parameters in order. */
  readonly url: string;
  /** What the inner request says; the same for all requests of this key. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Addresses of files: embeds, pictures, data, feeds. Pages (`/vi`, `/en`) depend on cookies and are not among them. */
const FILES = /^\/(?:(?:embed|sdmx|api\/v1|_next\/static)\/.+|(?:charts|series)\/[^/]+\.[^/]+|oembed|[\w-]+(?:\.[\w-]+)+)$/u;
const NEGOTIATED_TYPE = /^\/(?:sdmx|api)\//u;
const MAX_URL = 4096;
/** Who is signed in, or speaks Next's own protocol, gets Next's own answer. */
const OWN_ANSWER = ['authorization', 'rsc', 'next-action', 'next-router-prefetch', 'upgrade', 'transfer-encoding', 'expect'] as const;
const SESSION = /session/iu;

function isOwn(headers: IncomingHttpHeaders): boolean {
  for (const name of OWN_ANSWER) if (headers[name] !== undefined) return true;
  if (headers['content-length'] !== undefined && headers['content-length'] !== '0') return true;
  return headers.cookie !== undefined && SESSION.test(headers.cookie);
}

/** The same parameters in another order are the same request. */
function toOrderedUrl(url: string): { path: string; params: URLSearchParams; ordered: string } {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  params.sort();
  return { path, params, ordered: params.size > 0 ? `${path}?${params}` : path };
}

function toInnerHeaders(headers: IncomingHttpHeaders, path: string, params: URLSearchParams, trustsProxy: boolean): Record<string, string> {
  const { host, accept } = headers;
  const language = isLocale(params.get('lang')) ? '' : negotiateLocale(headers['accept-language']);
  // Absolute addresses in answers (oEmbed, metadata) name the host that was asked.
  const given = {
    host,
    'x-forwarded-host': trustsProxy ? headers['x-forwarded-host'] : undefined,
    'x-forwarded-proto': trustsProxy ? headers['x-forwarded-proto'] : undefined,
    'accept-language': language,
    accept: NEGOTIATED_TYPE.test(path) ? accept : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** Null for everything whose answer is not to be kept. */
function toRequestPlan(request: IncomingMessage, trustsProxy: boolean): RequestPlan | null {
  const { method, url = '' } = request;
  if ((method !== 'GET' && method !== 'HEAD') || url.length > MAX_URL || isOwn(request.headers)) return null;
  const { path, params, ordered } = toOrderedUrl(url);
  if (!FILES.test(path)) return null;
  const headers = toInnerHeaders(request.headers, path, params, trustsProxy);
  return { key: [ordered, ...Object.entries(headers).flat()].join('\n'), url: ordered, headers };
}

const VARYING = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'accept-language', 'accept'] as const;
const MAX_VALUES = 2048;
const MAX_KNOWN = 1024;
const MAX_ALIKE = 8;

/** What was asked at one address by those who said the same about themselves. */
interface Known {
  readonly method: string | undefined;
  /** In the order of VARYING. */
  readonly values: readonly (string | string[] | undefined)[];
  readonly plan: RequestPlan | null;
}

function isAlike({ method, values }: Known, request: IncomingMessage, headers: IncomingHttpHeaders): boolean {
  if (method !== request.method) return false;
  for (let at = 0; at < VARYING.length; at += 1) if (headers[VARYING[at] as string] !== values[at]) return false;
  return true;
}

/** The same, remembered by the address: most requests look like one before. Compared in place, a key made of them costs more. */
export function createPlanner(trustsProxy: boolean): (request: IncomingMessage) => RequestPlan | null {
  const known = new Map<string, Known[]>();
  const remember = (request: IncomingMessage, plan: RequestPlan | null): void => {
    const { method, url = '', headers } = request;
    const values = VARYING.map((name) => headers[name]);
    if (url.length + values.join('').length > MAX_VALUES) return;
    if (known.size >= MAX_KNOWN) known.clear();
    const others = known.get(url)?.slice(0, MAX_ALIKE - 1) ?? [];
    known.set(url, [{ method, values, plan }, ...others]);
  };
  return (request) => {
    const { headers } = request;
    if (isOwn(headers)) return null;
    for (const seen of known.get(request.url ?? '') ?? []) if (isAlike(seen, request, headers)) return seen.plan;
    const plan = toRequestPlan(request, trustsProxy);
    remember(request, plan);
    return plan;
  };
}

/** Whether the path is percent-encoded UTF-8 without zero bytes: those the database refuses, so nothing has such a name. */
export function isWellFormed(url: string): boolean {
  if (!url.includes('%')) return true;
  const at = url.indexOf('?');
  try {
    return !decodeURIComponent(at < 0 ? url : url.slice(0, at)).includes('\u0000');
  } catch {
    return false;
  }
}
