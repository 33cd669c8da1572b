import { toSourceName } from '../core/citation';
import { DISCRETE_UNITS } from '../core/codes';
import { toVisibleObservations } from './chart-view';
import { formatObservation, formatObservationInterval, formatPeriod } from '../core/format';
import { toTeller } from '../core/observation';
import { type Axis, toLinearTicks, toPixel, toTickLabels } from './axis';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { toBlockSize } from './label-layout';
import type { ObservationMark } from './observation-mark';
import type { PlotFrame, TextLine } from './plot-shapes';
import { toLines } from './text-width';
import { toFrameColors } from './theme';

/** One horizontal bar: its words left of it (or above it on a phone) and the middle of the bar in px. */
export interface BarRow {
  readonly mark: ObservationMark;
  readonly title: readonly TextLine[];
  readonly value: TextLine;
  readonly y: number;
  readonly titleY: number;
}

export interface BarsFrame {
  readonly x: Axis;
  readonly rows: readonly BarRow[];
  readonly thickness: number;
  readonly rowHeight: number;
  readonly frame: PlotFrame;
}

/** The value as worded, with its unit; an implied one shows the range that follows. */
function toBarValue(mark: ObservationMark, d: Drawing): TextLine {
  const { observation: o } = mark;
  const interval = formatObservationInterval(o, d.locale);
  const text = mark.derived ? `${mark.implied ? `${WORDS.implied[d.locale]} ` : ''}${interval || formatObservation(o, d.locale)}` : formatObservation(o, d.locale);
  return { text, weight: mark.derived ? REGULAR : BOLD, size: d.size };
}

/** Rows of one series and period differ only in who says so: the stated and the computed one, or two sources, also of what was computed from each. */
function toOrigin({ observation: o, derived }: ObservationMark, d: Drawing): string[] {
  const rivals = toVisibleObservations(d.view).filter(({ seriesKey, timePeriod }) => seriesKey === o.seriesKey && timePeriod === o.timePeriod);
  if (rivals.length < 2) return [];
  const source = d.view.sources.find(({ id }) => id === toTeller(o));
  const isAlone = rivals.filter((rival) => (rival.derivation !== null) === derived).length < 2;
  return [isAlone || !source ? WORDS[derived ? 'asComputed' : 'asStated'][d.locale] : toSourceName(source, d.locale)];
}

/** One series over several periods: its name is what the title says, and rows are told apart by their periods. */
function isRun({ view: { spec, observations } }: Drawing): boolean {
  return spec.series.length === 1 && new Set(observations.map(({ timePeriod }) => timePeriod)).size > 1;
}

/** So many words of a name, from its beginning, its end, or both. */
type Cut = (words: readonly string[], kept: number) => string;

const toStart: Cut = (words, kept) => `${words.slice(0, kept).join(' ').replace(/,$/u, '')}…`;
const toEnd: Cut = (words, kept) => `…${words.slice(-kept).join(' ')}`;
const toBoth: Cut = (words, kept) => `${words.slice(0, Math.ceil(kept / 2)).join(' ')}…${words.slice(words.length - Math.floor(kept / 2)).join(' ')}`;

/** As much of a text as a line holds: whole words, or where not even one fits, letters. */
function toShortened(text: string, width: number, measure: (text: string) => number, cut: Cut): string {
  if (measure(text) <= width) return text;
  const words = text.split(' ');
  const lengths = words.map((_, i) => words.length - 1 - i).filter((kept) => kept > 0);
  const fitting = lengths.map((kept) => cut(words, kept)).find((each) => measure(each) <= width);
  if (fitting) return fitting;
  let short = text;
  while (short && measure(`${short}…`) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

/** Name and period in one line, where rows are too low for two. */
function toLowTitle(label: string, detail: string, d: Drawing, width: number, cut: Cut): TextLine[] {
  const font = { size: d.size, weight: BOLD };
  const room = width - d.measure(` · ${detail}`, font);
  return [{ text: `${toShortened(label, room, (part) => d.measure(part, font), cut)} · ${detail}`, ...font }];
}

/** Names that begin alike differ at their end: they are cut where the most of them stay told apart. */
function toLowTitles(d: Drawing, marks: readonly ObservationMark[], width: number): TextLine[][] {
  const labels = new Set(marks.map(({ label }) => label));
  const beginnings = new Set([...labels].map((label) => label.split(' ', 1)[0]));
  const cuts = beginnings.size * 2 > labels.size ? [toStart, toEnd, toBoth] : [toEnd, toStart, toBoth];
  const tried = cuts.map((cut) => marks.map((mark) => toTitle(mark, d, width, cut)));
  const count = (titles: readonly TextLine[][]) => new Set(titles.map(([line]) => line?.text)).size;
  return tried.reduce((best, titles) => (count(titles) > count(best) ? titles : best));
}

function toTitle(mark: ObservationMark, d: Drawing, width: number, cut?: Cut): TextLine[] {
  const period = formatPeriod(mark.observation.timePeriod, d.locale);
  const detail = [period, ...(mark.partial ? [WORDS.notAYear[d.locale]] : []), ...toOrigin(mark, d)].join(' · ');
  const lines = (text: string, size: number, weight: number) =>
    toLines(text, width, (part) => d.measure(part, { size, weight })).map((line) => ({ text: line, size, weight }));
  if (isRun(d)) return cut ? [{ text: detail, size: d.size, weight: BOLD }] : lines(detail, d.size, BOLD);
  if (cut) return toLowTitle(mark.label, detail, d, width, cut);
  if (d.narrow && d.measure(`${mark.label} · ${detail}`, { size: d.size, weight: BOLD }) <= width) {
    return [{ text: `${mark.label} · ${detail}`, size: d.size, weight: BOLD }];
  }
  return [...lines(mark.label, d.size, BOLD), ...lines(detail, d.size - 1, REGULAR)];
}

function toTitleWidth(d: Drawing, marks: readonly ObservationMark[], cut?: Cut): number {
  if (d.narrow) return d.width - 8;
  const widest = Math.max(0, ...marks.map((mark) => toBlockSize(toTitle(mark, d, Infinity, cut), d.measure).width));
  // A period with "not a year" has nothing that could be left out; one line for name and period is longer than two.
  return Math.min(widest, d.width * (isRun(d) || cut ? 0.42 : 0.32));
}

function toTicks(d: Drawing, marks: readonly ObservationMark[], width: number): number[] {
  if (d.view.spec.kind === 'share') return [0, 25, 50, 75, 100];
  const values = marks.flatMap(({ y, low, high }) => [y, low, high]).filter((v) => v !== null);
  const unit = d.view.spec.y?.unit ?? marks[0]?.observation.unitMeasure ?? '';
  return toLinearTicks(Math.min(0, ...values), Math.max(0, ...values), Math.max(2, Math.floor(width / (d.size * 8))), DISCRETE_UNITS.has(unit));
}

/** Room for the value at the end of the longest bar, with its arrow and finding mark. */
function toValueWidth(d: Drawing, marks: readonly ObservationMark[]): number {
  const widths = marks.map((mark) => {
    const line = toBarValue(mark, d);
    const arrow = mark.high === null ? d.size * 2.2 : 0;
    return d.measure(line.text, line) + 16 + arrow + (mark.findings.length ? d.size * 1.6 : 0);
  });
  return d.view.spec.kind === 'share' ? Math.max(d.size * 4.5, ...widths.filter((_, i) => (marks[i]?.y ?? 0) > 70)) : Math.max(24, ...widths);
}

/** On the grey track of a share a halo would show; elsewhere it keeps grid lines out of the words. */
function toColors(d: Drawing): PlotFrame['colors'] {
  const colors = toFrameColors(d.theme);
  return d.view.spec.kind === 'share' ? { ...colors, surface: '' } : colors;
}

function toTickTexts(d: Drawing, ticks: readonly number[]): string[] {
  const unit = d.view.spec.y?.unit ?? d.view.observations[0]?.unitMeasure ?? '';
  return toTickLabels(ticks, unit, d.locale, false);
}

/** On a phone the first tick stands at the edge: a cut minus sign would turn its number round. */
function toNarrowLeft(d: Drawing, ticks: readonly number[]): number {
  const [first = ''] = toTickTexts(d, ticks);
  return Math.max(6, Math.ceil(d.measure(first, { size: d.size, weight: REGULAR }) / 2) + 1);
}

function toFrame(d: Drawing, x: Axis, ticks: readonly number[], bottom: number): PlotFrame {
  const labels = toTickTexts(d, ticks);
  const xTicks = ticks.map((tick, i) => ({ at: toPixel(x, tick), label: labels[i] ?? '', mark: true }));
  const common = { left: x.from, right: x.to, top: 4, bottom, xMarks: [], y: [], topLabel: 'beside' as const };
  return { ...common, x: xTicks, zero: toPixel(x, 0), grid: 'vertical', size: d.size, colors: toColors(d) };
}

const LINE = 1.25;
/** px of a bar. */
const THINNEST = 6;

function toBottom({ height, size }: Drawing): number {
  return height - Math.ceil(size * LINE) - 10;
}

function toRowHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  return (toBottom(d) - 4) / Math.max(1, marks.length);
}

/** Rows share the height; on a phone the words stand above their bar. */
export function toBarsFrame(d: Drawing, marks: readonly ObservationMark[]): BarsFrame {
  const rowHeight = toRowHeight(d, marks);
  const plain = toTitleWidth(d, marks);
  const isLow = !d.narrow && marks.some((mark) => toBlockSize(toTitle(mark, d, plain), d.measure).height > rowHeight);
  // Name and period in one line are wider than one above the other.
  const titleWidth = isLow ? toTitleWidth(d, marks, toStart) : plain;
  const right = d.width - toValueWidth(d, marks);
  const left = d.narrow ? toNarrowLeft(d, toTicks(d, marks, right)) : Math.ceil(titleWidth) + 14;
  const ticks = toTicks(d, marks, right - left);
  const x: Axis = { min: ticks[0] ?? 0, max: Math.max(ticks.at(-1) ?? 1, (ticks[0] ?? 0) + 1), from: left, to: Math.max(right, left + 40), log: false };
  const titles = isLow ? toLowTitles(d, marks, titleWidth) : marks.map((mark) => toTitle(mark, d, titleWidth));
  const titleHeight = d.narrow ? Math.max(0, ...titles.map((lines) => toBlockSize(lines, d.measure).height)) + 3 : 0;
  const thickness = Math.max(THINNEST, Math.min((rowHeight - titleHeight) * 0.5, d.size * 2.6));
  const rows = marks.map((mark, i): BarRow => {
    const middle = 4 + (i + 0.5) * rowHeight;
    const title = titles[i] ?? [];
    const own = toBlockSize(title, d.measure).height;
    const y = middle + titleHeight / 2;
    return { mark, title, value: toBarValue(mark, d), y, titleY: d.narrow ? y - thickness / 2 - own - 3 : middle - own / 2 };
  });
  return { x, rows, thickness, rowHeight, frame: toFrame(d, x, ticks, toBottom(d)) };
}

/** Of the size of its letters, the height of a row with one line: as close as a table's. */
const CLOSE = 1.2;

/** Whether each row has room for its whole name and its period in one line. */
function isOneLine(d: Drawing, marks: readonly ObservationMark[]): boolean {
  const titles = d.narrow ? [] : toLowTitles(d, marks, toTitleWidth(d, marks, toStart));
  return titles.length > 0 && titles.every((lines) => lines.length === 1 && !lines[0]?.text.includes('…'));
}

/** Height in px under which words of a row stand on the next bar. */
export function toLeastBarsHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  if (isOneLine(d, marks)) return Math.ceil(d.size * CLOSE * marks.length + d.size * LINE + 14);
  const tallest = Math.max(0, ...marks.map((mark) => toBlockSize(toTitle(mark, d, toTitleWidth(d, marks)), d.measure).height));
  const row = tallest + (d.narrow ? THINNEST + 6 : 2);
  return Math.ceil(row * marks.length + d.size * LINE + 14);
}

/** Height in px that a bar chart needs to be read well. */
export function toBarsHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  const titles = marks.map((mark) => toBlockSize(toTitle(mark, d, toTitleWidth(d, marks)), d.measure).height);
  const tallest = Math.max(d.size * 2.5, ...titles);
  const row = d.narrow ? tallest + d.size * 3 : Math.max(tallest + d.size * 1.6, d.size * 4.6);
  return Math.ceil(row * Math.max(1, marks.length) + d.size * 2 + 14);
}
