'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { toAltText } from '@/lib/charts/alt-text';
import { toChartConfig } from '@/lib/charts/chart-config';
import { toChartHeight } from '@/lib/charts/chart-height';
import type { ChartView } from '@/lib/charts/chart-view';
import { pickTarget, type Target } from '@/lib/charts/targets';
import { ChartCanvas } from './chart-canvas';
import { ChartLegend } from './chart-legend';
import { EventKey } from './event-key';
import { EvidencePanel } from './evidence-panel';
import { StopAnnouncement } from './stop-announcement';
import { TargetRing } from './target-ring';
import { useChartFont } from './use-chart-font';
import { type ChartStop, useChartStop } from './use-chart-stop';
import { useElementWidth } from './use-element-width';
import { useTheme } from './use-theme';

interface Props {
  readonly view: ChartView;
  readonly annotations?: boolean;
  /** On pages of many charts: no legend, short evidence. */
  readonly compact?: boolean;
  /** Path of the same drawing as a picture, for browsers without scripts. */
  readonly picture?: string;
}

/** How far from a mark a mouse and a finger still mean it, in px. */
const REACH = { mouse: 16, touch: 28 } as const;

function useConfig(view: ChartView, annotations: boolean, width: number) {
  const locale = useLocale();
  const theme = useTheme();
  return useMemo(() => {
    if (width === 0) return null;
    const height = toChartHeight(view, { locale, width });
    const config = toChartConfig(view, { locale, theme, width, height, annotations, evidence: true });
    return { config, width, height, key: `${width}x${height} ${theme} ${annotations} ${locale}` };
  }, [view, annotations, width, locale, theme]);
}

interface PlotProps extends Required<Pick<Props, 'view' | 'annotations'>> {
  readonly stop: ChartStop;
  readonly drawing: ReturnType<typeof useConfig>;
}

/** The canvas with a ring at the chosen mark. One tab stop; the arrow keys go on from there. */
function Plot({ view, stop, drawing }: PlotProps) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const keys = useId();
  const fontReady = useChartFont();
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const point = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const reach = event.pointerType === 'mouse' ? REACH.mouse : REACH.touch;
    const target = pickTarget(targets, event.clientX - frame.left, event.clientY - frame.top, reach);
    if (target) stop.choose(target.id);
  };
  const alt = useMemo(() => toAltText(view, locale), [view, locale]);
  return (
    <div
      role="application"
      tabIndex={0}
      aria-label={t('points', { title: view.spec.title[locale] })}
      aria-describedby={keys}
      onKeyDown={stop.press}
      onPointerMove={point}
      onPointerDown={point}
      className="relative touch-pan-y rounded-sm"
    >
      {drawing && fontReady && (
        <ChartCanvas key={drawing.key} config={drawing.config} width={drawing.width} height={drawing.height} alt={alt} onDrawn={setTargets} />
      )}
      {stop.chosen && <TargetRing target={targets.find(({ id }) => id === stop.stop?.id)} />}
      <span id={keys} className="sr-only">
        {t('keys')}
      </span>
    </div>
  );
}

/** A chart with its evidence: what is pointed at, touched or stepped to is explained beneath, to the last printed digit. */
export function ChartFigure({ view, annotations = true, compact = false, picture }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const width = useElementWidth(frame);
  const drawing = useConfig(view, annotations, width);
  const isTimeline = view.spec.kind === 'timeline';
  const stop = useChartStop(view, annotations || isTimeline);
  const height = drawing?.height ?? (compact ? 320 : 440);
  // The list of a timeline is longer than its chart: it comes after the evidence, or that would be out of sight.
  const key = drawing && <EventKey view={view} config={drawing.config} folded={compact} />;
  return (
    <figure aria-label={view.spec.title[locale]}>
      <div ref={frame} style={{ minHeight: height }}>
        <Plot view={view} annotations={annotations} stop={stop} drawing={drawing} />
        <noscript>
          {picture && <img src={picture} alt={toAltText(view, locale)} className="w-full" />}
        </noscript>
      </div>
      {!compact && drawing && <ChartLegend view={view} config={drawing.config} />}
      {!isTimeline && key}
      <EvidencePanel view={view} stop={stop.stop} compact={compact} />
      {isTimeline && key}
      <StopAnnouncement view={view} stop={stop} />
    </figure>
  );
}
