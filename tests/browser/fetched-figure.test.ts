import { expect, test } from 'vitest';
import type { FetchedView } from '../../lib/charts/outline';
import { useBrowser, withPage } from '../setup/browser';

const browser = useBrowser();
const VIEWS = /\.view\.json$/u;

test('a card of the dashboard fetches its figures once, when a reader comes near; by key and pointer its points tell their evidence', async () => {
  await withPage(browser(), { viewport: { width: 1280, height: 900 } }, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => VIEWS.test(request.url()) && asked.push(request.url()));
    await page.goto('/en', { waitUntil: 'load' });
    await page.waitForFunction(() => !window.earlyActions);
    expect(asked).toEqual([]);
    const frame = page.getByRole('application').first();
    await frame.hover();
    await page.locator('figure canvas').first().waitFor();
    await page.mouse.move(2, 2);
    await frame.hover();
    await frame.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('figure').first().innerText()).toMatch(/1 of \d+\./u);
    const first = asked.filter((url) => url.endsWith('/charts/viet-nam-belgium-trade.view.json'));
    expect(first).toHaveLength(1);
  });
});

test('where the figures cannot be had the drawing stays, and the next approach asks again', async () => {
  await withPage(browser(), { viewport: { width: 1280, height: 900 }, expected: [/ERR_FAILED .*\.view\.json/u] }, async (page) => {
    let failed = 0;
    await page.route(VIEWS, (route) => (failed < 2 ? ((failed += 1), route.abort()) : route.continue()));
    await page.goto('/en', { waitUntil: 'load' });
    await page.waitForFunction(() => !window.earlyActions);
    const frame = page.getByRole('application').first();
    await frame.hover();
    await expect.poll(() => failed).toBeGreaterThan(0);
    expect(await frame.locator('svg[role=img]:visible').count()).toBe(1);
    await expect
      .poll(async () => {
        await page.mouse.move(2, 2);
        await frame.hover();
        return frame.locator('canvas').count();
      })
      .toBe(1);
  });
});

test('where data have changed since the page was made, its words are asked for anew', async () => {
  await withPage(browser(), { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto('/en', { waitUntil: 'load' });
    await page.waitForFunction(() => !window.earlyActions);
    await page.route(VIEWS, async (route) => {
      const response = await route.fetch();
      const fetched = (await response.json()) as FetchedView;
      await route.fulfill({ response, json: { ...fetched, edition: fetched.edition + 1 } });
    });
    const renewed = page.waitForRequest((request) => request.headers().rsc === '1' && new URL(request.url()).pathname === '/en');
    await page.getByRole('application').first().hover();
    await renewed;
    await page.locator('figure canvas').first().waitFor();
  });
});
