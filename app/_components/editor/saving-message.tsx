'use client';

import { useTranslations } from 'next-intl';
import { withFullStop } from '@/lib/core/full-stop';
import { toConflict } from './conflict-choices';
import type { FieldFault } from './field-errors';
import type { Saving } from './use-saving';

interface Props {
  readonly saving: Saving;
  /** What is wrong with no field that the form shows. */
  readonly others: readonly FieldFault[];
}

/** What stands in the way of saving, read out as it comes. */
export function SavingMessage({ saving, others }: Props) {
  const t = useTranslations('editor');
  return (
    <div role="alert" className="text-sm text-warning empty:hidden">
      {saving.state === 'failed' && <p>{t('failed')}</p>}
      {saving.state === 'refused' && (
        <>
          <p className="font-semibold">{t(toConflict(saving) ? 'conflict' : 'refused')}</p>
          <p>{withFullStop(saving.refused.detail)}</p>
          <ul className="list-disc pl-5">
            {others.map(({ field, reason }) => (
              <li key={`${field}${reason}`}>{[field !== 'revision' && field, reason].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
