import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { openPage } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 1000 } };
const WITS = 'World Bank WITS / UN Comtrade';
const WORDS = {
  en: { official: /^Official figures/u, download: 'Download', table: 'Table', chart: 'Chart', points: /^Points of the chart/u, evidence: 'Evidence', tag: 'computed from official figures' },
  vi: { official: /^Số liệu chính thức/u, download: 'Tải về', table: 'Bảng', chart: 'Biểu đồ', points: /^Các điểm của biểu đồ/u, evidence: 'Bằng chứng', tag: 'tính từ số chính thức' },
} as const;

type Words = (typeof WORDS)['en' | 'vi'];

/** The picture in words, its canvas as pixels: both must follow. */
async function readDrawing(page: Page): Promise<string> {
  const told = await page.getByRole('img').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  const drawn = await page.locator('figure canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  return [...told, drawn].join(' ');
}

async function readCsvLink(page: Page, words: Words): Promise<string> {
  await page.getByRole('button', { name: words.download }).click();
  const href = await page.getByRole('menuitem', { name: /^CSV/u }).first().getAttribute('href');
  await page.keyboard.press('Escape');
  return href ?? '';
}

/** Who tells the figures: the line of sources below the chart. */
async function namesOfficialSource(page: Page): Promise<boolean> {
  return (await page.getByRole('article').first().innerText()).includes(WITS);
}

/** Whether the evidence of any point that the keyboard reaches is that of an official figure. */
async function reachesOfficial(page: Page, words: Words): Promise<boolean> {
  const evidence = page.getByRole('group', { name: words.evidence }).first();
  await page.getByRole('application', { name: words.points }).first().focus();
  await page.keyboard.press('Home');
  const seen = new Set<string>();
  for (let text = await evidence.innerText(); !seen.has(text); text = await evidence.innerText()) {
    seen.add(text);
    if (text.includes(words.tag)) return true;
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  }
  return false;
}

describe('official figures off and on again', () => {
  const browser = useBrowser();

  test.each(['en', 'vi'] as const)('on the page of a chart: address, drawing, evidence, table, sources and CSV follow (%s)', async (locale) => {
    const words = WORDS[locale];
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/${locale}/charts/viet-nam-belgium-trade`);
      const official = page.getByRole('button', { name: words.official });
      const isOff = (): boolean => new URL(page.url()).searchParams.get('official') === 'false';
      const rows = page.getByRole('table').first().getByRole('row');
      expect(await official.getAttribute('aria-pressed')).toBe('true');
      const [drawn, link] = [await readDrawing(page), await readCsvLink(page, words)];
      expect([await namesOfficialSource(page), await reachesOfficial(page, words), link.includes('official=')]).toEqual([true, true, false]);
      await page.getByRole('tab', { name: words.table }).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(1);
      const count = await rows.count();

      await official.click();
      await expect.poll(isOff).toBe(true);
      await expect.poll(() => official.getAttribute('aria-pressed')).toBe('false');
      await expect.poll(() => rows.count()).toBeLessThan(count);
      await expect.poll(() => namesOfficialSource(page)).toBe(false);
      await expect.poll(() => readCsvLink(page, words)).toContain('official=false');
      await page.getByRole('tab', { name: words.chart }).click();
      await expect.poll(() => readDrawing(page)).not.toBe(drawn);
      expect(await reachesOfficial(page, words)).toBe(false);

      await official.click();
      await expect.poll(isOff).toBe(false);
      await expect.poll(() => readCsvLink(page, words)).toBe(link);
      await expect.poll(() => namesOfficialSource(page)).toBe(true);
      await expect.poll(() => reachesOfficial(page, words)).toBe(true);
    });
  });
});
