'use client';

import { useLocale, useTranslations } from 'next-intl';
import { urls } from '@/lib/core/urls';
import { Notice } from '../_components/notice';

/** A page that failed: says so in the reader's language, and offers another try. Details are in the server's log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('error');
  const locale = useLocale();
  return (
    <>
      <Notice title={t('title')} text={t('text')} links={[{ href: urls.dashboard(locale), name: t('home') }]}>
        <button type="button" onClick={reset} className="button">
          {t('retry')}
        </button>
      </Notice>
      {error.digest && <p className="mx-auto max-w-xl text-sm text-muted">{t('reference', { digest: error.digest })}</p>}
    </>
  );
}
