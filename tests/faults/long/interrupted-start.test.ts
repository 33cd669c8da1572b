import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isHealthy, killAll, useDataFolder } from '../../setup/fault-run';

const data = useDataFolder();

/** Moments of a first start, in milliseconds: from before the database is made until after the server listens. */
const MOMENTS = [50, 200, 400, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000];

function empty(): void {
  rmSync(data.folder(), { recursive: true, force: true });
}

describe('a first start that is told to stop', () => {
  it.each(MOMENTS)('after %i ms ends by itself within ten seconds and leaves nothing running', async (moment) => {
    empty();
    const run = await data.launch();
    await sleep(moment);
    run.signal('SIGTERM');
    const { code, took } = await run.wait();
    expect(took).toBeLessThan(10_000);
    // Before Node has read the script, the signal ends it as it ends any program.
    expect(code).toBe(run.product.output() === '' ? null : 0);
    expect(run.product.errors()).toBe('');
    expect(existsSync(data.folder()) ? data.postmaster() : undefined).toBeUndefined();
  });
});

describe('a first start that is killed', () => {
  it.each(MOMENTS)('after %i ms, with its database, is made good by the next one', async (moment) => {
    empty();
    const run = await data.launch();
    await sleep(moment);
    run.signal('SIGKILL');
    if (existsSync(join(data.folder(), 'postgres'))) await killAll(data.postmaster() ?? 0);
    const next = await data.start();
    expect(await isHealthy(next)).toBe(true);
    next.signal('SIGTERM');
    expect(await next.wait()).toMatchObject({ code: 0 });
  });
});
