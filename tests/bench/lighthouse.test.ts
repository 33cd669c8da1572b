import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium';
import { findFreePort } from '../../lib/db/cluster-server';
import { useBenchProduct } from './bench-product';

/**
 * Lighthouse's audit of pages with charts as a phone sees them, its simulated slow 4G and processor. It is too heavy to be one of the
 * project's packages: `npm install --prefix FOLDER lighthouse`, then `LIGHTHOUSE=FOLDER npm run bench`.
 */
const FOLDER = process.env.LIGHTHOUSE;
const PAGES = ['/vi', '/en', '/vi/charts/viet-nam-belgium-trade', '/en/charts/guangxi-trade'];
const ROUNDS = 3;
const GOALS = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 } as const;
type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as Category[];

interface AuditRef {
  readonly id: string;
  readonly weight: number;
}
/** What is used of Lighthouse's result. */
interface LighthouseResult {
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<Record<Category, { readonly score: number; readonly auditRefs: readonly AuditRef[] }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number; readonly displayValue?: string }>>;
}
interface Lighthouse {
  default(url: string, flags: Readonly<Record<string, unknown>>): Promise<{ lhr: LighthouseResult }>;
}

function toMedianRun(runs: readonly LighthouseResult[]): LighthouseResult {
  const sorted = runs.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score);
  return sorted[Math.floor(runs.length / 2)] as LighthouseResult;
}

/** The audits that cost points, by name. */
function findFailures({ categories, audits }: LighthouseResult, category: Category): string[] {
  const failed = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return failed.map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
}

async function audit(url: string): Promise<LighthouseResult[]> {
  const entry = createRequire(join(FOLDER ?? '', 'package.json')).resolve('lighthouse');
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as Lighthouse;
  const port = await findFreePort();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findChromium(), args: [`--remote-debugging-port=${port}`, '--disable-background-networking', ...sandbox] });
  try {
    const runs: LighthouseResult[] = [];
    await (await fetch(url)).text();
    for (let round = 0; round < ROUNDS; round += 1) runs.push((await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES })).lhr);
    return runs;
  } finally {
    await browser.close();
  }
}

describe.skipIf(!FOLDER)('Lighthouse, mobile (LIGHTHOUSE names a folder that has it)', () => {
  const base = useBenchProduct();

  test.each(PAGES)('%s', async (path) => {
    const run = toMedianRun(await audit(base() + path));
    const scores = CATEGORIES.map((name) => `${name} ${Math.round(run.categories[name].score * 100)}`).join(', ');
    const index = `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores, Lighthouse's index of the machine ${Math.round(run.environment.benchmarkIndex)}`;
    process.stdout.write(`bench lighthouse ${path}: ${scores} (${findFailures(run, 'performance').join('; ')}; ${index})\n`);
    for (const name of ['accessibility', 'best-practices', 'seo'] as const) expect(findFailures(run, name), name).toEqual([]);
    expect(run.audits['cumulative-layout-shift']?.numericValue).toBeLessThanOrEqual(0.02);
    expect(run.categories.performance.score).toBeGreaterThanOrEqual(GOALS.performance);
  });
});
