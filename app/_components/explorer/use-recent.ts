'use client';

import { useCallback, useEffect, useState } from 'react';

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

function write(keys: readonly string[]): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(keys));
  } catch {
    // The list lives as long as the page then.
  }
}

/** Series that were chosen lately in this browser, the last one first; they are sent nowhere. */
export function useRecent(): readonly [recent: readonly string[], remember: (key: string) => void] {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => setRecent(read()), []);
  const remember = useCallback((key: string) => {
    const next = [key, ...read().filter((each) => each !== key)].slice(0, MOST);
    write(next);
    setRecent(next);
  }, []);
  return [recent, remember];
}
