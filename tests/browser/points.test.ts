import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow, holdScripts, openPage } from './page-checks';

const DESKTOP = { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SERIES = 'VNM.BEL.T.TRADE._T.A';
const [Y2000, Y2013] = ['2000', '2013'].map((year) => `${SERIES}@${year}@kinh-te-do-thi-2014-10`) as [string, string];

function readPins(page: Page): string | null {
  return new URL(page.url()).searchParams.get('pin');
}

async function readText(page: Page, name: string): Promise<string> {
  return (await page.getByRole('region', { name }).innerText()).replaceAll('\u00a0', ' ');
}

describe('pinned points', () => {
  const browser = useBrowser();

  test('by keyboard: pinned, compared with honest digits, kept by the link, unpinned', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/charts/viet-nam-belgium-trade');
      const chart = page.getByRole('application', { name: /^Points of the chart/u });
      await chart.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect.poll(() => readPins(page)).toBe(Y2000);
      await openPage(page, `/en/charts/viet-nam-belgium-trade?pin=${encodeURIComponent(`${Y2000},${Y2013}`)}`);
      const text = await readText(page, 'Pinned points');
      expect(text).toContain('USD 1.8 bn (2013) is 4.6 (4.4–4.7) times USD 395.4 m (2000)');
      expect(text).toContain('12.4 % a year');
      expect(text).toContain('A stated figure comes before a computed one.');
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Unpin: 2013 · USD 1.8 bn' }).click();
      await expect.poll(() => readPins(page)).toBe(Y2000);
    });
  });

  test('on a phone, in Vietnamese: lineage both ways, one claim drawn instead of all', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, `/vi/series/${SERIES}?pin=${encodeURIComponent(Y2013)}`);
      const text = await readText(page, 'Điểm đã ghim');
      expect(text).toContain('= 1,8 tỷ USD ÷ (1 + 15,4%)');
      expect(text).toContain('Số do nguồn nêu được chọn trước số suy ra.');
      expect(await findOverflow(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ở mọi kỳ, chỉ vẽ số được chọn theo quy tắc' }).tap();
      await expect.poll(() => new URL(page.url()).searchParams.get('claims')).toBe('preferred');
      await expect.poll(() => page.getByRole('region', { name: 'Điểm đã ghim' }).getByText('không vẽ').count()).toBe(1);
      await expect.poll(() => readPins(page)).toBe(Y2013);
    });
  });

  test('by finger: a first tap tells of the mark, a second pins it', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, `/en/explore?series=${SERIES}&official=false`);
      const chart = page.getByRole('application', { name: /^Points of the chart/u });
      await chart.scrollIntoViewIfNeeded();
      await chart.press('End');
      const ring = chart.locator('span.border-accent');
      const [mark, frame] = [await ring.boundingBox(), await chart.boundingBox()];
      const told = chart.locator('xpath=..').getByText('USD 1.8 bn').first();
      await chart.press('Escape');
      await expect.poll(() => ring.count()).toBe(0);
      const position = { x: (mark?.x ?? 0) + (mark?.width ?? 0) / 2 - (frame?.x ?? 0), y: (mark?.y ?? 0) + (mark?.height ?? 0) / 2 - (frame?.y ?? 0) };
      await chart.tap({ position });
      await expect.poll(() => ring.count()).toBe(1);
      await told.waitFor();
      expect(readPins(page)).toBe(null);
      await chart.tap({ position });
      await expect.poll(() => readPins(page)).toBe(Y2013);
    });
  });

  test('of two points, a finding of both is explained once; a source that there is not is marked, one that is only silent is not', async () => {
    await withPage(browser(), { ...DESKTOP, expected: [/status of 404/u] }, async (page) => {
      const pins = ['2013', '2014'].map((year) => `VNM.BEL.X.TRADE._T.A@${year}@wits-un-comtrade`);
      await openPage(page, `/en/explore?series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A@nowhere,VNM.BEL.T.TRADE._T.A@guangxi-talks-2025&pin=${encodeURIComponent(pins.join())}`);
      const text = await readText(page, 'Pinned points');
      expect(text.match(/Median of 16 years/gu)).toHaveLength(2);
      // Under a transform they are what the chart then shows, marks and all; and so is their comparison.
      await page.getByLabel('Transform').selectOption('pch');
      await expect.poll(() => readText(page, 'Pinned points')).toMatch(/A\s+2013 · \d+\.\d+ %[^]*B\s+2014 · 36\.44 %[^]*pp/u);
      await expect.poll(() => page.locator('[data-pin]').count()).toBe(2);
      await page.getByLabel('Transform').selectOption('lin');
      await expect.poll(() => readText(page, 'Pinned points')).toMatch(/A\s+2013 · USD/u);
      const chips = page.getByRole('list', { name: 'Series in the chart' });
      await chips.getByText('▲ no source “nowhere”').waitFor();
      await chips.getByText('(guangxi-talks-2025)').waitFor();
      expect(await chips.getByText('▲').count()).toBe(1);
    });
  });

  test.each([
    ['en', 'Pinned points', /What the partner reports\n+2013: USD 1\.524 bn\n+World Bank WITS \/ UN Comtrade\n+Difference \(partner’s less this\): USD 200\.6 m · 15\.16 %\n+Importer ÷ exporter: 1\.152 · as usual/u],
    ['vi', 'Điểm đã ghim', /Số của phía đối tác\n+2013: 1,524 tỷ USD\n+World Bank WITS \/ UN Comtrade\n+Chênh lệch \(đối tác trừ số này\): 200,6 triệu USD · 15,16%\n+Bên nhập khẩu ÷ bên xuất khẩu: 1,152 · trong mức thường thấy/u],
  ])('what the partner reports of the same year, with the difference (%s)', async (locale, name, told) => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/${locale}/explore?series=VNM.BEL.X.TRADE._T.A&pin=VNM.BEL.X.TRADE._T.A@2013@wits-un-comtrade`);
      await expect.poll(() => readText(page, name)).toMatch(told);
    });
  });

  test('against a rounded figure the difference is a range; a partner that says nothing is told as such', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/en/charts/viet-nam-belgium-trade?pin=${encodeURIComponent(Y2013)}`);
      await expect.poll(() => readText(page, 'Pinned points')).toMatch(/What the partner reports\n+2013: USD 2\.083 bn\n+[^\n]*\n+[^\n]*USD 280 m \(USD 232–333 m\) · 16 % \(13–19 %\)/u);
      await openPage(page, `/en/charts/guangxi-trade?pin=${encodeURIComponent('VNM.CN-GX.T.TRADE._T.A@2024@guangxi-talks-2025')}`);
      await expect.poll(() => readText(page, 'Pinned points')).toContain('There is no figure of the partner’s for this period.');
    });
  });

  test('in the explorer two years apart are told as such; the figure is copied with its source', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const pins = encodeURIComponent(`VNM.CN-GX.T.TRADE._T.A@2024@guangxi-talks-2025,${Y2013}`);
      await openPage(page, `/en/explore?series=${SERIES},VNM.CN-GX.T.TRADE._T.A&official=false&pin=${pins}`);
      await expect.poll(() => readText(page, 'Pinned points')).toContain('Not of one period, so part of the difference is time: 2024 and 2013.');
      await page.getByRole('application', { name: /^Points of the chart/u }).focus();
      await page.keyboard.press('Home');
      await page.getByRole('button', { name: 'Copy with source' }).click();
      await page.getByText('The figure is copied with its source.').waitFor();
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\u00a0', ' ');
      expect(copied).toMatch(/^Two-way trade Viet Nam – Belgium, annual, 2000: USD 395\.4 m \(395\.35–395\.45\), Kinh tế & Đô thị, October 2014, para 4\nhttp:.*\/en\/series\/VNM\.BEL\.T\.TRADE\._T\.A#/u);
    });
  });

  test('of a link: lettered before any script, in their place when the canvas takes over', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      const X = 'VNM.BEL.X.TRADE._T.A';
      const pins = encodeURIComponent([1999, 2010].map((year) => `${X}@${year}@wits-un-comtrade`).join());
      for (const path of [`/en/explore?series=${X}&pin=${pins}`, `/vi/series/${X}?pin=${pins}`]) {
        const release = await holdScripts(page);
        await page.goto(path, { waitUntil: 'commit' });
        const letters = page.locator('figure [data-pin]:visible');
        await expect.poll(() => letters.allTextContents()).toEqual(['A', 'B']);
        const findPlaces = () => letters.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ x, y }) => [x, y]));
        const [frame, before] = [await page.locator('figure [role=application]').boundingBox(), await findPlaces()];
        release();
        await expect.poll(async () => {
          await page.evaluate(() => window.dispatchEvent(new Event('pointermove')));
          return page.locator('figure [class^=plot-] > svg').count();
        }).toBe(0);
        const top = ((await page.locator('figure [role=application]').boundingBox())?.y ?? 0) - (frame?.y ?? 0);
        const moved = (await findPlaces()).map(([x = 0, y = 0], k) => Math.hypot(x - (before[k]?.[0] ?? 0), y - top - (before[k]?.[1] ?? 0)));
        expect(Math.max(...moved), 'px that a letter moved within its chart').toBeLessThan(1);
      }
    });
  });
});

describe('listening', () => {
  const browser = useBrowser();

  test('the focus alone finds it; each arrival sounds, and leads the evidence; the chart’s own keys stay', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await page.addInitScript(() => {
        const { createStereoPanner } = AudioContext.prototype;
        AudioContext.prototype.createStereoPanner = function (this: AudioContext) {
          document.body.dataset['tones'] = String(Number(document.body.dataset['tones'] ?? 0) + 1);
          return createStereoPanner.call(this);
        };
      });
      await openPage(page, '/vi/charts/viet-nam-belgium-trade');
      const evidence = page.getByRole('group', { name: 'Bằng chứng' });
      const button = page.getByRole('button', { name: 'Nghe', exact: true });
      await button.focus();
      await page.locator('figure canvas').waitFor();
      await expect.poll(() => button.evaluate((each) => each === document.activeElement && each.ariaPressed)).toBe('false');
      await page.keyboard.press('Enter');
      const strip = page.getByRole('group', { name: 'Nghe biểu đồ' });
      await expect.poll(() => strip.getByRole('application').evaluate((pad) => pad === document.activeElement)).toBe(true);
      const [place, told] = [strip.getByRole('application'), page.locator('figure > [role=status]')];
      let tones = 0;
      for (const [key, name, series] of [
        ['End', 'cả năm 2013: 1,8 tỷ USD', '2013 (cả năm)'],
        ['PageDown', 'một phần năm tháng 1–7/2014: 1,3 tỷ USD', 'tháng 1–7/2014 (một phần năm)'],
        ['ArrowRight', 'một phần năm tháng 1–7/2014: 1,3 tỷ USD', 'tháng 1–7/2014 (một phần năm)'],
        ['PageDown', 'hải quan Việt Nam 2000: 403,9 triệu USD', '2000 (hải quan Việt Nam)'],
        ['ArrowRight', 'hải quan Việt Nam 2001: 413,4 triệu USD', '2001 (hải quan Việt Nam)'],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(async () => (await place.innerText()).replaceAll('\u00a0', ' ')).toBe(name);
        await expect.poll(() => told.innerText()).toContain(series);
        tones += 1;
        expect(await page.locator('body').getAttribute('data-tones'), key).toBe(String(tones));
      }
      await expect.poll(() => evidence.innerText()).toContain('2001');
      await page.getByRole('application', { name: /^Các điểm của biểu đồ/u }).focus();
      await page.keyboard.press('End');
      await expect.poll(() => evidence.innerText()).not.toContain('2001 ·');
      await strip.getByRole('button', { name: 'Đóng phần nghe' }).click();
      expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
    });
  });
});
