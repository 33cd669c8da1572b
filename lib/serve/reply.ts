import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Artefact, Variant } from './artefact';
import { toByteRange } from './byte-range';
import { checkPreconditions, isRangeCurrent } from './precondition';

function send(response: ServerResponse, status: number, headers: readonly string[], body?: Buffer): void {
  // Node takes names and values in turn, and then neither copies nor checks them for a list of its own.
  response.writeHead(status, headers as string[]);
  response.end(body);
}

const KEPT_BY_ERRORS = /^(?:access-control-.*|vary|x-content-type-options)$/u;

/** Nothing of the file, and nothing to keep: what goes for errors too. */
function sendError(response: ServerResponse, status: 412 | 416, { shortHeaders }: Variant, more: readonly string[] = []): void {
  const kept = shortHeaders.filter((_, index) => KEPT_BY_ERRORS.test(shortHeaders[index - (index % 2)] ?? ''));
  send(response, status, [...kept, 'Cache-Control', 'no-store', 'Content-Length', '0', ...more]);
}

/** Only what the client asked a part of; false where the whole is to be sent. */
function sendPart(request: IncomingMessage, response: ServerResponse, { plain, lastModified }: Artefact): boolean {
  const { range, 'if-range': ifRange } = request.headers;
  if (!isRangeCurrent(ifRange as string | undefined, { etag: plain.etag, lastModified })) return false;
  const part = toByteRange(range, plain.body.length);
  if (part === null) return false;
  if (part === 'unsatisfiable') {
    sendError(response, 416, plain, ['Content-Range', `bytes */${plain.body.length}`]);
    return true;
  }
  const body = plain.body.subarray(part.first, part.last + 1);
  const place = ['Content-Range', `bytes ${part.first}-${part.last}/${plain.body.length}`, 'Content-Length', String(body.length)];
  send(response, 206, [...plain.headers, ...place], body);
  return true;
}

function toKnownHeaders({ etag, shortHeaders }: Variant, known: string): readonly string[] {
  return known === etag ? shortHeaders : shortHeaders.map((text) => (text === etag ? known : text));
}

/** Answers a reading request from memory: conditions first, then a part, then the whole (RFC 9110 §13.2.2). */
export function reply(request: IncomingMessage, response: ServerResponse, artefact: Artefact, variant: Variant): void {
  const verdict = checkPreconditions(request.headers, { etag: variant.etag, lastModified: artefact.lastModified });
  if (verdict.status === 304) return send(response, 304, toKnownHeaders(variant, verdict.etag));
  if (verdict.status === 412) return sendError(response, 412, variant);
  const isGet = request.method === 'GET';
  if (isGet && request.headers.range !== undefined && sendPart(request, response, artefact)) return undefined;
  return send(response, 200, variant.wholeHeaders, isGet ? variant.body : undefined);
}
