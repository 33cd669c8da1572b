import { DISCRETE_UNITS } from '../core/codes';
import { type Axis, toLinearTicks, toLogTicks, toPixel, toTickLabels } from './axis';
import { BOLD, type Drawing, REGULAR } from './drawing';
import { type EventLane, toEventLane, toEventPlace } from './event-lane';
import { toBlockSize } from './label-layout';
import { isRoomy, type ObservationMark, toValueLines } from './observation-mark';
import type { PlotFrame, Tick } from './plot-shapes';
import { toFrameColors } from './theme';

/** The plot of a time chart: scales to px, ticks, and the event lane above. */
export interface TimeFrame {
  readonly x: Axis;
  readonly y: Axis;
  readonly frame: PlotFrame;
  readonly lane: EventLane;
}

/** Whole years that the spec or the data need; the end is the first instant after the last year. */
export function toYears(d: Drawing, marks: readonly ObservationMark[]): readonly [number, number] {
  const { time } = d.view.spec;
  if (time) return [Number(time.slice(0, 4)), Number(time.slice(-4)) + 1];
  const spans = marks.length ? marks.map(({ span }) => span) : d.view.events.map((event) => toEventPlace(event).span);
  const first = Math.min(...spans.map(([start]) => Math.floor(start)));
  const last = Math.max(...spans.map(([start, end]) => (end > start ? Math.ceil(end) : Math.floor(end) + 1)));
  return Number.isFinite(first) ? [first, last] : [2000, 2001];
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** Year labels stand under the middle of their year, where annual flows are; as many as the width carries. */
export function toYearTicks(x: Axis, size: number): { ticks: Tick[]; marks: number[] } {
  const years = x.max - x.min;
  const perYear = (x.to - x.from) / years;
  const step = YEAR_STEPS.find((s) => s * perYear >= size * 3.6) ?? 100;
  const first = Math.ceil(x.min / step) * step;
  const labels = Array.from({ length: Math.max(0, Math.floor((x.max - 1 - first) / step) + 1) }, (_, i) => first + i * step);
  const boundaries = step === 1;
  const ticks = labels.map((year) => ({ at: toPixel(x, year + 0.5), label: String(year), mark: !boundaries }));
  const edges = boundaries ? Array.from({ length: years + 1 }, (_, i) => toPixel(x, x.min + i)) : [];
  return { ticks, marks: edges };
}

function toExtent(marks: readonly ObservationMark[]): readonly [number, number] {
  const values = marks.flatMap(({ y, low, high }) => [y, low, high]).filter((v) => v !== null);
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}

/** Enough lines that the scale does not run far above the data, few enough to stay quiet. */
function toTickCount(d: Drawing, plotHeight: number): number {
  return Math.min(6, Math.max(2, Math.floor(plotHeight / (d.size * 2.6))));
}

/** Ticks from zero; every power of ten on a log scale. */
function toTicks(d: Drawing, marks: readonly ObservationMark[], plotHeight: number): number[] {
  const [low, high] = toExtent(marks);
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  if (d.view.spec.y?.scale === 'log') {
    const positive = marks.flatMap(({ y, low: l, high: h }) => [y, l, h]).filter((v) => v !== null && v > 0) as number[];
    return positive.length ? toLogTicks(Math.min(...positive), Math.max(...positive)) : [1, 10];
  }
  return toLinearTicks(low, high, toTickCount(d, plotHeight), DISCRETE_UNITS.has(unit));
}

/** Room right of the plot for what stands there: names at line ends, and the words of a column at the edge. */
function toRightMargin(d: Drawing, marks: readonly ObservationMark[], names: readonly string[], years: readonly [number, number]): number {
  if (d.narrow) return 10;
  const width = (text: string) => d.measure(text, { size: d.size, weight: BOLD });
  const edge = years[1] - (years[1] - years[0]) * 0.12;
  const columns = marks.filter(({ form, rank, span }) => form === 'column' && rank >= 0 && span[1] > edge);
  const columnWidths = columns.map((mark) => Math.max(...toValueLines(mark, d.locale).map(width)));
  const cap = d.width * 0.24;
  return Math.max(24, ...names.map((name) => Math.min(width(name), cap) + 14), ...columnWidths.map((w) => w + 6));
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly topLabel: PlotFrame['topLabel'];
}

function toMargins(d: Drawing, labels: readonly string[], right: number): Margins {
  const width = (text: string) => d.measure(text, { size: d.size, weight: REGULAR });
  const plain = Math.max(0, ...labels.slice(0, -1).map(width));
  const top = width(labels.at(-1) ?? '');
  const topLabel = d.narrow && top > plain + d.size ? 'above' : 'beside';
  return { left: Math.ceil(topLabel === 'above' ? plain : Math.max(plain, top)) + 10, right, topLabel };
}

function toYAxis(d: Drawing, ticks: readonly number[], top: number, bottom: number): Axis {
  const log = d.view.spec.y?.scale === 'log';
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { min, max: max > min ? max : min + 1, from: bottom, to: top, log };
}

function toPlotFrame(d: Drawing, x: Axis, y: Axis, ticks: readonly number[], labels: readonly string[], top: number, topLabel: PlotFrame['topLabel']): PlotFrame {
  const years = toYearTicks(x, d.size);
  const yTicks = ticks.map((tick, i) => ({ at: toPixel(y, tick), label: labels[i] ?? '', mark: true }));
  return {
    left: x.from,
    right: x.to,
    top,
    bottom: y.from,
    x: years.ticks,
    xMarks: years.marks,
    y: yTicks,
    zero: y.log ? y.from : toPixel(y, 0),
    grid: 'horizontal',
    topLabel,
    size: d.size,
    colors: toFrameColors(d.theme),
  };
}

/** What a plot of this height lacks above its columns for the words that stand on them; never more than a third of it. */
function toMissingHeadroom(d: Drawing, x: Axis, marks: readonly ObservationMark[], ticks: readonly number[], plotHeight: number): number {
  const top = ticks.at(-1) ?? 1;
  const roomy = marks.filter((mark) => mark.form === 'column' && isRoomy(d, mark, toPixel(x, mark.span[1]) - toPixel(x, mark.span[0])));
  const missing = roomy.map((mark) => {
    const words = toValueLines(mark, d.locale).length * d.size * 1.25 + d.size;
    return words - (1 - Math.max(mark.y, mark.high ?? 0) / top) * plotHeight;
  });
  return Math.min(Math.max(0, ...missing.map(Math.ceil)), Math.floor(plotHeight / 3));
}

/** Settles margins, scales and the event lane of a time chart. `names` are the labels at line ends. */
export function toTimeFrame(d: Drawing, marks: readonly ObservationMark[], names: readonly string[]): TimeFrame {
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  const years = toYears(d, marks);
  const bottom = d.height - toBlockSize([{ text: '2000', size: d.size, weight: REGULAR }], d.measure).height - 10;
  const right = toRightMargin(d, marks, names, years);
  const log = d.view.spec.y?.scale === 'log';
  const guess = toMargins(d, toTickLabels(toTicks(d, marks, bottom * 0.8), unit, d.locale, log), right);
  const x: Axis = { min: years[0], max: years[1], from: guess.left, to: d.width - right, log: false };
  const lane = toEventLane(d, x);
  const head = Math.ceil(d.size * (guess.topLabel === 'above' ? 1.9 : 1.5));
  const ticks = toTicks(d, marks, bottom - lane.height - head);
  const headroom = head + toMissingHeadroom(d, x, marks, ticks, bottom - lane.height - head);
  const y = toYAxis(d, ticks, lane.height + headroom, bottom);
  const frame = toPlotFrame(d, x, y, ticks, toTickLabels(ticks, unit, d.locale, log), lane.height, guess.topLabel);
  return { x, y, frame, lane };
}
