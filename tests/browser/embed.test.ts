import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findBarriers, findOverflow } from './page-checks';

const WIDTHS = [300, 390, 700, 1000] as const;
/** Every other chart in the first and last look, the rest in the middle ones: both languages, two widths each. Axe in one, with the card open. */
const LOOKS_OF_CHARTS = [[0, 3], [1, 2]] as const;
const SLUG = 'viet-nam-belgium-trade';

async function findSlugs(): Promise<string[]> {
  const response = await fetch(`${inject('baseUrl')}/api/v1/charts`);
  const { charts } = (await response.json()) as { charts: { slug: string }[] };
  return charts.map(({ slug }) => slug);
}

function toContext(width: number, more: object = {}) {
  return { viewport: { width, height: 700 }, ...more };
}

/** Opens an embed and waits until it is painted: before that, a browser lets nobody touch a page that took another's place. */
async function openEmbed(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** The chart: its points and, inside, the card. */
function box(page: Page) {
  return page.getByRole('application');
}

function card(page: Page) {
  return page.locator('#t');
}

/** Middles of the points of the drawing that is shown, by place in the reading order. */
function findPoints(page: Page): Promise<{ place: number; x: number; y: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.p>*')]
      .filter((point) => point.getClientRects().length)
      .map((point) => {
        const { x, y, width, height } = point.getBoundingClientRect();
        return { place: Number(point.dataset['i']), x: x + width / 2 + scrollX, y: y + height / 2 + scrollY };
      }),
  );
}

/** What the card begins with for each row of the tables. */
function findHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(({ cells }) => `${cells[0]?.textContent} · ${cells[1]?.textContent}`));
}

/** What the card begins with; empty where none is open. */
function readHeading(page: Page): Promise<string> {
  return card(page).locator('b:visible').allTextContents().then((texts) => texts.join(''));
}

async function readShown(page: Page): Promise<number[]> {
  return page.evaluate(() => [...new Set([...document.querySelectorAll<SVGElement>('.p>.on')].map((point) => Number(point.dataset['i'])))]);
}

describe('an embedded chart', () => {
  const browser = useBrowser();

  test('is one request, and all of it can be seen without scripts, in each width', async () => {
    for (const width of WIDTHS) {
      await withPage(browser(), toContext(width, { javaScriptEnabled: false }), async (page) => {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(`/embed/${SLUG}?lang=vi`);
        expect(await page.locator('main svg[role=img]:visible').count()).toBe(1);
        expect(await page.locator('main svg[role=img]:visible text').allTextContents()).toContain('395,4\u00a0triệu');
        expect(await page.getByText('Kinh tế & Đô thị, tháng 10/2014').first().isVisible()).toBe(true);
        await page.locator('summary').click();
        expect(await page.getByRole('table').first().isVisible()).toBe(true);
        expect(await page.getByRole('button').count()).toBe(0);
        expect(requests).toHaveLength(1);
      });
    }
  });

  test.each([
    [0, 300, 'vi', 'light'],
    [1, 390, 'en', 'dark'],
    [2, 700, 'vi', 'dark'],
    [3, 1000, 'en', 'light'],
  ] as const)('look %i, at %i px in %s, %s: one request, nothing sticks out, axe finds nothing', async (look, width, lang, colorScheme) => {
    await withPage(browser(), toContext(width, { colorScheme }), async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      for (const [i, slug] of (await findSlugs()).entries()) {
        const [one, other] = LOOKS_OF_CHARTS[i % 2] ?? [0, 3];
        if (look !== one && look !== other) continue;
        requests.length = 0;
        await page.goto(`/embed/${slug}?lang=${lang}`);
        await page.locator('summary').click();
        expect(await findOverflow(page), slug).toEqual([]);
        await box(page).press('Home');
        if (look === (i % 4 < 2 ? one : other)) expect(await findBarriers(page), slug).toEqual([]);
        const sizes = await page.locator('main svg[role=img]:visible text').evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0)));
        expect(Math.min(...sizes), `${slug}: smallest text`).toBeGreaterThanOrEqual(8);
        // At the end: what a script fetched late is counted too.
        expect(requests, slug).toHaveLength(1);
      }
    });
  });

  test('arrow keys reach every point, and say what stands in its row', async () => {
    await withPage(browser(), toContext(390), async (page) => {
      for (const slug of await findSlugs()) {
        await openEmbed(page, `/embed/${slug}?lang=en`);
        const [points, headings] = [await findPoints(page), await findHeadings(page)];
        await box(page).focus();
        for (const [i, { place }] of points.entries()) {
          await page.keyboard.press(i % 2 ? 'ArrowDown' : 'ArrowRight');
          await expect.poll(() => readShown(page), { message: slug }).toEqual([place]);
          expect(await card(page).locator('b').textContent()).toBe(headings[place]);
          expect(await page.getByRole('status').textContent()).toContain(`${i + 1} of ${points.length}. ${headings[place]}`);
        }
        await page.keyboard.press('ArrowRight');
        expect(await readShown(page)).toEqual([points.at(-1)?.place]);
        await page.keyboard.press('Home');
        await expect.poll(() => readShown(page)).toEqual([points[0]?.place]);
        await page.keyboard.press('Escape');
        await card(page).waitFor({ state: 'hidden' });
      }
    });
  });

  test.each([300, 700])('a finger reaches every point at %i px', { timeout: 300_000 }, async (width) => {
    await withPage(browser(), toContext(width, { hasTouch: true, isMobile: true, viewport: { width, height: 1600 } }), async (page) => {
      for (const slug of await findSlugs()) {
        await openEmbed(page, `/embed/${slug}?lang=vi`);
        const headings = await findHeadings(page);
        for (const { place, x, y } of await findPoints(page)) {
          await page.keyboard.press('Escape');
          await page.touchscreen.tap(x, y);
          await expect.poll(() => readHeading(page), { message: slug }).toBe(headings[place]);
        }
      }
      expect(page.context().pages(), 'no tap pressed a link that appeared under it').toHaveLength(1);
      const opened = page.waitForEvent('popup');
      await card(page).getByRole('link').first().tap();
      await opened;
    });
  });

  test('a pointer over a point shows its evidence inside the frame, and its source can be followed', async () => {
    await withPage(browser(), toContext(700), async (page) => {
      await openEmbed(page, `/embed/${SLUG}?lang=vi`);
      const headings = await findHeadings(page);
      for (const { x, y } of await findPoints(page)) {
        await page.mouse.move(x, y);
        await expect.poll(async () => headings.includes(await readHeading(page))).toBe(true);
        const [shown, main] = await Promise.all([card(page).boundingBox(), page.locator('main').boundingBox()]);
        if (!shown || !main) throw new Error('no card');
        expect(shown.y).toBeGreaterThanOrEqual(main.y);
        expect(shown.y + shown.height).toBeLessThanOrEqual(main.y + main.height + 1);
        expect(shown.x + shown.width).toBeLessThanOrEqual(700);
      }
      const [point] = await findPoints(page);
      await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
      await expect.poll(() => card(page).innerText()).toMatch(/2000 · 395,4\striệu\sUSD[\s\S]*Nguyên văn: “395,4 triệu USD”[\s\S]*Nguồn: Kinh tế & Đô thị, tháng 10\/2014 \(suy ra\), đoạn 4/u);
      expect(await card(page).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/vi/sources/kinh-te-do-thi-2014-10', expect.stringMatching(/^\/vi\/findings\/[0-9a-f]{16}$/u)]);
      await page.mouse.move(5, 5);
      await card(page).waitFor({ state: 'hidden' });
    });
  });

  test('events are switched off and on, and leave no hole', async () => {
    await withPage(browser(), toContext(700), async (page) => {
      await openEmbed(page, `/embed/${SLUG}?lang=en`);
      const height = () => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const [full, points] = [await height(), await findPoints(page)];
      const button = page.getByRole('button', { name: 'Events on the chart' });
      await button.click();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
      expect(await page.getByText('Prime Minister visits').first().isVisible()).toBe(false);
      expect(await height()).toBeLessThan(full - 40);
      expect((await findPoints(page)).length).toBeLessThan(points.length);
      await button.click();
      await expect.poll(height).toBe(full);
      expect(await findPoints(page)).toEqual(points);
    });
  });

  test('nothing of it runs or loads that its policy does not name', async () => {
    await withPage(browser(), { ...toContext(700), expected: [/Content Security Policy/u] }, async (page) => {
      await openEmbed(page, `/embed/${SLUG}`);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "broken"';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p style="color:red" onclick="document.title=1">x</p>');
      });
      expect(await page.title()).not.toBe('broken');
      expect(await page.locator('p[style]').evaluate((element) => getComputedStyle(element).color)).not.toBe('rgb(255, 0, 0)');
    });
  });
});
