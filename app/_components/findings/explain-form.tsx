'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ERROR_WORDS, toReason } from '@/lib/core/error-words';
import type { ErrorCode, ErrorDetail } from '@/lib/core/errors';
import { urls } from '@/lib/core/urls';

/** What the server says against it (app/_http/problem.ts). */
interface Problem {
  readonly code: ErrorCode;
  readonly errors: readonly ErrorDetail[];
}

/** Sends a reason. @returns what was wrong with it; null where it was taken. */
async function send(key: string, form: HTMLFormElement): Promise<Problem | null> {
  const body = JSON.stringify(Object.fromEntries(new FormData(form)));
  const response = await fetch(urls.explain(key), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return response.ok ? null : ((await response.json()) as Problem);
}

const FIELD = 'mt-0.5 block w-full rounded-md border border-axis bg-surface px-2 py-1.5 text-sm text-ink';

const FIELDS = ['reasonVi', 'reasonEn', 'author'] as const;

/** What is wrong, by the names that the form gives its fields. */
function Refusal({ code, errors }: Problem) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const lines = errors.map((detail) => ({ ...toReason(detail, locale), field: FIELDS.find((name) => name === detail.field) }));
  return (
    <>
      {ERROR_WORDS[code][locale]}
      {lines.map(({ field, text, lang }) => (
        <span key={`${field} ${text}`} className="block">
          {field && `${t(field)}: `}
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </>
  );
}

type State = { readonly is: 'ready' | 'busy' | 'saved' | 'offline' } | { readonly is: 'refused'; readonly problem: Problem };

/** What an editor may say of a finding: a reason in one language or both, with a name. Nothing is deleted by it. */
export function ExplainForm({ findingKey }: { findingKey: string }) {
  const t = useTranslations('findings');
  const router = useRouter();
  const [state, setState] = useState<State>({ is: 'ready' });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setState({ is: 'busy' });
    const problem = await send(findingKey, form).catch(() => 'offline' as const);
    if (problem === 'offline') return setState({ is: 'offline' });
    if (problem) return setState({ is: 'refused', problem });
    setState({ is: 'saved' });
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
      <p role="status" className={state.is === 'refused' || state.is === 'offline' ? 'text-sm text-warning' : 'text-sm text-muted'}>
        {state.is === 'refused' && <Refusal {...state.problem} />}
        {state.is === 'offline' && t('offline')}
        {state.is === 'saved' && t('saved')}
      </p>
    </form>
  );
}
