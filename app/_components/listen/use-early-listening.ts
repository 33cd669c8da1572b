'use client';

import { useMemo, useRef, useState } from 'react';
import type { EarlyListening } from './early-listen';

/** What a reader did with the button of the first paint; the one that takes its place goes on with it. */
export interface ListeningSoFar {
  readonly isWished: boolean;
  /** Whether the focus was on the first button: it is gone when the other one comes. */
  readonly hadFocus: () => boolean;
}

/** @param take fetches the chart's scripts; the same function each time */
export function useEarlyListening(take: () => void): readonly [EarlyListening, ListeningSoFar] {
  const focus = useRef(false);
  const [isWished, setIsWished] = useState(false);
  const early = useMemo(() => {
    const onFocus = (isThere: boolean) => {
      focus.current = isThere;
      if (isThere) take();
    };
    const onWish = () => {
      setIsWished(true);
      take();
    };
    return { onFocus, onWish };
  }, [take]);
  return [early, { isWished, hadFocus: () => focus.current }];
}
