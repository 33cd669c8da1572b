'use client';

import { useTranslations } from 'next-intl';
import { AuthorField } from './author-field';
import { TextField } from './text-field';

export const EDIT_CONTROLS = ['author', 'comment'] as const;

/** Who changes, and what they say about it: it stands in the history. */
export function EditFields() {
  const t = useTranslations('editor');
  return (
    <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
      <AuthorField hint={t('authorHint')} />
      <TextField name="comment" label={t('comment')} hint={t('commentHint')} max={500} required={false} />
    </div>
  );
}

export function readEdit(form: FormData): { author: string; comment: string } {
  return { author: String(form.get('author') ?? ''), comment: String(form.get('comment') ?? '') };
}
