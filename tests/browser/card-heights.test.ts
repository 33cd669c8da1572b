import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { openPage } from './page-checks';

/** Runs in the page: what a card is said to take before it is seen (contain-intrinsic-size), and what it takes. */
function readHeights(): { title: string; guessed: number; real: number }[] {
  const cards = [...document.querySelectorAll<HTMLElement>('article.far-below')];
  const guesses = cards.map(({ style }) => Number.parseFloat(style.containIntrinsicHeight.replace('auto', '')));
  for (const card of cards) card.style.contentVisibility = 'visible';
  return cards.map((card, i) => ({ title: card.querySelector('h2')?.innerText ?? '', guessed: guesses[i] ?? 0, real: card.getBoundingClientRect().height }));
}

describe('cards that nobody has come near', () => {
  const browser = useBrowser();

  test.each(['/vi', '/en'])('of %s have about the height on a phone that they will have: none lies over the next, none leaves half its place empty', async (path) => {
    await withPage(browser(), { viewport: { width: 390, height: 844 } }, async (page) => {
      await openPage(page, path);
      const heights = await page.evaluate(readHeights);
      expect(heights.length).toBeGreaterThan(10);
      const wrong = heights.filter(({ guessed, real }) => guessed < real || guessed > real * 1.5);
      expect(wrong).toEqual([]);
      const [guessed, real] = [heights.reduce((sum, card) => sum + card.guessed, 0), heights.reduce((sum, card) => sum + card.real, 0)];
      expect(guessed / real).toBeLessThan(1.3);
    });
  });
});
