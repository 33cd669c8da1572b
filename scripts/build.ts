import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/db/cluster-lease';
import { runLogged } from './install.mjs';

/** What the pages are made of; data is not among it, they read that when asked. */
const SOURCES = ['app', 'lib', 'prisma/schema.prisma', 'next.config.js', 'tsconfig.json', 'package-lock.json', '.postcssrc.json'];

function findFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? findFiles(join(path, entry.name)) : [join(path, entry.name)]));
}

function toFiles(root: string, source: string): string[] {
  const path = join(root, source);
  const isFile = /\.\w+$/u.test(source);
  return isFile ? [path].filter((file) => existsSync(file)) : findFiles(path).filter((file) => !file.includes('/generated/'));
}

/** A hash of everything that a build depends on. */
export function toBuildStamp(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((source) => toFiles(root, source)).toSorted()) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isBuilt(root: string, stamp: string): boolean {
  const file = join(root, '.next/tradecite-stamp');
  return existsSync(join(root, '.next/BUILD_ID')) && existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

export interface BuildOptions {
  readonly root: string;
  readonly dataFolder: string;
  readonly signal?: AbortSignal;
}

async function build(options: BuildOptions, stamp: string): Promise<string> {
  const file = join(options.root, '.next/tradecite-stamp');
  if (isBuilt(options.root, stamp)) return 'built before';
  rmSync(file, { force: true });
  // Without a database: what it holds must not be baked into pages.
  const env = { NODE_ENV: 'production', DATABASE_URL: undefined };
  const next = join(options.root, 'node_modules/next/dist/bin/next');
  await runLogged('build', [process.execPath, next, 'build'], { signal: options.signal, env });
  writeFileSync(file, stamp);
  return 'built';
}

/** Builds the pages when something they are made of has changed. Two processes at once build once. */
export function ensureBuilt(options: BuildOptions): Promise<string> {
  const stamp = toBuildStamp(options.root);
  if (isBuilt(options.root, stamp)) return Promise.resolve('built before');
  const folder = join(options.dataFolder, 'build');
  mkdirSync(folder, { recursive: true });
  return withLock(folder, () => build(options, stamp));
}
