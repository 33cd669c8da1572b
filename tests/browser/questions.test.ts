import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { openPage } from './page-checks';
import { QUESTIONS } from './questions';
import { readPage, take, type Reader } from './reader';

const LOOKS = [
  { look: 'en, desktop', locale: 'en', isPhone: false, options: { viewport: { width: 1280, height: 900 } } },
  { look: 'vi, phone', locale: 'vi', isPhone: true, options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
] as const;

describe.each(LOOKS)('by clicking only, $look', ({ locale, isPhone, options }) => {
  const browser = useBrowser();

  test.each(QUESTIONS)('$asked', async ({ steps }) => {
    await withPage(browser(), options, async (page) => {
      const reader: Reader = { page, locale, isPhone };
      await openPage(page, `/${locale}`);
      for (const step of steps) {
        if (!('see' in step)) await take(reader, step);
        else for (const words of step.see[locale]) await expect.poll(() => readPage(reader)).toContain(words);
      }
    });
  });
});
