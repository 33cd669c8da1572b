import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { TradeciteError } from '../core/errors';

/** The user that PostgreSQL runs as: it refuses to run as root. Empty: the user we are. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';

function readId(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function findNamed(): Account | undefined {
  try {
    return { uid: readId('-u'), gid: readId('-g') };
  } catch {
    return undefined;
  }
}

function createNamed(onProgress: (message: string) => void): Account | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' });
    onProgress(`created the system user "${NAME}", because PostgreSQL does not run as root`);
    return findNamed();
  } catch {
    return undefined;
  }
}

/** Whose a cluster already is, unless it is root's. */
function findOwner(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/**
 * The account for the cluster whose data is in `folder` (which need not exist).
 * @throws TradeciteError (unavailable) when we are root and no other user can be had.
 */
export function findAccount(folder: string, onProgress: (message: string) => void): Account {
  if (process.getuid?.() !== 0) return {};
  const account = findOwner(folder) ?? findNamed() ?? createNamed(onProgress);
  if (account) return account;
  const remedy = `Start as another user, create a user "${NAME}", or set DATABASE_URL to a PostgreSQL server.`;
  throw new TradeciteError('unavailable', `PostgreSQL does not run as root, and no user "${NAME}" could be made for it. ${remedy}`);
}
