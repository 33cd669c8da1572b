import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2';
import { preload } from 'react-dom';
import type { Locale } from '@/lib/core/locale';

const FILES: Record<Locale, readonly string[]> = {
  vi: [latin400, vietnamese400, latin600, vietnamese600],
  en: [latin400, latin600],
};

/** The letters of a page are fetched beside its style sheet: the page uses them only if they are there before it is painted (docs/decisions/0039). */
export function preloadFonts(locale: Locale): void {
  for (const file of FILES[locale]) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}
