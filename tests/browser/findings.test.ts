import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findOverflow, openPage } from './page-checks';
import { LOOKS, type Look, toContext } from './site-pages';

const KEY = 'f1cb1bc844440792';
const DESKTOP: Look = { locale: 'en', width: 1280, colorScheme: 'light' };
/** A phone in Vietnamese and a desk in English. */
const TWO = LOOKS.filter(({ locale, width }) => (locale === 'vi') === width < 500).filter(({ locale }, i, all) => all.findIndex((look) => look.locale === locale) === i);

function readLines(page: Page): Promise<string> {
  return page.getByRole('main').innerText().then((text) => text.replaceAll('\u00a0', ' '));
}

function panelLink(page: Page) {
  return page.getByRole('group', { name: 'Evidence' }).first().getByRole('link', { name: /^Stated 68\.7/u });
}

/** Both ranges, what they were made of, and the way back. */
async function followArithmetic(page: Page, from: string): Promise<void> {
  await page.waitForURL(`**/en/findings/${KEY}`);
  await page.getByRole('heading', { level: 1, name: /58\.9/u }).waitFor();
  const text = await readLines(page);
  for (const words of ['68.7 % (68.65–68.75 %)', '58.9 % (58.7–59.1 %)', 'USD 91.3 m / USD 155 m × 100 = 58.9 %', 'a total of USD 132.9 m']) expect(text).toContain(words);
  await expect.poll(() => page.getByRole('img', { name: /The two ranges do not meet/u }).count()).toBe(1);
  await page.goBack();
  await page.waitForURL(`**${from}`);
}

/** Clicks its way over the plot until the panel speaks of the finding. */
async function clickMark(page: Page): Promise<void> {
  const plot = page.getByRole('application').first();
  const frame = await plot.boundingBox();
  if (!frame) throw new Error('no chart');
  for (let y = 20; y < frame.height; y += 20) {
    for (let x = 20; x < frame.width; x += 20) {
      await plot.click({ position: { x, y } });
      if (await panelLink(page).isVisible()) return;
    }
  }
  throw new Error('no mark of the chart leads to the finding');
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe('a finding, opened from a chart', () => {
  const browser = useBrowser();

  test('by mouse on a chart’s page', async () => {
    await withPage(browser(), toContext(DESKTOP), async (page) => {
      await openPage(page, '/en/charts/manufacturing-share-of-belgian-fdi');
      await clickMark(page);
      await panelLink(page).click();
      await followArithmetic(page, '/charts/manufacturing-share-of-belgian-fdi');
    });
  });

  test('by keyboard on a series’ page', async () => {
    await withPage(browser(), toContext(DESKTOP), async (page) => {
      await openPage(page, '/en/series/VNM.BEL.IN.FDI_SHARE.C._O');
      await page.getByRole('application').first().focus();
      await page.keyboard.press('ArrowRight');
      await panelLink(page).waitFor();
      await tabTo(page, /^Stated 68\.7/u);
      await page.keyboard.press('Enter');
      await followArithmetic(page, '/series/VNM.BEL.IN.FDI_SHARE.C._O');
    });
  });
});

async function count(filter: string): Promise<number> {
  const response = await fetch(`${inject('baseUrl')}/api/v1/findings?${filter}`);
  return ((await response.json()) as { findings: unknown[] }).findings.length;
}

const FILTERS = [['kind', 'contradiction'], ['severity', 'low'], ['area', 'BEL'], ['source', 'kinh-te-do-thi-2014-10']] as const;

describe('findings, filtered', () => {
  const browser = useBrowser();

  test.each(TWO)('by kind, severity, area and source: $locale, $width', async (look) => {
    await withPage(browser(), toContext(look), async (page) => {
      const show = page.getByRole('button', { name: look.locale === 'vi' ? 'Xem' : 'Show', exact: true });
      for (const [name, value] of FILTERS) {
        await openPage(page, `/${look.locale}/findings`);
        await page.locator(`select[name=${name}]`).selectOption(value);
        await show.click();
        await page.waitForURL((url) => url.searchParams.get(name) === value);
        await expect.poll(() => page.getByRole('main').locator('article').count()).toBe(await count(`${name}=${value}`));
        expect(await page.locator(`select[name=${name}]`).inputValue()).toBe(value);
      }
      expect(await findOverflow(page)).toEqual([]);
      await openPage(page, `/${look.locale}/findings?kind=wrong-unit`);
      await page.getByRole('main').getByRole('link', { name: look.locale === 'vi' ? 'Xem tất cả' : 'Show all findings' }).click();
      await expect.poll(() => page.getByRole('main').locator('article').count()).toBe(await count(''));
    });
  });
});
