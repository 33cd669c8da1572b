import { getLocale, getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';
import { Notice } from '../notice';
import { WithdrawnNote } from './withdrawn-note';

/** No chart or dashboard has this name: it is mistyped, or what had it was withdrawn. */
export async function MissingKept({ path }: { readonly path: 'charts' | 'dashboards' }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('notFound')]);
  const links = [
    { href: urls.dashboard(locale), name: t('home') },
    { href: urls.search(locale), name: t('search') },
  ];
  return (
    <Notice title={t('title')} text={t('text')} links={links}>
      <WithdrawnNote path={path} gone={t(path === 'charts' ? 'gone' : 'goneDashboard')} history={t('history')} />
    </Notice>
  );
}
