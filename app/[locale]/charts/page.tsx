import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { Locale } from '@/lib/core/locale';
import { urls } from '@/lib/core/urls';
import { findCharts, type SavedChart } from '@/lib/db/find-charts';
import { readPageLocale } from '@/lib/i18n/page-locale';
import { toPageMetadata } from '@/lib/i18n/page-metadata';
import { PageHeading } from '../../_components/page-heading';
import { Section } from '../../_components/section';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t] = await Promise.all([readPageLocale(params), getTranslations('charts')]);
  return toPageMetadata({ locale, title: t('title'), description: t('lead'), path: urls.charts });
}

function ChartList({ charts, locale }: { charts: readonly SavedChart[]; locale: Locale }) {
  return (
    <ul className="max-w-3xl">
      {charts.map(({ spec, author }) => (
        <li key={spec.slug} className="border-t border-grid py-3">
          <Link href={urls.chart(locale, spec.slug)} className="link font-semibold decoration-transparent hover:decoration-current">
            {spec.title[locale]}
          </Link>
          <span className="block text-sm">{spec.subtitle[locale]}</span>
          {author && <span className="block text-sm text-muted">{author}</span>}
        </li>
      ))}
    </ul>
  );
}

export default async function Page({ params }: Props) {
  const [locale, t, charts] = await Promise.all([readPageLocale(params), getTranslations('charts'), findCharts()]);
  const saved = charts.filter(({ author }) => author !== null);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ChartList charts={charts.filter(({ author }) => author === null)} locale={locale} />
      {saved.length > 0 && (
        <Section title={t('saved')}>
          <ChartList charts={saved} locale={locale} />
        </Section>
      )}
    </>
  );
}
