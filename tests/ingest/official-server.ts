import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

export interface OfficialServer {
  readonly url: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server that plays a statistics service: `replies` in turn, the last one again and again. */
export async function startOfficialServer(replies: readonly Reply[]): Promise<OfficialServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)];
    asked.push(request.url ?? '');
    reply?.(response, request);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

export function json(body: unknown): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

export function status(code: number, headers: Record<string, string> = {}, body = '{"message":"busy"}'): Reply {
  return (response) => {
    response.writeHead(code, headers).end(body);
  };
}

/** Half an answer, then the connection breaks. */
export const broken: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data": [');
  setTimeout(() => response.destroy(), 20);
};

export const page: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>Maintenance</title><body>Back soon</body></html>');
};
