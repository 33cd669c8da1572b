'use client';

import { useLocale, useTranslations } from 'next-intl';
import { urls } from '@/lib/core/urls';
import { Notice } from '../_components/notice';

interface Props {
  readonly error: Error & { digest?: string };
  /** Asks the server for the page again. */
  readonly retry: () => void;
}

/** A page that failed: says so in the reader's language, and offers another try. Details are in the server's log. */
export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('error');
  const locale = useLocale();
  const links = [{ href: urls.dashboard(locale), name: t('home') }];
  return (
    <Notice title={t('title')} text={t('text')} links={links} note={error.digest && t('reference', { digest: error.digest })}>
      <button type="button" onClick={retry} className="button">
        {t('retry')}
      </button>
    </Notice>
  );
}
