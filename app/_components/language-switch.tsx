'use client';

import { useLocale, useTranslations } from 'next-intl';
import { usePathname, useSearchParams } from 'next/navigation';
import { LOCALES, type Locale } from '@/lib/core/locale';
import { LOCALE_COOKIE, toPreferenceCookie } from '@/lib/i18n/preferences';

function remember(locale: Locale) {
  document.cookie = toPreferenceCookie(LOCALE_COOKIE, locale);
}

/** The same page in the other language. A full load, so that `lang` and every text change together. */
export function LanguageSwitch() {
  const t = useTranslations('language');
  const current = useLocale();
  const rest = usePathname().replace(/^\/[^/]*/u, '');
  const query = useSearchParams().toString();
  return (
    <nav aria-label={t('label')} className="flex text-sm">
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={`/${locale}${rest}${query ? `?${query}` : ''}`}
          hrefLang={locale}
          lang={locale}
          title={t(locale)}
          aria-current={locale === current ? true : undefined}
          onClick={() => remember(locale)}
          className="inline-flex min-h-8 min-w-8 items-center justify-center rounded-sm px-1 text-muted uppercase hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          <span aria-hidden>{locale}</span>
          <span className="sr-only">{t(locale)}</span>
        </a>
      ))}
    </nav>
  );
}
