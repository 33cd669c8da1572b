import type { Server } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../setup/browser';
import { useBenchProduct } from './bench-product';
import { servePeers } from './embed-peers';
import { toRandom } from './random';

/** An embedded chart against an empty page, an SVG by hand and pages that draw with uPlot, with Chart.js, and with Next, React and Chart.js, in one run. */
const ROUNDS = 9;
/** 1.6 Mbit/s, 150 ms, a processor four times slower: Lighthouse's slow 4G. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;
const GOALS = { uplot: 0.5, next: 0.25, blocking: 50, median: 6000, largest: 10_000 };

interface Visit {
  /** Milliseconds from the start of the navigation to the frame after the drawing is there. */
  readonly drawn: number;
  /** What tasks took above 50 ms each. */
  readonly blocking: number;
  /** Over the wire, with headers. */
  readonly bytes: number;
  readonly requests: number;
}

interface Subject {
  readonly url: string;
  /** What is in the page once its chart is drawn, and not before. */
  readonly sign: string;
  /** Whether it draws for a reader who moves: then one does, in every frame from the first. */
  readonly awaitsReader?: boolean;
}

const browser = useBrowser();
const base = useBenchProduct();
let peers: Server;
let pages: Record<'embed' | 'empty' | 'hand' | 'uplot' | 'chartjs' | 'next', Subject>;

beforeAll(async () => {
  const served = await servePeers();
  peers = served.server;
  pages = {
    // What follows the drawing that a frame of this width shows: it is there whole.
    embed: { url: `${base()}/embed/viet-nam-belgium-trade?lang=en`, sign: '.l~*' },
    empty: { url: `${served.origin}/empty`, sign: '[data-drawn]' },
    hand: { url: `${served.origin}/hand`, sign: '[data-drawn]' },
    uplot: { url: `${served.origin}/uplot`, sign: '[data-drawn]' },
    chartjs: { url: `${served.origin}/chartjs`, sign: '[data-drawn]' },
    // This product's own page is such a page: what it shows before its scripts run does not count here.
    next: { url: `${base()}/en/charts/viet-nam-belgium-trade`, sign: 'figure canvas', awaitsReader: true },
  };
});
afterAll(() => void peers?.close());

/** Watches, inside the page, for the end of the frame that first shows what is drawn: a message is heard once that frame is painted. */
function watch({ sign, awaitsReader }: Subject): void {
  const seen = window as unknown as { drawn?: number; blocking: number };
  seen.blocking = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (document.querySelector(sign)) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (seen.drawn = performance.now()));
      port1.start();
      port2.postMessage(null);
      return;
    }
    if (awaitsReader) window.dispatchEvent(new Event('pointermove'));
    requestAnimationFrame(look);
  };
  look();
}

async function visit(subject: Subject): Promise<Visit> {
  const context = await browser().newContext({ viewport: { width: 760, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  cdp.on('Network.requestWillBeSent', () => (requests += 1));
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(watch, subject);
  await page.goto(subject.url, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { drawn?: number }).drawn !== undefined);
  await page.waitForTimeout(500);
  const { drawn, blocking } = await page.evaluate(() => {
    const seen = window as unknown as { drawn: number; blocking: number };
    return { drawn: seen.drawn, blocking: seen.blocking };
  });
  await context.close();
  return { drawn, blocking, bytes, requests };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** None comes always after the heaviest, whose end the browser is still busy with. */
function toShuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, at: random() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

function toMedians(visits: readonly Visit[]): Visit {
  const of = (name: keyof Visit) => toMedian(visits.map((each) => each[name]));
  return { drawn: of('drawn'), blocking: of('blocking'), bytes: of('bytes'), requests: of('requests') };
}

/** The second time, when the finished bytes are at hand and their length is known. */
async function measureBody(path: string): Promise<number> {
  const ask = () => fetch(base() + path, { headers: { 'Accept-Encoding': 'br' } });
  await (await ask()).arrayBuffer();
  const response = await ask();
  await response.arrayBuffer();
  expect(response.headers.get('content-encoding')).toBe('br');
  return Number(response.headers.get('content-length'));
}

test('time until drawn, blocking time, bytes and requests, throttled', async () => {
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const visits = new Map(names.map((name) => [name, [] as Visit[]]));
  for (const name of names) await visit(pages[name]);
  const random = toRandom(1);
  for (let round = 0; round < ROUNDS; round += 1) for (const name of toShuffled(names, random)) visits.get(name)?.push(await visit(pages[name]));
  const medians = Object.fromEntries(names.map((name) => [name, toMedians(visits.get(name) ?? [])])) as Record<keyof typeof pages, Visit>;
  for (const [name, { drawn, blocking, bytes, requests }] of Object.entries(medians)) {
    process.stdout.write(`bench embed ${name}: drawn ${drawn.toFixed(0)} ms, blocking ${blocking.toFixed(0)} ms, ${bytes} bytes in ${requests} request(s)\n`);
  }
  process.stdout.write(`bench embed: load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores\n`);
  const { embed, empty, hand, uplot, next } = medians;
  const [toUplot, toNext] = [embed.drawn / uplot.drawn, embed.drawn / next.drawn];
  process.stdout.write(`bench embed ratios: an empty page ${(empty.drawn / uplot.drawn).toFixed(2)} of uPlot, an SVG by hand ${(hand.drawn / uplot.drawn).toFixed(2)}; ours ${toUplot.toFixed(2)} of uPlot (≤ ${GOALS.uplot}), ${toNext.toFixed(2)} of Next with react-chartjs-2 (≤ ${GOALS.next})\n`);
  expect(embed.requests).toBe(1);
  expect(embed.blocking).toBeLessThanOrEqual(GOALS.blocking);
  expect(toUplot).toBeLessThanOrEqual(GOALS.uplot);
  expect(toNext).toBeLessThanOrEqual(GOALS.next);
});

test('bytes over the wire of every chart', async () => {
  const { charts } = (await (await fetch(`${base()}/api/v1/charts`)).json()) as { charts: { slug: string }[] };
  const paths = charts.flatMap(({ slug }) => ['vi', 'en'].map((lang) => `/embed/${slug}?lang=${lang}`));
  const sizes = await Promise.all(paths.map(measureBody));
  const [median, largest] = [toMedian(sizes), Math.max(...sizes)];
  process.stdout.write(`bench embed bytes: median ${median} (≤ ${GOALS.median}), largest ${largest} (≤ ${GOALS.largest}) of ${sizes.length}\n`);
  expect(Math.min(...sizes)).toBeGreaterThan(1000);
  expect(median).toBeLessThanOrEqual(GOALS.median);
  expect(largest).toBeLessThanOrEqual(GOALS.largest);
});
