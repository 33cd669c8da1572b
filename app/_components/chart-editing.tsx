import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { urls } from '@/lib/core/urls';
import { CopyLink } from './copy-link';

/** Ways to the chart's history and to a changed one: a shipped chart is copied, a user's is edited. */
export function ChartEditing({ slug, isShipped }: { slug: string; isShipped: boolean }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <p className="mt-8 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      <Link href={urls.chartHistory(locale, slug)} className="link">
        {t('history')}
      </Link>
      {!isShipped && (
        <Link href={urls.editChart(locale, slug)} className="link">
          {t('edit')}
        </Link>
      )}
      <CopyLink slug={slug} name={t('saveCopy')} />
    </p>
  );
}
