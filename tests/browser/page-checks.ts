import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Whether the page answers, and a canvas has taken over the charts in or near the window. A reader's first move, which this makes, begins that. */
function isTakenOver(): boolean {
  window.dispatchEvent(new Event('pointermove'));
  const near = [...document.querySelectorAll('figure')].filter((figure) => figure.getBoundingClientRect().top < window.innerHeight);
  return !window.earlyActions && near.every((figure) => figure.querySelector('canvas') && !figure.querySelector('[class^=plot-] > svg'));
}

/** Opens a page and waits until its scripts answer and the charts that can be seen are taken over by a canvas. @returns the HTTP status */
export async function openPage(page: Page, path: string): Promise<number> {
  const response = await page.goto(path, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(isTakenOver);
  return response?.status() ?? 0;
}

/** As over a slow line: the page is drawn, and its scripts come when they are released. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What sticks out of the window to the right: nothing, on a page that fits. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return wide.map((element) => `${element.tagName.toLowerCase()} ${element.className} reaches ${element.getBoundingClientRect().right}`).slice(0, 5);
  });
}

/** What axe finds, a line for each place. It writes down nothing of what is right, which takes most of its time, and needs no page of its own, as frames of other sites would. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

/** Pieces of text that stand on each other or are cut off by their own box are found by eye; what has no words is found here. */
export function findUntranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Examples of code may say null: they are no words of the page.
    const words = [...document.querySelectorAll('pre')].reduce((text, { innerText }) => text.replace(innerText, ''), document.body.innerText);
    return words.match(/\b(?:undefined|null|NaN|\[object Object\])\b|\b(?:chart|evidence|nav|search|series|sources|timeline)\.[a-z]+\b/gu) ?? [];
  });
}
