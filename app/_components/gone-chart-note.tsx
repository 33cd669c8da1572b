import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { GoneChart } from '@/lib/charts/arranged';
import { urls } from '@/lib/core/urls';

/** In the place of a chart that was withdrawn since a dashboard was arranged: which one, why, and what it showed. */
export function GoneChartNote({ chart: { slug, title, reason } }: { chart: GoneChart }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <section className="w-full min-w-0 border-l-3 border-warning bg-panel px-4 py-3">
      <h2 className="text-base">{title[locale]}</h2>
      <p className="mt-0.5 text-sm wrap-anywhere text-muted">{reason === null ? t('goneLeft') : t('goneWhy', { reason })}</p>
      <p className="mt-1 text-sm print:hidden">
        <Link href={urls.chartHistory(locale, slug)} className="link">
          {t('history')}
        </Link>
      </p>
    </section>
  );
}
