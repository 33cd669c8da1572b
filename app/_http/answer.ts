import { TradeciteError } from '@/lib/core/errors';
import { toReadError } from '@/lib/db/read-error';
import { checkAddressAsOf } from './as-of';
import { toPlainError, toProblem } from './problem';

/** A route's work; anything it throws becomes an answer of the right status. */
export type Work = () => Promise<Response>;

function report(error: TradeciteError): void {
  if (error.code === 'internal') console.error(error.cause ?? error);
}

async function start(request: Request, work: Work): Promise<Response> {
  checkAddressAsOf(new URL(request.url).searchParams);
  return work();
}

/** Answers of the API: errors as problem+json. */
export async function answer(request: Request, work: Work): Promise<Response> {
  return start(request, work).catch((cause: unknown) => {
    const error = toReadError(cause);
    report(error);
    return toProblem(error, request.url);
  });
}

/**
 * Answers of file addresses, which people open: errors as plain text, or as problem+json where the client asks for JSON.
 */
export async function answerFile(request: Request, work: Work): Promise<Response> {
  return start(request, work).catch((cause: unknown) => {
    const error = toReadError(cause);
    report(error);
    const wantsJson = /\bjson\b/iu.test(request.headers.get('accept') ?? '');
    return wantsJson ? toProblem(error, request.url) : toPlainError(error, request);
  });
}
