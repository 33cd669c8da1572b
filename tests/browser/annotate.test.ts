import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow, openPage } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 1000 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

function readNotes(page: Page): string | null {
  return new URL(page.url()).searchParams.get('notes');
}

describe('annotating', () => {
  const browser = useBrowser();

  test('by mouse on a chart’s page: added, dragged, taken back, read again', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/charts/viet-nam-belgium-trade');
      await page.getByRole('button', { name: 'Annotate' }).click();
      await page.getByRole('button', { name: 'Point', exact: true }).click();
      await page.getByLabel('Words in English').fill('A record');
      await expect.poll(() => readNotes(page)).toBe('point:2013:1800000000:en(A record)');
      const words = page.getByRole('button', { name: /^Annotation 1, words/u });
      await words.hover();
      const before = await words.boundingBox();
      await page.mouse.down();
      await page.mouse.move((before?.x ?? 0) - 150, (before?.y ?? 0) + 120, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => readNotes(page)).toMatch(/^point:2013:1800000000:-\d+\/\d+:en\(A record\)$/u);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => readNotes(page)).toBe('point:2013:1800000000:en(A record)');
      await page.goForward();
      await expect.poll(() => readNotes(page)).toMatch(/:-\d+\/\d+:/u);
      await page.reload();
      await expect.poll(() => page.getByRole('img', { name: /Annotations on the chart: 2013: A record/u }).count()).toBeGreaterThan(0);
    });
  });

  test('by keyboard only, in the explorer on a phone', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, '/vi/explore?series=VNM.BEL.T.TRADE._T.A&official=false&notes=line:2010::vi(Mốc)');
      await page.getByRole('button', { name: 'Chú thích', exact: true }).press('Enter');
      const place = page.getByRole('button', { name: /^Chú thích 1, vị trí/u });
      await place.focus();
      await place.press('ArrowRight');
      await expect.poll(() => readNotes(page)).toBe('line:2010-08::vi(Mốc)');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('tháng 8/2010');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('Mốc');
      await page.keyboard.type('Năm bản lề');
      await expect.poll(() => readNotes(page)).toBe('line:2010-08::vi(Năm bản lề)');
      expect(await findOverflow(page)).toEqual([]);
      await place.press('Delete');
      await expect.poll(() => readNotes(page)).toBe(null);
    });
  });
});
