import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { headers } from 'next/headers';
import { findWriteRefusal } from '@/lib/auth/may-write';
import { formatDate } from '@/lib/core/format';
import { urls } from '@/lib/core/urls';
import { findDashboards } from '@/lib/db/find-dashboards';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('editor')]);
  return toPageMetadata({ locale, title: t('dashboards'), description: t('dashboardsLead'), path: urls.arrangedIndex });
}

export default async function Page({ params }: Props) {
  const [locale, t, dashboards, sent] = await Promise.all([readPageLocale(params), getTranslations('editor'), findDashboards(), headers()]);
  return (
    <>
      <PageHeading title={t('dashboards')} lead={t('dashboardsLead')} />
      {dashboards.length === 0 && <p>{t('noDashboards')}</p>}
      <ul className="max-w-3xl">
        {dashboards.map(({ spec, changedAt }) => (
          <li key={spec.slug} className="border-t border-grid py-3">
            <Link href={urls.arranged(locale, spec.slug)} className="link font-semibold decoration-transparent hover:decoration-current">
              {spec.title[locale]}
            </Link>
            <span className="block text-sm">{spec.intro[locale]}</span>
            <span className="block text-sm text-muted">{t('chartCount', { count: spec.charts.length })} · {t('lastChanged', { date: formatDate(changedAt, locale) })}</span>
          </li>
        ))}
      </ul>
      {findWriteRefusal(sent) === null && (
        <p className="mt-6">
          <Link href={urls.newArranged(locale)} className="button">
            {t('newDashboard')}
          </Link>
        </p>
      )}
    </>
  );
}
