'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useSyncExternalStore } from 'react';
import { TextField } from './text-field';

const PLACE = 'tradecite.author';
let written: string | undefined;
const listeners = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function readOnce(): string {
  try {
    written ??= localStorage.getItem(PLACE) ?? '';
  } catch {
    // Storage may be closed: then the name is written anew on each page.
    written = '';
  }
  return written;
}

function remember(name: string): void {
  written = name;
  try {
    if (name) localStorage.setItem(PLACE, name);
    else localStorage.removeItem(PLACE);
  } catch {
    // The name lives as long as the page then.
  }
  for (const notify of listeners) notify();
}

/** Who changes: remembered in this browser, so that it is written once; emptying it forgets it. */
export function AuthorField({ hint }: { hint?: ReactNode }) {
  const t = useTranslations('editor');
  const name = useSyncExternalStore(subscribe, readOnce, () => '');
  return <TextField name="author" label={t('author')} value={name} onWrite={remember} hint={hint} max={100} autoComplete="name" />;
}
