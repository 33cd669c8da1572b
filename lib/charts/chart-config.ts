import type { ChartConfiguration } from 'chart.js';
import { toBarsChart } from './bars-chart';
import { toCompositionChart } from './composition-chart';
import { toDumbbellChart } from './dumbbell-chart';
import { toSlopeChart } from './slope-chart';
import type { PartScale, PlotDatum, PlotParts } from './plot-parts';
import type { ChartView } from './chart-view';
import { type Drawing, type DrawOptions, toDrawing } from './drawing';
import { withKindNotes } from './kind-notes';
import type { PlotShapes } from './plot-shapes';
import { toStackedChart } from './stacked-chart';
import { toTimeChart } from './time-chart';
import { toTimelineChart } from './timeline-chart';

export type PlotConfig = ChartConfiguration<'scatter' | 'bar', PlotDatum[]>;

const KINDS: Record<ChartView['spec']['kind'], (d: Drawing) => PlotParts> = {
  time: toTimeChart,
  bars: toBarsChart,
  share: toBarsChart,
  timeline: toTimelineChart,
  stacked: toStackedChart,
  composition: toCompositionChart,
  slope: toSlopeChart,
  dumbbell: toDumbbellChart,
};

function toScales(parts: PlotParts): NonNullable<NonNullable<PlotConfig['options']>['scales']> {
  // The plugin plotFrame draws axes and grid from the same layout that placed the labels; Chart.js only maps values to px.
  const base = { display: false, offset: false, grace: 0 } as const;
  const toScale = ([id, scale]: [string, PartScale]) => [id, { ...base, ...scale, ...(id.startsWith('y') ? { reverse: parts.reverse } : {}) }];
  return Object.fromEntries(Object.entries(parts.scales).map(toScale)) as NonNullable<NonNullable<PlotConfig['options']>['scales']>;
}

function toOptions(d: Drawing, parts: PlotParts): PlotConfig['options'] {
  const { area } = parts;
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
    interaction: { mode: 'nearest', intersect: true },
    layout: { autoPadding: false, padding: { left: area.left, top: area.top, right: d.width - area.right, bottom: d.height - area.bottom } },
    scales: toScales(parts),
    plugins: {
      legend: { display: false },
      title: { display: false },
      tooltip: { enabled: false },
      annotation: { clip: true, annotations: parts.annotations },
      ...parts.shapes,
    },
  };
}

/** Numbers of annotations go on after those of the events, in the order of the notes. */
function withNoteNumbers(parts: PlotParts): PlotParts {
  const { noteMarks, eventMarks } = parts.shapes;
  if (!noteMarks) return parts;
  let last = Math.max(0, ...eventMarks.map(({ number }) => number ?? 0));
  return { ...parts, shapes: { ...parts.shapes, noteMarks: noteMarks.map((mark) => (mark.number === null ? mark : { ...mark, number: (last += 1) })) } };
}

/**
 * A view as a Chart.js configuration for a canvas of exactly `width` × `height` CSS px. Pure, and plain JSON: the same for
 * browser, server and golden files. Register lib/charts/register.ts once before drawing it. A canvas of another size needs
 * a new configuration, because labels are laid out for this one.
 */
export function toChartConfig(view: ChartView, options: DrawOptions): PlotConfig {
  const drawing = toDrawing(view, options);
  const parts = withNoteNumbers(withKindNotes(drawing, KINDS[view.spec.kind](drawing)));
  return { type: 'scatter', data: { datasets: parts.datasets }, options: toOptions(drawing, parts) };
}

/** What the plugins draw, out of a configuration made by `toChartConfig`. */
export function readPlotShapes(config: PlotConfig): PlotShapes {
  return config.options?.plugins as unknown as PlotShapes;
}

/** Ids of the observations in a configuration, in drawing order: what the picture holds. */
export function findDrawnObservations(config: PlotConfig): string[] {
  return config.data.datasets.flatMap(({ data }) => data.flatMap(({ observationId }) => observationId ?? []));
}
