'use client';

import type { Chart } from 'chart.js';
import { useLocale } from 'next-intl';
import { type ReactNode, useCallback, useMemo } from 'react';
import { Chart as ReactChart } from 'react-chartjs-2';
import { toAltText } from '@/lib/charts/alt-text';
import { toUnsized } from '@/lib/charts/chart-kind';
import type { ChartView } from '@/lib/charts/chart-view';
import type { DrawOptions } from '@/lib/charts/drawing';
import { toEventKey } from '@/lib/charts/event-key';
import { toLegend } from '@/lib/charts/legend';
import { findKind } from '@/lib/charts/load-kind';
import { type PlotConfig, toPlotConfig } from '@/lib/charts/plot-config';
import type { PlotDatum } from '@/lib/charts/plot-parts';
import '@/lib/charts/register';
import type { Observation } from '@/lib/core/observation';
import { findTargets, type Target } from '@/lib/charts/targets';
import { ChartLegend } from './chart-legend';
import { EventKey } from './event-key';
import { EvidencePanel } from './evidence-panel';
import { ListenButton } from './listen/listen-button';
import type { ListeningSoFar } from './listen/use-early-listening';
import { useListening } from './listen/use-listening';
import type { ChartStop } from './use-chart-stop';

export { findKind, loadAllKinds, loadKind } from '@/lib/charts/load-kind';
export { toPinMarks } from '@/lib/charts/pin-marks';
export { StopAnnouncement } from './stop-announcement';

/** One configuration with the size that it is laid out for, px; another one is another canvas. */
export interface LiveDrawing {
  readonly config: PlotConfig;
  readonly width: number;
  readonly height: number;
  readonly key: string;
}

/** Drawings made so far: each has a name of its own, because a canvas shows one only. */
let made = 0;

/** @returns null until what draws this kind of chart has been fetched */
export function toLiveDrawing(view: ChartView, options: Pick<DrawOptions, 'locale' | 'theme' | 'annotations' | 'width'>): LiveDrawing | null {
  const { width, locale } = options;
  const kind = findKind(view.spec.kind);
  if (!kind) return null;
  made += 1;
  const height = kind.toHeight(toUnsized(view, { locale, width }));
  const config = toPlotConfig(kind, view, { ...options, height, evidence: true });
  return { config, width, height, key: String(made) };
}

interface PlotProps {
  readonly view: ChartView;
  readonly drawing: LiveDrawing;
  /** Shown px for each px of the layout. */
  readonly scale: number;
  readonly onDrawn: (targets: readonly Target[]) => void;
}

/** Device pixels for each px of the layout, in steps: a window that is being resized does not mean a new canvas for each px. */
function toDensity(scale: number): number {
  return Math.max(1, Math.round(4 * scale * window.devicePixelRatio) / 4);
}

/** The canvas, as wide as its place. Labels are laid out for one size: another configuration is another canvas. */
export function LivePlot({ view, drawing, scale, onDrawn }: PlotProps) {
  const { config, width, height, key } = drawing;
  const locale = useLocale();
  const alt = useMemo(() => toAltText(view, locale), [view, locale]);
  const density = toDensity(scale);
  const options = useMemo(() => ({ ...config.options, devicePixelRatio: density }), [config, density]);
  const report = useCallback(
    (chart: Chart<'scatter' | 'bar', PlotDatum[]> | null | undefined) => {
      if (chart) onDrawn(findTargets(chart as unknown as Chart, config));
    },
    [config, onDrawn],
  );
  return (
    <ReactChart
      key={`${key} ${density}`}
      ref={report}
      type={config.type}
      data={config.data}
      options={options}
      width={width}
      height={height}
      style={{ display: 'block', width: '100%', height: 'auto', aspectRatio: `${width} / ${height}` }}
      role="img"
      aria-label={alt}
    />
  );
}

interface NotesProps {
  readonly view: ChartView;
  readonly drawing: LiveDrawing;
  readonly stop: ChartStop;
  readonly compact: boolean;
  /** What must be known before figures are compared: nearer to the drawing than the evidence of one of them. */
  readonly cautions?: ReactNode;
  readonly soFar: ListeningSoFar;
  readonly actions?: (observation: Observation) => ReactNode;
}

/** What stands under the drawing: its legend, its numbered events, cautions, the evidence of the mark that the reader is at. */
export function LiveNotes({ view, drawing, stop, compact, cautions, soFar, actions }: NotesProps) {
  const locale = useLocale();
  const isTimeline = view.spec.kind === 'timeline';
  const canListen = !compact && !isTimeline;
  const listening = useListening(soFar);
  const Strip = listening.open ? listening.later.part?.ListenStrip : undefined;
  const items = useMemo(() => toEventKey(drawing.config, view, locale), [drawing, view, locale]);
  const legend = useMemo(() => (compact ? [] : toLegend(drawing.config, view, locale)), [compact, drawing, view, locale]);
  const key = <EventKey items={items} folded={compact} />;
  // The list of a timeline is longer than its chart: it comes after the evidence, or that would be out of sight.
  return (
    <>
      {!compact && <ChartLegend items={legend} />}
      {!isTimeline && key}
      {cautions}
      <EvidencePanel view={view} stop={stop.stop} compact={compact} {...(actions && { actions })} corner={canListen && <ListenButton listening={listening} />} />
      {canListen && Strip && <Strip view={view} choose={stop.choose} onClose={listening.onClose} />}
      {isTimeline && key}
    </>
  );
}
