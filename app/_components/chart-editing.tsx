import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ChartSpec } from '@/lib/charts/chart-spec';
import { toExplorePage } from '@/lib/charts/view-address';
import { toEditingParams } from '@/lib/core/explore-address';
import { urls } from '@/lib/core/urls';
import { CopyLink } from './copy-link';

/** Ways to the chart's history and to a changed one: a shipped chart is copied, a user's is edited. `revision`: the newest, null of a shipped one. */
export function ChartEditing({ spec, revision }: { spec: ChartSpec; revision: number | null }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const { slug } = spec;
  return (
    <p className="mt-8 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      <Link href={urls.chartHistory(locale, slug)} className="link">
        {t('history')}
      </Link>
      {revision !== null && (
        <>
          <Link href={urls.editChart(locale, slug)} className="link">
            {t('edit')}
          </Link>
          <Link href={toExplorePage({ spec }, locale, toEditingParams({ slug, revision }))} prefetch={false} className="link">
            {t('editDrawing')}
          </Link>
        </>
      )}
      <CopyLink slug={slug} name={t('saveCopy')} />
    </p>
  );
}
