import { TradeciteError } from '../core/errors';

/** Node's error codes and PostgreSQL's SQLSTATEs (Appendix A of its manual) that mean: no connection, and why. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that network',
  ECONNRESET: 'it closed the connection',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no database of that name (create it with: createdb)',
  '42501': 'this user has no right to it',
  '53300': 'the server has no free connection',
  '57P03': 'the server is starting up or shutting down',
};

/** `user@host:port/database`: where a connection string points, without its password. */
export function toConnectionPlace(connectionString: string): string {
  if (!URL.canParse(connectionString)) return 'at the address in DATABASE_URL';
  const url = new URL(connectionString);
  const user = url.username ? `${decodeURIComponent(url.username)}@` : '';
  return `${user}${url.hostname}:${url.port || '5432'}${url.pathname}`;
}

function toReason(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (/timeout/iu.test(message)) return 'it does not answer';
  if (/password must be a string|no password/iu.test(message)) return 'it wants a password, and DATABASE_URL has none';
  return REASONS[code] ?? (message || 'the reason is not known');
}

/** What a failed connection means, in a sentence that names host and reason and never the password. */
export function toConnectionError(error: unknown, connectionString: string): TradeciteError {
  const place = toConnectionPlace(connectionString);
  return new TradeciteError('unavailable', `The database ${place} cannot be used: ${toReason(error)}. Check DATABASE_URL.`, [], { cause: error });
}
