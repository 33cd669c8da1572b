import { getLocale, getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';
import { WithdrawnNote } from '../../../_components/history/withdrawn-note';
import { Notice } from '../../../_components/notice';

/** No dashboard has this name: it is mistyped, or the dashboard was withdrawn. */
export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('notFound')]);
  const links = [
    { href: urls.dashboard(locale), name: t('home') },
    { href: urls.search(locale), name: t('search') },
  ];
  return (
    <Notice title={t('title')} text={t('text')} links={links}>
      <WithdrawnNote path="dashboards" gone={t('goneDashboard')} history={t('history')} />
    </Notice>
  );
}
