import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/core/format';
import { withFullStop } from '@/lib/core/full-stop';
import { urls } from '@/lib/core/urls';
import type { Withdrawal } from '@/lib/db/find-revisions';
import type { KeptTable } from '@/lib/db/save-kept';
import { Notice } from '../notice';

/** What was withdrawn, when and why; what its readers saw last, its history, and all the others. */
export function WithdrawnNotice({ path, withdrawal: { slug, title, reason, withdrawnAt, last } }: { path: KeptTable['name']; withdrawal: Withdrawal }) {
  const t = useTranslations('notFound');
  const locale = useLocale();
  const isChart = path === 'charts';
  const links = [
    isChart
      ? { href: urls.chart(locale, slug, { asOf: last.recordedAt }), name: t('lastRevision', { revision: last.revision }) }
      : { href: urls.arrangedHistory(locale, slug, { revision: last.revision }), name: t('lastRevision', { revision: last.revision }) },
    { href: isChart ? urls.chartHistory(locale, slug) : urls.arrangedHistory(locale, slug), name: t('history') },
    { href: isChart ? urls.charts(locale) : urls.arrangedIndex(locale), name: t(isChart ? 'allCharts' : 'allDashboards') },
  ];
  const date = formatDate(withdrawnAt, locale);
  return <Notice title={title[locale]} kicker={t(isChart ? 'gone' : 'goneDashboard', { date })} text={withFullStop(t('goneBecause', { reason }))} links={links} />;
}
