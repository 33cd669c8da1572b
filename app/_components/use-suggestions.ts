'use client';

import { useEffect, useState } from 'react';
import { urls } from '@/lib/core/urls';
import type { Hit } from './hit-url';

const PAUSE_MS = 150;
const MOST = 8;

export interface Suggestions {
  readonly q: string;
  readonly hits: readonly Hit[];
  readonly failed: boolean;
}

async function fetchHits(q: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const response = await fetch(urls.api('search', { q, limit: MOST }), { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const body = (await response.json()) as { readonly results: readonly Hit[] };
  return body.results;
}

/** What a search finds for the words typed so far; null until the first answer and for an empty box. */
export function useSuggestions(typed: string): Suggestions | null {
  const q = typed.trim();
  const [answer, setAnswer] = useState<Suggestions | null>(null);
  useEffect(() => {
    if (!q) return;
    const request = new AbortController();
    const ask = () =>
      fetchHits(q, request.signal)
        .then((hits) => setAnswer({ q, hits, failed: false }))
        .catch(() => request.signal.aborted || setAnswer({ q, hits: [], failed: true }));
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [q]);
  return q ? answer : null;
}
