import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type ArtefactServerOptions, createArtefactServer } from './artefact-server';
import { compressResponse } from './compressed-response';
import { isWellFormed } from './request-plan';

const DETAIL = 'The address is not percent-encoded UTF-8, or holds a zero byte';

/** As the API answers errors (RFC 9457); people get plain words. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  const isForPeople = /\btext\/html\b/u.test(request.headers.accept ?? '');
  const instance = request.url?.split('?')[0];
  const problem = { type: 'about:blank', title: 'Bad request', status: 400, detail: DETAIL, instance, code: 'bad-request', errors: [] };
  const body = isForPeople ? `400 Bad request\n${DETAIL}\n` : `${JSON.stringify(problem)}\n`;
  response.writeHead(400, {
    'Content-Type': isForPeople ? 'text/plain; charset=utf-8' : 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What stands before the pages: files from memory, everything else handed on and compressed on its way out. */
export function createFront(options: ArtefactServerOptions): RequestListener {
  const plain = options.handle;
  const handle: RequestListener = (request, response) => {
    compressResponse(request, response);
    // Next knows gzip only, and would do it first.
    delete request.headers['accept-encoding'];
    plain(request, response);
  };
  const answer = options.cacheBytes > 0 ? createArtefactServer({ ...options, handle }) : handle;
  return (request, response) => (isWellFormed(request.url ?? '') ? answer(request, response) : refuse(request, response));
}
