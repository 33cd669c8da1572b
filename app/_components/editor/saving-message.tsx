'use client';

import { useTranslations } from 'next-intl';
import { LOCALES } from '@/lib/core/locale';
import type { Saving } from './use-saving';

/** What stands in the way of saving, read out as it comes. */
export function SavingMessage({ saving }: { saving: Saving }) {
  const t = useTranslations('editor');
  const tLanguage = useTranslations('language');
  // `notes.0.vi` by the names that the form gives them, counted from one: "Notes · 1 · Vietnamese".
  const toFieldName = (field: string): string => {
    const [name = '', ...rest] = field.split('.');
    const places = rest.map((part) => (LOCALES.find((locale) => locale === part) ? tLanguage(part as 'vi') : /^\d+$/u.test(part) ? String(Number(part) + 1) : part));
    return [t.has(name as 'title') ? t(name as 'title') : name, ...places].join(' · ');
  };
  return (
    <div role="alert" className="text-sm text-warning empty:hidden">
      {saving.state === 'failed' && <p>{t('failed')}</p>}
      {saving.state === 'refused' && (
        <>
          <p className="font-semibold">{saving.refused.status === 409 ? t('conflict') : t('refused')}</p>
          <p>{saving.refused.detail}</p>
          <ul className="list-disc pl-5">
            {saving.refused.errors.map(({ field, reason }) => (
              <li key={`${field}${reason}`}>{[field && toFieldName(field), reason].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
