'use client';

import { useLocale } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ExploreAddress, parseExploreAddress, toExploreAddress } from '@/lib/core/explore-address';
import { pushAddress, replaceAddress } from '../history-steps';

/** A deliberate choice is a step of the browser's history; typing is not. */
export type Step = 'push' | 'replace';

/** Browsers refuse more than some hundred changes of the address in half a minute: typing waits for a pause. */
const PAUSE_MS = 250;

function readLocation(): ExploreAddress | null {
  try {
    return parseExploreAddress(new URLSearchParams(window.location.search));
  } catch {
    return null;
  }
}

/** Makes the next address of the newest one, and shows it; the same one again is no step. */
type Go = (update: (was: ExploreAddress) => ExploreAddress, step?: Step) => void;

/**
 * What the address holds, kept in step with it: a change shows at once and asks no server; back and forward, and a page that
 * comes back from the browser's memory, show what the address says.
 */
export function useAddress(initial: ExploreAddress): readonly [ExploreAddress, Go] {
  const locale = useLocale();
  const [address, setAddress] = useState(initial);
  const newest = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: ExploreAddress) => {
    clearTimeout(timer.current);
    newest.current = next;
    setAddress(next);
  }, []);
  useEffect(() => {
    const follow = () => {
      clearTimeout(timer.current);
      const there = readLocation();
      if (there && toExploreAddress(locale, newest.current) !== toExploreAddress(locale, there)) show(there);
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', follow);
    };
  }, [locale, show]);
  const go = useCallback<Go>(
    (update, step = 'push') => {
      const next = update(newest.current);
      if (next === newest.current) return;
      show(next);
      const url = toExploreAddress(locale, newest.current);
      if (step === 'push') pushAddress(url);
      else timer.current = setTimeout(() => replaceAddress(url), PAUSE_MS);
    },
    [locale, show],
  );
  return [address, go];
}
