import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { holdScripts } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const CHART = 'series=VNM.BEL.T.TRADE._T.A';

/** Opens a page whose scripts have not come yet. @returns what lets them come */
async function openEarly(page: Page, path: string): Promise<() => void> {
  const release = await holdScripts(page);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return release;
}

describe('what a reader does before the scripts are there is done when they are', () => {
  const browser = useBrowser();

  test('a tab and a menu open, once, though the menu’s button was pressed twice', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const release = await openEarly(page, '/en/charts/viet-nam-belgium-trade');
      await page.getByRole('tab', { name: 'Table' }).click();
      const button = page.getByRole('button', { name: 'Download' });
      await button.click();
      await button.click();
      expect(await page.getByRole('menu').count()).toBe(0);
      release();
      await page.getByRole('menuitem', { name: 'CSV', exact: true }).waitFor();
      expect(await page.getByRole('table').isVisible()).toBe(true);
    });
  });

  test('keys step through the chart', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const release = await openEarly(page, '/en/charts/guangxi-trade');
      await page.getByRole('application').press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      release();
      await page.locator('figure [role=status]').getByText(/^2 of /u).waitFor();
    });
  });

  test('what was typed into the search is looked for', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const release = await openEarly(page, '/vi/sources');
      await page.getByRole('combobox').pressSequentially('quảng tây');
      release();
      await page.getByRole('option', { name: /Quảng Tây/u }).first().waitFor();
      expect(await page.getByRole('combobox').inputValue()).toBe('quảng tây');
    });
  });

  test('in the explorer: words, a facet and a switch', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const release = await openEarly(page, `/en/explore?${CHART}`);
      await page.getByRole('searchbox', { name: 'Find series' }).fill('guangxi');
      await page.getByRole('button', { name: 'Logarithmic' }).click();
      release();
      await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ q: 'guangxi', scale: 'log' });
    });
  });

  test('a form that was sent is sent, with what was typed', async () => {
    await withPage(browser(), { ...DESKTOP, expected: [/409/u] }, async (page) => {
      const release = await openEarly(page, `/vi/charts/new?${CHART}`);
      await page.getByLabel('Tên trong địa chỉ').fill('pace-of-2014');
      await page.getByLabel('Tên bạn').fill('Bình');
      await page.getByRole('button', { name: 'Lưu biểu đồ' }).click();
      expect(new URL(page.url()).search).toBe(`?${CHART}`);
      release();
      await page.getByRole('alert').getByText('Đã có, hoặc từng có, biểu đồ pace-of-2014').waitFor();
      expect(await page.getByLabel('Tên bạn').inputValue()).toBe('Bình');
    });
  });
});
