import { Search } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { urls } from '@/lib/core/urls';
import type { ThemeChoice } from '@/lib/i18n/preferences';
import { LanguageSwitch } from './language-switch';
import { SearchBox } from './search-box';
import { SiteNav } from './site-nav';
import { ThemeSwitch } from './theme-switch';
import { Wordmark } from './wordmark';

/** Quiet on purpose: the first chart is what a page begins with. */
export async function SiteHeader({ theme }: { theme: ThemeChoice }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations()]);
  return (
    <header className="border-b border-grid bg-surface print:hidden">
      <div className="page flex flex-wrap items-center gap-x-6 gap-y-1 py-2 lg:flex-nowrap">
        <Link prefetch={false} href={urls.dashboard(locale)} aria-label={t('site.home')} className="rounded-sm py-1">
          <Wordmark />
        </Link>
        <div className="order-last w-full lg:order-none lg:w-auto xl:shrink-0">
          <SiteNav />
        </div>
        <div className="ml-auto hidden w-64 min-w-32 md:block lg:shrink">
          <SearchBox />
        </div>
        <div className="ml-auto flex items-center gap-1 md:ml-0">
          <Link prefetch={false} href={urls.search(locale)} aria-label={t('nav.search')} className="icon-button md:hidden">
            <Search aria-hidden size={18} />
          </Link>
          <LanguageSwitch />
          <ThemeSwitch initial={theme} />
        </div>
      </div>
    </header>
  );
}
