import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow, openPage } from './page-checks';

const SLUG = 'viet-nam-belgium-trade';
const DESKTOP = { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };

function dialog(page: Page) {
  return page.getByRole('dialog');
}

async function openDialog(page: Page, locale: 'vi' | 'en'): Promise<void> {
  await openPage(page, `/${locale}/charts/${SLUG}`);
  const more = page.getByRole('button', { name: locale === 'vi' ? 'Khác' : 'More', exact: true, expanded: false });
  if (await more.isVisible()) await more.press('Enter');
  await page.getByRole('button', { name: locale === 'vi' ? 'Nhúng' : 'Embed' }).click();
  await dialog(page).waitFor();
}

/** Copies one code, and gives what the clipboard then holds. */
async function copy(page: Page, name: string): Promise<string> {
  await dialog(page).getByRole('button', { name: `Copy: ${name}` }).click();
  await dialog(page).getByRole('status').getByText(`Copied: ${name}.`).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

function readSrc(code: string): string {
  return /src="([^"]+)"/u.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
}

describe('the share dialog', () => {
  const browser = useBrowser();

  test('copies every code, says so, and every address in them answers', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openDialog(page, 'en');
      const base = inject('baseUrl');
      const frame = await copy(page, 'Iframe code');
      expect(readSrc(frame)).toBe(`${base}/embed/${SLUG}?lang=en`);
      expect(frame).toContain('title="Trade with Belgium more than quadrupled between 2000 and 2013"');
      expect(readSrc(await copy(page, 'Script code'))).toBe(`${base}/embed.js`);
      const image = await copy(page, 'Picture link');
      expect(await copy(page, 'Markdown')).toBe(`[![Trade with Belgium more than quadrupled between 2000 and 2013](${image})](${base}/en/charts/${SLUG})`);
      const addresses = [readSrc(frame), image, await copy(page, 'oEmbed link'), await copy(page, 'Link')];
      for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
    });
  });

  test('frozen and dark go into every code that can carry them', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openDialog(page, 'en');
      const note = dialog(page).getByText('Everything stays as it is now: figures, findings, events, the names');
      expect(await note.count()).toBe(0);
      await dialog(page).getByRole('radio', { name: /^Frozen/u }).click();
      await note.waitFor();
      await dialog(page).getByRole('radio', { name: 'Dark' }).click();
      const src = new URL(readSrc(await copy(page, 'Iframe code')));
      const asOf = src.searchParams.get('asOf') ?? '';
      expect(src.searchParams.get('theme')).toBe('dark');
      expect(Number.isNaN(Date.parse(asOf))).toBe(false);
      expect((await fetch(src)).status).toBe(200);
      expect(await copy(page, 'Script code')).toContain(`data-theme="dark" data-as-of="${asOf}"`);
      expect(await copy(page, 'Link')).toBe(src.href);
      const oembed = (await (await fetch(await copy(page, 'oEmbed link'))).json()) as { html: string };
      expect(new URL(readSrc(oembed.html)).searchParams.get('asOf')).toBe(asOf);
    });
  });

  test('without a clipboard the text is selected instead', async () => {
    await withPage(browser(), { viewport: DESKTOP.viewport }, async (page) => {
      await openDialog(page, 'vi');
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
      });
      await dialog(page).getByRole('button', { name: 'Sao chép: Markdown' }).click();
      await dialog(page).getByText('Trình duyệt không cho sao chép').waitFor();
      await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toContain('[![Thương mại với Bỉ');
    });
  });

  test.each([
    [1280, 'vi', 'dark'],
    [390, 'en', 'light'],
  ] as const)('at %i px in %s, %s: by keyboard, nothing sticks out, axe finds nothing', async (width, locale, colorScheme) => {
    await withPage(browser(), { viewport: { width, height: 800 }, colorScheme }, async (page) => {
      await openDialog(page, locale);
      expect(await findOverflow(page)).toEqual([]);
      expect(await findBarriers(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      // The dialog gives the focus back a moment after it is gone.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(locale === 'vi' ? 'Nhúng' : 'Embed');
    });
  });
});
