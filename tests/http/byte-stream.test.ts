import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { expect, test } from 'vitest';
import { toByteStream, toStarted } from '../../app/_http/byte-stream';

async function* toParts(count: number, onEnd: () => void, failAt = -1): AsyncGenerator<string> {
  try {
    for (let part = 0; part < count; part += 1) {
      if (part === failAt) throw new Error('connection lost');
      yield `${part}\r\n`.repeat(10_000);
    }
  } finally {
    onEnd();
  }
}

test('all parts come, in order', async () => {
  const text = await new Response(toByteStream(toParts(3, () => undefined))).text();
  expect(text).toBe([0, 1, 2].map((part) => `${part}\r\n`.repeat(10_000)).join(''));
});

test('a failure half way breaks the connection: the client sees no whole file', async () => {
  const server = createServer((_, response) => {
    Readable.fromWeb(toByteStream(toParts(9, () => undefined, 5)) as NodeStream)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(/terminated|aborted/u);
  server.close();
});

test('a client that goes away ends the work', async () => {
  let ended = false;
  const reader = toByteStream(toParts(1000, () => (ended = true))).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});

test('nothing is made before it is asked for', async () => {
  let made = 0;
  async function* parts(): AsyncGenerator<string> {
    for (;;) {
      made += 1;
      yield 'x'.repeat(40_000);
    }
  }
  const reader = toByteStream(parts()).getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toBeLessThanOrEqual(2);
  await reader.cancel();
});

test('toStarted fails at once when the first page fails, and leaves none out', async () => {
  await expect(toStarted(toParts(1, () => undefined, 0))).rejects.toThrow('connection lost');
  async function* pages(): AsyncGenerator<number> {
    yield 1;
    yield 2;
  }
  const found: number[] = [];
  for await (const page of await toStarted(pages())) found.push(page);
  expect(found).toEqual([1, 2]);
});
