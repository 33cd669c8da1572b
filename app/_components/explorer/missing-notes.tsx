'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatPeriod } from '@/lib/core/format';
import type { Missing } from '@/lib/core/transforms/missing';

/** Periods that have no figure after the transform, and why: missing is never zero. */
export function MissingNotes({ missing, open }: { missing: readonly Missing[]; open: boolean }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  if (missing.length === 0) return null;
  return (
    <details open={open} className="mt-3 text-[0.8125rem] text-muted">
      <summary className="cursor-pointer">{t('missing', { count: missing.length })}</summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        {missing.map(({ seriesKey, timePeriod, reason, text }) => (
          <li key={`${seriesKey} ${timePeriod} ${reason}`}>
            {formatPeriod(timePeriod, locale)}: {text[locale]}
          </li>
        ))}
      </ul>
    </details>
  );
}
