import { describe, expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { findOverflow, findUntranslated, openPage } from './page-checks';
import { findDataPages, isPhone, LOOKS, toContext } from './site-pages';

describe('every page that the data make', () => {
  const browser = useBrowser();

  test.each(LOOKS.filter(isPhone))('in $locale at $width px', { timeout: 300_000 }, async (look) => {
    await withPage(browser(), toContext(look), async (page) => {
      for (const path of await findDataPages()) {
        const address = `/${look.locale}${path}`;
        expect(await openPage(page, address), address).toBe(200);
        expect(await findOverflow(page), address).toEqual([]);
        expect(await findUntranslated(page), address).toEqual([]);
      }
    });
  });
});
