'use client';

import { useCallback, useEffect, useState } from 'react';

/** How long a short message stays, in ms: long enough to read it twice. */
const SHOWN = 5000;

/** A message that goes away by itself: its text, empty when there is none, and how to show one. */
export function useNotice(): readonly [message: string, show: (message: string) => void] {
  const [notice, setNotice] = useState({ message: '' });
  useEffect(() => {
    if (!notice.message) return;
    const timer = setTimeout(() => setNotice({ message: '' }), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const show = useCallback((message: string) => setNotice({ message }), []);
  return [notice.message, show];
}
