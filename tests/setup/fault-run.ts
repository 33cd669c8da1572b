import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { preparePlace } from '../../lib/db/cluster-place';
import { findFreePort, findPostmaster } from '../../lib/db/cluster-server';
import { isRunning } from '../../lib/db/process-identity';
import { launchProduct, waitForProduct, type Product, type ProductOptions } from './product';
import { makeTempFolder, projectRoot } from './test-cluster';

/** One start of the product on a data folder of its own, in a process group of its own. */
export interface FaultRun {
  readonly product: Product;
  readonly url: string;
  /** Signals the whole group, as Ctrl-C in a terminal does. */
  signal(name: NodeJS.Signals): void;
  /** @returns exit code and how long it took to go, in milliseconds */
  wait(): Promise<{ code: number | null; took: number }>;
}

export function launchRun(port: number, options: Partial<ProductOptions>): FaultRun {
  const product = launchProduct({ root: projectRoot, port, ...options });
  const { pid = 0 } = product.process;
  const exited = new Promise<number | null>((resolve) => product.process.once('close', resolve));
  const wait = async (): Promise<{ code: number | null; took: number }> => {
    const began = Date.now();
    return { code: await exited, took: Date.now() - began };
  };
  const signal = (name: NodeJS.Signals): void => {
    if (isRunning(pid)) process.kill(-pid, name);
  };
  return { product, url: `http://127.0.0.1:${port}`, signal, wait };
}

export interface DataFolder {
  /** Starts the product on the folder and waits until it serves. */
  start(env?: Record<string, string>, command?: ProductOptions['command']): Promise<FaultRun>;
  /** The same, without waiting. */
  launch(env?: Record<string, string>, command?: ProductOptions['command']): Promise<FaultRun>;
  /** The running database's process. */
  postmaster(): number | undefined;
  folder(): string;
}

/** One data folder for a file of tests. What a test leaves running is killed after it. */
export function useDataFolder(): DataFolder {
  let folder = '';
  const runs: FaultRun[] = [];
  const postmaster = (): number | undefined => findPostmaster(preparePlace(folder, () => undefined))?.pid;
  beforeAll(() => {
    folder = makeTempFolder('fault');
  });
  afterEach(async () => {
    for (const run of runs.splice(0)) run.signal('SIGKILL');
    await killAll(postmaster() ?? 0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const launch: DataFolder['launch'] = async (env = {}, command = undefined) => {
    const run = launchRun(await findFreePort(), { env: { TRADECITE_DATA_DIR: folder, ...env }, ...(command && { command }) });
    runs.push(run);
    return run;
  };
  const start: DataFolder['start'] = async (env, command) => {
    const run = await launch(env, command);
    await waitForProduct(run.product);
    return run;
  };
  return { start, launch, postmaster, folder: () => folder };
}

/** kill -9, and waits until the process is gone. */
export async function kill(pid: number): Promise<void> {
  if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await sleep(10);
}

/** Kills a postmaster and every process that it has started, as a power cut would. Pid 0: there is none. */
export async function killAll(pid: number): Promise<void> {
  if (pid === 0) return;
  const children = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean).map(Number);
  await Promise.all([pid, ...children].map(kill));
}

export async function isHealthy(run: FaultRun): Promise<boolean> {
  const response = await fetch(`${run.url}/api/v1/health`);
  return response.ok;
}
