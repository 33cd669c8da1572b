import { useLocale, useTranslations } from 'next-intl';
import { ERROR_WORDS, toReason } from '@/lib/core/error-words';
import type { TradeciteError } from '@/lib/core/errors';
import { Notice } from '../notice';

/** The address holds a value that means nothing here: which one, why, and a way out. */
export function RefusedAddress({ error, href }: { error: TradeciteError; href: string }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  return (
    <Notice title={t('refusedTitle')} text={t('refusedText')} links={[{ href, name: t('startOver') }]}>
      <span className="mb-2 block w-full">
        {error.details.length === 0 && ERROR_WORDS[error.code][locale]}
        {error.details.map((detail) => {
          const { text, lang } = toReason(detail, locale);
          return (
            <span key={`${detail.field} ${detail.reason}`} className="block wrap-anywhere">
              <code>{detail.field}</code>: <span lang={lang}>{text}</span>
            </span>
          );
        })}
      </span>
    </Notice>
  );
}
