import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { urls } from '@/lib/core/urls';
import type { FindingChoice } from './finding-filters';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly choice: FindingChoice;
}

/** To the pages before and after. */
export function FindingPages({ page, pages, choice }: Props) {
  const t = useTranslations('findings');
  const locale = useLocale();
  if (pages < 2) return null;
  const link = (to: number, name: string) =>
    to >= 1 && to <= pages ? (
      <Link href={urls.findings(locale, { ...choice, page: to })} className="button">
        {name}
      </Link>
    ) : null;
  return (
    <nav aria-label={t('pages')} className="mt-6 flex items-center gap-3 text-sm">
      {link(page - 1, t('previous'))}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {link(page + 1, t('next'))}
    </nav>
  );
}
