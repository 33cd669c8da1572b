import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';

/** Route handlers see headers only: what the socket said comes to them in this one, written anew for every request. */
const HEADER = 'x-tradecite-peer';

/** Whoever sends one of these spoke for somebody else: the socket is a proxy's. */
const RELAYED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'];

/** Names under which a browser of this machine asks: another name that leads here may be another site's (DNS rebinding). */
const OWN_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Known to this process only, so that a header of the same name from outside means nothing, whatever stands in front. */
const kept = globalThis as typeof globalThis & { tradecitePeerMark?: string };

function toMark(): string {
  kept.tradecitePeerMark ??= randomUUID();
  return kept.tradecitePeerMark;
}

function isLoopbackAddress(address: string | undefined): boolean {
  if (!address) return false;
  const v4 = /^(?:::ffff:)?(\d+(?:\.\d+){3})$/iu.exec(address)?.[1];
  return v4 ? LOOPBACK.check(v4, 'ipv4') : LOOPBACK.check(address, 'ipv6');
}

/** Notes on a request whether it came from this machine itself, by the address of its socket. Before anything else reads it. */
export function markPeer(request: IncomingMessage): void {
  const { headers, socket } = request;
  const isOwn = isLoopbackAddress(socket.remoteAddress) && OWN_NAME.test(headers.host ?? '') && RELAYED.every((name) => headers[name] === undefined);
  delete headers[HEADER];
  if (isOwn) headers[HEADER] = toMark();
}

/** Whether a marked request came from a browser or program of this machine, directly and by a name of its own. */
export function isFromLoopback(headers: Pick<Headers, 'get'>): boolean {
  return kept.tradecitePeerMark !== undefined && headers.get(HEADER) === kept.tradecitePeerMark;
}
