import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function readPs(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const hasProc = existsSync('/proc/self/stat');

/** proc(5): the 22nd field of stat, counted after the command's closing bracket because a command may hold spaces. */
function toStartTicks(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function findStart(pid: number): string {
  if (!hasProc) return readPs(pid, 'lstart') ?? '';
  const stat = readProc(pid, 'stat');
  return stat ? toStartTicks(stat) : '';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A zombie still has a number, and will never do anything again. */
function isZombie(pid: number): boolean {
  const stat = hasProc ? readProc(pid, 'stat') : undefined;
  return stat?.slice(stat.lastIndexOf(')') + 2).startsWith('Z') ?? false;
}

export function isRunning(pid: number): boolean {
  return pid > 0 && exists(pid) && !isZombie(pid);
}

export function toIdentity(pid: number): ProcessIdentity {
  return { pid, startedAt: findStart(pid) };
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return isRunning(pid) && findStart(pid) === startedAt;
}

/** The command line of a process, empty when there is none or it cannot be read. */
export function findCommandLine(pid: number): string {
  return (hasProc ? readProc(pid, 'cmdline')?.replaceAll('\0', ' ') : readPs(pid, 'command')) ?? '';
}
