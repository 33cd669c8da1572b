import type { ChartDataset } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { PlotShapes } from './plot-shapes';

/** A datum of Chart.js that remembers what it is. A pair is a range: events over years, parts of a stack. */
export interface PlotDatum {
  readonly x: number | [number, number];
  readonly y: number | [number, number];
  readonly observationId?: string;
  readonly eventId?: string;
}

export type PlotDataset = ChartDataset<'scatter' | 'bar', PlotDatum[]>;

export interface PartScale {
  readonly min: number;
  readonly max: number;
  readonly type: 'linear' | 'logarithmic';
  /** Its greatest value is at the foot. */
  readonly reverse?: boolean;
}

/** What each kind of chart makes of a view; lib/charts/chart-config.ts puts it into a Chart.js configuration. */
export interface PlotParts {
  readonly datasets: PlotDataset[];
  /** By the id that datasets name: x and y; x1, y1 … for further panels and a second axis. */
  readonly scales: Readonly<Record<string, PartScale>>;
  /** px of Chart.js' chart area. */
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Rows count downwards. */
  readonly reverse: boolean;
  readonly annotations: AnnotationOptions[];
  readonly shapes: PlotShapes;
}
