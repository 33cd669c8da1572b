'use client';

import { useLocale } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ExploreAddress, parseExploreAddress, toExploreAddress } from '@/lib/core/explore-address';

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

/**
 * What the address holds, kept in step with it: a change shows at once and asks no server; back and forward, and a page that
 * comes back from the browser's memory, show what the address says.
 */
export function useAddress(initial: ExploreAddress): readonly [ExploreAddress, (next: ExploreAddress, step?: Step) => void] {
  const locale = useLocale();
  const [address, setAddress] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const follow = () => {
      clearTimeout(timer.current);
      const there = readLocation();
      if (there) setAddress((was) => (toExploreAddress(locale, was) === toExploreAddress(locale, there) ? was : there));
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', follow);
    };
  }, [locale]);
  const go = useCallback(
    (next: ExploreAddress, step: Step = 'push') => {
      const url = toExploreAddress(locale, next);
      setAddress(next);
      clearTimeout(timer.current);
      if (step === 'push') window.history.pushState(null, '', url);
      else timer.current = setTimeout(() => window.history.replaceState(null, '', url), PAUSE_MS);
    },
    [locale],
  );
  return [address, go];
}
