'use client';

import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { ThemeName } from '@/lib/charts/theme';

const QUERIES = ['(prefers-color-scheme: dark)', 'print'] as const;

/** The theme in force: paper is light, then the reader's choice, then the system's. */
function readTheme(): ThemeName {
  const [dark, print] = QUERIES.map((query) => matchMedia(query).matches);
  if (print) return 'light';
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
}

function subscribe(notify: () => void): () => void {
  // At once: what the browser prints is what stands when the event returns.
  const change = () => flushSync(notify);
  const lists = QUERIES.map((query) => matchMedia(query));
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  lists.forEach((list) => list.addEventListener('change', change));
  return () => {
    observer.disconnect();
    lists.forEach((list) => list.removeEventListener('change', change));
  };
}

/** Colours for what CSS cannot reach: the canvas. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(subscribe, readTheme, () => 'light');
}
