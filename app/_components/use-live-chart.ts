'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { BOLD, FONT_STACK, REGULAR } from '@/lib/charts/drawing';

type LiveChart = typeof import('./live-chart');

/** Letters of every part of the font that a label may need: plain, extended and Vietnamese. */
const SAMPLE = 'Aa0 Đđ ươ ằẵ ő';

/** Text drawn on a canvas before its font has arrived would stay in another one; a font that cannot be had keeps no chart away. */
function loadFont(): Promise<unknown> {
  return Promise.allSettled([REGULAR, BOLD].map((weight) => document.fonts.load(`${weight} 12px ${FONT_STACK}`, SAMPLE)));
}

/** Chart.js, its plugins and the layout: most of a page's scripts, fetched when a reader is there to use them. */
async function loadLiveChart(): Promise<LiveChart> {
  const [live] = await Promise.all([import('./live-chart'), loadFont()]);
  return live;
}

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll'] as const;
let arrival: Promise<void> | undefined;

/** The reader's first move, anywhere in the page. */
function awaitReader(): Promise<void> {
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

const whenIdle = (then: () => void) => ('requestIdleCallback' in window ? window.requestIdleCallback(then, { timeout: 1000 }) : setTimeout(then, 50));

/** Calls once when a reader is there and the element is in the window, or nearly. @returns how to stop waiting */
function whenNear(element: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      whenIdle(then);
    },
    { rootMargin: '300px 0px' },
  );
  let stopped = false;
  void awaitReader().then(() => stopped || observer.observe(element));
  return () => {
    stopped = true;
    observer.disconnect();
  };
}

/**
 * What takes a chart over from its first paint: null until the reader has come near, or until `take` is called.
 * Where it cannot be fetched, the first paint stays, and the next `take` tries again.
 * @param atOnce where there is no first paint, or not of what is wanted.
 */
export function useLiveChart(frame: RefObject<Element | null>, atOnce: boolean): readonly [live: LiveChart | null, take: () => void] {
  const [live, setLive] = useState<LiveChart | null>(null);
  const take = useCallback(() => void loadLiveChart().then(setLive, () => undefined), []);
  useEffect(() => {
    if (!atOnce && frame.current) return whenNear(frame.current, take);
    take();
    return undefined;
  }, [atOnce, frame, take]);
  return [live, take];
}
