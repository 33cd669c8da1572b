// Packages and Prisma client, as every other command needs them; with `build`, the pages too.
import './node-version.mjs';

async function prepare(withPages) {
  const { step, report } = await import('./progress.mjs');
  const { dataFolder, ensureGenerated, ensureInstalled, root } = await import('./install.mjs');
  try {
    await step('packages', async (note) => [await ensureInstalled(note)]);
    await step('client', async () => [await ensureGenerated()]);
    if (!withPages) return;
    const { tsImport } = await import('tsx/esm/api');
    const { ensureBuilt } = await tsImport('./build.ts', import.meta.url);
    await step('pages', async () => [await ensureBuilt({ root, dataFolder })]);
    process.exit(0);
  } catch (error) {
    report(error);
    process.exit(1);
  }
}

process.env.NEXT_TELEMETRY_DISABLED = '1';
prepare(process.argv[2] === 'build');
