import { createServer } from 'node:net';
import { plainError } from './progress.mjs';

/** The port and address to serve on, from PORT and HOST. */
export function readAddress(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw plainError(`PORT is ${JSON.stringify(env.PORT)}; it must be a number from 1 to 65535.`);
  return { port, host: env.HOST || undefined };
}

/** What a failed listen means for a person. */
export function toListenError(error, port) {
  if (error.code === 'EADDRINUSE') return plainError(`Port ${port} is in use by another program. Choose another one: PORT=${port < 65535 ? port + 1 : 3000} npm start`);
  if (error.code === 'EACCES') return plainError(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return plainError(`This machine has no address ${process.env.HOST}. Leave HOST out to serve on all.`);
  return error;
}

/** Fails when the port is taken: said before the long work, not after it. */
export function ensurePortFree({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(toListenError(error, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
