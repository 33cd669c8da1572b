import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { urls } from '@/lib/core/urls';
import type { DashboardEntry } from '@/lib/db/find-dashboards';
import { Section } from './section';

/** As many as a reader looks through; the page of all of them has the rest. */
const MOST = 6;

/** Pages that editors have arranged; nothing where there are none. */
export function ArrangedList({ dashboards }: { dashboards: readonly DashboardEntry[] }) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  if (dashboards.length === 0) return null;
  return (
    <Section title={t('dashboards')}>
      <ul className="max-w-3xl border-b border-grid print:hidden">
        {dashboards.slice(0, MOST).map(({ spec }) => (
          <li key={spec.slug} className="border-t border-grid py-2">
            <Link href={urls.arranged(locale, spec.slug)} className="link font-semibold decoration-transparent hover:decoration-current">
              {spec.title[locale]}
            </Link>
            <span className="block text-sm text-muted">{spec.intro[locale]}</span>
          </li>
        ))}
      </ul>
      {dashboards.length > MOST && (
        <p className="mt-2 text-sm print:hidden">
          <Link href={urls.arrangedIndex(locale)} className="link">
            {t('allDashboards', { count: dashboards.length })}
          </Link>
        </p>
      )}
    </Section>
  );
}
