import { describe, expect, test } from 'vitest';
import { createByteCache } from '../../lib/core/byte-cache';
import { toByteRange } from '../../lib/serve/byte-range';
import { isCompressible, negotiateEncoding } from '../../lib/serve/encoding';
import { checkPreconditions, isRangeCurrent } from '../../lib/serve/precondition';
import { toSharedQuestion } from '../../lib/serve/shared-question';

describe('negotiateEncoding', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate, zstd', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['BR; Q=0.2, gzip;q=0.1', 'br'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0.5, identity', 'identity'],
    ['identity;q=0, gzip;q=0.001', 'gzip'],
    ['*;q=0', 'identity'],
    ['br;q=9, gzip', 'gzip'],
    ['br;q=x', 'identity'],
  ])('%s: %s', (header, encoding) => {
    expect(negotiateEncoding(header)).toBe(encoding);
  });

  test('words are made smaller, pictures and archives are not', () => {
    const words = ['text/html; charset=utf-8', 'text/csv', 'application/json', 'image/svg+xml', 'application/atom+xml', 'application/vnd.sdmx.data+csv;version=2.0.0', 'application/ld+json'];
    const packed = ['image/png', 'application/pdf', 'application/zip', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', undefined];
    expect(words.filter((type) => !isCompressible(type))).toEqual([]);
    expect(packed.filter(isCompressible)).toEqual([]);
  });
});

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=50-1000', { first: 50, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-0', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=0-1', null],
  [undefined, null],
])('range %s of 100 bytes', (header, range) => {
  expect(toByteRange(header, 100)).toEqual(range);
});

describe('preconditions', () => {
  const validators = { etag: '"r5-a,b-br"', lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT' };

  test.each([
    [{}, 200],
    [{ 'if-none-match': '"r5-a,b-br"' }, 304],
    [{ 'if-none-match': '"x", W/"r5-a,b-br"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"r5-a,b-gzip"' }, 304],
    [{ 'if-none-match': '"r5-a", "b-br"' }, 200],
    [{ 'if-none-match': 'r5-a,b-br' }, 200],
    [{ 'if-none-match': '"r4"', 'if-modified-since': 'Sat, 21 Nov 2026 10:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'Sat, 21 Nov 2026 10:00:00 GMT' }, 304],
    [{ 'if-modified-since': 'Sat, 21 Nov 2026 10:00:01 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-match': '"r5-a,b-br"' }, 200],
    [{ 'if-match': 'W/"r5-a,b-br"' }, 412],
    [{ 'if-match': '"r4"', 'if-none-match': '*' }, 412],
    [{ 'if-unmodified-since': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 412],
  ])('%j: %d', (headers, status) => {
    expect(checkPreconditions(headers, validators).status).toBe(status);
  });

  test('who has it in another coding keeps its own tag', () => {
    expect(checkPreconditions({ 'if-none-match': 'W/"r5-a,b-gzip"' }, validators)).toEqual({ status: 304, etag: '"r5-a,b-gzip"' });
  });

  test('a part only of the same bytes', () => {
    expect([undefined, '"r5-a,b-br"', validators.lastModified].map((text) => isRangeCurrent(text, validators))).toEqual([true, true, true]);
    expect(['W/"r5-a,b-br"', '"r5-a,b"', 'Sat, 21 Nov 2026 10:00:01 GMT'].map((text) => isRangeCurrent(text, validators))).toEqual([false, false, false]);
  });
});

describe('the memory', () => {
  test('never takes more than it may; what was asked for last stays', () => {
    const cache = createByteCache<string>(10);
    for (const key of ['a', 'b', 'c']) cache.set(key, key, 3);
    cache.get('a');
    cache.set('d', 'd', 3);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['a', undefined, 'c', 'd']);
    cache.set('large', 'large', 11);
    expect([cache.get('large'), cache.bytes]).toEqual([undefined, 9]);
    cache.grow('d', 'd', 5);
    expect(cache.bytes).toBeLessThanOrEqual(10);
    cache.grow('a', 'another', 1);
    cache.clear();
    expect([cache.bytes, cache.size]).toEqual([0, 0]);
  });
});

describe('a shared question', () => {
  test('one runs at a time; who comes while one runs gets the answer to the next', async () => {
    let [asked, running] = [0, 0];
    const ask = async (): Promise<number> => {
      asked += 1;
      running += 1;
      expect(running).toBe(1);
      const mine = asked;
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return mine;
    };
    const question = toSharedQuestion(ask);
    const find = (): Promise<number | undefined> => new Promise((resolve) => question((_, answer) => resolve(answer)));
    const first = [find(), find()];
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = [find(), find(), find()];
    expect(await Promise.all([...first, ...second])).toEqual([1, 1, 2, 2, 2]);
    expect(await find()).toBe(3);
  });

  test('a failure is told to all, and the next asks again', async () => {
    let asked = 0;
    const question = toSharedQuestion(() => Promise.reject(new Error(`no ${(asked += 1)}`)));
    const find = (): Promise<unknown> => new Promise((resolve) => question((error) => resolve((error as Error).message)));
    expect(await Promise.all([find(), find()])).toEqual(['no 1', 'no 1']);
    expect(await find()).toBe('no 2');
  });
});
