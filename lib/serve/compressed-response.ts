import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib';
import { type Encoding, isCompressible, negotiateEncoding } from './encoding';

type Encoder = BrotliCompress | Gzip;
type HeadArguments = [status: number, reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[], headers?: OutgoingHttpHeaders | OutgoingHttpHeader[]];

const MIN_BYTES = 1024;
const NO_BODY = new Set([204, 205, 206, 304]);

/** Fast settings: these answers are made anew for each request. */
function createEncoder(encoding: Encoding): Encoder {
  if (encoding === 'gzip') return createGzip({ level: 6 });
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });
}

function toText(header: OutgoingHttpHeader | undefined): string {
  return header === undefined ? '' : String(header);
}

/** Headers given to writeHead become headers that were set, so that there is one place to look. */
function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined): void {
  const pairs = Array.isArray(headers)
    ? Array.from({ length: headers.length / 2 }, (_, index) => [String(headers[index * 2]), headers[index * 2 + 1]] as const)
    : Object.entries(headers ?? {});
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

function addVary(response: ServerResponse): void {
  const vary = toText(response.getHeader('vary'));
  if (!/accept-encoding|\*/iu.test(vary)) response.setHeader('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding');
}

/** Whether the answer that is about to begin becomes smaller, and may. */
function isWorthwhile(request: IncomingMessage, response: ServerResponse, status: number): boolean {
  if (request.method === 'HEAD' || NO_BODY.has(status) || status < 200) return false;
  if (response.hasHeader('content-encoding') || /no-transform/iu.test(toText(response.getHeader('cache-control')))) return false;
  const length = response.getHeader('content-length');
  return length === undefined || Number(length) >= MIN_BYTES;
}

/** Other bytes than those the strong tag is of. */
function weaken(response: ServerResponse): void {
  const etag = toText(response.getHeader('etag'));
  if (etag.startsWith('"')) response.setHeader('ETag', `W/${etag}`);
}

/** Sends what the encoder makes, no faster than the client takes it. */
function pump(encoder: Encoder, response: ServerResponse, write: ServerResponse['write'], end: ServerResponse['end']): void {
  encoder.on('data', (chunk: Buffer) => {
    if (!write(chunk)) encoder.pause();
  });
  response.on('drain', () => encoder.resume());
  encoder.on('drain', () => response.emit('drain'));
  encoder.on('end', () => end());
  encoder.on('error', () => response.destroy());
  response.once('close', () => encoder.destroy());
}

/**
 * Makes an answer leave compressed where the client takes that, by brotli or gzip, piece by piece as it is written. Whoever
 * writes it need not know.
 */
export function compressResponse(request: IncomingMessage, response: ServerResponse): void {
  const encoding = negotiateEncoding(request.headers['accept-encoding'] as string | undefined);
  const [writeHead, write, end] = [response.writeHead.bind(response), response.write.bind(response), response.end.bind(response)];
  let encoder: Encoder | undefined;

  const begin = (status: number): void => {
    if (!isCompressible(toText(response.getHeader('content-type')))) return;
    addVary(response);
    if (encoding === 'identity' || !isWorthwhile(request, response, status)) return;
    encoder = createEncoder(encoding);
    response.removeHeader('content-length');
    response.setHeader('Content-Encoding', encoding);
    weaken(response);
    pump(encoder, response, write, end);
  };
  const head = (...[status, reason, headers]: HeadArguments): ServerResponse => {
    if (response.headersSent) return writeHead(status);
    setHeaders(response, typeof reason === 'string' ? headers : reason);
    begin(status);
    return typeof reason === 'string' ? writeHead(status, reason) : writeHead(status);
  };
  // By its name on the response: others may have put theirs around ours.
  const ensureHead = (): void => void (response.headersSent || response.writeHead(response.statusCode));
  Object.assign(response, {
    writeHead: head,
    write: (...given: Parameters<typeof write>) => {
      ensureHead();
      return encoder ? encoder.write(...(given as Parameters<Encoder['write']>)) : write(...given);
    },
    end: (...given: Parameters<typeof end>) => {
      ensureHead();
      if (!encoder) return end(...given);
      encoder.end(...(given as unknown as Parameters<Encoder['end']>));
      return response;
    },
    flush: () => encoder?.flush(constants.BROTLI_OPERATION_FLUSH),
  });
}
