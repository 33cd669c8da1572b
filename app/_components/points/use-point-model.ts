'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { isPinned } from '@/lib/charts/pin-letter';
import { MAX_PINS } from '@/lib/core/observation';
import { replaceAddress } from '../history-steps';

/** The points that a reader has pinned and the claims they want drawn, by their words in the address. */
export interface PointModel {
  readonly pins: readonly string[];
  readonly claims: readonly string[];
  readonly pin: (pins: readonly string[]) => void;
  readonly claim: (claims: readonly string[]) => void;
}

function toItems(text: string | null): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

const NONE: readonly string[] = [];

/** @param kept what the page shows where its address names none: then an empty name means none at all. */
function withItems(name: string, items: readonly string[], kept = NONE): URL {
  const url = new URL(window.location.href);
  if (items.join() === kept.join()) url.searchParams.delete(name);
  else url.searchParams.set(name, items.join(','));
  return url;
}

/**
 * Both in the address of a page that has no state of its own. A pin changes the address only; other claims are drawn by the server.
 * @param kept points that a saved chart was saved with: pinned until the address says others.
 */
export function usePointModel(kept = NONE): PointModel {
  const [search, router] = [useSearchParams(), useRouter()];
  return {
    pins: search.has('pin') ? toItems(search.get('pin')) : kept,
    claims: toItems(search.get('claims')),
    pin: (pins) => replaceAddress(withItems('pin', pins, kept)),
    claim: (claims) => router.replace(String(withItems('claims', claims)), { scroll: false }),
  };
}

/** The page's address with the point pinned; of as many as an address takes, the first gives way. */
export function toPinnedUrl(ref: string): URL {
  const pins = toItems(new URLSearchParams(window.location.search).get('pin'));
  return withItems('pin', isPinned(pins, ref) ? pins : [...pins, ref].slice(-MAX_PINS));
}
