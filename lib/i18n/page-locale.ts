import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '../core/locale';

/** The language of a page; a path that begins with none (`/nowhere`) is no page. */
export async function readPageLocale(params: Promise<{ readonly locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
