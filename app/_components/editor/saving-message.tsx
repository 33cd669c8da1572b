'use client';

import { useTranslations } from 'next-intl';
import type { Saving } from './use-saving';

/** What stands in the way of saving, read out as it comes. */
export function SavingMessage({ saving }: { saving: Saving }) {
  const t = useTranslations('editor');
  // `title.vi`, by the names that the form gives them.
  const toFieldName = (field: string): string => {
    const [name = '', ...rest] = field.split('.');
    return [t.has(name as 'title') ? t(name as 'title') : name, ...rest].join(' · ');
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
