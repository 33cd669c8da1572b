'use client';

import { type PointerEvent, useCallback, useRef, useState } from 'react';
import { toPlotLayout } from '@/lib/charts/plot-layout';
import { pickTarget, type Target } from '@/lib/charts/targets';

/** How far from a mark a mouse and a finger still mean it, in px. */
const REACH = { mouse: 16, touch: 28 } as const;

/** A place that was pointed at, in px of the layout. */
interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

function toPointed({ currentTarget, clientX, clientY, pointerType }: PointerEvent<HTMLElement>): Pointed {
  const frame = currentTarget.getBoundingClientRect();
  const scale = frame.width / toPlotLayout(Math.floor(frame.width)).width;
  const reach = pointerType === 'mouse' ? REACH.mouse : REACH.touch;
  return { x: (clientX - frame.left) / scale, y: (clientY - frame.top) / scale, reach: reach / scale };
}

export interface ChartPointer {
  /** What can be pointed at; null until the chart is drawn. */
  readonly targets: readonly Target[] | null;
  readonly onDrawn: (targets: readonly Target[]) => void;
  /** @returns the id of the mark, where one is pointed at */
  readonly point: (event: PointerEvent<HTMLElement>) => string | undefined;
}

/** Finds the mark that is pointed at or touched. What was touched before the drawing was there is looked up when it comes. */
export function useChartPointer(choose: (id: string) => void): ChartPointer {
  const [targets, setTargets] = useState<readonly Target[] | null>(null);
  const early = useRef<Pointed | null>(null);
  const pick = useCallback(
    (marks: readonly Target[], { x, y, reach }: Pointed) => {
      const target = pickTarget(marks, x, y, reach);
      if (target) choose(target.id);
      return target?.id;
    },
    [choose],
  );
  const onDrawn = useCallback(
    (drawn: readonly Target[]) => {
      setTargets(drawn);
      if (early.current) pick(drawn, early.current);
      early.current = null;
    },
    [pick],
  );
  const point = (event: PointerEvent<HTMLElement>) => {
    const pointed = toPointed(event);
    if (targets) return pick(targets, pointed);
    early.current = pointed;
    return undefined;
  };
  return { targets, onDrawn, point };
}
