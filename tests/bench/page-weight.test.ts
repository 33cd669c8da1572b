import { expect, test } from 'vitest';
import { useBrowser } from '../setup/browser';
import { useBenchProduct } from './bench-product';

/** What pages with charts cost a phone: scripts over the wire before and after the canvas, and how much the layout moves. */
const PAGES = ['/en', '/vi', '/en/charts/viet-nam-belgium-trade', '/vi/charts/viet-nam-belgium-trade', '/en/charts/belgian-projects'];
const GOALS = { scripts: 260_000, shifts: 0.02 };
/** 1.6 Mbit/s, 150 ms, a processor four times slower: Lighthouse's slow 4G. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;

const browser = useBrowser();
const base = useBenchProduct();

interface Seen {
  shifts: number;
  paint: number;
}

function watch(): void {
  const seen = window as unknown as Seen;
  [seen.shifts, seen.paint] = [0, 0];
  const observe = (type: string, tell: (entry: PerformanceEntry & { value: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => tell(entry as PerformanceEntry & { value: number }))).observe({ type, buffered: true });
  observe('layout-shift', ({ value }) => (seen.shifts += value));
  observe('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
}

test.each(PAGES)('%s', { timeout: 120_000 }, async (path) => {
  await (await fetch(base() + path)).text();
  const context = await browser().newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const scripts = new Map<string, number>();
  let [bytes, wire] = [0, 0];
  cdp.on('Network.responseReceived', ({ requestId, type, response: { headers } }) => type === 'Script' && scripts.set(requestId, Number(new Headers(headers).get('content-length'))));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += scripts.get(requestId) ?? 0;
    wire += scripts.has(requestId) ? encodedDataLength : 0;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(watch);
  await page.goto(base() + path, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const first = bytes;
  const { paint } = await page.evaluate(() => ({ paint: (window as unknown as Seen).paint }));
  await page.evaluate(() => window.dispatchEvent(new Event('pointermove')));
  await page.locator('figure canvas').first().waitFor();
  await page.waitForTimeout(500);
  const { shifts } = await page.evaluate(() => ({ shifts: (window as unknown as Seen).shifts }));
  await context.close();
  process.stdout.write(`bench page ${path}: scripts ${first} bytes, with the canvas ${bytes} (≤ ${GOALS.scripts}; ${wire} with the headers of ${scripts.size} files), largest paint ${paint.toFixed(0)} ms, CLS ${shifts.toFixed(4)} (≤ ${GOALS.shifts})\n`);
  expect(first).toBeGreaterThan(10_000);
  expect(bytes).toBeGreaterThan(first);
  expect([...scripts.values()].filter((length) => !(length > 0)), 'each script says how long it is').toEqual([]);
  expect(wire).toBeGreaterThan(bytes);
  expect(bytes).toBeLessThanOrEqual(GOALS.scripts);
  expect(shifts).toBeLessThanOrEqual(GOALS.shifts);
});
