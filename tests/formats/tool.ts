import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** One at a time: two test files may ask at once, and apt does not wait for its own locks. */
function apt(...args: readonly string[]): void {
  const options = { stdio: 'ignore', timeout: 540_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('flock', [join(tmpdir(), 'tradecite-apt.lock'), 'apt-get', ...args], options);
}

function install(packages: readonly string[]): void {
  apt('update', '-qq');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Whether another program that reads our files is at hand; on a machine where packages may be installed it is installed
 * first. Without it the test that asks is skipped, and `TRADECITE_REQUIRE_READERS` makes that a failure.
 */
export function hasTool(command: string, packages: readonly string[], check: () => boolean = () => true): boolean {
  const isReady = () => isInstalled(command) && check();
  if (isReady()) return true;
  try {
    if (isRoot() && isInstalled('apt-get')) install(packages);
  } catch {
    // Offline, or not a Debian: the answer is below.
  }
  if (isReady()) return true;
  if (process.env.TRADECITE_REQUIRE_READERS) throw new Error(`${command} is not installed and could not be: apt-get install ${packages.join(' ')}`);
  return false;
}

function loadsRsdmx(): boolean {
  try {
    execFileSync('Rscript', ['-e', 'library(rsdmx)'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether R can read SDMX-ML with its package rsdmx; as hasTool. */
export function hasRsdmx(): boolean {
  return hasTool('Rscript', ['r-cran-rsdmx'], loadsRsdmx);
}
