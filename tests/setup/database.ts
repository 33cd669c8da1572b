import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { disconnect } from '../../lib/db/client';
import { withClient } from '../../lib/db/schema-engine';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own, migrated and holding the figures of data/; `empty` has no table at all. */
export async function createTestDatabase(kind: 'loaded' | 'empty' = 'loaded'): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = kind === 'empty' ? 'template0' : inject('templateName');
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => withClient(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => undefined);
  return { url: url.href, drop };
}

/** For a file of tests that write: lib/db works on a copy of its own from the first test to the last. */
export function useTestDatabase(): void {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    await disconnect();
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
  });
  afterAll(async () => {
    await disconnect();
    await database?.drop();
    process.env.DATABASE_URL = inject('databaseUrl');
  });
}
