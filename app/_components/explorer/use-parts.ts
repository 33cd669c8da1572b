'use client';

import { useEffect, useState } from 'react';
import { mergeParts } from '@/lib/charts/explore-parts';
import { unpackParts } from '@/lib/charts/packed-parts';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import { urls } from '@/lib/core/urls';

interface Reading {
  readonly asOf: string | null;
  /** Keys that were asked for; one that is not among the series names none. */
  readonly asked: readonly string[];
}

/** What the server has read for the page, as `packParts` writes it. */
export interface ServedParts extends Reading {
  readonly packed: string;
  /** Names after an @ in the address that are no source: what is read has only the sources of its figures. */
  readonly strange: readonly string[];
}

/** What has been read so far, of one state of the data. */
interface KnownParts extends Reading {
  readonly parts: ChartParts;
}

async function fetchParts(keys: readonly string[], asOf: string | null, signal: AbortSignal): Promise<ChartParts> {
  const response = await fetch(urls.api('selection', { series: keys.join(','), asOf: asOf ?? undefined }), { signal });
  if (!response.ok) throw new Error(`the selection answered ${response.status}`);
  return (await response.json()) as ChartParts;
}

/** What the state needs; a series that is not known yet is fetched, just that one. */
export function useParts({ packed, asOf: readAsOf, asked }: ServedParts, { series, asOf }: ExploreState): KnownParts & { readonly failed: boolean; readonly loading: boolean; readonly retry: () => void } {
  const [known, setKnown] = useState<KnownParts>(() => ({ asOf: readAsOf, asked, parts: unpackParts(packed) }));
  const [failed, setFailed] = useState(false);
  const isSame = known.asOf === asOf;
  const wanted = series.map(({ key }) => key).filter((key) => !isSame || !known.asked.includes(key));
  const question = [...new Set(wanted)].join(',');
  useEffect(() => {
    if (!question || failed) return;
    const request = new AbortController();
    const keys = question.split(',');
    fetchParts(keys, asOf, request.signal)
      .then((more) => setKnown((was) => (was.asOf === asOf ? { asOf, parts: mergeParts(was.parts, more), asked: [...was.asked, ...keys] } : { asOf, parts: more, asked: keys })))
      .catch(() => request.signal.aborted || setFailed(true));
    return () => request.abort();
  }, [question, asOf, failed]);
  return { ...known, failed: failed && question !== '', loading: question !== '' && !failed, retry: () => setFailed(false) };
}
