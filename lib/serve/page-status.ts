import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages see headers only: this one names the answer that they will be, written anew for every request. */
const HEADER = 'x-tradecite-page';

/** Server and pages are two copies of this module in one process. */
const kept = globalThis as typeof globalThis & { tradecitePages?: Map<string, ServerResponse> };

function findPages(): Map<string, ServerResponse> {
  kept.tradecitePages ??= new Map();
  return kept.tradecitePages;
}

/**
 * Lets a page say with which status it is answered: Next has only 404 of its own, and then shows another page. A page that is
 * fetched by the scripts of the one before (`RSC`) keeps its 200: they would take anything else for a broken server.
 */
export function notePage(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[HEADER];
  if (request.headers['rsc'] !== undefined) return;
  const [pages, name] = [findPages(), randomUUID()];
  request.headers[HEADER] = name;
  pages.set(name, response);
  response.once('close', () => pages.delete(name));
}

/** The page that has these headers is answered with this status; nothing where its answer has begun. */
export function setPageStatus(headers: Pick<Headers, 'get'>, status: number): void {
  const response = findPages().get(headers.get(HEADER) ?? '');
  if (response && !response.headersSent) response.statusCode = status;
}
