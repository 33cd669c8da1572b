import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { holdScripts, openPage } from './page-checks';
import { type Look, LOOKS, toContext } from './site-pages';

const TRADE = '/charts/viet-nam-belgium-trade';
/** A drawing of each kind: time with events, bars, share, only bounds, timeline. */
const CHARTS = [TRADE, '/charts/belgian-projects', '/charts/manufacturing-share-of-belgian-fdi', '/charts/viet-nam-surplus-with-belgium', '/charts/relations-timeline'];
const CANVAS = 'figure canvas';

/** Counts every shift of the layout, those after a touch or a key too: nobody asked for them by pointing. */
function watchShifts(): void {
  const seen = window as unknown as { shifts: number };
  seen.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Whether letters of this page come from the stand-in, which are as wide as those of the font only on the average. */
function isInStandIn(): boolean {
  const [own, other] = ['var(--font-sans)', "'Stand-in'"].map((family) => {
    const word = document.createElement('span');
    word.style.cssText = `position: absolute; font: 40px ${family}`;
    word.textContent = 'iiiiWWWmmmfff';
    document.body.append(word);
    const { width } = word.getBoundingClientRect();
    word.remove();
    return width;
  });
  return own === other;
}

function readShifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

/** Opens the page in its font: where that came too late, as from a server that has just begun, the browser has kept it for the next time. */
async function openInFont(page: Page, path: string): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await page.goto(path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    if (!(await page.evaluate(isInStandIn))) return;
  }
  throw new Error('the font is never in time');
}

/** The page with its letters and scripts, before anybody is there. From then on nothing may move. */
async function openUntouched(page: Page, path: string, open = openInFont): Promise<void> {
  await page.addInitScript(watchShifts);
  await open(page, path);
  // A first move before the scripts listen would be missed.
  await page.waitForFunction(() => !window.earlyActions);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => ((window as unknown as { shifts: number }).shifts = 0));
}

function frame(page: Page): Locator {
  return page.getByRole('application').first();
}

async function findBox(page: Page) {
  const box = await frame(page).boundingBox();
  if (!box) throw new Error('no chart');
  return box;
}

/** Grey values, blurred: the rasterisers of vectors and of the canvas agree on no single edge. */
function toGrey(image: Buffer): Promise<Buffer> {
  return sharp(image).removeAlpha().greyscale().blur(1.5).raw().toBuffer();
}

interface Difference {
  readonly mean: number;
  /** Share of pixels that are a quarter of the range apart. */
  readonly far: number;
}

async function compare(first: Buffer, second: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([toGrey(first), toGrey(second)]);
  expect(a.length).toBe(b.length);
  const apart = a.map((value, i) => Math.abs(value - (b[i] ?? 0)));
  return { mean: apart.reduce((sum, value) => sum + value, 0) / apart.length, far: apart.filter((value) => value > 64).length / apart.length };
}

async function takeOver(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('pointermove')));
  await page.waitForFunction(() => document.querySelector('figure canvas') && !document.querySelector('figure [class^=plot-] > svg[role=img]'));
}

describe('the first paint of a chart', () => {
  const browser = useBrowser();

  test.each(['', TRADE, '/series/VNM.BEL.T.TRADE._T.A', '/timeline'])('of /en%s is there without scripts, in one layout, inside its place', async (path) => {
    await withPage(browser(), { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }, async (page) => {
      await page.goto(`/en${path}`);
      for (const width of [320, 390, 800, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const drawings = page.locator('figure svg[role=img]:visible');
        expect(await drawings.count()).toBe(await page.locator('figure').count());
        const [drawn, place] = await Promise.all([drawings.first().boundingBox(), frame(page).boundingBox()]);
        expect(drawn?.width).toBeCloseTo(place?.width ?? 0, 0);
        expect(drawn?.height).toBeGreaterThan(80);
      }
    });
  });

  test.each(LOOKS)('is what the canvas draws, in $locale at $width px, $colorScheme', async (look: Look) => {
    for (const path of CHARTS) {
      // As high as the highest chart: scrolling to it would be a reader's first move.
      await withPage(browser(), { ...toContext(look), viewport: { width: look.width, height: 1600 } }, async (page) => {
        await openUntouched(page, `/${look.locale}${path}`);
        const first = await frame(page).screenshot();
        expect(await page.locator(CANVAS).count(), path).toBe(0);
        await takeOver(page);
        const { mean, far } = await compare(first, await frame(page).screenshot());
        expect(mean, path).toBeLessThan(0.8);
        expect(far, path).toBeLessThan(0.0005);
        expect(await readShifts(page), path).toBeLessThanOrEqual(0.003);
      });
    }
  });

  test('is not what the canvas draws without the events', async () => {
    await withPage(browser(), { viewport: { width: 1280, height: 900 } }, async (page) => {
      await openUntouched(page, `/en${TRADE}`);
      const first = await frame(page).screenshot();
      await openUntouched(page, `/en${TRADE}?annotations=false`);
      const plain = await frame(page).screenshot();
      expect((await compare(first, plain)).far).toBeGreaterThan(0.001);
      await takeOver(page);
      expect((await compare(plain, await frame(page).screenshot())).far).toBeLessThan(0.0005);
    });
  });

  test.each([390, 1000, 1280])('gives way without moving anything, down the whole dashboard at %d px', async (width) => {
    await withPage(browser(), { viewport: { width, height: 900 } }, async (page) => {
      await openUntouched(page, '/vi');
      const figures = page.locator('figure');
      for (let i = 0; i < (await figures.count()); i += 1) {
        await figures.nth(i).evaluate((figure) => window.scrollTo(0, figure.getBoundingClientRect().top + window.scrollY - 200));
        await figures.nth(i).locator('canvas').waitFor();
      }
      expect(await page.locator('figure svg[role=img]').count()).toBe(0);
      expect(await readShifts(page)).toBeLessThanOrEqual(0.02);
    });
  });

  test.each(['/vi/charts/manufacturing-share-of-belgian-fdi', '/vi/findings', '/vi', '/en'])('%s on a phone stays in its place when its font is late', async (path) => {
    await withPage(browser(), { viewport: { width: 390, height: 844 } }, async (page) => {
      await page.addInitScript(watchShifts);
      let fonts = 0;
      await page.route('**/*.woff2', async (route) => {
        fonts += 1;
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(fonts).toBeGreaterThan(1);
      expect(await readShifts(page)).toBeLessThanOrEqual(0.02);
      expect(await page.evaluate(isInStandIn)).toBe(true);
    });
  });

  test('of a page whose font is late is what the canvas draws too, in the letters of the page', async () => {
    await withPage(browser(), { viewport: { width: 1280, height: 1600 } }, async (page) => {
      await page.route('**/*.woff2', async (route) => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await route.continue();
      });
      await openUntouched(page, '/vi/charts/belgian-projects', async () => void (await page.goto('/vi/charts/belgian-projects', { waitUntil: 'load' })));
      expect(await page.evaluate(isInStandIn)).toBe(true);
      const first = await frame(page).screenshot();
      await takeOver(page);
      const { mean, far } = await compare(first, await frame(page).screenshot());
      expect(mean).toBeLessThan(0.8);
      expect(far).toBeLessThan(0.0005);
    });
  });

  test('a finger that is faster than the scripts gets its answer when they are there', async () => {
    // High enough for the whole chart: scrolling to it would be a reader's first move.
    const phone = { viewport: { width: 390, height: 1600 }, hasTouch: true, isMobile: true };
    const readEvidence = (page: Page) => page.getByRole('group', { name: 'Evidence' }).innerText();
    const isThere = (text: string) => text.startsWith('2000 · USD');
    // Where the year 2000 is, in the lower left of the plot, on a page that is whole.
    const place = await withPage(browser(), phone, async (page) => {
      await openPage(page, `/en${TRADE}`);
      const box = await findBox(page);
      for (let x = 20; x < 120; x += 10) {
        for (let y = box.height - 30; y > box.height - 150; y -= 15) {
          await page.touchscreen.tap(box.x + x, box.y + y);
          if (isThere(await readEvidence(page))) return { x, y };
        }
      }
      throw new Error('the year 2000 is not in the lower left');
    });
    await withPage(browser(), phone, async (page) => {
      const release = await holdScripts(page);
      await page.goto(`/en${TRADE}`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => document.fonts.ready);
      const box = await findBox(page);
      expect(await page.locator(CANVAS).count()).toBe(0);
      await page.touchscreen.tap(box.x + place.x, box.y + place.y);
      release();
      await expect.poll(async () => isThere(await readEvidence(page))).toBe(true);
    });
  });
});
