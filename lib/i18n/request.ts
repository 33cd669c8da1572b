import { getRequestConfig } from 'next-intl/server';
import { headers } from 'next/headers';
import { locale as readRootLocale } from 'next/root-params';
import { isLocale, type Locale, negotiateLocale } from '../core/locale';
import en from './messages/en.json';
import vi from './messages/vi.json';

const MESSAGES = { vi, en } as const;

/** The language in the path; on a path with none (`/nowhere`), the one that the browser asks for. */
async function findRequestLocale(): Promise<Locale> {
  const inPath = await readRootLocale();
  return isLocale(inPath) ? inPath : negotiateLocale((await headers()).get('accept-language'));
}

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await findRequestLocale());
  return { locale, messages: MESSAGES[locale], timeZone: 'Asia/Ho_Chi_Minh' };
});
