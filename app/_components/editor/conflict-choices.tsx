'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { urls } from '@/lib/core/urls';
import { TextField } from './text-field';
import type { Saving } from './use-saving';

/** Somebody saved while another was writing: the revision that the writer began from, and the newest, by whom. */
export interface Conflict {
  readonly seen: number;
  readonly last: number;
  readonly author: string;
}

/** What the server says of a newer revision; null where it says something else. */
export function toConflict(saving: Saving): Conflict | null {
  if (saving.state !== 'refused') return null;
  const params = saving.refused.errors.find(({ fault }) => fault === 'revision-newer')?.params;
  return params ? { seen: Number(params['seen']), last: Number(params['last']), author: String(params['author']) } : null;
}

/** The newest conflict: it stays while the writer tries what is offered. @param known what the page said already */
export function useConflict(saving: Saving, known: Conflict | null = null): Conflict | null {
  const [kept, setKept] = useState(known);
  const found = toConflict(saving);
  if (found && found.last !== kept?.last) setKept(found);
  return found ?? kept;
}

interface Props {
  readonly conflict: Conflict;
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  /** A name that is free. */
  readonly free: string;
  readonly saving: Saving;
}

/** Under another name: its button is the first, so that Enter in a field never saves over what somebody else wrote. */
function SaveAsNew({ path, free, isSaving }: Pick<Props, 'path' | 'free'> & { readonly isSaving: boolean }) {
  const t = useTranslations('editor');
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <TextField name="slug" label={t('slug')} value={free} max={80} />
      </div>
      <button type="submit" name="how" value="new" className="button sm:mt-6" disabled={isSaving}>
        {t(path === 'charts' ? 'saveAsNew' : 'saveAsNewDashboard')}
      </button>
    </div>
  );
}

/** What may be done with words and drawing that another revision came before: look at that, save under another name, or over it. Its buttons send the form. */
export function ConflictChoices({ conflict: { seen, last, author }, path, slug, free, saving }: Props) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const toHistory = path === 'charts' ? urls.chartHistory : urls.arrangedHistory;
  const isSaving = saving.state === 'saving';
  return (
    // It takes the keyboard like a field that is wrong, as the conflict comes.
    <section id="conflict" aria-label={t('conflictTitle')} aria-describedby="conflict-text" data-wrong={toConflict(saving) ? true : undefined} tabIndex={-1} className="grid scroll-mt-4 gap-4 border-l-3 border-warning bg-panel px-3 py-3 text-sm">
      <p id="conflict-text">
        <span className="font-semibold">{t('conflictTitle')}</span> {t('conflictText', { author, last, seen })}{' '}
        <a href={toHistory(locale, slug, { revision: last, with: seen })} target="_blank" rel="noopener" className="link">
          {t('conflictCompare', { last, seen })}
        </a>
      </p>
      <SaveAsNew path={path} free={free} isSaving={isSaving} />
      <p>
        <button type="submit" name="how" value="over" className="button" disabled={isSaving}>
          {t('saveOver', { last })}
        </button>
      </p>
    </section>
  );
}
