// `npm test [filter …]`: brings everything the tests need, runs them, and ends with `N passed, N failed`.
// With --long: the slow ones (benchmarks, long fault runs), which are commands of their own.
import './node-version.mjs';

async function test() {
  const { step, report } = await import('./progress.mjs');
  const { dataFolder, ensureGenerated, ensureInstalled, root } = await import('./install.mjs');
  const filters = process.argv.slice(2).filter((arg) => arg !== '--long');
  if (process.argv.includes('--long')) process.env.TRADECITE_LONG = '1';
  try {
    await step('packages', async (note) => [await ensureInstalled(note)]);
    await step('client', async () => [await ensureGenerated()]);
    const { tsImport } = await import('tsx/esm/api');
    const { runTests } = await tsImport('./run-tests.ts', import.meta.url);
    const passed = await runTests({ root, dataFolder, filters, step });
    process.exit(passed ? 0 : 1);
  } catch (error) {
    report(error);
    process.exit(1);
  }
}

process.env.NEXT_TELEMETRY_DISABLED = '1';
test();
