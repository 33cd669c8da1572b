import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { useOwnProduct } from '../setup/own-product';
import { openPage } from './page-checks';

const find = useOwnProduct();
const browser = useBrowser();
const STATE = 'series=VNM.BEL.T.TRADE._T.A';
const PHONE = { width: 390, height: 844 };

/** This product is another host than the one that tests share: requests to it are no complaint. */
const expected = [/request to another host: http:\/\/127\.0\.0\.1/u];

const both = (text: string) => ({ vi: text, en: text });
const WORDS = { kicker: both('a'), title: both('Begun'), subtitle: both('a') };

/** What another editor does meanwhile. */
async function post(method: string, path: string, body: object): Promise<void> {
  const { ok, status } = await fetch(find().origin + path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  expect([path, status, ok]).toEqual([path, status, true]);
}

/** What is kept, with its revision. */
async function findKept(path: string): Promise<{ revision: number; spec: { explore?: string } }> {
  return (await fetch(`${find().origin}/api/v1/${path}`)).json() as Promise<{ revision: number; spec: { explore?: string } }>;
}

/** Every request of a page that writes, from now on. */
function watchWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return writes;
}

describe('saved charts', () => {
  test('saved from the explorer by clicking, found by search, edited, compared and restored', async () => {
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected }, async (page) => {
      await openPage(page, `/en/explore?${STATE}`);
      await page.getByRole('link', { name: 'Save as a chart' }).click();
      await page.getByLabel('Title, English', { exact: true }).fill('Belgium, as I see it');
      await page.getByLabel('Title, Vietnamese', { exact: true }).fill('Bỉ theo cách nhìn của tôi');
      await page.getByLabel('Name in the address').fill('as-i-see-it');
      await page.getByLabel('Your name').first().fill('An');
      await page.getByRole('button', { name: 'Save the chart' }).click();
      await page.waitForURL('**/en/charts/as-i-see-it');
      await page.goto('/en/search?q=as+i+see+it');
      await page.getByRole('main').getByRole('link', { name: 'Belgium, as I see it' }).click();
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Title, English', { exact: true }).fill('Belgium, seen again');
      expect(await page.getByLabel('Your name').first().inputValue(), 'the name is written once').toBe('An');
      await page.getByLabel('Your name').first().fill('Bình');
      await page.getByRole('button', { name: 'Save the change' }).click();
      await page.getByRole('heading', { level: 1, name: 'Belgium, seen again' }).waitFor();
      await page.getByRole('link', { name: 'History' }).click();
      await page.getByRole('heading', { name: 'What has changed' }).waitFor();
      expect(await page.locator('del').allInnerTexts()).toEqual(['Belgium, as I see it']);
      expect(await page.locator('ins').allInnerTexts()).toEqual(['Belgium, seen again']);
      await page.getByRole('link', { name: 'Revision 1' }).click();
      await page.getByLabel('Your name').first().fill('An');
      await page.getByRole('button', { name: 'Restore revision 1' }).click();
      await page.getByRole('heading', { level: 1, name: 'Belgium, as I see it' }).waitFor();
    });
  });

  test('a name that is taken is said, and what was typed stays; Vietnamese, on a phone', async () => {
    await withPage(browser(), { baseURL: find().origin, viewport: PHONE, locale: 'vi', expected: [...expected, /409/u] }, async (page) => {
      await openPage(page, `/vi/charts/new?${STATE}`);
      await page.getByLabel('Tên trong địa chỉ').fill('pace-of-2014');
      await page.getByLabel('Tên bạn').fill('Bình');
      await page.getByRole('button', { name: 'Lưu biểu đồ' }).click();
      await page.getByRole('alert').getByText('Đã có, hoặc từng có').waitFor();
      expect(await page.getByLabel('Tên bạn').inputValue()).toBe('Bình');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    });
  });

  test('its drawing is changed in the explorer, and saved with the words that fit', async () => {
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected: [...expected, /400/u] }, async (page) => {
      await openPage(page, `/en/charts/new?${STATE}&transform=index&base=2000`);
      await page.getByLabel('Title, English', { exact: true }).fill('Trade (2000 = 100)');
      await page.getByLabel('Name in the address').fill('as-index');
      await page.getByLabel('Your name').fill('An');
      await page.getByRole('button', { name: 'Save the chart' }).click();
      await page.waitForURL('**/en/charts/as-index');
      await page.getByRole('link', { name: 'Edit in the explorer' }).click();
      await page.getByLabel('Transform').selectOption('lin');
      await page.getByRole('heading', { level: 2, name: /rose 5\.9[23]\d?-fold/u }).waitFor();
      await page.getByRole('link', { name: 'Save as a new revision' }).click();
      // Until the page's scripts have come, a click does nothing.
      const take = async (): Promise<string> => {
        const button = page.getByRole('button', { name: 'Use these words' });
        if (await button.isVisible()) await button.click();
        return page.getByLabel('Title, English', { exact: true }).inputValue();
      };
      await expect.poll(take).toBe('Two-way trade Viet Nam – Belgium');
      // Somebody's own words are told of a unit that is gone while they write, with the proposal at hand.
      await page.getByLabel('Subtitle, English').fill('Index (2000 = 100)');
      await page.getByText('It names index, 2000 = 100, which the chart no longer shows.').waitFor();
      await page.getByRole('button', { name: 'Use “USD”' }).click();
      expect(await page.getByLabel('Subtitle, English').inputValue()).toBe('USD');
      await page.getByLabel('Subtitle, Vietnamese').fill('');
      await page.getByLabel('Your name').first().fill('Bình');
      await page.getByRole('button', { name: 'Save the change' }).click();
      // Said at the field, which gets the keyboard.
      await page.getByRole('textbox', { name: 'Subtitle, Vietnamese', description: 'Write something' }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('subtitle.vi');
      await page.getByLabel('Subtitle, Vietnamese').fill('Đô la Mỹ');
      await page.getByRole('button', { name: 'Save the change' }).click();
      await page.getByRole('heading', { level: 1, name: 'Two-way trade Viet Nam – Belgium' }).waitFor();
      expect(await page.getByRole('main').getByText('Index (base period = 100)').count()).toBe(0);
    });
  });

  test('who saves after somebody else compares, saves as another, or over it; Enter never saves over', async () => {
    const words = { kicker: both('a'), title: both('First'), subtitle: both('a'), author: 'An' };
    const send = (method: string, path: string, body: object) => fetch(`${find().origin}/api/v1/${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const cards = { title: both('Cards'), charts: [{ slug: 'pace-of-2014' }], author: 'An' };
    await send('POST', 'charts', { slug: 'contested', ...words, explore: STATE });
    await send('POST', 'dashboards', { slug: 'contested', ...cards });
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected: [...expected, /409/u] }, async (page) => {
      const choices = page.getByRole('region', { name: 'There is a newer revision.' });
      const title = page.getByLabel('Title, English', { exact: true });
      await openPage(page, '/en/charts/contested/edit');
      await page.getByText('Nothing differs yet').waitFor();
      await send('PUT', 'charts/contested', { revision: 1, ...words, title: both('Theirs'), explore: STATE, author: 'Bình' });
      await title.fill('Mine');
      await page.getByRole('region', { name: 'What will be saved' }).locator('ins').getByText('Mine').waitFor();
      await page.getByLabel('Your name').first().fill('An');
      await page.getByRole('button', { name: 'Save the change' }).click();
      await expect.poll(() => choices.evaluate((region) => region === document.activeElement)).toBe(true);
      const [compared] = await Promise.all([page.context().waitForEvent('page'), choices.getByRole('link', { name: /^Compare revision 2 with revision 1/u }).click()]);
      await expect.poll(() => compared.locator('ins').first().innerText()).toBe('Theirs');
      await compared.close();
      await title.fill('Mine, apart');
      expect(await choices.getByLabel('Name in the address').inputValue()).toBe('contested-2');
      await choices.getByLabel('Name in the address').press('Enter');
      await page.waitForURL('**/en/charts/contested-2');
      await page.getByRole('heading', { level: 1, name: 'Mine, apart' }).waitFor();
      await openPage(page, `/en/charts/contested/edit?${STATE}&kind=columns&chart=contested&revision=1`);
      await page.getByRole('note').getByRole('link', { name: /^Choose below/u }).click();
      await title.fill('Mine, over it');
      await page.getByLabel('Your name').first().fill('An');
      await choices.getByRole('button', { name: 'Save over revision 2' }).click();
      await page.waitForURL('**/en/charts/contested');
      await page.getByRole('heading', { level: 1, name: 'Mine, over it' }).waitFor();
      await openPage(page, '/en/dashboards/contested/edit');
      await send('PUT', 'dashboards/contested', { revision: 1, ...cards, title: both('Theirs') });
      await title.fill('My cards');
      await page.getByLabel('Your name').first().fill('An');
      await page.getByRole('button', { name: 'Save the dashboard' }).click();
      expect(await choices.getByLabel('Name in the address').inputValue()).toBe('contested-2');
      await choices.getByRole('button', { name: 'Save over revision 2' }).click();
      await page.getByRole('heading', { level: 1, name: 'My cards' }).waitFor();
    });
  });

  test('in a conflict nothing is overwritten by Enter; saved over, or as another chart, are the words and the drawing that were seen', async () => {
    await post('POST', '/api/v1/charts', { slug: 'race', ...WORDS, explore: STATE, author: 'An' });
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected: [...expected, /409/u] }, async (page) => {
      const writes = watchWrites(page);
      const begin = async (title: string, theirs: readonly [method: string, body: object]): Promise<void> => {
        await openPage(page, '/en/charts/race/edit');
        await page.getByLabel('Title, English', { exact: true }).fill(title);
        await page.getByLabel('Your name').first().fill('Chi');
        await post(theirs[0], '/api/v1/charts/race', { ...theirs[1], author: 'Bình' });
        await page.getByRole('button', { name: 'Save the change' }).click();
      };
      const overtake = (revision: number) => ['PUT', { revision, ...WORDS, title: both(`Theirs ${revision}`), explore: `${STATE}&transform=pch&base=${2000 + revision}` }] as const;
      await begin('Mine', overtake(1));
      const conflict = page.getByRole('region', { name: 'There is a newer revision.' });
      await conflict.getByText('Bình saved revision 2').waitFor();
      await page.getByLabel('Title, English', { exact: true }).press('Enter');
      await conflict.getByRole('button', { name: 'Save as a new chart' }).click();
      await page.waitForURL('**/en/charts/race-2');
      expect(writes).toEqual(['PUT /api/v1/charts/race', 'POST /api/v1/charts']);
      expect([await findKept('charts/race-2'), await findKept('charts/race')]).toMatchObject([{ revision: 1, spec: { title: { en: 'Mine' }, explore: STATE } }, { revision: 2, spec: { title: { en: 'Theirs 1' } } }]);

      const { spec: seen } = await findKept('charts/race');
      await begin('Over it', overtake(2));
      await page.getByRole('button', { name: 'Save over revision 3' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Over it' }).waitFor();
      expect(await findKept('charts/race')).toMatchObject({ revision: 4, spec: { title: { en: 'Over it' }, explore: seen.explore } });

      await begin('Too late', ['DELETE', { revision: 4, reason: 'Zwyxold' }]);
      const gone = page.getByRole('region', { name: 'It has been withdrawn meanwhile.' });
      await gone.getByText('Bình withdrew it with revision 5 (“Zwyxold”)').waitFor();
      expect(await gone.getByRole('button').allInnerTexts()).toEqual(['Save as a new chart']);
      await gone.getByRole('button').click();
      await page.waitForURL('**/en/charts/race-3');
      expect(await findKept('charts/race-3')).toMatchObject({ revision: 1, spec: { title: { en: 'Too late' }, explore: seen.explore } });
    });
  });

  test('a conflict of a dashboard: Enter saves nothing over the newer revision, its button does', async () => {
    const charts = (...slugs: string[]) => slugs.map((slug) => ({ slug, size: 'normal' }));
    await post('POST', '/api/v1/dashboards', { slug: 'shared', title: both('Shared'), charts: charts('guangxi-trade'), author: 'An' });
    await withPage(browser(), { baseURL: find().origin, viewport: PHONE, locale: 'vi', expected: [...expected, /409/u] }, async (page) => {
      const writes = watchWrites(page);
      await openPage(page, '/vi/dashboards/shared/edit');
      await page.getByLabel('Tiêu đề, tiếng Việt').fill('Của tôi');
      await page.getByLabel('Tên bạn').first().fill('Chi');
      await post('PUT', '/api/v1/dashboards/shared', { revision: 1, title: both('Theirs'), charts: charts('pace-of-2014'), author: 'Bình' });
      await page.getByRole('button', { name: 'Lưu trang tổng hợp' }).click();
      await page.getByRole('region', { name: 'Có phiên bản mới hơn.' }).getByText('Bình đã lưu phiên bản 2').waitFor();
      await page.getByLabel('Tiêu đề, tiếng Việt').press('Enter');
      await page.getByRole('button', { name: 'Lưu đè lên phiên bản 2' }).click();
      await page.waitForURL('**/vi/dashboards/shared');
      expect(writes).toEqual(['PUT /api/v1/dashboards/shared', 'PUT /api/v1/dashboards/shared']);
      expect(await findKept('dashboards/shared')).toMatchObject({ revision: 3, spec: { title: { vi: 'Của tôi' }, charts: [{ slug: 'guangxi-trade' }] } });
    });
  });

  test('a dashboard is arranged by keyboard', async () => {
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected: [...expected, /400/u] }, async (page) => {
      await openPage(page, '/en/dashboards/new');
      for (const [label, text] of [['Title, Vietnamese', 'Đầu tư của Bỉ'], ['Your name', 'An']] as const) {
        await page.getByLabel(label).fill(text);
      }
      // An address is proposed from the title, until somebody writes one.
      const address = page.getByLabel('Name in the address');
      await expect.poll(() => address.inputValue()).toBe('dau-tu-cua-bi');
      await page.getByLabel('Title, English').fill('New');
      await expect.poll(() => address.inputValue()).toBe('new-2');
      await address.fill('belgium');
      await page.getByLabel('Title, English').fill('Belgium at a glance');
      expect(await address.inputValue()).toBe('belgium');
      // Who empties it writes another, or gets the proposal once they leave it empty.
      await address.fill('');
      await page.keyboard.type('my-own');
      expect(await address.inputValue()).toBe('my-own');
      await address.fill('');
      await address.press('Tab');
      await expect.poll(() => address.inputValue()).toBe('belgium-at-a-glance');
      await address.fill('belgium');
      // What is wrong with no single field gets the keyboard as a whole.
      await page.getByRole('button', { name: 'Save the dashboard' }).press('Enter');
      const chosen = page.getByRole('group', { name: 'Charts of the dashboard', description: 'choose at least one chart' });
      await expect.poll(() => chosen.evaluate((group) => group === document.activeElement)).toBe(true);
      for (const slug of ['pace-of-2014', 'guangxi-trade']) {
        await page.getByLabel('Add a chart').selectOption(slug);
        await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
      }
      await page.getByRole('button', { name: /^Move up/u }).nth(1).press('Enter');
      await page.getByRole('status').filter({ hasText: 'place 1 of 2' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Save the dashboard' }).press('Enter');
      await page.waitForURL('**/en/dashboards/belgium');
      const order = await page.getByRole('main').locator('article h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(order).toEqual(['/en/charts/guangxi-trade', '/en/charts/pace-of-2014']);
    });
  });

  test('a withdrawn chart of a dashboard is replaced by another', async () => {
    await post('POST', '/api/v1/charts', { slug: 'leaves', kicker: both('a'), title: both('It leaves'), subtitle: both('a'), explore: STATE, author: 'An' });
    await post('POST', '/api/v1/dashboards', { slug: 'holds', title: both('Holds'), charts: [{ slug: 'leaves' }], author: 'An' });
    await post('DELETE', '/api/v1/charts/leaves', { revision: 1, reason: 'Wrong series', author: 'An' });
    await withPage(browser(), { baseURL: find().origin, locale: 'en', expected }, async (page) => {
      await openPage(page, '/en/dashboards/holds');
      await page.getByText('This chart was withdrawn: Wrong series').waitFor();
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByText('1 chart is no longer there').waitFor();
      await page.getByLabel('Replace by').selectOption('guangxi-trade');
      await page.getByRole('button', { name: 'Replace', exact: true }).click();
      await page.getByLabel('Your name').first().fill('An');
      await page.getByRole('button', { name: 'Save the dashboard' }).click();
      await page.waitForURL('**/en/dashboards/holds');
      await expect.poll(() => page.getByRole('main').locator('article h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/en/charts/guangxi-trade']);
    });
  });
});
