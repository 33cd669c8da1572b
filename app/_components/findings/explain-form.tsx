'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { urls } from '@/lib/core/urls';

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly field?: string; readonly reason: string }[];
}

/** Sends a reason. @returns what was wrong with it; null where it was taken. */
async function send(key: string, form: HTMLFormElement): Promise<string | null> {
  const body = JSON.stringify(Object.fromEntries(new FormData(form)));
  const response = await fetch(urls.explain(key), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (response.ok) return null;
  const { detail, errors = [] } = (await response.json()) as Problem;
  return [detail, ...errors.map(({ field, reason }) => `${field ?? ''}: ${reason}`)].filter(Boolean).join('. ');
}

const FIELD = 'mt-0.5 block w-full rounded-md border border-axis bg-surface px-2 py-1.5 text-sm text-ink';

type State = { readonly is: 'ready' | 'busy' | 'saved' } | { readonly is: 'failed'; readonly why: string };

/** What an editor may say of a finding: a reason in one language or both, with a name. Nothing is deleted by it. */
export function ExplainForm({ findingKey }: { findingKey: string }) {
  const t = useTranslations('findings');
  const router = useRouter();
  const [state, setState] = useState<State>({ is: 'ready' });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setState({ is: 'busy' });
    const why = await send(findingKey, form).catch(() => t('offline'));
    setState(why === null ? { is: 'saved' } : { is: 'failed', why });
    if (why !== null) return;
    form.reset();
    router.refresh();
  };
  return (
    <form onSubmit={submit} aria-label={t('explain')} className="mt-4 max-w-3xl space-y-3 print:hidden">
      {(['reasonVi', 'reasonEn'] as const).map((name) => (
        <label key={name} className="block text-xs text-muted">
          {t(name)}
          <textarea name={name} rows={2} maxLength={2000} className={FIELD} />
        </label>
      ))}
      <label className="block text-xs text-muted sm:max-w-xs">
        {t('author')}
        <input name="author" required maxLength={100} autoComplete="name" className={FIELD} />
      </label>
      <button type="submit" disabled={state.is === 'busy'} className="button">
        {t('explain')}
      </button>
      <p role="status" className={state.is === 'failed' ? 'text-sm text-warning' : 'text-sm text-muted'}>
        {state.is === 'failed' && state.why}
        {state.is === 'saved' && t('saved')}
      </p>
    </form>
  );
}
