import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ChartView } from '@/lib/charts/chart-view';
import { urls } from '@/lib/core/urls';
import { findDashboard } from '@/lib/db/find-dashboard';
import { findDashboards } from '@/lib/db/find-dashboards';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { toFirstPaint } from '@/lib/render/first-paint';
import { ArrangedList } from '../_components/arranged-list';
import { ChartCard } from '../_components/chart-card';
import { ChartCards } from '../_components/chart-cards';
import { FindingTeaser } from '../_components/findings/finding-teaser';
import { LoneFigures } from '../_components/lone-figures';
import { PageHeading } from '../_components/page-heading';
import { Section } from '../_components/section';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('dashboard')]);
  return toPageMetadata({ locale, title: t('title'), description: t('description'), path: urls.dashboard });
}

export default async function Page({ params }: Props) {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('dashboard')]);
  const [{ edition, views, lone, series, sources, findings, counts }, dashboards] = await Promise.all([findDashboard(), findDashboards()]);
  const [first, ...others] = views;
  const toPaint = (view: ChartView) => toFirstPaint(view, { locale });
  if (!first) return <PageHeading title={t('empty')} lead={t('emptyHint')} />;
  return (
    <>
      <PageHeading title={t('heading')} lead={t('counts', counts)} />
      <FindingTeaser findings={findings} />
      <ChartCard view={first} edition={edition} paint={toPaint(first)} />
      <Section title={t('more')}>
        <ChartCards views={others} edition={edition} toPaint={toPaint} />
      </Section>
      <LoneFigures figures={lone} series={series} sources={sources} />
      <ArrangedList dashboards={dashboards} />
      <p className="mt-8 print:hidden">
        <Link href={urls.explore(locale)} className="link">
          {t('explore')}
        </Link>
        {' · '}
        <Link href={urls.timeline(locale)} className="link">
          {t('timeline')}
        </Link>
      </p>
    </>
  );
}
