'use client';

import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { findFirstStop, type Stop, toReadingOrder } from '@/lib/charts/reading-order';

export interface ChartStop {
  /** What the evidence panel speaks of. */
  readonly stop: Stop | null;
  /** Whether the reader chose it; at first the chart speaks of what matters most, without a ring. */
  readonly chosen: boolean;
  /** Place among all stops, from 1. */
  readonly index: number;
  readonly total: number;
  readonly choose: (id: string) => void;
  readonly press: (event: KeyboardEvent<HTMLElement>) => void;
}

const FIRST = 0;
const LAST = -1;

/** What stands after a chart's drawing: its first button, else a link. Who leaves the drawing goes on there, not at the top of the page. */
function findAfter(frame: HTMLElement): HTMLElement | undefined {
  const all = [...(frame.closest('figure')?.querySelectorAll<HTMLElement>('button, summary, a[href]') ?? [])];
  const after = all.filter((each) => !frame.contains(each) && each.getClientRects().length > 0);
  return after.find((each) => each.matches('button')) ?? after[0];
}

/** Which place a key leads to; undefined for keys that mean nothing here. */
function toPlace(key: string, at: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(FIRST, at - 1);
    case 'Home':
      return FIRST;
    case 'End':
      return LAST;
    default:
      return undefined;
  }
}

/** The point of a chart that the reader is at, by pointer, finger or key. Events count only while they are shown. */
export function useChartStop(view: ChartView, withEvents: boolean): ChartStop {
  const stops = useMemo(() => toReadingOrder(view).filter(({ kind }) => withEvents || kind === 'observation'), [view, withEvents]);
  const [id, setId] = useState<string | null>(null);
  const at = stops.findIndex((stop) => stop.id === id);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      const frame = event.currentTarget;
      setId(null);
      // Once what was said of the point is gone. Where nothing follows, the drawing keeps the focus.
      requestAnimationFrame(() => findAfter(frame)?.focus());
      return;
    }
    const place = toPlace(event.key, at);
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setId((stops.at(place) ?? stops.at(LAST))?.id ?? null);
  };
  const first = useMemo(() => findFirstStop(view), [view]);
  const stop = stops[at] ?? first;
  return { stop, chosen: at >= 0, index: at + 1, total: stops.length, choose: setId, press };
}
