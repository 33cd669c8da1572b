'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { urls } from '@/lib/core/urls';

/** The doors; the one that holds the present page is marked. No page is known before it is asked for: nothing to fetch ahead. */
export function SiteNav() {
  const t = useTranslations('nav');
  const locale = useLocale();
  const pathname = usePathname();
  const doors: readonly { href: string; name: string; also?: string }[] = [
    { href: urls.dashboard(locale), name: t('dashboard') },
    { href: urls.explore(locale), name: t('explore') },
    { href: urls.seriesIndex(locale), name: t('series'), also: `${urls.seriesIndex(locale)}/` },
    { href: urls.mirror(locale), name: t('mirror') },
    { href: urls.sources(locale), name: t('sources'), also: `${urls.sources(locale)}/` },
    { href: urls.findings(locale), name: t('findings'), also: `${urls.findings(locale)}/` },
    { href: urls.timeline(locale), name: t('timeline'), also: `${urls.timeline(locale)}/` },
  ];
  return (
    // 7.5 px: on a phone its rows then break where they do in the font that stands in, in both languages.
    <nav aria-label={t('label')} className="-mx-[7.5px] flex flex-wrap text-sm">
      {doors.map(({ href, name, also }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={pathname === href ? 'page' : also && pathname.startsWith(also) ? true : undefined}
          className="rounded-sm px-[7.5px] py-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
