import { TradeciteError } from '../core/errors';
import { Prisma } from './generated/client';

/** Node's and PostgreSQL's codes (class 08, 53300, 57P0x) that mean: the database is away, not the question wrong. */
const AWAY = /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|08\w{3}|28\w{3}|3D000|53\w{3}|57P0\d|P100\d|P1017|P2024)$/u;
const AWAY_WORDS = /timeout exceeded when trying to connect|connection terminated|can't reach database|server has closed the connection/iu;

function isAway(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  return (typeof message === 'string' && AWAY_WORDS.test(message)) || (cause !== undefined && cause !== null && isAway(cause));
}

/** Any failure as the product's own error. What it says names no host, query or value; the failure itself is the cause. */
export function toReadError(error: unknown): TradeciteError {
  if (error instanceof TradeciteError) return error;
  if (isAway(error)) return new TradeciteError('unavailable', 'The database cannot be reached; try again shortly', [], { cause: error });
  return new TradeciteError('internal', 'Something went wrong on this server', [], { cause: error });
}
