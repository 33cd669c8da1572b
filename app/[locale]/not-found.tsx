import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { urls } from '@/lib/core/urls';
import { Notice } from '../_components/notice';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('notFound')]);
  const links = [
    { href: urls.dashboard(locale), name: t('home') },
    { href: urls.search(locale), name: t('search') },
  ];
  return <Notice title={t('title')} text={t('text')} links={links} />;
}
