'use client';

import { useLocale } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { urls } from '@/lib/core/urls';
import { type Choice, type Conflict, ConflictChoices, toConflict } from './conflict-choices';
import { type Saving, useSaving } from './use-saving';

/** The newest conflict: it stays while the writer tries what is offered. @param known what the page said already */
function useConflict(saving: Saving, known: Conflict | null): Conflict | null {
  const [kept, setKept] = useState(known);
  const found = toConflict(saving);
  if (found && found.last !== kept?.last) setKept(found);
  return found ?? kept;
}

interface Options {
  readonly path: 'charts' | 'dashboards';
  readonly slug: string;
  /** The revision that the writer began from; absent for something new. */
  readonly revision: number | undefined;
  /** A name that is free, for what is saved as something new after all. */
  readonly free: string;
  /** A revision that came before, where the page knows of it. */
  readonly known?: Conflict | null;
  /** What is sent, but for name and revision. */
  readonly toBody: (form: FormData, isNew: boolean) => object;
}

interface RevisionSaving {
  readonly saving: Saving;
  readonly submit: (form: FormData) => void;
  /** In place of the form's button, once a newer revision is there. */
  readonly ways: ReactNode;
}

/** Saves a chart or dashboard as its next revision or under a new name, and opens its page; where another revision came before, the writer chooses. */
export function useRevisionSaving({ path, slug, revision, free, known = null, toBody }: Options): RevisionSaving {
  const locale = useLocale();
  const [saving, save] = useSaving();
  const conflict = useConflict(saving, known);
  const toPage = path === 'charts' ? urls.chart : urls.arranged;
  const send = (form: FormData, choice?: Choice): void => {
    if (revision === undefined || choice === 'new') {
      const name = String(form.get('slug'));
      void save('POST', urls.api(path), { ...toBody(form, true), slug: name }, toPage(locale, name));
    } else {
      const after = choice === 'over' && conflict ? conflict.last : revision;
      void save('PUT', urls.api(`${path}/${slug}`), { ...toBody(form, false), revision: after }, toPage(locale, slug));
    }
  };
  const ways = conflict && revision !== undefined && (
    <ConflictChoices conflict={conflict} path={path} slug={slug} free={free} isSaving={saving.state === 'saving'} isFresh={toConflict(saving) !== null} onChoose={(choice, form) => send(form, choice)} />
  );
  return { saving, submit: (form) => send(form), ways: ways || undefined };
}
