import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatDate } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';

/** That a page shows an earlier state, and the way to the newest. */
export function KnownAt({ asOf, href }: { readonly asOf: string; readonly href: string }) {
  const t = useTranslations('chart');
  return (
    <p className="mt-6 border-l-3 border-accent bg-panel px-3 py-1.5 text-sm">
      {t('knownAt', { date: formatDate(asOf, useLocale() as Locale) })}.{' '}
      <Link href={href} className="link">
        {t('showNewest')}
      </Link>
    </p>
  );
}
