import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The product as its own process, started by the same script as `npm start`. */
export interface Product {
  readonly process: ChildProcess;
  output(): string;
  /** What it wrote to its error output: nothing, when all is well. */
  errors(): string;
  /** Sends SIGTERM and waits. @returns the exit code, null when it was killed. */
  stop(): Promise<number | null>;
}

export interface ProductOptions {
  readonly root: string;
  readonly port: number;
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  /** What starts it; absent: the script itself. */
  readonly command?: readonly [string, ...string[]];
  readonly uid?: number;
  readonly gid?: number;
}

function toEnv(options: ProductOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, NODE_EXTRA_CA_CERTS } = process.env;
  return { PATH, HOME, LANG, TMPDIR, NODE_EXTRA_CA_CERTS, NODE_ENV: 'production', PORT: String(options.port), ...options.env };
}

/** Starts the product and returns at once. It leads a process group of its own. */
export function launchProduct(options: ProductOptions): Product {
  const { root, uid, gid, args = [], command = [process.execPath, join(root, 'scripts/start.mjs')] } = options;
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd: root,
    env: toEnv(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    uid,
    gid,
  });
  const chunks = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (chunks.stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (chunks.stderr += chunk.toString('utf8')));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return exited;
  };
  return { process: child, output: () => chunks.stdout + chunks.stderr, errors: () => chunks.stderr, stop };
}

/** Waits until the product says where it is. */
export async function waitForProduct(product: Product): Promise<void> {
  while (!product.output().includes('Tradecite is at')) {
    if (product.process.exitCode !== null || product.process.signalCode !== null) throw new Error(`It did not start:\n${product.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function startProduct(options: ProductOptions): Promise<Product> {
  const product = launchProduct(options);
  const kill = (): boolean => product.process.kill('SIGKILL');
  process.once('exit', kill);
  product.process.once('exit', () => process.off('exit', kill));
  await waitForProduct(product);
  return product;
}
