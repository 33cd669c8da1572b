import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartSpec } from '@/lib/charts/chart-spec';
import { toExplorePage } from '@/lib/charts/view-address';
import { urls } from '@/lib/core/urls';
import { CopyLink } from './copy-link';

/** Ways to the chart's history and to a changed one: a shipped chart is copied, a user's is edited. */
export function ChartEditing({ spec, isShipped }: { spec: ChartSpec; isShipped: boolean }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const { slug } = spec;
  return (
    <p className="mt-8 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      <Link href={urls.chartHistory(locale, slug)} className="link">
        {t('history')}
      </Link>
      {!isShipped && (
        <>
          <Link href={urls.editChart(locale, slug)} className="link">
            {t('edit')}
          </Link>
          <Link href={toExplorePage({ spec }, locale, { chart: slug })} prefetch={false} className="link">
            {t('editDrawing')}
          </Link>
        </>
      )}
      <CopyLink slug={slug} name={t('saveCopy')} />
    </p>
  );
}
