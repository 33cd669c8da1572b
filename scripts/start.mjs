// `npm start` and `npm run dev`.
import './node-version.mjs';

async function start(dev) {
  const { step, report } = await import('./progress.mjs');
  const { ensurePortFree, readAddress } = await import('./port.mjs');
  const { dataFolder, ensureGenerated, ensureInstalled, root } = await import('./install.mjs');
  const { listenForStop } = await import('./stop.mjs');
  const stop = listenForStop();
  try {
    const address = readAddress(process.env);
    await ensurePortFree(address);
    console.log('Tradecite');
    await step('packages', async (note) => [await ensureInstalled(note, stop.signal)]);
    await step('client', async () => [await ensureGenerated(stop.signal)]);
    const { tsImport } = await import('tsx/esm/api');
    const { serve } = await tsImport('./serve.ts', import.meta.url);
    await serve({ dev, root, dataFolder, address, step, stop });
  } catch (error) {
    if (!stop.signal.aborted) {
      report(error);
      process.exit(1);
    }
  }
  process.exit(0);
}

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
start(dev);
