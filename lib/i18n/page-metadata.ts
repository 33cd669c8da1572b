import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { LOCALES, type Locale } from '../core/locale';

interface PageDescription {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The path of the page in each language. */
  readonly path: (locale: Locale) => string;
  /** Path of the picture that links to the page show. */
  readonly image?: string;
}

/** Where readers reach this server, as their browser or the proxy in front says. */
async function findOrigin(): Promise<URL> {
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? 'localhost';
  return new URL(`${sent.get('x-forwarded-proto') ?? 'http'}://${host}`);
}

/** Title, description, both languages and the picture of a page, for its head. */
export async function toPageMetadata({ locale, title, description, path, image }: PageDescription): Promise<Metadata> {
  const languages = Object.fromEntries(LOCALES.map((each) => [each, path(each)]));
  return {
    metadataBase: await findOrigin(),
    title,
    description,
    alternates: { canonical: path(locale), languages: { ...languages, 'x-default': path('en') } },
    openGraph: { title, description, locale, type: 'website', url: path(locale), images: image ? [{ url: image, width: 1200, height: 630 }] : [] },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  };
}
