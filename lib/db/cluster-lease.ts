import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TradeciteError } from '../core/errors';
import { isAlive, toIdentity, type ProcessIdentity } from './process-identity';

/** Who uses a cluster: one file a process, so that whoever leaves last stops it and nobody stops it under another. */
interface Lease extends ProcessIdentity {
  /** A copied project folder copies the files too; they speak of the folder they were written in. */
  readonly folder: string;
}

const LOCK_WAIT_MS = 120_000;

function readLease(file: string): Lease | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Lease;
  } catch {
    return undefined;
  }
}

function isHeld(file: string, folder: string): boolean {
  const lease = readLease(file);
  return lease !== undefined && lease.folder === folder && isAlive(lease);
}

/** Written beside and renamed, so that nobody reads half a file. */
function writeLease(file: string, folder: string): void {
  writeFileSync(`${file}.new`, JSON.stringify({ ...toIdentity(process.pid), folder } satisfies Lease));
  renameSync(`${file}.new`, file);
}

function leaseFile(folder: string): string {
  return join(folder, 'leases', `${process.pid}.json`);
}

export function takeLease(folder: string): void {
  mkdirSync(join(folder, 'leases'), { recursive: true });
  writeLease(leaseFile(folder), folder);
}

export function dropLease(folder: string): void {
  rmSync(leaseFile(folder), { force: true });
}

/** Processes other than this one that use the cluster now. Files of dead processes are removed on the way. */
export function findOtherLeases(folder: string): number[] {
  const files = readdirSync(join(folder, 'leases')).filter((name) => name.endsWith('.json') && name !== `${process.pid}.json`);
  const held = files.filter((name) => isHeld(join(folder, 'leases', name), folder));
  for (const name of files) if (!held.includes(name)) rmSync(join(folder, 'leases', name), { force: true });
  return held.map((name) => Number.parseInt(name, 10));
}

/** A link is made whole or not at all, so nobody reads a lock that is still being written. */
function tryLock(file: string, folder: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeLease(mine, folder);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes a dead holder's lock away: renamed first, so that of several processes only one succeeds. */
function breakLock(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readLease(aside);
  if (taken && isAlive(taken)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** Runs `use` while no other process starts or stops the cluster in this folder. */
export async function withLock<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const file = join(folder, 'cluster.lock');
  const until = Date.now() + LOCK_WAIT_MS;
  while (!tryLock(file, folder)) {
    if (!isHeld(file, folder)) breakLock(file);
    else if (Date.now() > until) throw new TradeciteError('unavailable', `Another process has been starting or stopping the database for too long; see ${file}.`);
    else await sleep(50);
  }
  try {
    return await use();
  } finally {
    rmSync(file, { force: true });
  }
}
