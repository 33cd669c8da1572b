'use client';

import { useSyncExternalStore } from 'react';

const PLACE = 'tradecite.recent-series';
const MOST = 8;

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
  } catch {
    // Storage may be closed, or hold something else: then nothing is remembered.
    return [];
  }
}

const NONE: readonly string[] = [];
let kept: readonly string[] | undefined;
const listeners = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function readOnce(): readonly string[] {
  kept ??= read();
  return kept;
}

function remember(key: string): void {
  kept = [key, ...readOnce().filter((each) => each !== key)].slice(0, MOST);
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // The list lives as long as the page then.
  }
  for (const notify of listeners) notify();
}

/** Series that were chosen lately in this browser, the last one first; they are sent nowhere. */
export function useRecent(): readonly [recent: readonly string[], remember: (key: string) => void] {
  return [useSyncExternalStore(subscribe, readOnce, () => NONE), remember];
}
