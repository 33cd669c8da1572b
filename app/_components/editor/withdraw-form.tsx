'use client';

import { useTranslations } from 'next-intl';
import { urls } from '@/lib/core/urls';
import { AuthorField } from './author-field';
import { SavingForm } from './saving-form';
import { TextField } from './text-field';
import { useSaving } from './use-saving';

const CONTROLS = ['reason', 'author'] as const;

interface Props {
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  readonly revision: number;
  /** The page that is shown then: the history. */
  readonly next: string;
}

/** Takes a chart or dashboard away from readers, behind a disclosure and with a reason. */
export function WithdrawForm({ path, slug, revision, next }: Props) {
  const t = useTranslations('editor');
  const [saving, save] = useSaving();
  const submit = (form: FormData) => {
    void save('DELETE', urls.api(`${path}/${slug}`), { revision, reason: String(form.get('reason')), author: String(form.get('author')) }, next);
  };
  return (
    <details className="mt-10 border-t border-grid pt-4">
      <summary className="cursor-pointer text-sm text-muted hover:text-ink">{t('withdraw')}</summary>
      <SavingForm saving={saving} controls={CONTROLS} onSubmit={submit} action={t('withdraw')} isPrimary={false} className="mt-3">
        <p className="text-sm text-muted">{t('withdrawHint')}</p>
        <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
          <TextField name="reason" label={t('reason')} max={500} />
          <AuthorField />
        </div>
      </SavingForm>
    </details>
  );
}
