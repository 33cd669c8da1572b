'use client';

import { useTranslations } from 'next-intl';
import { urls } from '@/lib/core/urls';
import { EDIT_CONTROLS, EditFields, readEdit } from './edit-fields';
import { SavingForm } from './saving-form';
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
  const submit = (form: FormData) => {
    void save('POST', urls.api(`${path}/${slug}/revisions`), { revision, restore, ...readEdit(form) }, next);
  };
  return (
    <SavingForm saving={saving} controls={EDIT_CONTROLS} onSubmit={submit} action={t('restore', { revision: restore })} className="mt-6 border-t border-grid pt-4">
      <EditFields />
    </SavingForm>
  );
}
