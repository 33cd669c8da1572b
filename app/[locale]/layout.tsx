import '../globals.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { urls } from '@/lib/core/urls';
import { toBrowserMessages } from '@/lib/i18n/browser-messages';
import { THEME_COOKIE, toThemeChoice } from '@/lib/i18n/preferences';
import { AlternateLinks } from '../_components/alternate-links';
import { EarlyActions } from '../_components/early-actions';
import { EarlyScript } from '../_components/early-script';
import { PaletteKey } from '../_components/palette-key';
import { preloadFonts } from '../_components/preload-fonts';
import { SiteFooter } from '../_components/site-footer';
import { SiteHeader } from '../_components/site-header';

/** Figures may change at any time: no page is kept from an earlier request. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('tagline'), applicationName: t('name') };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [locale, messages, t, jar] = await Promise.all([getLocale(), getMessages(), getTranslations('site'), cookies()]);
  preloadFonts(locale);
  const theme = toThemeChoice(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex min-h-dvh flex-col">
        <EarlyScript />
        <AlternateLinks links={[{ type: 'application/atom+xml', href: urls.feed({ lang: locale }), title: t('feed') }]} />
        <NextIntlClientProvider messages={toBrowserMessages(messages)}>
          <a href="#content" className="button fixed top-2 left-2 z-50 not-focus:sr-only">
            {t('skip')}
          </a>
          <SiteHeader theme={theme} />
          <main id="content" tabIndex={-1} className="page flex-1 outline-none">
            {children}
          </main>
          <SiteFooter />
          <PaletteKey />
          <EarlyActions />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
