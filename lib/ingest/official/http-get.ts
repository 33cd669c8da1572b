import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher, fetch, ProxyAgent, type Response } from 'undici';
import { TradeciteError } from '../../core/errors';

export interface HttpOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onProgress: (message: string) => void;
  /** Milliseconds; tests make them short. */
  readonly firstPause?: number;
  readonly timeout?: number;
  readonly maxBytes?: number;
}

export interface HttpAnswer {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const ATTEMPTS = 6;
const [FIRST_PAUSE, LONGEST_PAUSE, TIMEOUT, MAX_BYTES] = [1000, 120_000, 90_000, 256 * 1024 * 1024] as const;

/** What an attempt that failed asks for: another one after a pause, or none. */
class Attempt extends Error {
  constructor(message: string, readonly isFinal: boolean, readonly pause: number | null = null) {
    super(message);
  }
}

/** The proxy for an address by the usual variables; hosts in NO_PROXY (or below them) are asked without. */
function findProxy({ protocol, hostname }: URL, env: NodeJS.ProcessEnv): string | undefined {
  const direct = (env.NO_PROXY ?? env.no_proxy ?? '').split(/[\s,]+/u).filter(Boolean);
  const isDirect = direct.some((name) => name === '*' || hostname === name || hostname.endsWith(`.${name.replace(/^\*?\./u, '')}`));
  if (isDirect) return undefined;
  return (protocol === 'https:' ? (env.HTTPS_PROXY ?? env.https_proxy) : (env.HTTP_PROXY ?? env.http_proxy)) || undefined;
}

/** Seconds, or a date (RFC 9110 §10.2.3). */
function readRetryAfter(response: Response): number | null {
  const text = response.headers.get('retry-after');
  if (text === null) return null;
  const ms = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    const bytes = piece as Uint8Array;
    length += bytes.length;
    if (length > maxBytes) throw new Attempt(`the answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB; ask for fewer years or partners`, true);
    pieces.push(bytes);
  }
  const expected = response.headers.get('content-length');
  if (expected !== null && !response.headers.has('content-encoding') && Number(expected) !== length) throw new Attempt('the connection broke in the middle of the answer', false);
  return Buffer.concat(pieces);
}

/** The words of an error body, short: JSON's message, or text without tags. */
function toWords(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000));
  const message = /"(?:message|error|detail|title|label)"\s*:\s*"([^"]+)"/u.exec(text)?.[1];
  return (message ?? text.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/giu, ' ').replace(/<[^>]+>/gu, ' ')).replace(/\s+/gu, ' ').trim().slice(0, 300);
}

function toStatusError(response: Response, bytes: Uint8Array): Attempt {
  const words = toWords(bytes);
  const said = `the service answers ${response.status}${words ? `: ${words}` : ''}`;
  if (response.status === 429 || response.status >= 500) return new Attempt(said, false, readRetryAfter(response));
  const remedy = response.status === 401 || response.status === 403 ? '. It wants a key, or a valid one: set COMTRADE_API_KEY' : '';
  return new Attempt(said + remedy, true);
}

/** A key never stands in a message: it goes in a header, not in the address. */
async function tryOnce(url: string, options: HttpOptions, dispatcher: Dispatcher): Promise<HttpAnswer> {
  const signals = [AbortSignal.timeout(options.timeout ?? TIMEOUT), ...(options.signal ? [options.signal] : [])];
  const headers = { accept: 'application/json, text/csv;q=0.9, */*;q=0.1', 'user-agent': 'tradecite', ...options.headers };
  const response = await fetch(url, { headers, signal: AbortSignal.any(signals), dispatcher });
  const bytes = await readBody(response, options.maxBytes ?? MAX_BYTES);
  if (!response.ok) throw toStatusError(response, bytes);
  const contentType = response.headers.get('content-type') ?? '';
  if (/text\/html/iu.test(contentType)) throw new Attempt(`the service answers with a web page: ${toWords(bytes)}`, false);
  return { bytes, contentType };
}

function toAttempt(error: Error, options: HttpOptions): Attempt {
  if (error instanceof Attempt) return error;
  options.signal?.throwIfAborted();
  if (error.name === 'TimeoutError') return new Attempt(`no answer within ${(options.timeout ?? TIMEOUT) / 1000} s`, false);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return new Attempt([error.message, cause].filter(Boolean).join(': '), false);
}

function refuse(url: string, { message, isFinal }: Attempt, attempts: number): TradeciteError {
  const tries = isFinal || attempts === 1 ? '' : ` (tried ${attempts} times)`;
  return new TradeciteError('unavailable', `${new URL(url).host}: ${message}${tries}. Answers fetched so far are kept: the same command goes on from there. Address: ${url}`);
}

async function waitFor(failure: Attempt, attempt: number, options: HttpOptions): Promise<boolean> {
  const backoff = (options.firstPause ?? FIRST_PAUSE) * 2 ** (attempt - 1);
  const pause = failure.pause ?? backoff;
  if (pause > LONGEST_PAUSE) return false;
  options.onProgress(`${failure.message}; again in ${Math.max(1, Math.round(pause / 1000))} s (try ${attempt + 1} of ${ATTEMPTS})`);
  await sleep(pause, undefined, options.signal ? { signal: options.signal } : {});
  return true;
}

async function tryAgain(url: string, options: HttpOptions, dispatcher: Dispatcher): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryOnce(url, options, dispatcher).catch((error: Error) => toAttempt(error, options));
    if (!(result instanceof Attempt)) return result;
    const again = !result.isFinal && attempt < ATTEMPTS && (await waitFor(result, attempt, options));
    if (!again) throw refuse(url, result, attempt);
  }
}

/**
 * Gets an address, with patience: busy and broken services (429, 5xx, web pages, cut connections, silence) are asked six times, after
 * the pause that they name or one that doubles. Proxies are those of HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
 * @throws TradeciteError unavailable with what the service said; the signal's reason when stopped.
 */
export async function httpGet(url: string, options: HttpOptions): Promise<HttpAnswer> {
  const proxy = findProxy(new URL(url), process.env);
  const dispatcher = proxy ? new ProxyAgent(proxy) : new Agent();
  try {
    return await tryAgain(url, options, dispatcher);
  } finally {
    await dispatcher.destroy();
  }
}
