import { type ErrorCode, type TradeciteError, toDetailLine } from '@/lib/core/errors';
import { ALLOW, SHARED_HEADERS } from './shared-headers';

const TITLES: Record<ErrorCode, string> = {
  'bad-request': 'Bad request',
  forbidden: 'Forbidden',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  'not-acceptable': 'Not acceptable',
  conflict: 'Conflict',
  'too-large': 'Content too large',
  'unsupported-type': 'Unsupported media type',
  'bad-data': 'Unprocessable content',
  internal: 'Internal error',
  unavailable: 'Service unavailable',
};

/** What some errors say besides. */
const MORE: Partial<Record<ErrorCode, Readonly<Record<string, string>>>> = {
  unavailable: { 'Retry-After': '5' },
  'method-not-allowed': { Allow: ALLOW },
};

function toHeaders(error: TradeciteError, type: string): Record<string, string> {
  return { ...SHARED_HEADERS, ...MORE[error.code], 'Content-Type': type, 'Cache-Control': 'no-store' };
}

/** An error for programs: application/problem+json (RFC 9457), the wrong fields under `errors`. */
export function toProblem(error: TradeciteError, url: string): Response {
  const { code, status, message, details } = error;
  const body = { type: 'about:blank', title: TITLES[code], status, detail: message, instance: new URL(url).pathname, code, errors: details };
  return new Response(`${JSON.stringify(body)}\n`, { status, headers: toHeaders(error, 'application/problem+json') });
}

/** An error for people who opened a file's address: a few plain lines. */
export function toPlainError(error: TradeciteError): Response {
  const lines = [`${error.status} ${TITLES[error.code]}`, error.message, ...error.details.map(toDetailLine)];
  return new Response(`${lines.join('\n')}\n`, { status: error.status, headers: toHeaders(error, 'text/plain; charset=utf-8') });
}
