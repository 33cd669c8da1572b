'use client';

import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { toPinLetters, toToggled } from '@/lib/charts/pin-letter';
import { toObservationRef } from '@/lib/core/observation';
import type { PointModel } from './points/use-point-model';
import type { ChartStop } from './use-chart-stop';

export interface ChartPins {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Letters of the pinned marks, by observation id. */
  readonly letters: ReadonlyMap<string, string>;
}

const NONE: readonly string[] = [];

/**
 * Pins the point that the evidence speaks of: by Enter, or by a click on it. A first touch shows the evidence, as pointing does; a
 * second touch of the same point pins.
 * @param point what the place pointed at means, as useChartPointer has it
 */
export function useChartPins(view: ChartView, stop: ChartStop, point: (event: PointerEvent<HTMLElement>) => string | undefined, model: PointModel | undefined): ChartPins {
  const meant = useRef<string | null>(null);
  const pins = model?.pins ?? NONE;
  const toggle = (id: string | undefined): void => {
    const o = view.observations.find((each) => each.id === id);
    if (o && model) model.pin(toToggled(model.pins, toObservationRef(o)));
  };
  return {
    onPointerDown: (event) => {
      const id = point(event);
      meant.current = id !== undefined && stop.chosen && stop.stop?.id === id ? id : null;
    },
    onClick: () => {
      if (meant.current !== null) toggle(meant.current);
      meant.current = null;
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && stop.chosen) {
        event.preventDefault();
        toggle(stop.stop?.id);
      } else stop.press(event);
    },
    letters: useMemo(() => toPinLetters(view.observations, pins), [view, pins]),
  };
}
