import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect } from '../../lib/db/client';
import { findFreePort } from '../../lib/db/cluster-server';
import { runImport } from '../../lib/ingest/official/run-import';
import { toOptions } from '../ingest/read-official';
import { useBrowser } from '../setup/browser';
import { type Product, startProduct } from '../setup/product';
import { makeTempFolder, openTestCluster, projectRoot, type TestCluster } from '../setup/test-cluster';
import { toRandom } from './random';

/** From a click to the redrawn chart in the explorer; figures of an imported table. */
const PARTNERS = ['AUT', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL', 'ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD', 'POL'];
const YEARS = 60;
/** Fifty thousand figures in one chart: 2,500 months of each partner. */
const MONTHS = 2500;
/** Milliseconds. `open`: from the address to the page with its drawing. */
const GOALS = { redraw: 100, open: 5000, move: 50, redrawMany: 1000 };
const ROUNDS = 6;

const browser = useBrowser();
let cluster: TestCluster;
let product: Product;
let folder = '';
let base = '';

function toPeriods(): { years: string[]; months: string[] } {
  const months = Array.from({ length: MONTHS }, (_, i) => `${1800 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
  return { years: Array.from({ length: YEARS }, (_, i) => String(1955 + i)), months };
}

function toRows(periods: readonly string[], random: () => number): string {
  const lines = PARTNERS.flatMap((partner) => {
    let level = 1e6 * (1 + 99 * random());
    return periods.map((period) => `${partner},${period},${(level *= 0.95 + 0.11 * random()).toFixed(0)}`);
  });
  return `partner,time_period,value\n${lines.join('\n')}\n`;
}

async function importTable(name: string, reporter: string, periods: readonly string[]): Promise<void> {
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, toRows(periods, toRandom(7)));
  await runImport(toOptions(`table --file ${file} --reporter ${reporter} --measure TRADE --flow X --unit USD --source ${name} --title ${name} --mapping proposed`), { folder, now: new Date(), note: () => undefined });
}

beforeAll(async () => {
  cluster = await openTestCluster();
  process.env.DATABASE_URL = cluster.databaseUrl;
  folder = makeTempFolder('explore');
  const { years, months } = toPeriods();
  await importTable('bench-years', 'CHE', years);
  await importTable('bench-months', 'GBR', months);
  await disconnect();
  const port = await findFreePort();
  product = await startProduct({ root: projectRoot, port, env: { DATABASE_URL: cluster.databaseUrl } });
  base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await product?.stop();
  await disconnect();
  await cluster?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Watched {
  took: number[];
}

/** Time from each click or choice to the frame after a new canvas stands in the page. */
function watch(): void {
  const seen = window as unknown as Watched;
  seen.took = [];
  let began = 0;
  for (const type of ['click', 'change']) document.addEventListener(type, ({ timeStamp }) => (began = timeStamp), { capture: true });
  new MutationObserver((changes) => {
    const isDrawn = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element && (node.matches('canvas') || node.querySelector('canvas'))));
    if (!isDrawn || began === 0) return;
    const from = began;
    began = 0;
    requestAnimationFrame(() => setTimeout(() => seen.took.push(performance.now() - from)));
  }).observe(document, { childList: true, subtree: true });
}

function at(list: readonly number[], share: number): number {
  return list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? NaN;
}

function toText(list: readonly number[]): string {
  return `p50 ${at(list, 0.5).toFixed(0)} ms, p95 ${at(list, 0.95).toFixed(0)} ms, of ${list.length}`;
}

/** Processor time of the page's main thread so far, ms. */
async function readThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function open(page: Page, reporter: string, freq: string): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  await page.addInitScript(watch);
  await page.goto(`${base}/en/explore?series=${PARTNERS.map((code) => `${reporter}.${code}.X.TRADE._T.${freq}`).join()}`, { waitUntil: 'load', timeout: 120_000 });
  return cdp;
}

/** The canvas takes the first paint over when a reader comes to it. */
async function takeOver(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('figure').getByRole('application').focus();
  await page.locator('figure canvas').waitFor({ timeout: 60_000 });
}

/** Addresses that the server is asked for: not what the browser has (it looks up the icon at each new address). */
function listen(cdp: CDPSession): string[] {
  const asked: string[] = [];
  cdp.on('Network.responseReceived', ({ response }) => response.fromDiskCache === true || asked.push(response.url));
  return asked;
}

/** Time from each pointer move or key to the frame that answers it. */
async function watchMoves(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen = window as unknown as Watched;
    seen.took = [];
    const note = ({ timeStamp }: Event): unknown => requestAnimationFrame(() => setTimeout(() => seen.took.push(performance.now() - timeStamp)));
    for (const type of ['pointermove', 'keydown']) document.addEventListener(type, note, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as Watched).took.splice(0));
}

/** What a reader does: each step is done once the one before is drawn. */
const STEPS: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.getByRole('button', { name: 'Logarithmic' }).click(),
  (page) => page.getByRole('button', { name: 'Logarithmic' }).click(),
  (page) => page.getByRole('combobox', { name: 'Transform' }).selectOption('pch'),
  (page) => page.getByRole('combobox', { name: 'Transform' }).selectOption('index'),
  (page) => page.getByRole('combobox', { name: 'Transform' }).selectOption('lin'),
  (page) => page.getByRole('combobox', { name: 'Years: from' }).selectOption('1985'),
  (page) => page.getByRole('combobox', { name: 'Years: from' }).selectOption('1955'),
];

test(`${PARTNERS.length} series of ${YEARS} points: from click to redrawn chart`, { timeout: 300_000 }, async () => {
  const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await open(page, 'CHE', 'A');
  await takeOver(page);
  const asked = listen(cdp);
  const thread: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, step] of STEPS.entries()) {
      const before = await readThread(cdp);
      await step(page);
      await expect.poll(() => page.evaluate(() => (window as unknown as Watched).took.length), { timeout: 20_000, interval: 20 }).toBe(round * STEPS.length + i + 1);
      thread.push((await readThread(cdp)) - before);
    }
  }
  const took = await page.evaluate(() => (window as unknown as Watched).took);
  await context.close();
  process.stdout.write(`bench explore, click to redrawn: ${toText(took)}; processor ${toText(thread)}; requests ${asked.length}; load ${loadavg()[0]?.toFixed(1)}\n  by step: ${STEPS.map((_, i) => at(took.filter((__, j) => j % STEPS.length === i), 0.5).toFixed(0)).join(', ')} ms\n`);
  expect(asked).toEqual([]);
  expect(at(took, 0.95)).toBeLessThan(GOALS.redraw);
});

test(`${PARTNERS.length} series of ${MONTHS} points: opened, pointed at, stepped through, redrawn`, { timeout: 300_000 }, async () => {
  const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const began = performance.now();
  const cdp = await open(page, 'GBR', 'M');
  const opened = performance.now() - began;
  const opening = await readThread(cdp);
  await takeOver(page);
  const box = await page.locator('figure canvas').boundingBox();
  if (!box) throw new Error('the canvas has no place');
  const read = await watchMoves(page);
  const before = await readThread(cdp);
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.move(box.x + 80 + i * 15, box.y + 60 + ((i * 37) % 500));
    await page.waitForTimeout(60);
  }
  const [moves, moving] = [await read(), (await readThread(cdp)) - before];
  await page.getByRole('figure').getByRole('application').focus();
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
  }
  const keys = await read();
  const redraws: number[] = [];
  for (const step of [STEPS[0], STEPS[1], (each: Page) => each.getByRole('combobox', { name: 'Years: from' }).selectOption('1985')]) {
    const [canvas, from] = [await page.locator('figure canvas').elementHandle(), performance.now()];
    await step?.(page);
    await page.waitForFunction((old) => !old?.isConnected, canvas, { polling: 'raf', timeout: 60_000 });
    redraws.push(performance.now() - from);
  }
  await context.close();
  process.stdout.write(`bench explore, ${PARTNERS.length * MONTHS} points: opened ${opened.toFixed(0)} ms (processor of the page ${opening.toFixed(0)}); pointer ${toText(moves)}, processor ${(moving / 40).toFixed(0)} ms a move; keys ${toText(keys)}; redraws ${redraws.map((ms) => ms.toFixed(0)).join(', ')} ms; load ${loadavg()[0]?.toFixed(1)}\n`);
  expect(opened).toBeLessThan(GOALS.open);
  expect(Math.max(at(moves, 0.5), at(keys, 0.5))).toBeLessThan(GOALS.move);
  expect(Math.max(...redraws)).toBeLessThan(GOALS.redrawMany);
});
