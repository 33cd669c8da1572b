import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Artefact, Variant } from './artefact';
import { toByteRange } from './byte-range';
import { checkPreconditions, isRangeCurrent } from './precondition';

function send(response: ServerResponse, status: number, headers: readonly string[], body?: Buffer): void {
  // Node takes names and values in turn, and then neither copies nor checks them for a list of its own.
  response.writeHead(status, headers as string[]);
  response.end(body);
}

/** Only what the client asked a part of; false where the whole is to be sent. */
function sendPart(request: IncomingMessage, response: ServerResponse, { plain, lastModified }: Artefact): boolean {
  const { range, 'if-range': ifRange } = request.headers;
  if (!isRangeCurrent(ifRange as string | undefined, { etag: plain.etag, lastModified })) return false;
  const part = toByteRange(range, plain.body.length);
  if (part === null) return false;
  if (part === 'unsatisfiable') {
    send(response, 416, [...plain.shortHeaders, 'Content-Range', `bytes */${plain.body.length}`, 'Content-Length', '0']);
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
  if (verdict.status === 412) return send(response, 412, [...variant.shortHeaders, 'Content-Length', '0']);
  const isGet = request.method === 'GET';
  if (isGet && request.headers.range !== undefined && sendPart(request, response, artefact)) return undefined;
  const headers = [...variant.headers, 'Content-Length', String(variant.body.length)];
  return send(response, 200, headers, isGet ? variant.body : undefined);
}
