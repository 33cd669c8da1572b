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
      await expect.poll(() => readNotes(page)).toBe('point:2013:1800000000:USD:en(A record)');
      const words = page.getByRole('button', { name: /^Annotation 1, words/u });
      await words.hover();
      const before = await words.boundingBox();
      await page.mouse.down();
      await page.mouse.move((before?.x ?? 0) - 150, (before?.y ?? 0) + 120, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => readNotes(page)).toMatch(/^point:2013:1800000000:USD:-\d+\/\d+:en\(A record\)$/u);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => readNotes(page)).toBe('point:2013:1800000000:USD:en(A record)');
      await page.goForward();
      await expect.poll(() => readNotes(page)).toMatch(/:-\d+\/\d+:/u);
      await page.reload();
      await expect.poll(() => page.getByRole('img', { name: /Annotations on the chart: 2013: A record/u }).count()).toBeGreaterThan(0);
    });
  });

  test('by keyboard only, in the explorer on a phone', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, '/vi/explore?series=VNM.BEL.T.TRADE._T.A&official=false&notes=line:2010::vi(Mốc)');
      await page.getByRole('button', { name: 'Khác' }).press('Enter');
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

  test('values in the reader’s words: what was understood, what is wrong, each change taken back and said', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/vi/explore?series=VNM.BEL.X.TRADE._T.A&notes=line::1500000000:USD:vi(Mức)');
      await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
      const tools = page.getByRole('group', { name: 'Công cụ chú thích' });
      await tools.getByRole('combobox').selectOption('0');
      const value = tools.getByLabel('Giá trị');
      expect(await value.inputValue()).toBe('1,5 tỷ USD');
      await value.fill('1.2 bn');
      await tools.getByText('được hiểu là 1,2 tỷ USD').waitFor();
      await expect.poll(() => readNotes(page)).toBe('line::1200000000:USD:vi(Mức)');
      await expect.poll(() => tools.getByRole('status').innerText()).toMatch(/^Đã sửa: Mức, 1,2\stỷ\sUSD$/u);
      await value.fill('12 %');
      await expect.poll(() => tools.getByRole('alert').filter({ hasText: '1,8 tỷ' }).count()).toBe(1);
      expect(await tools.getByRole('status').innerText()).toBe('');
      await tools.getByRole('button', { name: 'Hoàn tác' }).click();
      await expect.poll(() => readNotes(page)).toBe('line::1500000000:USD:vi(Mức)');
      await expect.poll(() => value.inputValue()).toBe('1,5 tỷ USD');
      expect(await tools.getByRole('status').innerText()).toBe('Đã hoàn tác.');
    });
  });

  test('made in one unit: off a chart of another, said, and set on it by one click', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      // Of an older address: it says no unit.
      await openPage(page, '/en/explore?series=VNM.BEL.X.TRADE._T.A&transform=index&notes=point:2012:187:en(Peak),point:2013:300:en(Next)');
      await page.getByLabel('Transform').selectOption('lin');
      await expect.poll(() => readNotes(page)).toBe('point:2012:187:IX.1999:en(Peak),point:2013:300:IX.1999:en(Next)');
      const foreign = page.getByRole('list', { name: 'Annotations in another unit' }).getByRole('listitem');
      await expect.poll(() => foreign.allInnerTexts()).toEqual([expect.stringContaining('Peak (2012, 187): set in “index, 1999 = 100”, this chart is in “USD”: not drawn.'), expect.stringContaining('Next')]);
      await foreign.first().getByRole('button', { name: 'Set it on this chart' }).click();
      await expect.poll(() => readNotes(page)).toBe('point:2012:1146718655:USD:en(Peak),point:2013:300:IX.1999:en(Next)');
      await foreign.getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => readNotes(page)).toBe('point:2012:1146718655:USD:en(Peak)');
      await expect.poll(() => foreign.count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  test('by keyboard: a new point’s words have the focus, arrows go from figure to figure, Ctrl+Z takes back', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/explore?series=VNM.BEL.X.TRADE._T.A');
      await page.getByRole('button', { name: 'Annotate' }).press('Enter');
      await page.getByRole('button', { name: 'Point', exact: true }).press('Enter');
      const findFocus = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : document.activeElement?.textContent));
      await expect.poll(findFocus).toBe('New annotation');
      await page.keyboard.type('Peak');
      await expect.poll(() => readNotes(page)).toBe('point:2014:1805539095:USD:en(Peak)');
      await page.keyboard.press('Escape');
      await expect.poll(findFocus).toBe('Point');
      const place = page.getByRole('button', { name: /^Annotation 1, place/u });
      await place.press('ArrowRight');
      await place.press('ArrowLeft');
      await expect.poll(() => readNotes(page)).toBe('point:2013:1323340023:USD:en(Peak)');
      await page.keyboard.press('Control+z');
      await expect.poll(() => readNotes(page)).toBe('point:2014:1805539095:USD:en(Peak)');
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('The last change is undone.');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => readNotes(page)).toBe('point:2013:1323340023:USD:en(Peak)');
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('The change is made again.');
      // The browser's own back and forward are no undo.
      await page.goBack();
      await page.goForward();
      await expect.poll(() => readNotes(page)).toBe('point:2013:1323340023:USD:en(Peak)');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('There is nothing to make again.');
    });
  });

  test('by keyboard: of a removed annotation the next has the focus, after the last the tools', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/explore?series=VNM.BEL.X.TRADE._T.A&notes=line:2004::en(One),line:2008::en(Two)');
      await page.getByRole('button', { name: 'Annotate' }).click();
      const findFocus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
      await page.getByRole('button', { name: /^Annotation 1, place: One/u }).focus();
      await page.keyboard.press('Delete');
      await expect.poll(findFocus).toMatch(/^Annotation 1, place: Two/u);
      await page.keyboard.press('Delete');
      await expect.poll(() => readNotes(page)).toBe(null);
      await expect.poll(findFocus).toBe('Point');
    });
  });
});
