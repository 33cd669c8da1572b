'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

interface Props {
  /** Charts that are not there yet, by their title. */
  readonly charts: readonly { readonly slug: string; readonly title: string }[];
  readonly onAdd: (slug: string) => void;
}

export function AddChart({ charts, onAdd }: Props) {
  const t = useTranslations('editor');
  const id = useId();
  const [asked, setAsked] = useState('');
  const chosen = charts.find(({ slug }) => slug === asked)?.slug ?? charts[0]?.slug;
  if (chosen === undefined) return null;
  return (
    <div className="mt-3 flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-64">
        <label htmlFor={id} className="mb-1 block text-[0.8125rem] font-semibold">
          {t('add')}
        </label>
        <select id={id} value={chosen} onChange={(event) => setAsked(event.target.value)} className="select w-full">
          {charts.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" onClick={() => onAdd(chosen)}>
        {t('addChart')}
      </button>
    </div>
  );
}
