'use client';

import { type ReactNode, useMemo } from 'react';
import { type ChartView, hasOfficialLayer, toLayers } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartControls } from './chart-controls';
import { type Relatives, toKnownFigures } from '@/lib/charts/relatives';
import { ChartFigure } from './chart-figure';
import { PinnedPoints } from './points/pinned-points';
import { toPointActions } from './points/point-actions';
import { usePointModel } from './points/use-point-model';
import type { Note } from '@/lib/core/note';
import { TabFrame } from './tab-frame';
import { Toast } from './toast';
import { useAnnotate } from './use-annotate';
import { useNotice } from './use-notice';
import { useUrlNotes } from './use-url-notes';
import { useUrlSwitch } from './use-url-switch';

interface Props {
  readonly view: ChartView;
  readonly relatives: Relatives;
  /** The chart's own annotations, which those of the address stand in for. */
  readonly kept: readonly Note[];
  /** When the state of the data was recorded, for frozen embeds. */
  readonly recordedAt: string | null;
  readonly paint: FirstPaint;
  /** What the chart says before anybody points at it. */
  readonly evidence: ReactNode;
  readonly table: ReactNode;
  readonly sources: ReactNode;
}

/** A kept chart as picture, table and sources; its events can be switched off, and a reader can write onto it. */
export function ChartTabs({ view: served, kept, relatives, paint, evidence, recordedAt, table, sources }: Props) {
  const [annotations, setAnnotations] = useUrlSwitch('annotations');
  const [official, setOfficial] = useUrlSwitch('official');
  const [view, noteModel] = useUrlNotes(served, kept);
  const annotate = useAnnotate(view, noteModel);
  const shown = useMemo(() => (official ? view : { ...toLayers(view, false), asked: { ...view.asked, official: 'false' } }), [view, official]);
  const known = useMemo(() => toKnownFigures(view, relatives), [view, relatives]);
  const model = usePointModel();
  const [message, show] = useNotice();
  return (
    <TabFrame
      sourceCount={view.sources.length}
      controls={<ChartControls view={shown} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} official={official} {...(hasOfficialLayer(view.spec) && { onOfficial: setOfficial })} annotate={annotate.button} />}
      chart={
        <>
          {annotate.tools}
          <ChartFigure
            view={shown}
            annotations={annotations}
            paint={paint}
            isPainted={official === paint?.official && view === served}
            pins={model}
            overlay={annotate.overlay}
            actions={toPointActions({ sources: view.sources, model, onResult: show })}
          >
            {evidence}
          </ChartFigure>
          <PinnedPoints view={shown} known={known} model={model} />
          <Toast message={message} />
        </>
      }
      table={table}
      sources={sources}
    />
  );
}
