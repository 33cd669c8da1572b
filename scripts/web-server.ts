import { createServer, type RequestListener, type Server } from 'node:http';
import next from 'next';
import { markPeer } from '../lib/auth/peer';
import { openRevisionProbe } from '../lib/db/revision-probe';
import { readCacheBytes, readEnvironment } from '../lib/env';
import { createFront } from '../lib/serve/front';
import { notePage } from '../lib/serve/page-status';
import { toListenError } from './port.mjs';

export interface Address {
  readonly port: number;
  readonly host: string | undefined;
}

export interface WebServer {
  /** Takes no new requests; running ones get three seconds. */
  close(): Promise<void>;
}

const GRACE_MS = 3000;

function listen(server: Server, { port, host }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toListenError(error, port)));
    server.listen(port, host, resolve);
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}

/** Serves the pages with Next in this process, so that one set of signals stops everything in order. */
export async function openWebServer(options: { dev: boolean; root: string; address: Address }): Promise<WebServer> {
  const server = createServer();
  const app = next({ dev: options.dev, dir: options.root, hostname: options.address.host, port: options.address.port, httpServer: server });
  await app.prepare();
  const answer = app.getRequestHandler();
  const handle: RequestListener = (request, response) => {
    markPeer(request);
    notePage(request, response);
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
  const probe = openRevisionProbe();
  const cacheBytes = options.dev ? 0 : readCacheBytes().answers;
  server.on('request', createFront({ handle, findRevision: probe.find, cacheBytes, trustsProxy: readEnvironment().TRADECITE_TRUST_PROXY }));
  await listen(server, options.address);
  return { close: () => close(server).then(() => app.close()).then(() => probe.close()) };
}
