import { DISCRETE_UNITS } from '../core/codes';
import { toLetterPlace } from '../core/series-letter';
import { type Axis, toLinearTicks, toLogTicks, toNearTicks, toPixel, toTickLabels } from './axis';
import type { Drawing, DrawnNote } from './drawing';
import { BOLD, REGULAR } from './font';
import { type EventLane, toEventLane, toEventPlace } from './event-lane';
import { toBlockSize } from './label-layout';
import { isRanking, toRankTicks } from './rank-scale';
import { isRoomy, type ObservationMark, toRanks, toValueLines } from './observation-mark';
import type { PlotFrame, Tick } from './plot-shapes';
import { toFrameColors, toSeriesColor } from './theme';

/** The plot of a time chart: scales to px, ticks, and the event lane above. */
export interface TimeFrame {
  readonly x: Axis;
  readonly y: Axis;
  /** The axis on the right; null where all series share the left one. */
  readonly y2: Axis | null;
  readonly frame: PlotFrame;
  readonly lane: EventLane;
}

/** Whole years that the spec or the data need; the end is the first instant after the last year. */
export function toYears(d: Drawing, marks: readonly ObservationMark[]): readonly [number, number] {
  const [from, to] = d.view.spec.time?.split('..') ?? [];
  if (from && to) return [Number(from), Number(to) + 1];
  const spans = marks.length ? marks.map(({ span }) => span) : d.view.events.map((event) => toEventPlace(event).span);
  const first = toLeast(spans.map(([start]) => Math.floor(start)));
  const last = toMost(spans.map(([start, end]) => (end > start ? Math.ceil(end) : Math.floor(end) + 1)));
  const [start, end] = Number.isFinite(first) ? [first, last] : [2000, 2001];
  const [begin, until] = [from ? Number(from) : start, to ? Number(to) + 1 : end];
  return from ? [begin, Math.max(until, begin + 1)] : [Math.min(begin, until - 1), until];
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** Half the width of a year's label, and what it may stand over the end of an axis, in its letters. */
const YEAR = { half: 1.2, over: 0.75 };

/** The years that are named; the last too, where it stands clear of the one before and of the edge. */
function toNamedYears({ min, max }: Axis, size: number, step: number, perYear: number): number[] {
  const first = Math.ceil(min / step) * step;
  const years = Array.from({ length: Math.max(0, Math.floor((max - 1 - first) / step) + 1) }, (_, i) => first + i * step);
  const [last, before] = [max - 1, years.at(-1) ?? min];
  const isClear = (last - before) * perYear >= size * 3.6 && perYear / 2 + size * YEAR.over >= size * YEAR.half;
  return isClear ? [...years, last] : years;
}

/** Year labels stand under the middle of their year, where annual flows are; as many as the width carries. */
export function toYearTicks(x: Axis, size: number): { ticks: Tick[]; marks: number[] } {
  const years = x.max - x.min;
  const perYear = (x.to - x.from) / years;
  const step = YEAR_STEPS.find((s) => s * perYear >= size * 3.6) ?? 100;
  const boundaries = step === 1;
  const ticks = toNamedYears(x, size, step, perYear).map((year) => ({ at: toPixel(x, year + 0.5), label: String(year), mark: !boundaries }));
  const edges = boundaries ? Array.from({ length: years + 1 }, (_, i) => toPixel(x, x.min + i)) : [];
  return { ticks, marks: edges };
}

/** What is settled for all panels of small multiples: scales, margins, and whether ticks are written. */
export interface PanelFrame {
  readonly years: readonly [number, number];
  readonly ticks: readonly number[];
  readonly left: number;
  readonly head: number;
  /** Of the head, what is below the title: values may stand there. */
  readonly air: number;
  readonly foot: number;
  /** Beyond the plot, for last values. */
  readonly right: number;
  readonly withX: boolean;
  readonly withY: boolean;
}

function toExtent(marks: readonly ObservationMark[]): readonly [number, number] {
  const values = marks.flatMap(({ y, low, high }) => [y, low, high]).filter((v) => v !== null);
  return values.length ? [toLeast(values), toMost(values)] : [0, 0];
}

// Math.min(...values) overflows the stack for fifty thousand of them.
function toLeast(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function toMost(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

type Side = 'left' | 'right';

/** Unit and kind of scale of one side. */
function toValueScale(d: Drawing, marks: readonly ObservationMark[], side: Side): { unit: string; log: boolean } {
  const scale = side === 'left' ? d.view.spec.y : d.view.spec.y2;
  return { unit: scale?.unit ?? marks[0]?.observation.unitMeasure ?? '', log: scale?.scale === 'log' };
}

/** Marks read off one side; all of them on the left where there is but one axis. */
function ofSide(d: Drawing, marks: readonly ObservationMark[], side: Side): readonly ObservationMark[] {
  if (!d.view.spec.y2) return side === 'left' ? marks : [];
  return marks.filter(({ spec }) => (spec.axis ?? 'left') === side);
}

/** How far from the data, in heights of their extent, an annotation still widens the scale. */
const FAR = 3;

/** The extent of the data with the annotations that stand near it: a target above all figures is part of the picture. */
function withNotes(d: Drawing, [low, high]: readonly [number, number], side: Side): readonly [number, number] {
  const isOwn = ({ series }: DrawnNote) => !d.view.spec.y2 || ((series && d.view.spec.series[toLetterPlace(series)]?.axis) || 'left') === side;
  const reach = (high - Math.min(0, low)) * FAR;
  const values = d.notes.filter(isOwn).flatMap((note) => (note.kind === 'range' || note.value === null ? [] : [Number(note.value)]));
  const near = values.filter((value) => value <= high + reach && value >= Math.min(0, low) - reach);
  return [toLeast([low, ...near]), toMost([high, ...near])];
}

/** Enough lines that the scale does not run far above the data, few enough to stay quiet. */
function toTickCount(d: Drawing, plotHeight: number): number {
  return Math.min(6, Math.max(plotHeight < d.size * 4 ? 1 : 2, Math.floor(plotHeight / (d.size * 2.6))));
}

/** Logarithms have no zero that means anything: their dots and lines need not stand on it. */
function isAfloat({ view }: Drawing, marks: readonly ObservationMark[]): boolean {
  return !view.spec.y2 && marks.length > 0 && marks.every(({ form, observation }) => form !== 'column' && observation.derivation?.rule === 'log');
}

/** Ticks from zero; every power of ten on a log scale; ranks from the last to number 1. */
export function toTicks(d: Drawing, marks: readonly ObservationMark[], plotHeight: number, side: Side = 'left'): number[] {
  const [low, high] = withNotes(d, toExtent(marks), side);
  const { unit, log } = toValueScale(d, marks, side);
  if (log) {
    const positive = marks.flatMap(({ y, low: l, high: h }) => [y, l, h]).filter((v) => v !== null && v > 0) as number[];
    if (!positive.length) return [1, 10];
    const ticks = toLogTicks(low > 0 ? Math.min(low, toLeast(positive)) : toLeast(positive), Math.max(high, toMost(positive)), toTickCount(d, plotHeight));
    return isRanking(marks) ? ticks.toReversed() : ticks;
  }
  if (isRanking(marks)) return toRankTicks(high, toTickCount(d, plotHeight));
  const toScaleTicks = isAfloat(d, marks) ? toNearTicks : toLinearTicks;
  return toScaleTicks(low, high, toTickCount(d, plotHeight), DISCRETE_UNITS.has(unit));
}

/** Of a narrow plot, at most so much is left to the last values of its lines. */
const MOST_END = 0.45;

/** The widest of the last values of marks that go on to the right edge, px; 0 where none does. */
function toLastValueWidth(d: Drawing, marks: readonly ObservationMark[], years: readonly [number, number]): number {
  const edge = years[1] - (years[1] - years[0]) * 0.15;
  const valued = marks.filter(({ form, rank, partial }) => form !== 'bound' && rank >= 0 && !partial);
  const lasts = new Map(valued.toSorted((a, b) => a.at - b.at).map((mark) => [mark.spec, mark]));
  const words = [...lasts.values()].filter(({ span }) => span[1] > edge).map((mark) => d.measure(toValueLines(mark, d.locale)[0], { size: d.size, weight: mark.derived ? REGULAR : BOLD }));
  return Math.max(0, ...words);
}

/** Room in px beyond a narrow plot in which lines end at its right edge: the last value stands beside its dot. */
export function toLastValueRoom(d: Drawing, marks: readonly ObservationMark[], years: readonly [number, number], width: number): number {
  const widest = toLastValueWidth(d, marks.filter(({ spec, form }) => spec.mark === 'line' && form === 'point'), years);
  const room = Math.ceil(widest + d.size);
  return widest && room <= width * MOST_END ? room : 0;
}

/** Room in px right of the last year of a panel: for the last value beside its line, or where that is too much, above its mark, so that it is no other's. */
export function toPanelRoom(d: Drawing, marks: readonly ObservationMark[], years: readonly [number, number], width: number): number {
  const over = (toLastValueWidth(d, marks, years) - (width * (1 - MOST_END)) / (years[1] - years[0])) / 2;
  return toLastValueRoom(d, marks, years, width) || Math.ceil(Math.min(Math.max(0, over), width * MOST_END));
}

/** Room right of the plot for what stands there: names at line ends, and the words of a column at the edge. */
function toRightMargin(d: Drawing, marks: readonly ObservationMark[], names: readonly string[], years: readonly [number, number]): number {
  if (d.narrow) return Math.max(10, d.view.spec.y2 ? 0 : toLastValueRoom(d, marks, years, d.width));
  const width = (text: string) => d.measure(text, { size: d.size, weight: BOLD });
  const edge = years[1] - (years[1] - years[0]) * 0.12;
  const columns = marks.filter(({ form, rank, span }) => form === 'column' && rank >= 0 && span[1] > edge);
  const columnWidths = columns.map((mark) => Math.max(...toValueLines(mark, d.locale).map(width)));
  const cap = d.width * 0.24;
  const isLines = d.view.spec.kind === 'stacked' || marks.some(({ spec }) => spec.mark === 'line');
  return Math.max(24, ...names.map((name) => Math.min(width(name), cap) + (isLines ? d.size * 1.4 + 6 : 14)), ...columnWidths.map((w) => w + 6));
}

interface LeftMargin {
  readonly left: number;
  readonly topLabel: PlotFrame['topLabel'];
}

/** Room left of the plot for its values; in a narrow one the highest, which has the unit, stands above the plot where it is long. */
function toLeftMargin(d: Drawing, labels: readonly string[], asked?: PlotFrame['topLabel']): LeftMargin {
  const width = (text: string) => d.measure(text, { size: d.size, weight: REGULAR });
  const plain = Math.max(0, ...labels.slice(0, -1).map(width));
  const top = width(labels.at(-1) ?? '');
  const topLabel = asked ?? (d.narrow && top > plain + d.size ? 'above' : 'beside');
  return { left: Math.ceil(topLabel === 'above' ? plain : Math.max(plain, top)) + 10, topLabel };
}

function toYAxis(ticks: readonly number[], log: boolean, top: number, bottom: number): Axis {
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { min, max: max === min ? min + 1 : max, from: bottom, to: top, log };
}

/** Two linear axes have their zero at one height, or a line above one zero would seem to be below the other's. */
function alignZero(a: Axis, b: Axis): readonly [Axis, Axis] {
  if ([a, b].some(({ log, min, max }) => log || min > max)) return [a, b];
  const below = ({ min, max }: Axis) => -min / (max - min);
  const share = Math.max(below(a), below(b));
  const extend = (axis: Axis): Axis => (share >= 1 || below(axis) >= share ? axis : { ...axis, min: (-share / (1 - share)) * axis.max });
  return [extend(a), extend(b)];
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
    zero: y.log || y.min > 0 ? y.from : toPixel(y, 0),
    grid: 'horizontal',
    topLabel,
    size: d.size,
    colors: toFrameColors(d.theme),
  };
}

/** What a plot of this height lacks above its columns for the words that stand on them; never more than a third of it. */
function toMissingHeadroom(d: Drawing, x: Axis, marks: readonly ObservationMark[], ticks: Readonly<Record<Side, readonly number[]>>, plotHeight: number): number {
  const roomy = marks.filter((mark) => mark.form === 'column' && isRoomy(d, mark, toPixel(x, mark.span[1]) - toPixel(x, mark.span[0])));
  const missing = roomy.map((mark) => {
    const words = toValueLines(mark, d.locale).length * d.size * 1.25 + d.size;
    const top = ticks[d.view.spec.y2 ? (mark.spec.axis ?? 'left') : 'left'].at(-1) ?? 1;
    return words - (1 - Math.max(mark.y, mark.high ?? 0) / top) * plotHeight;
  });
  return Math.min(Math.max(0, ...missing.map(Math.ceil)), Math.floor(plotHeight / 3));
}

/** What stands on the right of a second axis: its ticks, and the colour of each side. */
function toSecond(d: Drawing, y2: Axis, ticks: readonly number[], labels: readonly string[]): PlotFrame['second'] {
  const color = (side: Side) => {
    const ranks = new Set(d.view.spec.series.flatMap(({ axis, role }, i) => ((axis ?? 'left') === side && role === 'main' ? [i] : [])));
    const [only] = ranks;
    return ranks.size === 1 && only !== undefined ? toSeriesColor(d.theme, toRanks(d.view.spec)[only] ?? 0) : d.theme.muted;
  };
  return { ticks: ticks.map((tick, i) => ({ at: toPixel(y2, tick), label: labels[i] ?? '', mark: true })), left: color('left'), right: color('right') };
}

function toTickTexts(d: Drawing, marks: readonly ObservationMark[], ticks: readonly number[], side: Side): string[] {
  const { unit, log } = toValueScale(d, marks, side);
  return toTickLabels(ticks, unit, d.locale, log);
}

/** The two value axes of a plot between these heights. */
function toValueAxes(d: Drawing, ticks: readonly number[], others: readonly number[], top: number, bottom: number): readonly [Axis, Axis | null] {
  const { y, y2 } = d.view.spec;
  const left = toYAxis(ticks, y?.scale === 'log', top, bottom);
  return y2 ? alignZero(left, toYAxis(others, y2.scale === 'log', top, bottom)) : [left, null];
}

function toFootHeight(d: Drawing): number {
  return toBlockSize([{ text: '2000', size: d.size, weight: REGULAR }], d.measure).height + 10;
}

/**
 * Settles margins, scales and the event lane of a time chart. `names` are the labels at line ends; `head` is room above the
 * plot for the names of two axes.
 */
export function toTimeFrame(d: Drawing, marks: readonly ObservationMark[], names: readonly string[], titles = 0): TimeFrame {
  const years = toYears(d, marks);
  const bottom = d.height - toFootHeight(d);
  const [own, others] = [ofSide(d, marks, 'left'), ofSide(d, marks, 'right')];
  const second = d.view.spec.y2 ? toTicks(d, others, bottom * 0.8, 'right') : [];
  const secondTexts = toTickTexts(d, others, second, 'right');
  const room = second.length ? Math.max(...secondTexts.map((text) => d.measure(text, { size: d.size, weight: REGULAR }))) + 12 : 0;
  const right = Math.max(second.length ? 0 : toRightMargin(d, marks, names, years), room);
  const guess = toLeftMargin(d, toTickTexts(d, own, toTicks(d, own, bottom * 0.8), 'left'));
  const head = Math.ceil(d.size * (guess.topLabel === 'above' ? 1.9 : 1.5)) + titles;
  const layOut = (left: number) => {
    const x: Axis = { min: years[0], max: years[1], from: left, to: d.width - right, log: false };
    const lane = toEventLane(d, x);
    return { x, lane, ticks: toTicks(d, own, bottom - lane.height - head) };
  };
  const first = layOut(guess.left);
  // The plot may carry other values than were guessed, and they longer words: 0.5 between 0 and 1.
  const needed = toLeftMargin(d, toTickTexts(d, own, first.ticks, 'left'), guess.topLabel).left;
  const { x, lane, ticks } = needed > guess.left ? layOut(needed) : first;
  const headroom = head + toMissingHeadroom(d, x, marks, { left: ticks, right: second }, bottom - lane.height - head);
  const [y, y2] = toValueAxes(d, ticks, second, lane.height + headroom, bottom);
  const frame = toPlotFrame(d, x, y, ticks, toTickTexts(d, own, ticks, 'left'), lane.height, guess.topLabel);
  return { x, y, y2, lane, frame: y2 ? { ...frame, second: toSecond(d, y2, second, secondTexts) } : frame };
}

/** How far a year may stand over the edge of its panel, px. */
const PANEL_OVERHANG = 3;

/** The first and the last year of a panel, whole within its edges, and those between them that stand clear. Marks stay under the middles of years. */
function toPanelYears(d: Drawing, x: Axis, { x: ticks, xMarks }: PlotFrame): Pick<PlotFrame, 'x' | 'xMarks'> {
  const [half, apart] = [d.measure('2000', { size: d.size, weight: REGULAR }) / 2, d.size * 3.2];
  const place = (year: number): Tick => ({ at: Math.max(x.from + half - PANEL_OVERHANG, Math.min(d.width - half, toPixel(x, year + 0.5))), label: String(year), mark: false });
  const [first, last] = [place(x.min), place(x.max - 1)];
  const between = ticks.filter(({ at }) => at - first.at >= apart && last.at - at >= apart);
  const marks = xMarks.length ? xMarks : [x.min, x.max - 1].map((year) => toPixel(x, year + 0.5));
  return { x: last.at - first.at >= apart ? [first, ...between, last] : [last], xMarks: marks };
}

/** A panel of small multiples: scales and margins are those of all panels. Events have their numbers above all panels. */
export function toPanelFrame(d: Drawing, panel: PanelFrame, marks: readonly ObservationMark[], places: EventLane['places']): TimeFrame {
  const [top, bottom] = [panel.head, d.height - panel.foot];
  const x: Axis = { min: panel.years[0], max: panel.years[1], from: panel.left, to: d.width - panel.right, log: false };
  const y = toYAxis(panel.ticks, d.view.spec.y?.scale === 'log', top, bottom);
  const labels = panel.withY ? toTickTexts(d, marks, panel.ticks, 'left') : panel.ticks.map(() => '');
  const frame = toPlotFrame(d, x, y, panel.ticks, labels, top - panel.air, 'beside');
  const years = toPanelYears(d, x, frame);
  return { x, y, y2: null, lane: { height: 0, places, marks: [], labels: [] }, frame: { ...frame, ...years, x: panel.withX ? years.x : years.x.map((tick) => ({ ...tick, label: '' })) } };
}
