import { join } from 'node:path';
import { startVitest, type Vitest } from 'vitest/node';
import { ensureBuilt } from './build';
import { ensureChromium } from './chromium';
import { runLogged } from './install.mjs';

type Note = (message: string) => void;

export interface TestOptions {
  readonly root: string;
  readonly dataFolder: string;
  /** Parts of file names; empty for all. */
  readonly filters: readonly string[];
  readonly step: <T>(name: string, work: (note: Note) => Promise<[string, T]>) => Promise<T>;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A file that could not be loaded and an error outside of any test count as failures too. */
function count(vitest: Vitest): Counts {
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.flatMap((module) => [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())]);
  const outside = vitest.state.getUnhandledErrors().length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + broken.length + outside,
  };
}

/** Tests that only a second try passed (tests/vitest.config.ts): none is fine, so each is named. */
function nameUnsteady(vitest: Vitest): readonly string[] {
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  return tests.filter((test) => test.diagnostic()?.flaky).map((test) => `passed only at the second try: ${test.module.relativeModuleId} > ${test.fullName}`);
}

/** @returns whether at least one test ran and none failed */
export async function runTests({ root, dataFolder, filters, step }: TestOptions): Promise<boolean> {
  process.env.CHROMIUM_PATH = await step('browser', async (note) => {
    const path = await ensureChromium((command) => runLogged('chromium', command), note);
    return [path, path];
  });
  await step('pages', async () => [await ensureBuilt({ root, dataFolder }), undefined]);
  const vitest = await startVitest('test', [...filters], { config: join(root, 'tests/vitest.config.ts'), watch: false, run: true });
  await vitest.close();
  for (const line of nameUnsteady(vitest)) console.log(line);
  const { passed, failed } = count(vitest);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 && process.exitCode !== 1;
}
