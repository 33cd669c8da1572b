'use client';

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll'] as const;
let arrival: Promise<void> | undefined;

/** The reader's first move, anywhere in the page. */
export function awaitReader(): Promise<void> {
  arrival ??= new Promise((resolve) => {
    const watch = new AbortController();
    const come = () => {
      watch.abort();
      resolve();
    };
    for (const sign of SIGNS) window.addEventListener(sign, come, { signal: watch.signal, passive: true, capture: true });
  });
  return arrival;
}

/** Once the browser has nothing to do, within a second. @param then is told how many ms are left until something else may be to do */
export function whenIdle(then: (toTimeLeft: () => number) => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback((deadline) => then(() => deadline.timeRemaining()), { timeout: 1000 });
  else setTimeout(() => then(() => 0), 50);
}
