'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const MILLISECONDS = 5000;

/** Asks the server for the page again and again, as long as it is there; a page that nobody sees waits. */
export function RefreshOften() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), MILLISECONDS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
