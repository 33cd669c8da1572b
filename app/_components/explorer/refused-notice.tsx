import { useLocale, useTranslations } from 'next-intl';
import { ERROR_WORDS, toReason } from '@/lib/core/error-words';
import type { TradeciteError } from '@/lib/core/errors';
import { urls } from '@/lib/core/urls';
import { Notice } from '../notice';

/** The address holds a value that means nothing here: which one, why, and a way out. */
export function RefusedNotice({ error, href }: { error: TradeciteError; href: string }) {
  const t = useTranslations('explore');
  const locale = useLocale();
  const said = toReason({ reason: error.message, reasonVi: error.messageVi ?? ERROR_WORDS[error.code].vi }, locale);
  return (
    <Notice title={t('refusedTitle')} text={t('refusedText')} links={[{ href, name: t(href === urls.explore(locale) ? 'startOver' : 'wholePage') }]}>
      <span className="mb-2 grid w-full gap-2">
        {error.details.length === 0 && <span lang={said.lang}>{said.text}</span>}
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
