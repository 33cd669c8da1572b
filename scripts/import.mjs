// `npm run import -- <source> …` brings official statistics in; see the README.
import './node-version.mjs';

async function run() {
  const { report } = await import('./progress.mjs');
  const { dataFolder, ensureGenerated, ensureInstalled, root } = await import('./install.mjs');
  const { listenForStop } = await import('./stop.mjs');
  const stop = listenForStop();
  try {
    const note = (message) => process.stderr.write(`  ${message}\n`);
    await ensureInstalled(note, stop.signal);
    await ensureGenerated(stop.signal);
    const { tsImport } = await import('tsx/esm/api');
    const { importOfficial } = await tsImport('./import.ts', import.meta.url);
    await importOfficial({ root, dataFolder, words: process.argv.slice(2), note, stop });
    process.exit(0);
  } catch (error) {
    if (stop.signal.aborted) process.stderr.write('Stopped. The database is as it was; answers fetched so far are kept.\n');
    else report(error);
    process.exit(1);
  }
}

run();
