'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { KeyboardEvent, MouseEvent } from 'react';
import { urls } from '@/lib/core/urls';
import { TextField } from './text-field';
import type { Saving } from './use-saving';

/** Somebody saved while another was writing: the revision that the writer began from, and the newest, by whom. */
export interface Conflict {
  readonly seen: number;
  readonly last: number;
  readonly author: string;
  /** Why the newest withdrew it; null where it did not. */
  readonly withdrawn: string | null;
}

/** What the server says of a newer revision; null where it says something else. */
export function toConflict(saving: Saving): Conflict | null {
  if (saving.state !== 'refused') return null;
  const { fault, params } = saving.refused.errors.find((error) => error.fault === 'revision-newer' || error.fault === 'revision-withdrawn') ?? {};
  if (!params) return null;
  return { seen: Number(params['seen']), last: Number(params['last']), author: String(params['author']), withdrawn: fault === 'revision-withdrawn' ? String(params['why']) : null };
}

/** What somebody chooses in a conflict: to save over the newest revision, or under another name. */
export type Choice = 'over' | 'new';

interface Props {
  readonly conflict: Conflict;
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  /** A name that is free. */
  readonly free: string;
  readonly isSaving: boolean;
  /** Whether it has come with the last answer: it takes the keyboard then, like a field that is wrong. */
  readonly isFresh: boolean;
  readonly onChoose: (choice: Choice, form: FormData) => void;
}

type SaidProps = Pick<Props, 'conflict' | 'path' | 'slug'>;

/** Who came before, and where that can be seen. */
function Said({ conflict: { seen, last, author, withdrawn }, path, slug }: SaidProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const toHistory = path === 'charts' ? urls.chartHistory : urls.arrangedHistory;
  const isGone = withdrawn !== null;
  return (
    <p id="conflict-text">
      <span className="font-semibold">{t(isGone ? 'conflictGoneTitle' : 'conflictTitle')}</span>{' '}
      {isGone ? t('conflictGone', { author, last, reason: withdrawn }) : t('conflictText', { author, last, seen })}{' '}
      <a href={toHistory(locale, slug, isGone ? {} : { revision: last, with: seen })} target="_blank" rel="noopener" className="link">
        {isGone ? t('conflictHistory') : t('conflictCompare', { last, seen })}
      </a>
    </p>
  );
}

/**
 * What may be done with words and drawing that another revision came before: look at that, save over it unless it is a withdrawal, or save
 * under another name. Its buttons are no submit buttons, as Enter in a field of the form would press the first of these; in the field of
 * the new name it saves under that.
 */
export function ConflictChoices({ conflict, path, slug, free, isSaving, isFresh, onChoose }: Props) {
  const t = useTranslations('editor');
  const choose = (choice: Choice) => ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (form) onChoose(choice, new FormData(form));
  };
  // The Enter that ends a word of an input method is no answer.
  const enter = ({ key, target, nativeEvent }: KeyboardEvent): void => {
    if (key !== 'Enter' || nativeEvent.isComposing || isSaving) return;
    if (target instanceof HTMLInputElement && target.form) onChoose('new', new FormData(target.form));
  };
  return (
    <section id="conflict" aria-label={t(conflict.withdrawn === null ? 'conflictTitle' : 'conflictGoneTitle')} aria-describedby="conflict-text" data-wrong={isFresh || undefined} tabIndex={-1} className="grid scroll-mt-4 gap-4 border-l-3 border-warning bg-panel px-3 py-3 text-sm">
      <Said conflict={conflict} path={path} slug={slug} />
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div role="presentation" className="min-w-0 flex-1 basis-64" onKeyDown={enter}>
          <TextField name="slug" label={t('slug')} value={free} max={80} />
        </div>
        <button type="button" onClick={choose('new')} className="button sm:mt-6" disabled={isSaving}>
          {t(path === 'charts' ? 'saveAsNew' : 'saveAsNewDashboard')}
        </button>
      </div>
      {conflict.withdrawn === null && (
        <p>
          <button type="button" onClick={choose('over')} className="button" disabled={isSaving}>
            {t('saveOver', { last: conflict.last })}
          </button>
        </p>
      )}
    </section>
  );
}
