'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { type FirstPaint, type PaintedPins, toPlotLayout } from '@/lib/charts/plot-layout';
import type { Observation } from '@/lib/core/observation';
import type { Target } from '@/lib/charts/targets';
import type { LiveDrawing } from './live-chart';
import { FirstNotes } from './first-notes';
import { FirstPlot } from './first-plot';
import { EarlyListeningContext } from './listen/early-listen';
import { useEarlyListening } from './listen/use-early-listening';
import { PinMarks } from './pin-marks';
import type { PointModel } from './points/use-point-model';
import { TargetRing } from './target-ring';
import { useChartPins } from './use-chart-pins';
import { useChartPointer } from './use-chart-pointer';
import { type ChartStop, useChartStop } from './use-chart-stop';
import { useElementWidth } from './use-element-width';
import { type LiveChart, type Prepare, useLiveChart } from './use-live-chart';
import { useTheme } from './use-theme';

interface Props {
  readonly view: ChartView;
  readonly annotations?: boolean;
  /** On pages of many charts: no legend, short evidence. */
  readonly compact?: boolean;
  /** The server's drawing (lib/render/first-paint.ts). Without it the chart is there as soon as its scripts are. */
  readonly paint?: FirstPaint;
  /** Whether the server's drawing is of this view; it may have more or fewer layers. */
  readonly isPainted?: boolean;
  /** Brings the figures of `view`, where it is an outline (toOutline). */
  readonly prepare?: Prepare;
  /** The evidence that the chart begins with, where the server has written it. */
  readonly children?: ReactNode;
  /** What must be known before figures are compared: stands between the drawing and the evidence of one figure. */
  readonly cautions?: ReactNode;
  /** What can be done with the figure that the reader is at; stands in its evidence, next in the order of keys. */
  readonly actions?: (observation: Observation) => ReactNode;
  /** Where points can be pinned: those that are. */
  readonly pins?: PointModel | undefined;
  /** What lies over the drawing while it is being annotated; `scale`: shown px for each px of the layout. */
  readonly overlay?: ((drawing: LiveDrawing, scale: number) => ReactNode) | undefined;
}

/** What the keys do, for screen readers. */
function KeyHints({ id, canPin }: { id: string; canPin: boolean }) {
  const t = useTranslations('chart');
  return (
    <span id={id} className="sr-only">
      {t('keys')} {canPin && t('pinHint')}
    </span>
  );
}

/** Whether the server has drawn another choice of layers than the reader's. */
function isOther(paint: FirstPaint | undefined, annotations: boolean, isPainted = true): boolean {
  return !isPainted || paint?.annotations !== annotations;
}

/** The canvas' configuration; null until its scripts and its place are there. `width`: px of the layout. */
function useDrawing(live: LiveChart | null, view: ChartView, annotations: boolean, width: number | null): LiveDrawing | null {
  const [locale, theme] = [useLocale(), useTheme()];
  return useMemo(
    () => (live && width !== null ? live.toLiveDrawing(view, { locale, theme, annotations, width }) : null),
    [live, view, locale, theme, annotations, width],
  );
}

/** The pinned marks of a drawing that stands, px of its layout. */
function usePinMarks(live: LiveChart | null, drawing: LiveDrawing | null, targets: readonly Target[] | null, letters: ReadonlyMap<string, string>): PaintedPins | null {
  return useMemo(
    () => (live && drawing && targets ? { width: drawing.width, height: drawing.height, marks: live.toPinMarks(drawing.config, targets, letters, drawing) } : null),
    [live, drawing, targets, letters],
  );
}

function layOver(overlay: Props['overlay'], drawing: LiveDrawing | null, scale: number): ReactNode {
  return drawing && overlay?.(drawing, scale);
}

/** What stands under the server's drawing until the canvas is there. */
function Before({ view, paint, compact, cautions, children }: Pick<Props, 'view' | 'cautions' | 'children'> & { paint: FirstPaint | undefined; compact: boolean }) {
  return paint ? <FirstNotes paint={paint} isTimeline={view.spec.kind === 'timeline'} compact={compact} cautions={cautions}>{children}</FirstNotes> : cautions;
}

/** The ring around the mark that the reader has chosen. */
function ChosenRing({ stop, targets, scale }: { stop: ChartStop; targets: readonly Target[] | null; scale: number }) {
  return <TargetRing target={stop.chosen ? targets?.find(({ id }) => id === stop.stop?.id) : undefined} scale={scale} />;
}

/**
 * A chart with its evidence: what is pointed at, touched or stepped to is explained beneath, to the last printed digit.
 * First the server's drawing; when the reader comes near, a canvas of the same picture takes its place.
 */
export function ChartFigure({ view, annotations = true, compact = false, paint, isPainted, prepare, children, cautions, actions, pins, overlay }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const [frame, keys] = [useRef<HTMLDivElement>(null), useId()];
  const stop = useChartStop(view, annotations || view.spec.kind === 'timeline');
  const [live, take] = useLiveChart(frame, view.spec.kind, isOther(paint, annotations, isPainted), prepare);
  const [early, soFar] = useEarlyListening(take);
  const place = useElementWidth(frame, live !== null);
  const { width } = toPlotLayout(place);
  const isPlaced = place > 0;
  const { targets, onDrawn, point } = useChartPointer(stop.choose);
  const { letters, ...press } = useChartPins(view, stop, point, pins);
  const drawing = useDrawing(live, view, annotations, isPlaced ? width : null);
  const pinned = usePinMarks(live, drawing, targets, letters);
  const scale = place / width;
  return (
    <figure aria-label={view.spec.title[locale]} className="plot">
      <div
        ref={frame}
        role="application"
        tabIndex={0}
        aria-label={t('points', { title: view.spec.title[locale] })}
        aria-describedby={keys}
        onFocus={take}
        onPointerEnter={take}
        onPointerMove={point}
        {...press}
        className={`relative touch-pan-y rounded-sm ${paint || drawing ? '' : compact ? 'min-h-80' : 'min-h-[27.5rem]'}`}
      >
        {paint && !targets && <FirstPlot paint={paint} letters={letters} />}
        {live && drawing && (
          <div className={targets || !paint ? undefined : 'invisible absolute inset-0'}>
            <live.LivePlot view={view} drawing={drawing} scale={scale} onDrawn={onDrawn} />
          </div>
        )}
        {pinned && <PinMarks pins={pinned} />}
        <ChosenRing stop={stop} targets={targets} scale={scale} />
        {layOver(overlay, drawing, scale)}
        <KeyHints id={keys} canPin={pins !== undefined} />
      </div>
      {live && drawing ? (
        <live.LiveNotes view={view} drawing={drawing} stop={stop} compact={compact} soFar={soFar} cautions={cautions} {...(actions && { actions })} />
      ) : (
        <EarlyListeningContext value={early}>
          <Before view={view} paint={paint} compact={compact} cautions={cautions}>{children}</Before>
        </EarlyListeningContext>
      )}
      <p role="status" className="sr-only">
        {live && <live.StopAnnouncement view={view} stop={stop} />}
      </p>
    </figure>
  );
}
