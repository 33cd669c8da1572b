import { capitalize } from '../core/capital';
import { DISCRETE_UNITS } from '../core/codes';
import { formatPeriod } from '../core/format';
import { type Axis, toLinearTicks, toLogTicks, toNearTicks, toPixel, toTickLabels } from './axis';
import type { ChartKind } from './chart-kind';
import { toDrawable } from './drawable';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { groupBy } from '../core/group-by';
import { type LabelRequest, type Obstacles, placeLabel, placeLabels, type Side } from './label-layout';
import { type ObservationMark, toValueLines } from './observation-mark';
import type { PlotDataset, PlotParts } from './plot-parts';
import type { Connector, FindingMark, HollowMark, OpenArrow, PlacedLabel, Swatch, Whisker } from './plot-shapes';
import { LEAST_LETTER } from './picture-size';
import { type RowsFrame, toRowsArea, toRowsFrame, toRowsPlotFrame } from './rows-frame';
import { inflate, type Rect, type Segment } from './rect';
import { SERIES_SHAPES, toMarkColor } from './theme';

/** A dot in its row, px. `rank` is that of its kind of dot: a series, or a period. */
interface Dot {
  readonly mark: ObservationMark;
  readonly row: number;
  readonly rank: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
}

interface Dumbbell {
  readonly d: Drawing;
  readonly x: Axis;
  readonly ticks: readonly number[];
  readonly frame: RowsFrame;
  readonly dots: readonly Dot[];
}

/** Air that labels keep from each other, px. */
const VALUE_GAP = 4;

/** Air between the first line of the axis and titles beside it, px. */
const AXIS_GAP = 5;

/** Half the air between two names, px. */
const NAME_GAP = 4;

type ToText = (mark: ObservationMark) => string;

/** What a row is, what its dots are: periods and series, or the other way round. */
function toKeys(d: Drawing): { readonly row: ToText; readonly dot: ToText } {
  const period: ToText = ({ observation }) => formatPeriod(observation.timePeriod, d.locale);
  const series: ToText = ({ label }) => label;
  return d.view.spec.rows === 'series' ? { row: (mark) => capitalize(series(mark)), dot: period } : { row: period, dot: series };
}

/** Zero is shown only where it is near: the distance between dots is what is read, and dots have no length. */
function toTicks(d: Drawing, marks: readonly ObservationMark[], width: number): number[] {
  const values = marks.flatMap(({ y, low, high }) => [y, low, high]).filter((value) => value !== null);
  // With two steps only, a scale may end at twice the greatest value.
  const count = Math.max(3, Math.floor(width / (d.size * 8)));
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
  if (d.view.spec.y?.scale === 'log') return toLogTicks(Math.min(...values.filter((value) => value > 0)), high, count);
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  const isFar = low > 0 && high - low < high / 3;
  return isFar ? toNearTicks(low, high, count) : toLinearTicks(low, high, count, DISCRETE_UNITS.has(unit));
}

/** Dots of one row that would cover each other stand one below the other. */
function spread(dots: readonly Dot[], rowHeight: number): Dot[] {
  return dots.map((dot) => {
    const near = dots.filter((other) => other.row === dot.row && Math.abs(other.x - dot.x) < dot.radius + other.radius + 1);
    const place = near.indexOf(dot) - (near.length - 1) / 2;
    const step = Math.min(dot.radius * 2 + 3, (rowHeight * 0.5) / near.length);
    return near.length > 1 ? { ...dot, y: dot.y + place * step } : dot;
  });
}

function toDumbbell(d: Drawing, marks: readonly ObservationMark[]): Dumbbell {
  const keys = toKeys(d);
  const ordered = d.view.spec.rows === 'series' ? marks : marks.toSorted((a, b) => a.at - b.at);
  const rows = [...new Set(ordered.map(keys.row))];
  const names = [...new Set((d.view.spec.rows === 'series' ? marks.toSorted((a, b) => a.at - b.at) : marks).filter(({ rank }) => rank >= 0).map(keys.dot))];
  const frame = toRowsFrame(d, rows, { right: d.size * 4.5, head: d.size * 2.6, indent: d.size + AXIS_GAP });
  const ticks = toTicks(d, marks, frame.right - frame.left);
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x: Axis = { min, max: max > min ? max : min + 1, from: frame.left + d.size, to: frame.right, log: d.view.spec.y?.scale === 'log' };
  const dots = marks.map((mark): Dot => {
    const [row, rank] = [rows.indexOf(keys.row(mark)), mark.rank < 0 ? -1 : names.indexOf(keys.dot(mark))];
    const radius = d.size * (mark.rank < 0 ? 0.28 : 0.4);
    return { mark, row, rank, name: keys.dot(mark), x: toPixel(x, mark.y), y: frame.middles[row] ?? 0, radius, color: toMarkColor(d.theme, rank) };
  });
  return { d, x, ticks, frame, dots: spread(dots, frame.rowHeight) };
}

/** Height in px that its rows need. */
function toDumbbellHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  const rows = new Set(marks.map(toKeys(d).row)).size;
  return Math.ceil(Math.max(1, rows) * d.size * (d.narrow ? 5.4 : 4) + d.size * 5.5);
}

/** A row's dots in units of Chart.js: rows count from 0 at their middles. */
function toRowPlace({ frame }: Dumbbell, dot: Dot): number {
  return dot.row + (dot.y - (frame.middles[dot.row] ?? 0)) / frame.rowHeight;
}

function toDatasets(b: Dumbbell): PlotDataset[] {
  const { d } = b;
  return [...groupBy(b.dots, ({ name }) => name).values()].map((dots): PlotDataset => {
    const fill = dots.map(({ mark, color }) => (mark.derived ? d.theme.surface : color));
    const radius = dots.map(({ mark, radius: own }) => (mark.form === 'bound' ? 0 : own));
    const data = dots.map((dot) => ({ x: dot.mark.y, y: toRowPlace(b, dot), observationId: dot.mark.observation.id }));
    const pointStyle = SERIES_SHAPES[Math.max(0, dots[0]?.rank ?? 0) % SERIES_SHAPES.length] ?? 'circle';
    return { type: 'scatter', label: dots[0]?.name ?? '', data, pointStyle, pointRadius: radius, pointHitRadius: 10, pointBackgroundColor: fill, pointBorderColor: fill, pointBorderWidth: 0, clip: false, showLine: false };
  });
}

/** From the lowest to the highest dot of a row. */
function toConnectors({ d, dots, frame }: Dumbbell): Connector[] {
  return [...groupBy(dots, ({ row }) => row)].flatMap(([row, own]) => {
    const xs = own.map(({ x }) => x);
    const y = frame.middles[row] ?? 0;
    const isSoft = own.some(({ mark }) => mark.derived || mark.form === 'bound');
    return own.length < 2 ? [] : [{ seriesKey: `row-${row}`, points: [[Math.min(...xs), y], [Math.max(...xs), y]] as const, dash: isSoft ? [1.5, 3.5] : [], width: 2, color: d.theme.axis }];
  });
}

function toWhiskers({ d, x, dots }: Dumbbell): Whisker[] {
  if (!d.evidence) return [];
  return dots.flatMap(({ mark, y, radius, x: at, color }): Whisker[] => {
    if (mark.low === null || mark.high === null) return [];
    const [from, to] = [toPixel(x, x.log ? Math.max(mark.low, x.min) : mark.low), toPixel(x, mark.high)];
    return to - from < radius * 2 + 4 ? [] : [{ observationId: mark.observation.id, axis: 'x', at: y, from, to, gap: [at - radius, at + radius], cap: Math.min(5, radius), color, halo: null }];
  });
}

function toArrows({ d, dots }: Dumbbell): OpenArrow[] {
  return dots.flatMap(({ mark, x, y, radius, color }): OpenArrow[] => {
    if ((mark.low === null) === (mark.high === null)) return [];
    const way = mark.high === null ? 1 : -1;
    const start = mark.form === 'bound' ? x : x + way * radius;
    const foot = mark.form === 'bound' ? ([[x, y - radius * 1.6], [x, y + radius * 1.6]] as const) : null;
    return [{ observationId: mark.observation.id, from: [start, y], to: [start + way * d.size * 2, y], foot, color }];
  });
}

function toRings({ d, dots }: Dumbbell): HollowMark[] {
  return dots.filter(({ mark }) => mark.derived && mark.form === 'point').map(({ mark, x, y, radius, color }) => ({ observationId: mark.observation.id, x, y, radius: radius + 0.5, color, fill: d.theme.surface }));
}

function toDotBox({ x, y, radius }: Dot): Rect {
  return { x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 };
}

/** A dot with its range and arrow: what words keep clear of. */
function toReach(dot: Dot, whiskers: readonly Whisker[], arrows: readonly OpenArrow[]): Rect {
  const id = dot.mark.observation.id;
  const xs = [...whiskers.filter((w) => w.observationId === id).flatMap(({ from, to }) => [from, to]), ...arrows.filter((a) => a.observationId === id).flatMap(({ from, to }) => [from[0], to[0]])];
  const box = toDotBox(dot);
  const [left, right] = [Math.min(box.x, ...xs), Math.max(box.x + box.width, ...xs)];
  return { ...box, x: left, width: right - left };
}

function toColor(d: Drawing, { rank, color }: Dot): string {
  return rank < 0 ? d.theme.contextInk : color;
}

/** Names stand over their dots; those of two that are near lean away from each other, so that there is room for both. */
function toNameAnchor({ x, radius, ...dot }: Dot, own: readonly Dot[], width: number): Rect {
  const box = inflate(toDotBox({ x, radius, ...dot }), 4);
  const others = own.filter((other) => other.name !== dot.name);
  if (others.every((other) => Math.abs(other.x - x) > width)) return box;
  const isFirst = others.every((other) => other.x >= x);
  const isLast = others.every((other) => other.x < x);
  const middles = others.map((other) => (other.x + x) / 2);
  const leaning = isFirst ? Math.min(x + radius, Math.min(...middles) - NAME_GAP) - width : Math.max(x - radius, Math.max(...middles) + NAME_GAP);
  return isFirst || isLast ? { ...box, x: Math.max(1, leaning), width } : box;
}

/** Names of the dots once, above the first row; else the legend. */
function toNameRequests({ d, dots }: Dumbbell): LabelRequest[] {
  const kinds = new Set(dots.map(({ name }) => name));
  if (kinds.size < 2) return [];
  const first = dots.filter(({ row }) => row === 0);
  const own = first.filter((dot, i) => first.findIndex(({ name }) => name === dot.name) === i);
  return own.map((dot): LabelRequest => {
    const line = { text: dot.name, size: d.size, weight: dot.rank < 0 ? REGULAR : BOLD };
    const anchor = toNameAnchor(dot, own, Math.ceil(d.measure(line.text, line)));
    return { id: dot.name, role: 'series', lines: [line], color: toColor(d, dot), anchor, sides: ['top', 'top-left', 'top-right'], far: true };
  });
}

/** Whether words above or below a dot would stand in another row. */
function isLow({ d, frame }: Dumbbell): boolean {
  return frame.rowHeight < d.size * 3;
}

/** Letters of values: where rows are low, so small that those of neighbouring rows fit one above the other. */
function toValueSize({ d, frame }: Dumbbell): number {
  return Math.max(Math.min(LEAST_LETTER, d.size - 1), Math.min(d.size - 1, Math.floor((frame.rowHeight - VALUE_GAP) / 1.25)));
}

/** Outer values stand beside their row, inner ones above or below their dot; in low rows, where that would be in another row, not at all. */
function toValueRequests(b: Dumbbell, reach: ReadonlyMap<Dot, Rect>): LabelRequest[] {
  const { d, dots } = b;
  const size = toValueSize(b);
  const above: readonly Side[] = isLow(b) ? [] : ['bottom', 'top', 'bottom-right', 'top-right', 'bottom-left', 'top-left'];
  return dots.filter(({ mark }) => mark.rank >= 0).map((dot) => {
    const own = dots.filter(({ row }) => row === dot.row).map(({ x }) => x);
    const beside: readonly Side[] = dot.x >= Math.max(...own) ? ['right'] : dot.x <= Math.min(...own) ? ['left'] : [];
    const line = { text: toValueLines(dot.mark, d.locale)[0], size, weight: dot.mark.derived ? REGULAR : BOLD };
    return { id: dot.mark.observation.id, role: 'value', lines: [line], color: toColor(d, dot), anchor: reach.get(dot) ?? toDotBox(dot), sides: [...beside, ...above], far: false, clear: true };
  });
}

/** A name that stands nearer to another's dot would be read as that one's: the key says it. */
function isNearest(label: PlacedLabel, dots: readonly Dot[]): boolean {
  const toAway = ({ x, y }: Dot): number => Math.hypot(Math.max(label.x - x, 0, x - label.x - label.width), Math.max(label.y - y, 0, y - label.y - label.height));
  const first = dots.filter(({ row }) => row === 0);
  const own = Math.min(...first.filter(({ name }) => name === label.id).map(toAway));
  // Two lean away from each other, so that the left one is of the left dot.
  return first.length < 3 || first.every((dot) => toAway(dot) >= own - 0.5);
}

/** Of two periods, both are named at their dots or both in the key. */
function isHalfNamed({ d, dots }: Dumbbell, labels: readonly PlacedLabel[]): boolean {
  const count = labels.filter(({ role }) => role === 'series').length;
  return d.view.spec.rows === 'series' && count < new Set(dots.map(({ name }) => name)).size;
}

interface Words {
  readonly labels: readonly PlacedLabel[];
  readonly icons: readonly FindingMark[];
  readonly swatches: readonly Swatch[];
}

const SIGN_SIDES: readonly Side[] = ['bottom', 'top', 'bottom-right', 'bottom-left', 'top-right', 'top-left', 'right', 'left'];

/** A sign below its dot, or where there is room near it; dots that nearly touch share the one of their finding. */
function placeSigns({ d, dots }: Dumbbell, reach: ReadonlyMap<Dot, Rect>, obstacles: Obstacles): FindingMark[] {
  const size = Math.round(d.size * 1.1);
  const placed: FindingMark[] = [];
  for (const dot of dots) {
    const [finding] = dot.mark.findings;
    const isShared = finding && placed.some(({ findingId, x, y }) => findingId === finding.id && Math.abs(x + size / 2 - dot.x) < size && Math.abs(y - dot.y) < size * 3);
    if (!finding || isShared) continue;
    const icon = { text: '', weight: REGULAR, size: size / 1.25 };
    const request: LabelRequest = { id: finding.id, role: 'finding', lines: [icon], color: d.theme.warning, anchor: reach.get(dot) ?? toDotBox(dot), sides: SIGN_SIDES, far: true };
    const label = placeLabel(request, { ...obstacles, boxes: [...obstacles.boxes, ...placed] }, () => size);
    if (label) placed.push({ findingId: finding.id, observationId: dot.mark.observation.id, x: label.x, y: label.y, width: size, height: size, color: d.theme.warning, ink: d.theme.surface, leader: label.leader });
  }
  return placed;
}

function placeWords(b: Dumbbell, whiskers: readonly Whisker[], arrows: readonly OpenArrow[], connectors: readonly Connector[], zero: number | null): Words {
  const reach = new Map(b.dots.map((dot) => [dot, toReach(dot, whiskers, arrows)]));
  const bounds = { x: 1, y: 1, width: b.d.width - 2, height: b.frame.bottom - 2 };
  const segments = connectors.flatMap(({ points: [from, to] }): Segment[] => (from && to ? [[from, to]] : []));
  const known: Obstacles = { boxes: [...reach.values(), ...b.frame.titles], segments, bounds };
  const icons = placeSigns(b, reach, known);
  // In low rows a value has its place beside its dot alone, and stands on the base line rather than nowhere.
  const stems = zero === null || isLow(b) ? [] : [zero];
  const obstacles = { ...known, boxes: [...known.boxes, ...icons], stems };
  const placed = placeLabels([...toNameRequests(b), ...toValueRequests(b, reach)], obstacles, b.d.measure);
  const near = placed.filter((label) => label.role !== 'series' || isNearest(label, b.dots));
  const labels = isHalfNamed(b, near) ? near.filter(({ role }) => role !== 'series') : near;
  const named = new Set(labels.filter(({ role }) => role === 'series').map(({ id }) => id));
  const kinds = [...groupBy(b.dots, ({ name }) => name).values()].flatMap(([dot]) => dot ?? []);
  const swatches = kinds.filter(({ name }) => kinds.length > 1 && !named.has(name)).map(({ name, rank }): Swatch => ({ text: name, rank, form: 'dot' }));
  return { labels: [...b.frame.titles, ...labels], icons, swatches };
}

/** A row for each period (or series), a dot for each value in it, joined: how far apart two tellers, or two dates, are. */
function toDumbbellChart(d: Drawing): PlotParts {
  const { marks, undrawn } = toDrawable(d.view, d.locale);
  const b = toDumbbell(d, marks);
  const [whiskers, openArrows, connectors] = [toWhiskers(b), toArrows(b), toConnectors(b)];
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  const texts = toTickLabels(b.ticks, unit, d.locale, b.x.log);
  const ticks = b.ticks.map((tick, i) => ({ at: toPixel(b.x, tick), label: texts[i] ?? '', mark: true }));
  const zero = !b.x.log && b.x.min <= 0 && b.x.max >= 0 ? toPixel(b.x, 0) : null;
  const words = placeWords(b, whiskers, openArrows, connectors, zero);
  return {
    datasets: toDatasets(b),
    scales: { x: { min: b.x.min, max: b.x.max, type: b.x.log ? 'logarithmic' : 'linear' }, y: { min: -0.5, max: Math.max(1, b.frame.middles.length) - 0.5, type: 'linear' } },
    area: toRowsArea(b.frame, b.x),
    reverse: true,
    annotations: [],
    shapes: {
      plotFrame: toRowsPlotFrame(d, b.frame, b.x, ticks, zero),
      connectors, barBoxes: [], whiskers, openArrows, hollowMarks: toRings(b), eventMarks: [], findingMarks: words.icons, plotLabels: words.labels,
      ...(undrawn.length ? { undrawn } : {}),
      ...(words.swatches.length ? { swatches: words.swatches } : {}),
    },
  };
}

export const dumbbellKind: ChartKind = { toParts: toDumbbellChart, toHeight: (d) => toDumbbellHeight(d, toDrawable(d.view, d.locale).marks) };
