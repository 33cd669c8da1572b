'use client';

import { type ReactNode, useMemo } from 'react';
import { type ChartView, toLayers } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartControls } from './chart-controls';
import { ChartFigure } from './chart-figure';
import { TabFrame } from './tab-frame';
import { useUrlSwitch } from './use-url-switch';

interface Props {
  readonly view: ChartView;
  /** When the state of the data was recorded, for frozen embeds. */
  readonly recordedAt: string | null;
  readonly paint: FirstPaint;
  /** What the chart says before anybody points at it. */
  readonly evidence: ReactNode;
  readonly table: ReactNode;
  readonly sources: ReactNode;
}

/** A kept chart as picture, table and sources; its events can be switched off. */
export function ChartTabs({ view, paint, evidence, recordedAt, table, sources }: Props) {
  const [annotations, setAnnotations] = useUrlSwitch('annotations');
  const [official, setOfficial] = useUrlSwitch('official');
  const shown = useMemo(() => toLayers(view, official), [view, official]);
  return (
    <TabFrame
      sourceCount={view.sources.length}
      controls={<ChartControls view={view} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} official={official} onOfficial={setOfficial} />}
      chart={
        <ChartFigure view={shown} annotations={annotations} paint={paint} isPainted={official === paint?.official}>
          {evidence}
        </ChartFigure>
      }
      table={table}
      sources={sources}
    />
  );
}
