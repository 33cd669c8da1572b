'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { urls } from '@/lib/core/urls';
import { EditFields, readEdit } from './edit-fields';
import { SavingMessage } from './saving-message';
import { useSaving } from './use-saving';

interface Props {
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  /** The newest revision, that the editor sees. */
  readonly revision: number;
  readonly restore: number;
  readonly next: string;
}

/** Makes an earlier revision the newest again: as a revision of its own, so that nothing is lost. */
export function RestoreForm({ path, slug, revision, restore, next }: Props) {
  const t = useTranslations('editor');
  const [saving, save] = useSaving();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save('POST', urls.api(`${path}/${slug}/revisions`), { revision, restore, ...readEdit(new FormData(event.currentTarget)) }, next);
  };
  return (
    <form onSubmit={submit} className="mt-6 grid gap-4 border-t border-grid pt-4">
      <EditFields />
      <SavingMessage saving={saving} />
      <p>
        <button type="submit" className="button primary" disabled={saving.state === 'saving'}>
          {t('restore', { revision: restore })}
        </button>
      </p>
    </form>
  );
}
