'use client';

import { type ReactNode, useMemo } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { type JsonText, readJsonText } from '@/lib/core/json-text';
import { ChartFigure } from './chart-figure';

interface Props {
  readonly view: JsonText<ChartView>;
  readonly paint: FirstPaint;
  /** The evidence that the chart begins with. */
  readonly children: ReactNode;
}

/** A chart among others as it comes from the server. */
export function PackedFigure({ view: text, paint, children }: Props) {
  const view = useMemo(() => readJsonText(text), [text]);
  return (
    <ChartFigure view={view} paint={paint} compact>
      {children}
    </ChartFigure>
  );
}
