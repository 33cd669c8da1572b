import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { openPage } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const [X, M] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A'];

function findFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

/** Types into the command palette and takes the first line, which has to begin so. */
async function command(page: Page, words: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] input').fill(words);
  await expect.poll(() => page.locator('[role=option][aria-selected=true]').first().innerText()).toMatch(first);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('a reader of the explorer', () => {
  const browser = useBrowser();

  test('keeps the focus near when what had it is gone', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/en/explore?series=${X},${M}`);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('figure')?.contains(document.activeElement) && document.activeElement.tagName)).toBe('BUTTON');
      await page.getByRole('button', { name: /^a: / }).focus();
      await page.keyboard.press('Delete');
      await expect.poll(() => findFocus(page)).toBe('a: Imports of Viet Nam from Belgium');
      await page.keyboard.press('Delete');
      await expect.poll(() => findFocus(page)).toBe('Find series');
      // Its ring is not cut off by what scrolls around it.
      const cut = await page.getByRole('searchbox', { name: 'Find series' }).evaluate((field) => {
        const [own, frame] = [field.getBoundingClientRect(), field.closest('aside')?.getBoundingClientRect()];
        return frame ? Math.min(own.left - frame.left, own.top - frame.top) : -1;
      });
      expect(cut).toBeGreaterThanOrEqual(4);
    });
  });

  test('does what the page can by the command palette, and is told where nothing is found', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/en/explore?series=${X}`);
      await command(page, 'log scale', /Logarithmic/u);
      await expect.poll(() => new URL(page.url()).searchParams.get('scale')).toBe('log');
      await command(page, 'table', /^Show: Table/u);
      await expect.poll(() => page.getByRole('tab', { name: 'Table' }).getAttribute('aria-selected')).toBe('true');
      await command(page, 'dark mode', /Dark/u);
      await expect.poll(() => page.evaluate(() => document.documentElement.className + String(document.documentElement.dataset['theme']))).toContain('dark');
      const download = page.waitForEvent('download');
      await command(page, 'download csv', /^Download: CSV/u);
      expect((await download).suggestedFilename()).toMatch(/\.csv$/u);
      await page.keyboard.press('Control+k');
      for (const [words, line] of [
        ['saved charts', 'All charts'],
        ['tieng viet', 'Language: Tiếng Việt'],
        ['che do toi', 'Appearance: Dark'],
      ] as const) {
        await page.locator('[role=dialog] input').fill(words);
        await page.getByRole('option', { name: line }).waitFor();
      }
      await page.locator('[role=dialog] input').fill('zzzz');
      await page.getByText('Nothing found for “zzzz”.').waitFor();
      expect(await page.getByRole('option').allInnerTexts()).toContain('Choose figures to explore');
    });
  });
});
