import type { ChartConfiguration } from 'chart.js';
import type { ChartKind } from './chart-kind';
import type { ChartView } from './chart-view';
import { cutLines } from './cut-lines';
import { type Drawing, type DrawOptions, toDrawing } from './drawing';
import { withKindNotes } from './kind-notes';
import type { PartScale, PlotDatum, PlotParts } from './plot-parts';
import type { PlotShapes } from './plot-shapes';

export type PlotConfig = ChartConfiguration<'scatter' | 'bar', PlotDatum[]>;

function toScales(parts: PlotParts): NonNullable<NonNullable<PlotConfig['options']>['scales']> {
  // The plugin plotFrame draws axes and grid from the same layout that placed the labels; Chart.js only maps values to px.
  const base = { display: false, offset: false, grace: 0 } as const;
  const toScale = ([id, scale]: [string, PartScale]) => [id, { ...base, ...scale, ...(id.startsWith('y') ? { reverse: parts.reverse || scale.reverse === true } : {}) }];
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

/** A view as a Chart.js configuration, by what draws its kind of chart (see chart-config.ts). */
export function toPlotConfig(kind: ChartKind, view: ChartView, options: DrawOptions): PlotConfig {
  const drawing = toDrawing(view, options);
  const parts = cutLines(withNoteNumbers(withKindNotes(drawing, kind.toParts(drawing))));
  return { type: 'scatter', data: { datasets: parts.datasets }, options: toOptions(drawing, parts) };
}

/** What the plugins draw, out of a configuration made by `toPlotConfig`. */
export function readPlotShapes(config: PlotConfig): PlotShapes {
  return config.options?.plugins as unknown as PlotShapes;
}

/** Ids of the observations in a configuration, in drawing order: what the picture holds. */
export function findDrawnObservations(config: PlotConfig): string[] {
  return config.data.datasets.flatMap(({ data }) => data.flatMap(({ observationId }) => observationId ?? []));
}
