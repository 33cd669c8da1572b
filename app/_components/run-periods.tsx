import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatPeriod } from '@/lib/core/format';
import { toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import type { ObservationRun } from './observation-runs';

/** The periods of one statement, each with its own address; the first one's is the row. A link to one of them opens the list. */
export function RunPeriods({ run }: { run: ObservationRun }) {
  const t = useTranslations('sources');
  const locale = useLocale();
  return (
    // The browser opens it by itself for a link into it, before React comes.
    <details suppressHydrationWarning className="text-xs text-muted">
      <summary className="cursor-pointer py-0.5">{t('periods', { count: run.length })}</summary>
      <ul className="figures flex flex-wrap gap-x-2.5 gap-y-1 py-1">
        {run.map((o, index) => (
          <li key={o.id} id={index > 0 ? toObservationRef(o) : undefined} className="scroll-mt-48 target:bg-accent-tint">
            <Link href={`${urls.series(locale, o.seriesKey)}#${encodeURIComponent(toObservationRef(o))}`} className="link">
              {formatPeriod(o.timePeriod, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
