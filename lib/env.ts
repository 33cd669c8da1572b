import { z } from 'zod';
import { TradeciteError } from './core/errors';

const POSTGRES_URL = /^postgres(?:ql)?:\/\/\S+$/u;
const REASON = 'write it as postgresql://user:password@host:5432/database';

const environment = z.object({
  DATABASE_URL: z.string({ error: REASON }).regex(POSTGRES_URL, REASON),
  /** Connections one process may hold. */
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(500).default(10),
  /** Whether the X-Forwarded-Host and -Proto of a request are a trusted proxy's. */
  TRADECITE_TRUST_PROXY: z.enum(['true', 'false'], { error: 'write true or false' }).default('false').transform((text) => text === 'true'),
  /** Who may save charts and explain findings: nobody, who sits at this machine, everybody who reaches this server. */
  TRADECITE_EDIT: z.enum(['off', 'loopback', 'on'], { error: 'write off, loopback or on' }).default('off'),
  /** Megabytes of memory for finished embeds, pictures, files and the drawings of pages; 0 keeps none. */
  TRADECITE_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(64),
});

export type Environment = z.output<typeof environment>;

/**
 * The environment that the product reads, checked.
 * @throws TradeciteError (unavailable) that names the variable and never repeats its value, which may hold a password.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environment.safeParse(env);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  const reasons = details.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  throw new TradeciteError('unavailable', `The environment is not usable. ${reasons}.`, details);
}

const MEGABYTE = 1024 * 1024;
/** Of the whole cache, for drawings of pages; the rest is for answers. */
const DRAWINGS = 1 / 4;

/** How many bytes of TRADECITE_CACHE_MB finished answers may take, and drawings of pages. */
export function readCacheBytes(): { answers: number; drawings: number } {
  const bytes = readEnvironment().TRADECITE_CACHE_MB * MEGABYTE;
  return { answers: bytes * (1 - DRAWINGS), drawings: bytes * DRAWINGS };
}
