'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Later, useLater } from '../use-later';
import type { ListeningSoFar } from './use-early-listening';

export interface Listening {
  readonly later: Later<typeof import('./listen-strip')>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Closes it from inside: the focus goes back to what opened it. */
  readonly onClose: () => void;
}

/** Whether the chart is being listened to; goes on with what was asked for before its scripts were there. */
export function useListening({ isWished, hadFocus }: ListeningSoFar): Listening {
  const later = useLater(() => import('./listen-strip'));
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(isWished);
  const begin = useRef({ ask: later.ask, isWished, hadFocus });
  useLayoutEffect(() => {
    if (begin.current.hadFocus()) button.current?.focus();
  }, []);
  useEffect(() => {
    if (begin.current.isWished) begin.current.ask();
  }, []);
  const onClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { later, button, open, setOpen, onClose };
}
