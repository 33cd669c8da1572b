import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { findAccount, type Account } from './cluster-account';
import { findBinaries, toExecutable, type ClusterBinaries } from './cluster-binaries';

/** Where a cluster lives and who runs it. */
export interface ClusterPlace {
  /** Everything that is ours: password, port, leases. */
  readonly folder: string;
  /** What PostgreSQL owns: its data and its log. */
  readonly home: string;
  readonly account: Account;
  readonly binaries: ClusterBinaries;
}

/** Root's programs may be kept from other users, and root's home is: then the cluster lives here. */
const SYSTEM_FOLDER = '/var/lib/tradecite';

export function dataOf(place: ClusterPlace): string {
  return join(place.home, 'data');
}

function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function makeHome(home: string, account: Account): void {
  mkdirSync(home, { recursive: true });
  giveTo(account, home);
}

/** Whether the account may run the programs and stand in the folder: asked by doing it. */
function isReachable({ account, binaries, home }: ClusterPlace): boolean {
  const script = 'cd "$1" && "$2" --version';
  const args = ['-c', script, 'sh', home, toExecutable(binaries.home, 'postgres')];
  return spawnSync('sh', args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyBinaries(binaries: ClusterBinaries, base: string): ClusterBinaries {
  const home = join(base, `postgresql-${binaries.version}`);
  if (!existsSync(home)) {
    cpSync(binaries.home, `${home}.new`, { recursive: true, verbatimSymlinks: true, force: true });
    renameSync(`${home}.new`, home);
  }
  return { ...binaries, home };
}

/** Data that was made while the project's folder could be reached moves along, once. */
function moveData(from: string, place: ClusterPlace): void {
  if (!existsSync(join(from, 'data')) || existsSync(dataOf(place))) return;
  const copied = spawnSync('cp', ['-a', join(from, 'data'), `${dataOf(place)}.new`], { stdio: 'ignore' });
  if (copied.status !== 0) throw new Error(`cannot copy ${from} to ${place.home}`);
  renameSync(`${dataOf(place)}.new`, dataOf(place));
  renameSync(join(from, 'data'), join(from, 'data.moved'));
}

function toSystemPlace(place: ClusterPlace, base: string): ClusterPlace {
  const home = join(base, 'postgres');
  for (const folder of [SYSTEM_FOLDER, base]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  makeHome(home, place.account);
  const moved = { ...place, home, binaries: copyBinaries(place.binaries, base) };
  moveData(place.home, moved);
  return moved;
}

/**
 * Finds or makes the place of the cluster that belongs to `folder`.
 * @param folder absolute path, for example <project>/.tradecite
 */
export function preparePlace(folder: string, onProgress: (message: string) => void): ClusterPlace {
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const base = join(SYSTEM_FOLDER, createHash('sha256').update(real).digest('hex').slice(0, 12));
  const home = join(real, 'postgres');
  const account = findAccount(join(home, 'data'), onProgress);
  const place: ClusterPlace = { folder: real, home, account, binaries: findBinaries() };
  if (account.uid === undefined) {
    makeHome(home, account);
    return place;
  }
  if (existsSync(join(base, 'postgres', 'data'))) return toSystemPlace(place, base);
  chmodSync(real, 0o755);
  makeHome(home, account);
  if (isReachable(place)) return place;
  onProgress(`the project's folder is closed to other users: the database is kept in ${base}`);
  return toSystemPlace(place, base);
}
