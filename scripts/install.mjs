// Before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve as toAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainError } from './progress.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dataFolder = toAbsolute(process.env.TRADECITE_DATA_DIR || join(root, '.tradecite'));

const NO_SPACE = /ENOSPC|No space left on device/u;

/** No tool may ask its maker for news, fetch a binary, or phone home. */
const QUIET = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a program with its output in .tradecite/logs; when it fails, the end of that is the error.
 * @param {string} name of the log
 * @param {readonly string[]} command
 * @param {{ signal?: AbortSignal, env?: Record<string, string | undefined> }} [options]
 */
export function runLogged(name, command, options = {}) {
  const log = join(dataFolder, 'logs', `${name}.log`);
  mkdirSync(join(dataFolder, 'logs'), { recursive: true });
  const output = openSync(log, 'w');
  const env = { ...process.env, ...QUIET, ...options.env };
  return new Promise((done, reject) => {
    const child = spawn(command[0], command.slice(1), { cwd: root, env, signal: options.signal, stdio: ['ignore', output, output] });
    closeSync(output);
    child.once('error', reject);
    child.once('exit', (code, signal) => (code === 0 ? done() : reject(toRunError(name, log, signal || `exit code ${code}`))));
  });
}

function toRunError(name, log, how) {
  const text = readFileSync(log, 'utf8').trimEnd();
  if (NO_SPACE.test(text)) return plainError(`There is no space left on the disk (${name}). Free some and start again.`);
  return plainError(`${name} failed (${how}). The end of ${log}:\n${text.split('\n').slice(-20).join('\n')}`);
}

function readLock(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')).packages : undefined;
}

/** Whether npm leaves a package out on this machine: another platform's, or an optional one that it could not use. */
function mayBeAbsent({ optional, os, cpu, libc }) {
  if (!optional) return false;
  return !os || !cpu || libc !== undefined || !os.includes(process.platform) || !cpu.includes(process.arch);
}

/** npm writes node_modules/.package-lock.json last, so it tells whether an install ran to its end, and of what. */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (!wanted || !present) return Boolean(present);
  return Object.entries(wanted).every(([path, entry]) => path === '' || (present[path] ? present[path].version === entry.version : mayBeAbsent(entry)));
}

function npm(args) {
  const cli = process.env.npm_execpath || '';
  if (/\.[cm]?js$/u.test(cli)) return [process.execPath, cli, ...args];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args];
}

/** Installs what package-lock.json lists when node_modules is something else. */
export async function ensureInstalled(note, signal) {
  if (isInstalled()) return 'up to date';
  const how = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  note(`npm ${how} (the first time takes a minute)`);
  await runLogged('install', npm([how, '--include=dev', '--include=optional', '--no-audit', '--no-fund']), { signal });
  return 'installed';
}

/** Generates the Prisma client when the schema or Prisma is another than last time. */
export async function ensureGenerated(signal) {
  const stamp = join(root, 'lib/db/generated/.stamp');
  const hash = createHash('sha256');
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json']) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'up to date';
  const cli = join(root, 'node_modules/prisma/build/index.js');
  await runLogged('prisma', [process.execPath, cli, 'generate', '--schema', 'prisma/schema.prisma'], { signal });
  writeFileSync(stamp, wanted);
  return 'generated';
}
