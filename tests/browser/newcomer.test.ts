import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { openPage } from './page-checks';

const CHART = '/charts/viet-nam-belgium-trade';
const DESKTOP = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', colorScheme: 'light' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'vi-VN' } as const;

function points(page: Page) {
  return page.getByRole('application').first();
}

/** What the panel under the first chart says; spaces that do not break are spaces. */
async function readEvidence(page: Page): Promise<string> {
  const text = await page.getByRole('group', { name: /^(?:Bằng chứng|Evidence)$/u }).first().innerText();
  return text.replaceAll('\u00a0', ' ');
}

/** What a screen reader was told last. */
function said(page: Page) {
  return page.locator('figure [role=status]').first();
}

async function fetchText(path: string): Promise<string> {
  return (await fetch(`${inject('baseUrl')}${path}`)).text();
}

/** Colours of the canvas, coarsely: whether something is drawn there, and in which theme. */
function sampleCanvas(page: Page): Promise<{ colours: number; hash: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector('figure canvas') as HTMLCanvasElement;
    const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
    const context = copy.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const words = new Uint32Array(data.buffer);
    return { colours: new Set(words).size, hash: words.reduce((sum, word, i) => (sum + word * ((i % 997) + 1)) % 4_294_967_291, 0) };
  });
}

describe('someone who comes for the first time', () => {
  const browser = useBrowser();

  test('lands in their language, and the choice of another one is kept', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/');
      expect(new URL(page.url()).pathname).toBe('/vi');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en');
      await openPage(page, '/');
      expect(new URL(page.url()).pathname).toBe('/en');
    });
  });

  test.each(['bi', 'Bỉ', 'Belgium'])('types %j and reaches the chart by keyboard', async (q) => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/vi/sources');
      const box = page.getByRole('combobox');
      await box.fill(q);
      const title = 'Thương mại với Bỉ tăng hơn bốn lần từ năm 2000 đến 2013';
      const options = page.getByRole('option');
      await options.filter({ hasText: title }).waitFor();
      const place = (await options.allInnerTexts()).findIndex((text) => text.startsWith(title));
      for (let i = 0; i <= place; i += 1) await box.press('ArrowDown');
      await expect.poll(async () => page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`).allInnerTexts()).toEqual([expect.stringContaining(title)]);
      await box.press('Enter');
      await page.waitForURL(`**/vi${CHART}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });
  });

  test('searches without choosing a suggestion and gets a page of results', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en');
      await page.getByRole('combobox').fill('yamaguchi');
      await page.getByRole('combobox').press('Enter');
      await page.waitForURL('**/en/search?q=yamaguchi');
      await page.getByRole('heading', { level: 2, name: 'Events' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: /Yamaguchi/u }).first().click();
      await page.waitForURL(/\/en\/(?:sources|series|timeline|charts)/u);
    });
  });

  test('steps through every point by keyboard and reads its evidence', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/vi${CHART}`);
      await points(page).focus();
      const stops = ['2000', '2010', '2012', '2013', 'tháng 1–7/2014'];
      for (const [i, period] of stops.entries()) {
        await page.keyboard.press('ArrowRight');
        await said(page).getByText(new RegExp(`^${i + 1} trên \\d+\\. ${period} \\((?:cả|một phần) năm\\)\\.`, 'u')).waitFor();
        await expect.poll(() => readEvidence(page)).toContain(`${period} ·`);
      }
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => readEvidence(page)).toMatch(/2013 · 1,8 tỷ USD[\s\S]*nguyên văn: “1,8 tỷ USD”, tức 1,75–1,85 tỷ USD[\s\S]*Kinh tế & Đô thị, tháng 10\/2014[\s\S]*đoạn 4/u);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => readEvidence(page)).toMatch(/2012[\s\S]*suy ra[\s\S]*1,52–1,60 tỷ USD[\s\S]*1,8 tỷ USD ÷ \(1 \+ 15,4%\)/u);
      await page.keyboard.press('End');
      await expect.poll(() => readEvidence(page)).toContain('Thủ tướng Nguyễn Tấn Dũng thăm chính thức Bỉ');
      await page.keyboard.press('Home');
      await expect.poll(() => readEvidence(page)).toContain('395,4 triệu USD');
      await page.keyboard.press('Escape');
      // The keyboard goes on behind the drawing: at what can be done with the figure, not at the top of the page.
      const next = points(page).locator('xpath=ancestor::figure').getByRole('button').first();
      await expect.poll(() => next.evaluate((button) => [document.activeElement === button, button.textContent])).toEqual([true, 'Ghim điểm này']);
    });
  });

  test('touches the points and reads their evidence on a phone', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, `/en${CHART}`);
      await points(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const frame = await points(page).boundingBox();
      if (!frame) throw new Error('no chart');
      const seen = new Set<string>();
      for (let x = 30; x < frame.width; x += 12) {
        for (let y = 60; y < frame.height - 30; y += 24) {
          await page.touchscreen.tap(frame.x + x, frame.y + y);
          seen.add((await readEvidence(page)).split(/ (?:stated|implied)/u)[0] ?? '');
        }
      }
      expect([...seen]).toEqual(expect.arrayContaining(['2000 · USD 395.4 m', '2010 · USD 1.2 bn', '2013 · USD 1.8 bn', 'Jan–Jul 2014 · USD 1.3 bn']));
      expect([...seen].some((text) => text.startsWith('2012 · '))).toBe(true);
      expect([...seen].some((text) => text.includes('Science') || text.includes('science'))).toBe(true);
    });
  });

  test('switches annotations off and on, and the theme, and the drawing follows', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/en${CHART}`);
      const full = await sampleCanvas(page);
      expect(full.colours).toBeGreaterThan(20);
      const button = page.getByRole('button', { name: 'Events on the chart', exact: true });
      await button.click();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
      await expect.poll(async () => (await sampleCanvas(page)).hash).not.toBe(full.hash);
      await button.click();
      await expect.poll(async () => (await sampleCanvas(page)).hash).toBe(full.hash);
      await page.getByRole('button', { name: /^Appearance/u }).click();
      await page.getByRole('menuitemradio', { name: 'Dark' }).click();
      await expect.poll(async () => (await sampleCanvas(page)).hash).not.toBe(full.hash);
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(236, 238, 242)');
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    });
  });

  test('turns the events off: ranges stay, the address says so, and a reload keeps it', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, `/en${CHART}`);
      const legend = page.getByRole('list', { name: 'How to read the marks' });
      const words = await legend.innerText();
      const button = page.getByRole('button', { name: 'Events on the chart', exact: true });
      await button.click();
      await page.waitForURL('**?annotations=false');
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
      await expect.poll(() => legend.innerText()).toBe(words);
      await openPage(page, page.url());
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      await page.waitForURL((url) => url.search === '');
      await openPage(page, '/en/charts/belgian-projects');
      expect(await button.count()).toBe(0);
    });
  });

  test('hears all of an event: date, title, wording, reason, source and paragraph', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/vi/charts/relations-timeline');
      await points(page).focus();
      await page.keyboard.press('Home');
      await said(page).getByText(/1973 \(suy ra\): .*nguyên văn: “.*Vì sao ghi thời điểm này: .*đoạn \d+/u).waitFor();
    });
  });

  test('sees every value of a table on a phone without moving it sideways', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openPage(page, `/vi${CHART}`);
      await page.getByRole('tab', { name: 'Bảng' }).click();
      for (const path of [null, '/vi/sources/kinh-te-do-thi-2014-10', '/vi/series/VNM.BEL.T.TRADE._T.A']) {
        if (path) await openPage(page, path);
        await page.getByRole('cell').first().waitFor();
        const rights = await page.getByRole('cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
        expect(rights.length).toBeGreaterThan(5);
        expect(Math.max(...rights)).toBeLessThanOrEqual(390);
      }
    });
  });

  test('follows a link to one of many years that one statement covers', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/en/sources/kinh-te-do-thi-2014-10#VNM.BEL.B.TRADE._T.A@2005@kinh-te-do-thi-2014-10');
      await page.getByRole('listitem').getByRole('link', { name: '2005', exact: true }).waitFor();
      expect(await page.getByRole('row').filter({ hasText: 'xuất siêu' }).count()).toBe(1);
    });
  });

  test('opens the table, and takes the same figures home as CSV', async () => {
    await withPage(browser(), { ...DESKTOP, acceptDownloads: true }, async (page) => {
      await openPage(page, `/vi${CHART}`);
      await page.getByRole('tab', { name: 'Bảng' }).click();
      const rows = page.getByRole('tabpanel').getByRole('row');
      const [csv, drawn] = [await fetchText(`${CHART}.csv?lang=vi`), await fetchText(`${CHART}.csv?lang=vi&csvType=filtered`)];
      await expect.poll(() => rows.count()).toBe(drawn.trimEnd().split('\r\n').length);
      await page.getByRole('button', { name: 'Tải về' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV', exact: true }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString('utf8')).toBe(csv);
    });
  });

  test('copies picture, table and link', async () => {
    await withPage(browser(), { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await openPage(page, `/en${CHART}`);
      // Of the content alone: an open menu stands beside it in the document.
      const findHeight = () => page.getByRole('main').evaluate((main) => main.getBoundingClientRect().height);
      const copy = async (name: string, message: string) => {
        await page.getByRole('button', { name: 'Copy', exact: true }).click();
        await page.getByRole('menuitem', { name }).click();
        const height = await findHeight();
        await page.getByText(message).waitFor();
        expect(await findHeight()).toBe(height);
      };
      const clipboard = (type: string) =>
        page.evaluate(async (wanted) => {
          const [item] = await navigator.clipboard.read();
          const blob = await item?.getType(wanted);
          return { size: blob?.size ?? 0, text: wanted.startsWith('text') ? await blob?.text() : '' };
        }, type);
      await copy('Copy the picture', 'The picture is copied.');
      expect((await clipboard('image/png')).size).toBeGreaterThan(10_000);
      await copy('Copy the table', 'The table is copied.');
      expect((await clipboard('text/plain')).text).toMatch(/\t2013\t1800000000\t1750000000\t1850000000\t/u);
      await copy('Copy the link', 'The link is copied.');
      await page.getByText('The link is copied.').waitFor({ state: 'detached' });
      expect((await clipboard('text/plain')).text).toBe(page.url());
    });
  });

  test('reads the same page in the other language, with the same question', async () => {
    await withPage(browser(), DESKTOP, async (page) => {
      await openPage(page, '/vi/search?q=quang+tay');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en/search?q=quang+tay');
      await page.getByRole('heading', { level: 2, name: 'Charts' }).waitFor();
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  test('without scripts still sees the picture, the table and the sources', async () => {
    await withPage(browser(), { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      await page.goto(`/en${CHART}`);
      const drawing = page.locator('figure').getByRole('img', { name: /^Trade with Belgium more than quadrupled/u });
      expect((await drawing.getAttribute('aria-labelledby'))?.split(' ')).toHaveLength(2);
      expect(await drawing.locator('desc').innerHTML()).toMatch(/.{40}/u);
      expect(await page.getByRole('table').isVisible()).toBe(true);
      expect(await page.getByRole('heading', { name: 'Notes' }).isVisible()).toBe(true);
    });
  });

  test('prints a light page with chart, table and sources, whatever the theme', async () => {
    await withPage(browser(), { ...DESKTOP, colorScheme: 'dark' }, async (page) => {
      await openPage(page, `/en${CHART}`);
      const dark = await sampleCanvas(page);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(async () => (await sampleCanvas(page)).hash).not.toBe(dark.hash);
      await page.getByRole('table').waitFor();
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(22, 24, 29)');
    });
  });
});
