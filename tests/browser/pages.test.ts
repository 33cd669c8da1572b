import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow, findUntranslated, openPage } from './page-checks';
import { isPhone, KINDS_OF_PAGE, type Look, LOOKS, toContext } from './site-pages';

/** The browser itself reports a document that was refused. */
const REFUSED = /Failed to load resource: the server responded with a status of 40[04]/u;

function toStatus(path: string): number {
  if (path.endsWith('nowhere')) return 404;
  return path.includes('kind=pie') ? 400 : 200;
}

/** Seconds for each: every page in one of two looks, which differ in width and colour; the elements are the same in both languages. */
function hasAxe({ locale, width }: Look, i: number): boolean {
  return locale === 'en' && (i % 2 === 0) === (width === 1280);
}

/** The narrowest window that pages are made for; what is drawn for another width is drawn again. */
async function expectFitWithin(page: Page, width: number, address: string): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width, height: 700 });
  await expect.poll(() => page.evaluate(() => window.innerWidth), { message: address }).toBe(width);
  await expect.poll(() => findOverflow(page), { message: `${address} at ${width} px` }).toEqual([]);
  if (usual) await page.setViewportSize(usual);
}

describe('every kind of page', () => {
  const browser = useBrowser();

  test.each(LOOKS)('in $locale at $width px, $colorScheme; on phones at 320 px too', { timeout: 300_000 }, async (look) => {
    await withPage(browser(), { ...toContext(look), expected: [REFUSED] }, async (page) => {
      for (const [i, path] of KINDS_OF_PAGE.entries()) {
        const address = `/${look.locale}${path}`;
        expect(await openPage(page, address), address).toBe(toStatus(path));
        expect(await page.locator('html').getAttribute('lang'), address).toBe(look.locale);
        expect(await page.locator('h1').count(), address).toBe(1);
        expect(await findOverflow(page), address).toEqual([]);
        expect(await findUntranslated(page), address).toEqual([]);
        if (hasAxe(look, i)) expect(await findBarriers(page), address).toEqual([]);
        if (isPhone(look)) await expectFitWithin(page, 320, address);
      }
    });
  });
});
