import { Client } from 'pg';
import { readEnvironment } from '../env';

/** Asks what state the data are in, on a connection of its own: no other query is ever in its way. */
export interface RevisionProbe {
  /**
   * `12@2026-01-31 …`: number and time of the newest revision that is committed now; empty for a database without data.
   * One question at a time. @throws when the database does not answer; the next question connects anew.
   */
  find(): Promise<string>;
  close(): Promise<void>;
}

const PATIENCE_MS = 2000;
// Without parameters, so in one message each way, which poolers of connections pass on as it is.
const NEWEST = { text: `SELECT revision || '@' || recorded_at FROM data_revisions ORDER BY revision DESC LIMIT 1`, rowMode: 'array' };

async function connect(): Promise<Client> {
  const client = new Client({
    connectionString: readEnvironment().DATABASE_URL,
    application_name: 'tradecite revision',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  });
  // A connection that breaks while idle makes the next question fail, and that one is reported.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function openRevisionProbe(): RevisionProbe {
  let client: Client | undefined;
  const drop = async (): Promise<void> => {
    const dropped = client;
    client = undefined;
    await dropped?.end().catch(() => undefined);
  };
  const find = async (): Promise<string> => {
    client ??= await connect();
    const { rows } = await client.query<[string]>(NEWEST);
    return rows[0]?.[0] ?? '';
  };
  return {
    find: () =>
      find().catch((error: unknown) => {
        void drop();
        throw error;
      }),
    close: drop,
  };
}
