import { createServer, type IncomingMessage, request as askHttp, type RequestListener } from 'node:http';
import { Duplex } from 'node:stream';
import type { InnerAnswer } from './artefact';
import type { RequestPlan } from './request-plan';

/** One end of a connection that lies in memory. */
class ConnectionEnd extends Duplex {
  other: ConnectionEnd | undefined;
  private whenRead: (() => void) | undefined;

  override _read(): void {
    const { whenRead } = this;
    this.whenRead = undefined;
    whenRead?.();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    const { other } = this;
    if (!other || other.destroyed) return done();
    if (other.push(chunk)) return done();
    other.whenRead = done;
    return undefined;
  }

  override _final(done: () => void): void {
    this.other?.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.whenRead?.();
    if (this.other && !this.other.destroyed) this.other.destroy();
    done(error);
  }
}

function connect(): [ConnectionEnd, ConnectionEnd] {
  const [here, there] = [new ConnectionEnd(), new ConnectionEnd()];
  [here.other, there.other] = [there, here];
  return [here, there];
}

/** Reads a whole body; null where it is longer than `limit`. */
async function readBody(message: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}

export interface InnerServer {
  /**
   * Asks the handler as a client of its own would, who waits for the end, or goes away by `signal`.
   * @returns null where the answer is longer than `limit`
   * @throws when the answer breaks off
   */
  ask(plan: RequestPlan, limit: number, signal: AbortSignal): Promise<InnerAnswer | null>;
}

/** The handler behind a connection in memory: requests to it are made from the plan alone, so nothing else can matter. */
export function createInnerServer(handle: RequestListener): InnerServer {
  const server = createServer(handle);
  const open = ({ url, headers }: RequestPlan, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const [here, there] = connect();
      server.emit('connection', there);
      const outgoing = askHttp({ path: url, signal, headers: { ...headers }, setHost: headers.host !== undefined, createConnection: () => here });
      outgoing.once('response', resolve).once('error', reject).end();
    });
  return {
    ask: async (plan, limit, signal) => {
      const message = await open(plan, signal);
      const body = await readBody(message, limit);
      return body && { status: message.statusCode ?? 0, headers: toHeaders(message), body };
    },
  };
}
