import type { Point, Rect } from './rect';

/**
 * What the plugins draw besides Chart.js' own points and bars. Plain data in px: the layout is computed once, in
 * toChartConfig, so that browser, server and tests see the same picture.
 */
export interface TextLine {
  readonly text: string;
  readonly weight: number;
  readonly size: number;
}

type LabelRole = 'value' | 'series' | 'event' | 'finding' | 'row' | 'note' | 'lane' | 'axis' | 'own';

export interface PlacedLabel extends Rect {
  /** Observation, event, finding or series it speaks of. */
  readonly id: string;
  readonly role: LabelRole;
  readonly align: 'left' | 'center' | 'right';
  readonly lines: readonly TextLine[];
  readonly color: string;
  readonly leader: readonly [Point, Point] | null;
  /** Written on a filled part, in the colour of the surface: a halo would blot it out. */
  readonly plain?: boolean;
}

export interface Tick {
  /** px along its axis. */
  readonly at: number;
  readonly label: string;
  /** Grid line or tick mark; labels centred between boundaries have none. */
  readonly mark: boolean;
}

export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Ticks along the bottom. */
  readonly x: readonly Tick[];
  /** Tick marks between the labels of the bottom axis. */
  readonly xMarks: readonly number[];
  /** Grid lines with labels on the left. */
  readonly y: readonly Tick[];
  /** px of the base line; null without one. */
  readonly zero: number | null;
  /** Which ticks have grid lines; the base line stands across them. */
  readonly grid: 'horizontal' | 'vertical' | 'both';
  /** Where the label of the highest tick stands: beside its line, or above it where the margin is small. */
  readonly topLabel: 'beside' | 'above';
  readonly size: number;
  readonly colors: { readonly grid: string; readonly axis: string; readonly text: string; readonly surface: string };
  /** Two value axes: ticks of the right one, and the colour in which each is written. */
  readonly second?: { readonly ticks: readonly Tick[]; readonly left: string; readonly right: string };
}

export interface Connector {
  readonly seriesKey: string;
  readonly points: readonly Point[];
  readonly dash: readonly number[];
  readonly width: number;
  readonly color: string;
}

export interface Whisker {
  readonly observationId: string;
  readonly axis: 'x' | 'y';
  /** px across the axis, and both ends along it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The stem is left out here: the inside of the dot. */
  readonly gap: readonly [number, number] | null;
  readonly cap: number;
  readonly color: string;
  /** Drawn under the line where it lies on a filled bar. */
  readonly halo: string | null;
}

export interface OpenArrow {
  readonly observationId: string;
  readonly from: Point;
  readonly to: Point;
  /** A bound without a value: its period as a line across the foot of the arrow. */
  readonly foot: readonly [Point, Point] | null;
  readonly color: string;
}

export interface HollowMark {
  readonly observationId: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly fill: string;
}

/** A box over a bar: hatched for part of a year, dashed where derived; an empty track for the rest of a share. */
export interface BarBox extends Rect {
  readonly observationId: string;
  readonly style: 'solid' | 'dashed' | 'track';
  readonly hatched: boolean;
  readonly color: string;
}

export interface FindingMark extends Rect {
  readonly findingId: string;
  readonly observationId: string;
  readonly color: string;
  readonly ink: string;
  readonly leader: readonly [Point, Point] | null;
}

export interface EventMark {
  readonly eventId: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Written into the mark where its label did not fit; the key below the chart says what it means. */
  readonly number: number | null;
  readonly color: string;
  readonly fill: string;
  readonly size: number;
}

/** What an annotation of the reader's own leaves on the plot besides words, bands and lines: a ring, or a number for its words. */
export interface NoteMark {
  readonly noteId: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0 until the whole picture is laid out: numbers go on after those of the events. */
  readonly number: number | null;
  readonly color: string;
  /** Empty: what is inside stays to be seen. */
  readonly fill: string;
  readonly size: number;
  readonly leader: readonly [Point, Point] | null;
}

/** Observations that a picture does not hold, and why. */
export interface Undrawn {
  readonly reason: 'log' | 'between' | 'rival' | 'negative' | 'incomplete' | 'bound' | 'alone' | 'thinned';
  readonly observationIds: readonly string[];
}

/** A series (or a dot of each row) whose name found no place in the plot: the legend names it. */
export interface Swatch {
  readonly text: string;
  /** Place in the palette; -1 for context. */
  readonly rank: number;
  readonly form: 'line' | 'dot' | 'box';
}

export interface PlotShapes {
  readonly plotFrame: PlotFrame;
  readonly connectors: readonly Connector[];
  readonly barBoxes: readonly BarBox[];
  readonly whiskers: readonly Whisker[];
  readonly openArrows: readonly OpenArrow[];
  readonly hollowMarks: readonly HollowMark[];
  readonly eventMarks: readonly EventMark[];
  readonly findingMarks: readonly FindingMark[];
  readonly noteMarks?: readonly NoteMark[];
  readonly plotLabels: readonly PlacedLabel[];
  /** Frames after the first, in small multiples. */
  readonly panels?: readonly PlotFrame[];
  readonly undrawn?: readonly Undrawn[];
  readonly swatches?: readonly Swatch[];
  /** What one-ended marks say, where the plot has no free place for it: the legend says it. */
  readonly bounds?: readonly string[];
}
