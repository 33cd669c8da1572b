import { useTranslations } from 'next-intl';
import type { TradeciteError } from '@/lib/core/errors';
import { Notice } from '../notice';

/** The address holds a value that means nothing here: which one, why, and a way out. */
export function RefusedAddress({ error, href }: { error: TradeciteError; href: string }) {
  const t = useTranslations('explore');
  const details = error.details ?? [];
  return (
    <Notice title={t('refusedTitle')} text={t('refusedText')} links={[{ href, name: t('startOver') }]}>
      <span className="mb-2 block w-full">
        {details.map(({ field, reason }) => (
          <span key={`${field} ${reason}`} className="block wrap-anywhere">
            <code>{field}</code>: {reason}
          </span>
        ))}
      </span>
    </Notice>
  );
}
