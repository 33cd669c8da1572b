import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow, openPage } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const BELGIUM = 'VNM.BEL.T.TRADE._T.A';

describe('the explorer', () => {
  const browser = useBrowser();

  test('by mouse: find, add, change; back, forward and reload show the same again', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/explore');
      await page.getByRole('searchbox', { name: 'Find series' }).fill('two-way belgium annual');
      await page.getByRole('link', { name: 'Add: Two-way trade Viet Nam – Belgium, annual' }).click();
      await page.getByRole('figure').waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('series')).toBe(BELGIUM);
      await page.getByRole('button', { name: 'Logarithmic' }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('scale')).toBe('log');
      await page.goBack();
      await expect.poll(() => page.getByRole('button', { name: 'Logarithmic' }).getAttribute('aria-pressed')).toBe('false');
      await page.goForward();
      await expect.poll(() => page.getByRole('button', { name: 'Logarithmic' }).getAttribute('aria-pressed')).toBe('true');
      await page.reload();
      await expect.poll(() => page.getByRole('button', { name: 'Logarithmic' }).getAttribute('aria-pressed')).toBe('true');
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  test('by keyboard only: series are moved and removed, and the palette opens', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/vi/explore?series=${BELGIUM},VNM.CN-GX.T.TRADE._T.A`);
      const findFocus = () => page.evaluate(() => document.activeElement?.ariaLabel);
      await page.getByRole('link', { name: 'Đến biểu đồ' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect.poll(findFocus, { message: 'past the catalogue' }).toMatch(/^a: .*Bỉ/u);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => new URL(page.url()).searchParams.get('series')).toBe(`VNM.CN-GX.T.TRADE._T.A,${BELGIUM}`);
      await expect.poll(findFocus, { message: 'the series that was moved' }).toMatch(/^b: .*Bỉ/u);
      await page.keyboard.press('Delete');
      await expect.poll(() => new URL(page.url()).searchParams.get('series')).toBe('VNM.CN-GX.T.TRADE._T.A');
      await page.keyboard.press('Control+k');
      // Its box takes the focus a moment after it is there.
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[role=dialog] input'))).toBe(true);
      await page.keyboard.type('bi');
      await page.getByRole('option', { name: /Bỉ/u }).first().waitFor();
      // What is found comes after what was known, and before it: Enter takes the first line all the same.
      await expect.poll(() => page.getByRole('option').evaluateAll((options) => options.findIndex((option) => option.ariaSelected === 'true'))).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  test('on a phone the catalogue is a sheet', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, '/vi/explore');
      await page.getByRole('button', { name: 'Chọn chuỗi' }).tap();
      await page.getByRole('dialog').getByRole('link', { name: /^Thêm: .*Bỉ, năm/u }).first().tap();
      await page.getByRole('button', { name: 'Xong' }).tap();
      await page.getByRole('figure').waitFor();
      expect(await findOverflow(page)).toEqual([]);
    });
  });
});
