import { connect, type Socket } from 'node:net';

export interface Request {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Load {
  readonly connections: number;
  readonly milliseconds: number;
}

function toBytes({ port, path, headers }: Request): Buffer {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

/** Length of a whole answer, from its first bytes; undefined while its head is not there. */
function toLength(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.subarray(0, end).toString('latin1');
  if (!/^HTTP\/1\.1 (?:200|304) /u.test(head)) throw new Error(`it answered ${head.split('\r\n')[0]}`);
  const body = head.startsWith('HTTP/1.1 304') ? 0 : Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1]);
  if (Number.isNaN(body)) throw new Error('the answer does not say how long it is');
  return end + 4 + body;
}

/** One client: a request at a time on one connection. */
function run(request: Request, until: number, onAnswer: () => void): Promise<void> {
  const bytes = toBytes(request);
  const socket: Socket = connect({ port: request.port, host: '127.0.0.1', noDelay: true });
  let received = 0;
  let head: Buffer = Buffer.alloc(0);
  let length: number | undefined;
  const read = (chunk: Buffer): void => {
    received += chunk.length;
    if (length === undefined) head = Buffer.concat([head, chunk]);
    length ??= toLength(head);
    if (length === undefined || received < length) return;
    onAnswer();
    received = 0;
    length = undefined;
    head = Buffer.alloc(0);
    if (performance.now() < until) socket.write(bytes);
    else socket.end();
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject).once('close', () => resolve());
    socket.once('connect', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      try {
        read(chunk);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
  });
}

/** Requests a second, on this machine only, for a bounded time. */
export async function measureLoad(request: Request, { connections, milliseconds }: Load): Promise<number> {
  let answers = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => run(request, began + milliseconds, () => (answers += 1))));
  return (answers * 1000) / (performance.now() - began);
}
