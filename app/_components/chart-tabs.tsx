'use client';

import { type ReactNode, useEffect, useMemo } from 'react';
import { type ChartView, hasOfficialLayer, toVisibleObservations } from '@/lib/charts/chart-view';
import { type ShownChoice, toShownView } from '@/lib/charts/claim-view';
import type { LayerWords } from '@/lib/charts/drawn-view';
import { cutToTime } from '@/lib/charts/narrow-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { type JsonText, readJsonText } from '@/lib/core/json-text';
import { isInTime } from '@/lib/core/observation-match';
import { ChartControls } from './chart-controls';
import { type Relatives, toKnownFigures } from '@/lib/charts/relatives';
import { ChartFigure } from './chart-figure';
import { PinnedPoints } from './points/pinned-points';
import { toPointActions } from './points/point-actions';
import { usePointModel } from './points/use-point-model';
import type { Note } from '@/lib/core/note';
import type { ShownParts } from './shown-parts';
import { ForeignNotes } from './foreign-notes';
import { TabFrame } from './tab-frame';
import { Toast } from './toast';
import { useAnnotate } from './use-annotate';
import { useLater } from './use-later';
import { useNotice } from './use-notice';
import { useUrlNotes } from './use-url-notes';
import { useUrlSwitch } from './use-url-switch';

interface Props {
  /** The chart with all its layers, claims and years. */
  readonly whole: JsonText<ChartView>;
  /** What the reader chose of it; the layers can be switched here. */
  readonly choice: ShownChoice;
  /** What stands above the chart for each choice of layers, where it is cut to a time. */
  readonly words: LayerWords | null;
  readonly relatives: JsonText<Relatives>;
  /** The chart's own annotations, which those of the address stand in for. */
  readonly kept: readonly Note[];
  /** Names of the points that the chart was saved with, pinned until the address says others. */
  readonly pinned: readonly string[];
  /** When the state of the data was recorded, for frozen embeds. */
  readonly recordedAt: string | null;
  readonly paint: FirstPaint;
  /** What the chart says before anybody points at it. */
  readonly evidence: ReactNode;
  /** What stands beside the drawing for the choice that the server was asked for. */
  readonly parts: ShownParts;
}

/** Whether press figures are left to draw where the official layer is switched off. */
function canSwitch(whole: ChartView, choice: ShownChoice): boolean {
  return hasOfficialLayer(whole.spec) && toVisibleObservations(toShownView(whole, { ...choice, official: false })).some((o) => isInTime(o, choice.time));
}

/** The chart as the reader's choice draws it; the server has told what is said of it. */
function toDrawn(whole: ChartView, choice: ShownChoice, words: LayerWords | null): ChartView {
  const shown = toShownView(whole, choice);
  const told = choice.official ? words?.all : words?.press;
  return (choice.time && told && cutToTime(shown, choice.time, () => told)) || shown;
}

/** The parts for what is shown now: the server's, or where the reader has switched layers, made here. */
function useShownParts(shown: ChartView, served: ShownParts, isServed: boolean): ShownParts {
  const { part, ask } = useLater(() => import('./shown-parts'));
  useEffect(() => {
    if (!isServed && !part) ask();
  });
  return useMemo(() => (isServed || !part ? served : part.toShownParts(shown)), [isServed, part, served, shown]);
}

/** A kept chart as picture, table and sources; its events and layers can be switched off, and a reader can write onto it. */
export function ChartTabs({ whole: text, choice, words, kept, pinned, relatives, paint, evidence, recordedAt, parts: servedParts }: Props) {
  const served = useMemo(() => readJsonText(text), [text]);
  const [annotations, setAnnotations] = useUrlSwitch('annotations');
  const [official, setOfficial] = useUrlSwitch('official');
  const [whole, noteModel] = useUrlNotes(served, kept);
  const shown = useMemo(() => toDrawn(whole, { ...choice, official, annotations }, words), [whole, choice, words, official, annotations]);
  const annotate = useAnnotate(whole, noteModel);
  const isSwitch = useMemo(() => canSwitch(served, choice), [served, choice]);
  const parts = useShownParts(shown, servedParts, official === paint.official);
  const known = useMemo(() => toKnownFigures(whole, readJsonText(relatives)), [whole, relatives]);
  const model = usePointModel(pinned);
  const [message, show] = useNotice();
  return (
    <>
      <TabFrame
        sourceCount={parts.sourceCount}
        controls={<ChartControls view={shown} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} official={official} {...(isSwitch && { onOfficial: setOfficial })} annotate={annotate.button} />}
        chart={
          <>
            {annotate.tools}
            <ForeignNotes view={shown} model={noteModel} />
            <ChartFigure
              view={shown}
              annotations={annotations}
              paint={paint}
              isPainted={official === paint.official && whole === served}
              pins={model}
              overlay={annotate.overlay}
              actions={toPointActions({ names: whole, model, onResult: show })}
            >
              {evidence}
            </ChartFigure>
            <PinnedPoints view={shown} known={known} model={model} />
            <Toast message={message} />
          </>
        }
        table={parts.table}
        sources={parts.sources}
      />
      <div className="mt-4">{parts.citation}</div>
    </>
  );
}
