'use client';

import { useTranslations } from 'next-intl';
import { useFieldFaults } from './field-errors';

/** What is wrong with a control, below it; nothing where nothing is. */
export function FieldError({ name, id }: { name: string; id: string }) {
  const t = useTranslations('fields');
  const faults = useFieldFaults(name);
  if (faults.length === 0) return null;
  return (
    <p id={id} className="mt-1 text-sm text-warning first-letter:uppercase">
      {faults.map(({ item, reason }) => (item > 0 ? t('faultAt', { item, reason }) : reason)).join('; ')}
    </p>
  );
}
