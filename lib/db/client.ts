import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { readEnvironment } from '../env';
import { PrismaClient } from './generated/client';

interface Connections {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
}

/** Kept on globalThis: a hot reload makes this module anew, and would otherwise leave the old connections open. */
const kept = globalThis as typeof globalThis & { tradeciteConnections?: Connections };

function connect(): Connections {
  const { DATABASE_URL, DATABASE_POOL_MAX } = readEnvironment();
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_MAX,
    connectionTimeoutMillis: 10_000,
    application_name: 'tradecite',
  });
  // An idle connection that the server closes is replaced by the next query, which reports what is wrong if that fails too.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function getConnections(): Connections {
  kept.tradeciteConnections ??= connect();
  return kept.tradeciteConnections;
}

/** The one Prisma client of this process, made at first use from DATABASE_URL. */
export function getPrisma(): PrismaClient {
  return getConnections().prisma;
}

/** The pool under Prisma: for bulk paths (COPY, cursors) and raw queries. The caller releases what it takes. */
export function getPool(): Pool {
  return getConnections().pool;
}

/** Closes all connections of this process; the next use connects anew. */
export async function disconnect(): Promise<void> {
  const connections = kept.tradeciteConnections;
  delete kept.tradeciteConnections;
  await connections?.prisma.$disconnect();
  await connections?.pool.end();
}
