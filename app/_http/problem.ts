import { ERROR_WORDS, toReason } from '@/lib/core/error-words';
import { type ErrorCode, type ErrorDetail, type TradeciteError, toDetailLine } from '@/lib/core/errors';
import { isLocale, type Locale } from '@/lib/core/locale';
import { toReaderLocale } from './file-address';
import { ALLOW, SHARED_HEADERS } from './shared-headers';

const TITLES: Record<ErrorCode, string> = {
  'bad-request': 'Bad request',
  forbidden: 'Forbidden',
  'not-found': 'Not found',
  gone: 'Gone',
  'method-not-allowed': 'Method not allowed',
  'not-acceptable': 'Not acceptable',
  conflict: 'Conflict',
  'too-large': 'Content too large',
  'unsupported-type': 'Unsupported media type',
  'bad-data': 'Unprocessable content',
  internal: 'Internal error',
  'not-implemented': 'Not implemented',
  unavailable: 'Service unavailable',
};

/** What some errors say besides. */
const MORE: Partial<Record<ErrorCode, Readonly<Record<string, string>>>> = {
  unavailable: { 'Retry-After': '5' },
  'method-not-allowed': { Allow: ALLOW },
};

/** Errors for programs are English unless the address asks for Vietnamese: whatever else is wrong with it. */
function toErrorLocale(url: string): Locale {
  return new URL(url).searchParams.get('lang') === 'vi' ? 'vi' : 'en';
}

/** Errors for people are in the language in which they would have got the file. */
function toPlainLocale(request: Request): Locale {
  const lang = new URL(request.url).searchParams.get('lang');
  return toReaderLocale(isLocale(lang) ? lang : undefined, request);
}

function toHeaders(error: TradeciteError, type: string, locale: Locale): Record<string, string> {
  return { ...SHARED_HEADERS, ...MORE[error.code], 'Content-Type': type, 'Content-Language': locale, 'Cache-Control': 'no-store' };
}

/** Title and sentence: what no catalogue has in Vietnamese is said by what kind of error it is. */
function toSentences({ code, message, messageVi }: TradeciteError, locale: Locale): readonly [title: string, detail: string] {
  const { vi } = ERROR_WORDS[code];
  return locale === 'vi' ? [vi, messageVi ?? vi] : [TITLES[code], message];
}

function toWorded(detail: ErrorDetail, locale: Locale): ErrorDetail {
  return { ...detail, reason: toReason(detail, locale).text };
}

/** An error for programs: application/problem+json (RFC 9457), the wrong fields under `errors`. */
export function toProblem(error: TradeciteError, url: string): Response {
  const { code, status, fault, details } = error;
  const locale = toErrorLocale(url);
  const [title, detail] = toSentences(error, locale);
  const body = { type: 'about:blank', title, status, detail, instance: new URL(url).pathname, code, fault, errors: details.map((each) => toWorded(each, locale)) };
  return new Response(`${JSON.stringify(body)}\n`, { status, headers: toHeaders(error, 'application/problem+json', locale) });
}

/** An error for people who opened a file's address: a few plain lines. */
export function toPlainError(error: TradeciteError, request: Request): Response {
  const locale = toPlainLocale(request);
  const [title, sentence] = toSentences(error, locale);
  const lines = [...new Set([`${error.status} ${title}`, sentence, ...error.details.map((detail) => toDetailLine(detail, locale))])];
  return new Response(`${lines.join('\n')}\n`, { status: error.status, headers: { ...toHeaders(error, 'text/plain; charset=utf-8', locale), Vary: 'Accept, Accept-Language' } });
}
