import type { HandedDrawing } from './handed-drawing';
import type { LegendItem } from './legend';
import type { PinMark } from './pin-marks';

/**
 * Widths in px that a chart in a page is laid out for, and the widths of its place up to which each is used. Between them the
 * drawing is scaled, so that the server, which does not know the reader's window, and the browser draw the very same picture.
 * The first, second and last fit their place exactly at 390 and 1280 px. globals.css shows one of them (a test compares).
 */
export const PLOT_LAYOUTS = [
  { id: 's', width: 324, to: 400 },
  { id: 'm', width: 482, to: 580 },
  { id: 'l', width: 720, to: 860 },
  { id: 'xl', width: 1038, to: Infinity },
] as const;

export type PlotLayout = (typeof PLOT_LAYOUTS)[number];

/** The layout for a place of this width in px. */
export function toPlotLayout(width: number): PlotLayout {
  return PLOT_LAYOUTS.find(({ to }) => Math.floor(width) <= to) ?? PLOT_LAYOUTS[3];
}

/** What a number, or the star of inferred dates, in the drawing stands for; null for an annotation that the drawing has no place for. */
export interface KeyItem {
  readonly number: number | '*' | null;
  readonly text: string;
  /** An annotation in another unit than the chart's: a page that has buttons for it says so there. */
  readonly isForeign?: boolean;
}

/** Pinned marks, and the px of the layout that they stand in. */
export interface PaintedPins {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PinMark[];
}

export interface PaintedLayout {
  readonly id: PlotLayout['id'];
  readonly drawing: HandedDrawing;
  readonly legend: readonly LegendItem[];
  readonly key: readonly KeyItem[];
  /** Absent where nothing is pinned. */
  readonly pins?: PaintedPins;
}

/** A chart as the server has drawn it, in every layout: what a reader sees before any script runs. */
export interface FirstPaint {
  readonly annotations: boolean;
  /** With the layer of official statistics. */
  readonly official: boolean;
  readonly layouts: readonly PaintedLayout[];
}
