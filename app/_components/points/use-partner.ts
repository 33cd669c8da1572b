import { useEffect, useState } from 'react';
import type { ChartParts } from '@/lib/charts/view-parts';
import { urls } from '@/lib/core/urls';

interface Reading {
  readonly parts: ChartParts | null;
  readonly failed: boolean;
}

async function fetchSeries(key: string, asOf: string | undefined, signal: AbortSignal): Promise<ChartParts> {
  const response = await fetch(urls.api('selection', { series: key, asOf }), { signal });
  if (!response.ok) throw new Error(`the selection answered ${response.status}`);
  return (await response.json()) as ChartParts;
}

/** What the partner says in the series that mirrors one, as known at an instant; read when somebody looks at a figure of it. */
export function usePartner(key: string, asOf: string | undefined): Reading & { readonly retry: () => void } {
  const [{ parts, failed }, setReading] = useState<Reading>({ parts: null, failed: false });
  useEffect(() => {
    if (failed) return;
    const request = new AbortController();
    fetchSeries(key, asOf, request.signal)
      .then((read) => setReading({ parts: read, failed: false }))
      .catch(() => request.signal.aborted || setReading({ parts: null, failed: true }));
    return () => request.abort();
  }, [key, asOf, failed]);
  return { parts, failed, retry: () => setReading({ parts: null, failed: false }) };
}
