'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { ACTION } from '../points/action-style';

/** What the button of a first paint asks its chart for. */
export interface EarlyListening {
  /** The focus has come to it, or left it. */
  readonly onFocus: (isThere: boolean) => void;
  readonly onWish: () => void;
}

/** Given by the chart that the button stands under. */
export const EarlyListeningContext = createContext<EarlyListening | null>(null);

/** Stands where the button to listen will be: the focus fetches the chart's scripts, a press is remembered until they are there. */
export function EarlyListen({ children }: { children: ReactNode }) {
  const early = useContext(EarlyListeningContext);
  return (
    <button type="button" onFocus={() => early?.onFocus(true)} onBlur={() => early?.onFocus(false)} onClick={early?.onWish} className={ACTION}>
      {children}
    </button>
  );
}
