import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { LOCALES, type Locale } from '../core/locale';
import { toOrigin } from '../core/origin';
import { urls } from '../core/urls';
import { readEnvironment } from '../env';

interface PageDescription {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The path of the page in each language. */
  readonly path: (locale: Locale) => string;
  /** Path of the picture that links to the page show. */
  readonly image?: string;
  /** Path, with parameters, that other sites may ask /oembed about. */
  readonly embeddable?: string;
}

/** As Open Graph writes languages. */
const OG_LOCALES: Readonly<Record<Locale, string>> = { vi: 'vi_VN', en: 'en_GB' };

/** The links by which a consumer of oEmbed finds out (oEmbed 1.0 §4). */
function toDiscovery(url: string, title: string): Record<string, { url: string; title: string }[]> {
  const formats = { 'application/json+oembed': 'json', 'text/xml+oembed': 'xml' };
  return Object.fromEntries(Object.entries(formats).map(([type, format]) => [type, [{ url: urls.oembed({ url, format }), title }]]));
}

/** Title, description, both languages and the picture of a page, for its head. */
export async function toPageMetadata({ locale, title, description, path, image, embeddable }: PageDescription): Promise<Metadata> {
  const languages = Object.fromEntries(LOCALES.map((each) => [each, path(each)]));
  const origin = new URL(toOrigin(await headers(), readEnvironment().TRADECITE_TRUST_PROXY));
  const images = image ? [{ url: image, width: 1200, height: 630, alt: description }] : [];
  const alternateLocale = LOCALES.filter((each) => each !== locale).map((each) => OG_LOCALES[each]);
  const types = embeddable ? toDiscovery(new URL(embeddable, origin).href, title) : undefined;
  return {
    metadataBase: origin,
    title,
    description,
    alternates: { canonical: path(locale), languages: { ...languages, 'x-default': path('en') }, types },
    openGraph: { title, description, siteName: 'Tradecite', locale: OG_LOCALES[locale], alternateLocale, type: 'website', url: path(locale), images },
    twitter: { card: image ? 'summary_large_image' : 'summary', title, description, images },
  };
}
