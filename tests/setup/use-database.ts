import { afterAll, inject } from 'vitest';
import { disconnect } from '../../lib/db/client';

/** Code that reads DATABASE_URL finds the loaded database; a test that writes asks createTestDatabase for its own. */
process.env.DATABASE_URL = inject('databaseUrl');

afterAll(disconnect);
