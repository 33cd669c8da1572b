import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KeptFinding } from '@/lib/core/finding';
import { urls } from '@/lib/core/urls';

/** How many contradictions were found, and the worst one in words. */
export function FindingTeaser({ findings }: { findings: readonly KeptFinding[] }) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  const [first] = findings;
  if (!first) return null;
  return (
    <p className="-mt-2 mb-6 text-sm">
      <Link prefetch={false} href={urls.findings(locale)} className="link font-semibold text-warning">
        <span aria-hidden>▲ </span>
        {t('findings', { count: findings.length })}
      </Link>
      {': '}
      <Link prefetch={false} href={urls.finding(locale, first.key)} className="link">
        {first.title[locale]}
      </Link>
    </p>
  );
}
