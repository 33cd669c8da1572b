'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { SeriesPick } from '@/lib/core/explore-query';

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Marks what leads to the catalogue: its search field, on a phone the button that opens it. */
export const FINDS_SERIES = { 'data-finds-series': '' } as const;

/** When the last series is taken away, its chip is gone with the focus: the natural next thing is to find another. */
export function useFindAfterLast(count: number): void {
  const known = useRef(count);
  useEffect(() => {
    const hadSome = known.current > 0;
    known.current = count;
    if (count > 0 || !hadSome || !isLost()) return;
    const ways = [...document.querySelectorAll<HTMLElement>('[data-finds-series]')];
    ways.find((way) => way.getClientRects().length > 0)?.focus();
  }, [count]);
}

/** When a chip that had the focus is taken away, the one that stands in its place takes it; of the last, the one before. */
export function useChipFocus(list: RefObject<HTMLElement | null>, series: readonly SeriesPick[]): void {
  const place = useRef(-1);
  useEffect(() => {
    const chips = list.current;
    const note = ({ target }: FocusEvent) => {
      place.current = [...(chips?.children ?? [])].findIndex((chip) => chip.contains(target as Node));
    };
    chips?.addEventListener('focusin', note);
    return () => chips?.removeEventListener('focusin', note);
  }, [list]);
  const known = useRef(series);
  useLayoutEffect(() => {
    const isSame = known.current === series;
    known.current = series;
    if (isSame || place.current < 0 || !isLost()) return;
    const handles = list.current?.querySelectorAll<HTMLElement>('[data-handle]') ?? [];
    handles[Math.min(place.current, handles.length - 1)]?.focus();
  });
}
