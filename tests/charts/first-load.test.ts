import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What the scripts of pages with charts are made of: one import in the wrong place has brought 50 kB into every page before. */
const root = join(import.meta.dirname, '../..');
const EXTERNAL = ['next', 'next/*', 'react', 'react-dom', 'react/*', 'next-intl', 'next-intl/*'];

/** Files that come with this one, without those that it fetches when they are needed (`import()`). */
async function findLoaded(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, entry)], outdir: join(root, 'unwritten'), write: false, metafile: true, absWorkingDir: root,
    bundle: true, splitting: true, format: 'esm', platform: 'browser', jsx: 'automatic', external: EXTERNAL, logLevel: 'error',
  });
  const { outputs } = metafile;
  const loaded = new Set<string>();
  const load = (name: string): void => {
    const output = outputs[name];
    if (!output || loaded.has(name)) return;
    loaded.add(name);
    for (const { kind, path } of output.imports) if (kind === 'import-statement') load(path);
  };
  for (const [name, { entryPoint }] of Object.entries(outputs)) if (entryPoint === entry) load(name);
  return [...loaded].flatMap((name) => Object.entries(outputs[name]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
}

const CHART_JS = 'node_modules/chart.js/';
const DECIMAL = 'node_modules/decimal.js/';
const KINDS = ['time', 'bars', 'timeline', 'stacked', 'composition', 'slope', 'dumbbell'].map((kind) => `lib/charts/${kind}-chart.ts`);
const ZOD = 'node_modules/zod/';

function findIn(files: readonly string[], parts: readonly string[]): string[] {
  return parts.filter((part) => files.some((file) => file.includes(part)));
}

describe('what a page fetches before its reader moves', () => {
  it.each(['chart-tabs', 'packed-figure', 'fetched-figure', 'series-chart', 'paged-table'])('%s: nothing that computes or draws', async (name) => {
    const files = await findLoaded(`app/_components/${name}.tsx`);
    expect(files).toContain(`app/_components/${name}.tsx`);
    expect(findIn(files, [CHART_JS, DECIMAL, ZOD, 'lib/charts/plot-config.ts', 'lib/charts/evidence-text.ts'])).toEqual([]);
  });
});

describe('what it fetches to take the drawing over', () => {
  it('draws and computes, without what parses requests, and without the kinds of charts that it does not show', async () => {
    const files = await findLoaded('app/_components/live-chart.tsx');
    expect(findIn(files, [CHART_JS, DECIMAL])).toEqual([CHART_JS, DECIMAL]);
    expect(KINDS.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(findIn(files, [ZOD, ...KINDS])).toEqual([]);
  });
});
