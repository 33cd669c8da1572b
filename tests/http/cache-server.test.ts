import { createServer, request as askHttp, type IncomingHttpHeaders, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeenRevision } from '../../lib/serve/artefact-server';
import { createFront } from '../../lib/serve/front';

/** The layer before a handler of the test's own, so that everything a handler may do can be tried. */
const PUBLIC = { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'public, max-age=0', etag: '"r1-x"', vary: 'Accept-Language' };
const TEXT = 'năm,giá trị\r\n'.repeat(100);

let revision = '1@a';
let calls: string[] = [];
let asked = 0;
let trustsProxy = false;
let isHeld = false;
let listener: RequestListener;
let server: Server;

function begin(): RequestListener {
  const handle: RequestListener = (request, response) => {
    calls.push(`${request.method} ${request.url}`);
    listener(request, response);
  };
  const findRevision = async (): Promise<SeenRevision> => {
    if (revision === 'away') throw new Error('away');
    asked += 1;
    return { name: revision, isHeld: () => isHeld };
  };
  return createFront({ handle, findRevision, cacheBytes: 80_000, trustsProxy });
}

beforeEach(async () => {
  revision = '1@a';
  calls = [];
  asked = 0;
  isHeld = false;
  listener = (_, response) => void response.writeHead(200, PUBLIC).end(TEXT);
  server = createServer(begin());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const outgoing = askHttp({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, method, headers, agent: false }).end();
  const [message] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) };
}

const FILE = '/charts/a.csv';

describe('what a proxy says', () => {
  const forwarded = (host: string) => ({ 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https' });
  afterEach(() => void (trustsProxy = false));

  test('makes no other answer where no proxy is trusted', async () => {
    for (const host of ['a.example', 'b.example', 'c.example']) expect((await ask(FILE, forwarded(host))).status).toBe(200);
    expect(calls).toHaveLength(1);
  });

  test('names the address where one is', async () => {
    trustsProxy = true;
    server.removeAllListeners('request');
    server.on('request', begin());
    listener = (request, response) => void response.writeHead(200, PUBLIC).end(`from ${request.headers['x-forwarded-host']}`);
    const bodies = await Promise.all(['a.example', 'b.example'].map(async (host) => (await ask(FILE, forwarded(host))).body.toString()));
    expect(bodies).toEqual(['from a.example', 'from b.example']);
  });
});

describe('what is kept', () => {
  test('a file is made once for each state of the data', async () => {
    for (let count = 0; count < 3; count += 1) expect((await ask(FILE)).body.toString()).toBe(TEXT);
    expect(calls).toHaveLength(1);
    revision = '2@b';
    await ask(FILE);
    expect(calls).toHaveLength(2);
  });

  test('the same parameters in another order are the same file, another host or language is not', async () => {
    await ask(`${FILE}?time=2000..2010&lang=vi`);
    await ask(`${FILE}?lang=vi&time=2000..2010`, { 'accept-language': 'en' });
    expect(calls).toEqual([`GET ${FILE}?lang=vi&time=2000..2010`]);
    await ask(FILE, { 'accept-language': 'vi' });
    await ask(FILE, { 'accept-language': 'en-GB, vi;q=0.1' });
    await ask(FILE, { 'accept-language': 'fr' });
    await ask(FILE, { host: 'example.org' });
    expect(calls).toHaveLength(4);
  });

  test.each([
    ['an error', 404, PUBLIC],
    ['a redirection', 307, { ...PUBLIC, location: '/' }],
    ['a cookie', 200, { ...PUBLIC, 'set-cookie': 'a=b' }],
    ['a private answer', 200, { ...PUBLIC, 'cache-control': 'private, public' }],
    ['one that must not be stored', 200, { ...PUBLIC, 'cache-control': 'no-store' }],
    ['one that says nothing', 200, { 'content-type': 'text/csv' }],
    ['one that depends on cookies', 200, { ...PUBLIC, vary: 'Accept-Language, Cookie' }],
    ['one that depends on anything', 200, { ...PUBLIC, vary: '*' }],
  ])('%s is never kept', async (_, status, headers) => {
    let count = 0;
    listener = (__, response) => void response.writeHead(status, headers).end(String((count += 1)));
    const bodies = [await ask(FILE), await ask(FILE), await ask(FILE)];
    expect(bodies.map((answer) => answer.status)).toEqual([status, status, status]);
    expect(new Set(bodies.map(({ body }) => body.toString())).size).toBe(3);
  });

  test('a file too large for the memory comes whole, each time anew', async () => {
    const large = 'x'.repeat(50_000);
    listener = (_, response) => void response.writeHead(200, PUBLIC).end(large);
    for (let count = 0; count < 2; count += 1) expect((await ask(FILE)).body.toString()).toBe(large);
    expect(calls).toHaveLength(3);
  });

  test.each([
    ['who is signed in', { cookie: 'better-auth.session_token=x' }],
    ['who brings credentials', { authorization: 'Bearer x' }],
    ['Next’s own protocol', { rsc: '1' }],
  ])('%s gets an answer of their own', async (_, headers) => {
    await ask(FILE);
    await ask(FILE, headers);
    await ask(FILE, headers);
    expect(calls).toHaveLength(3);
  });

  test('other methods, pages and bodies go by untouched', async () => {
    for (const path of ['/vi/charts/a', '/', '/api/auth/session']) await ask(path);
    await ask(FILE, {}, 'POST');
    await ask(FILE, {}, 'OPTIONS');
    await ask(FILE, { 'content-length': '0' });
    expect(calls).toEqual(['GET /vi/charts/a', 'GET /', 'GET /api/auth/session', `POST ${FILE}`, `OPTIONS ${FILE}`, `GET ${FILE}`]);
  });

  test('the memory does not grow beyond its bound', async () => {
    listener = (_, response) => void response.writeHead(200, PUBLIC).end('x'.repeat(9000));
    for (let count = 0; count < 20; count += 1) await ask(`/charts/${count}.csv`);
    await ask('/charts/19.csv');
    expect(calls).toHaveLength(20);
    await ask('/charts/0.csv');
    expect(calls).toHaveLength(21);
  });
});

describe('the state of the data', () => {
  test('an answer that was made while data were written is not kept', async () => {
    listener = (_, response) => {
      revision = '2@b';
      response.writeHead(200, PUBLIC).end('half old, half new');
    };
    await ask(FILE);
    listener = (_, response) => void response.writeHead(200, PUBLIC).end('new');
    expect((await ask(FILE)).body.toString()).toBe('new');
  });

  test('back to an earlier state, as after a restored backup, nothing of the later one is served', async () => {
    await ask(FILE);
    revision = '2@b';
    await ask(FILE);
    revision = '1@a';
    await ask(FILE);
    expect(calls).toHaveLength(3);
  });

  test('a state that is held is not asked for again until it is let go', async () => {
    isHeld = true;
    for (let count = 0; count < 5; count += 1) await ask(FILE);
    expect([asked, calls.length]).toEqual([1, 1]);
    isHeld = false;
    revision = '2@b';
    await ask(FILE);
    expect(calls).toHaveLength(2);
    expect(asked).toBeGreaterThan(1);
  });

  test('while nobody knows the state, everything goes to the handler', async () => {
    await ask(FILE);
    revision = 'away';
    await ask(FILE);
    await ask(FILE);
    expect(calls).toHaveLength(3);
    revision = '1@a';
    await ask(FILE);
    expect(calls).toHaveLength(3);
  });
});

describe('many at once', () => {
  test('a file is made once, also when the first to ask goes away', async () => {
    let [came, left] = [0, 0];
    server.prependListener('request', (request) => {
      came += 1;
      request.socket.once('close', () => (left += 1));
    });
    let make = (): void => undefined;
    listener = (_, response) => void (make = () => response.writeHead(200, PUBLIC).end(TEXT));
    const first = askHttp({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path: FILE }).end();
    first.on('error', () => undefined);
    await expect.poll(() => calls.length).toBe(1);
    const others = Array.from({ length: 20 }, () => ask(FILE));
    await expect.poll(() => came).toBe(21);
    first.destroy();
    await expect.poll(() => left).toBe(1);
    make();
    expect((await Promise.all(others)).map(({ body }) => body.length)).toEqual(Array.from({ length: 20 }, () => Buffer.byteLength(TEXT)));
    expect(calls).toHaveLength(1);
  });

  test('an answer that breaks off is seen to break off, and not kept', async () => {
    listener = (_, response) => {
      response.writeHead(200, PUBLIC).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(ask(FILE)).rejects.toThrow(/aborted|hang up|reset/u);
    listener = (_, response) => void response.writeHead(200, PUBLIC).end('whole');
    expect((await ask(FILE)).body.toString()).toBe('whole');
  });
});

describe('answers from memory', () => {
  test('each coding is other bytes under another tag; all know of one another', async () => {
    const [plain, brotli, gzip] = [await ask(FILE), await ask(FILE, { 'accept-encoding': 'br' }), await ask(FILE, { 'accept-encoding': 'gzip' })];
    expect([plain, brotli, gzip].map(({ headers }) => headers.etag)).toEqual(['"r1-x"', '"r1-x-br"', '"r1-x-gzip"']);
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(TEXT);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.vary))).toEqual(new Set(['Accept-Language, Accept-Encoding']));
    expect(calls).toHaveLength(1);
  });

  test('HEAD: the same headers', async () => {
    const { date: _, ...get } = (await ask(FILE, { 'accept-encoding': 'br' })).headers;
    const head = await ask(FILE, { 'accept-encoding': 'br' }, 'HEAD');
    const { date: __, ...own } = head.headers;
    expect(own).toEqual(get);
    expect(head.body).toHaveLength(0);
  });

  test('304 with the headers that a cache brings up to date', async () => {
    const { headers } = await ask(FILE, { 'accept-encoding': 'br' });
    const known = await ask(FILE, { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
    expect(known.status).toBe(304);
    expect(known.body).toHaveLength(0);
    for (const name of ['etag', 'cache-control', 'vary', 'last-modified']) expect(known.headers[name]).toBe(headers[name]);
    expect(known.headers['content-type']).toBeUndefined();
  });

  test('parts', async () => {
    await ask(FILE);
    const part = await ask(FILE, { range: 'bytes=2-4', 'accept-encoding': 'br' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, Buffer.from(TEXT).subarray(2, 5), `bytes 2-4/${Buffer.byteLength(TEXT)}`]);
    expect((await ask(FILE, { range: 'bytes=2-4', 'if-range': '"r1-x"' })).status).toBe(206);
    expect((await ask(FILE, { range: 'bytes=2-4', 'if-range': '"r0-x"' })).status).toBe(200);
    expect((await ask(FILE, { range: 'bytes=0-1,4-5' })).status).toBe(200);
    expect((await ask(FILE, { range: 'bytes=2-4', 'if-none-match': '"r1-x"' })).status).toBe(304);
    const beyond = await ask(FILE, { range: 'bytes=99999-' });
    expect([beyond.status, beyond.headers['content-range'], beyond.headers['cache-control']]).toEqual([416, `bytes */${Buffer.byteLength(TEXT)}`, 'no-store']);
  });
});

test('an address that is not UTF-8 is refused, for programs as a problem', async () => {
  for (const path of ['/charts/%E0%A4%A.csv', '/vi/%FF', '/%']) {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 400, instance: path });
    expect((await ask(path, { accept: 'text/html' })).headers['content-type']).toBe('text/plain; charset=utf-8');
  }
  expect(calls).toEqual([]);
});

describe('what the handler answers itself leaves compressed', () => {
  const page = '<p>Trang</p>'.repeat(500);

  test.each([['br'], ['gzip']])('%s, as it is written', async (encoding) => {
    listener = (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (let at = 0; at < page.length; at += 1000) response.write(page.slice(at, at + 1000));
      response.end();
    };
    const { headers, body } = await ask('/vi', { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(body.length).toBeLessThan(500);
    expect((await ask('/vi')).body.toString()).toBe(page);
  });

  test('not what is small, packed or compressed already', async () => {
    for (const headers of [{ 'content-type': 'image/png' }, { 'content-type': 'text/html', 'content-length': '5' }, { 'content-type': 'text/html', 'content-encoding': 'gzip' }]) {
      listener = (_, response) => void response.writeHead(200, headers).end('bytes');
      expect((await ask('/vi', { 'accept-encoding': 'br' })).body.toString()).toBe('bytes');
    }
  });
});
