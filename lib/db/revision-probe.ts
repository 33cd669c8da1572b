import { Client, type QueryArrayResult } from 'pg';
import { readEnvironment } from '../env';

/** The state of the data at one moment. */
interface ObservedRevision {
  /** `12@2026-01-31 …`: number and time of the newest revision that is committed; empty for a database without data. */
  readonly name: string;
  /** Whether it still is the newest, for certain: while a lock keeps writers from committing. */
  isHeld(): boolean;
}

/** Asks what state the data are in, on a connection of its own: no other query is ever in its way. */
export interface RevisionProbe {
  /** One question at a time. @throws when the database does not answer; the next question connects anew. */
  find(): Promise<ObservedRevision>;
  close(): Promise<void>;
}

const PATIENCE_MS = 2000;
/** How long a state is held after a question: what a writer waits for at the most, where files are asked for all the time. */
const HOLD_MS = 50;
/** After a change nothing is held for so long: who writes many times waits once. */
const CALM_MS = 1000;

const NEWEST = `SELECT (SELECT revision || '@' || recorded_at FROM data_revisions ORDER BY revision DESC LIMIT 1)`;
/**
 * Every transaction that changes data takes lock 727401020 before it commits (migration every_write_is_a_revision). Shared, it holds
 * the state until our transaction ends: by COMMIT after HOLD_MS, or by PostgreSQL should this process hang. The state is read after the lock is
 * taken, in a snapshot of its own. Where a writer has the lock or waits for it, nothing is held.
 */
const HOLD = `BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '1s';
  SELECT pg_try_advisory_xact_lock_shared(727401020); ${NEWEST}`;

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

/** Several statements in one message: the values that those with rows gave. */
async function ask(client: Client, text: string): Promise<unknown[]> {
  const answer: unknown = await client.query({ text, rowMode: 'array' });
  const results = (Array.isArray(answer) ? answer : [answer]) as QueryArrayResult<unknown[]>[];
  return results.flatMap(({ rows }) => rows.map(([value]) => value));
}

interface Connection {
  readonly client: Client;
  /** Until when our transaction is open; 0 when none is. */
  heldUntil: number;
}

export function openRevisionProbe(now: () => number = () => performance.now()): RevisionProbe {
  let connection: Connection | undefined;
  let last: { name: string; changedAt: number } | undefined;
  let release: NodeJS.Timeout | undefined;

  /** Whether our transaction was open, and is to be ended. */
  const letGo = (held: Connection): boolean => {
    const isOpen = release !== undefined;
    clearTimeout(release);
    release = undefined;
    held.heldUntil = 0;
    return isOpen;
  };
  const drop = async (): Promise<void> => {
    const dropped = connection;
    connection = undefined;
    if (dropped) letGo(dropped);
    await dropped?.client.end().catch(() => undefined);
  };
  const open = async (): Promise<Connection> => {
    const client = await connect();
    const opened = { client, heldUntil: 0 };
    client.once('end', () => (opened.heldUntil = 0));
    return opened;
  };
  const hold = async (current: Connection, end: string): Promise<string> => {
    const until = now() + HOLD_MS;
    const [isLocked, name] = await ask(current.client, end + HOLD);
    if (isLocked === true) current.heldUntil = until;
    release = setTimeout(() => letGo(current) && current.client.query('COMMIT').catch(drop), HOLD_MS).unref();
    return String(name ?? '');
  };
  const find = async (): Promise<ObservedRevision> => {
    const current = (connection ??= await open());
    const end = letGo(current) ? 'COMMIT; ' : '';
    const isCalm = last !== undefined && now() - last.changedAt > CALM_MS;
    const name = isCalm ? await hold(current, end) : String((await ask(current.client, end + NEWEST))[0] ?? '');
    if (last?.name !== name) last = { name, changedAt: now() };
    const { heldUntil } = current;
    return { name, isHeld: () => current.heldUntil === heldUntil && now() < heldUntil };
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
