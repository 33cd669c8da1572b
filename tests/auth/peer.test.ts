import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isFromLoopback, markPeer } from '../../lib/auth/peer';

/** A request as the server gets it from a socket with that other end. */
function isOwn(remoteAddress: string | undefined, headers: Record<string, string> = {}): boolean {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, { host: 'localhost:3000', ...headers });
  markPeer(request);
  return isFromLoopback(new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])));
}

test.each(['127.0.0.1', '127.8.9.10', '::ffff:127.0.0.1', '::1'])('%s is this machine', (address) => {
  expect(isOwn(address)).toBe(true);
});

test.each(['192.0.2.7', '::ffff:192.0.2.7', '10.0.0.1', '128.0.0.1', '2001:db8::1', '::', undefined])('%s is another machine', (address) => {
  expect(isOwn(address)).toBe(false);
});

test('this machine speaks for others through a proxy, or by a name that is not its own', () => {
  const SENT: readonly Record<string, string>[] = [{ forwarded: 'for=127.0.0.1' }, { 'x-forwarded-for': '127.0.0.1' }, { via: '1.1 proxy' }, { host: 'tradecite.example' }, { host: 'localhost.example:3000' }];
  for (const headers of SENT) expect(isOwn('127.0.0.1', headers), JSON.stringify(headers)).toBe(false);
});

test('a mark that came from outside is taken off', () => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '127.0.0.1' });
  const own = new IncomingMessage(socket);
  own.headers.host = 'localhost';
  markPeer(own);
  const mark = String(own.headers['x-tradecite-peer']);
  expect(isOwn('192.0.2.7', { 'x-tradecite-peer': mark })).toBe(false);
});
