'use client';

import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ChartSpec } from '@/lib/charts/chart-spec';
import { BOLD, FONT_STACK, REGULAR } from '@/lib/charts/font';
import { awaitReader, whenIdle } from './reader-arrival';

export type LiveChart = typeof import('./live-chart');
type Kind = ChartSpec['kind'];
/** What must be there besides scripts and letters. */
export type Prepare = () => Promise<void>;

const ignore = (): void => undefined;

/** Letters of every part of the font that a label may need: plain, extended and Vietnamese. */
const SAMPLE = 'Aa0 Đđ ươ ằẵ ő';

/** Text drawn on a canvas before its font has arrived would stay in another one; a font that cannot be had keeps no chart away. */
function loadFont(): Promise<unknown> {
  return Promise.allSettled([REGULAR, BOLD].map((weight) => document.fonts.load(`${weight} 12px ${FONT_STACK}`, SAMPLE)));
}


/** Chart.js, its plugins and the layout: most of a page's scripts, fetched when a reader is there to use them. */
async function loadLiveChart(kind: Kind, prepare: Prepare | undefined): Promise<LiveChart> {
  const [live] = await Promise.all([import('./live-chart'), prepare?.(), loadFont()]);
  // Asked for by what is loaded already: asked for beside it, the scripts that both use would come twice.
  await live.loadKind(kind);
  return { ...live };
}

/** Outside the window, px, within which a chart is as good as seen. */
const NEAR = 300;

function isNear(element: Element | null): boolean {
  const place = element?.getBoundingClientRect();
  return place !== undefined && place.top < window.innerHeight + NEAR && place.bottom > -NEAR;
}

/** Calls once when a reader is there and the element is in the window, or nearly. @returns how to stop waiting */
function whenNear(element: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      whenIdle(then);
    },
    { rootMargin: `${NEAR}px 0px` },
  );
  let stopped = false;
  void awaitReader().then(() => stopped || observer.observe(element));
  return () => {
    stopped = true;
    observer.disconnect();
  };
}

async function loadAll(): Promise<void> {
  await (await import('./live-chart')).loadAllKinds();
}

/** Where a click can ask for another kind of chart: all of them are fetched once a reader is there, when nothing else is to be done. */
export function useAllKinds(): void {
  useEffect(() => void awaitReader().then(() => whenIdle(() => void loadAll().catch(ignore))), []);
}

const never = () => () => undefined;

/** Whether the server wrote this part of the page; not where the reader came by a link in the page before. */
function useIsWritten(): boolean {
  const isFirst = useSyncExternalStore(never, () => false, () => true);
  const [isWritten] = useState(isFirst);
  return isWritten;
}

/**
 * What takes a chart over from its first paint: null until the reader has come near, or until `take` is called. The first paint
 * comes with the page only: where there was none, the chart is drawn at once, or, out of sight, as soon as the browser has time.
 * Where it cannot be fetched, the first paint stays, and the next `take` tries again.
 * @param atOnce where there is no first paint, or not of what is wanted.
 * @param prepare brings the figures, where the page has only their drawing; the same function each time.
 */
export function useLiveChart(frame: RefObject<Element | null>, kind: Kind, atOnce: boolean, prepare?: Prepare): readonly [live: LiveChart | null, take: () => void] {
  const [live, setLive] = useState<LiveChart | null>(null);
  const asked = useRef<Kind | null>(null);
  const take = useCallback(() => {
    if (asked.current === kind) return;
    asked.current = kind;
    loadLiveChart(kind, prepare).then(setLive, () => (asked.current = null));
  }, [kind, prepare]);
  const isOther = live !== null && !live.findKind(kind);
  const isWritten = useIsWritten();
  useEffect(() => {
    if (!isWritten) return void (isNear(frame.current) ? take() : whenIdle(take));
    if (!atOnce && !isOther && frame.current) return whenNear(frame.current, take);
    take();
    return undefined;
  }, [atOnce, isOther, isWritten, frame, take]);
  return [live, take];
}
