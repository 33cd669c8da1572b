import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort } from '../../../lib/db/cluster-server';
import { makeTempFolder, projectRoot } from '../../setup/test-cluster';

let folder: string;
beforeAll(() => {
  folder = makeTempFolder('clone');
  execFileSync('git', ['clone', '-q', projectRoot, join(folder, 'project')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start` as a person types it: npm, a shell and Node in one process group. */
function npmStart(port: number): ChildProcess & { text: string } {
  // As hosts set it: the packages for building are needed all the same.
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, NODE_EXTRA_CA_CERTS, HOME: folder, PORT: String(port), NODE_ENV: 'production' };
  const child = Object.assign(spawn('npm', ['start'], { cwd: join(folder, 'project'), env, detached: true }), { text: '' });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (child.text += chunk.toString('utf8')));
  return child;
}

it('an install that was killed is done again, and the product then starts and stops', async () => {
  const port = await findFreePort();
  const killed = npmStart(port);
  await sleep(6000);
  process.kill(-(killed.pid ?? 0), 'SIGKILL');
  await once(killed, 'close');
  expect(existsSync(join(folder, 'project/node_modules/.package-lock.json'))).toBe(false);
  const child = npmStart(port);
  while (!child.text.includes('Tradecite is at')) {
    expect(child.exitCode, child.text).toBeNull();
    await sleep(200);
  }
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, text: child.text }).toMatchObject({ code: 0, text: expect.not.stringMatching(/^ +at /mu) });
});
