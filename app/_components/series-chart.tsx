'use client';

import { type ReactNode, useMemo } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { type Relatives, toKnownFigures } from '@/lib/charts/relatives';
import { type JsonText, readJsonText } from '@/lib/core/json-text';
import { ChartFigure } from './chart-figure';
import { PinnedPoints } from './points/pinned-points';
import { toPointActions } from './points/point-actions';
import { usePointModel } from './points/use-point-model';
import { Toast } from './toast';
import { useNotice } from './use-notice';

interface Props {
  readonly view: JsonText<ChartView>;
  readonly relatives: JsonText<Relatives>;
  readonly paint: FirstPaint;
  /** What the chart says before anybody points at it. */
  readonly children: ReactNode;
}

/** A series as a chart whose points can be pinned. */
export function SeriesChart({ view: text, relatives, paint, children }: Props) {
  const view = useMemo(() => readJsonText(text), [text]);
  const known = useMemo(() => toKnownFigures(view, readJsonText(relatives)), [view, relatives]);
  const model = usePointModel();
  const [message, show] = useNotice();
  return (
    <div className="card p-4 md:p-6">
      <ChartFigure view={view} paint={paint} pins={model} actions={toPointActions({ names: view, model, onResult: show })}>
        {children}
      </ChartFigure>
      <PinnedPoints view={view} known={known} model={model} />
      <Toast message={message} />
    </div>
  );
}
