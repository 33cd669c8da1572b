import { EVENT_KINDS, type EventKind } from '../core/catalogue';
import { type Axis, toPixel } from './axis';
import type { PlotParts, PlotDataset } from './plot-parts';
import type { ChartKind } from './chart-kind';
import { EVENT_KIND_NAMES } from './chart-words';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { type EventPlace, toEventPlace, toEventText } from './event-lane';
import { toBlockSize } from './label-layout';
import { toNoteTime } from './note-spot';
import type { EventMark, PlacedLabel, PlotFrame, TextLine } from './plot-shapes';
import { toFrameColors } from './theme';
import { toYears, toYearTicks } from './time-frame';

/** One event in its line of a lane; `labelX` is null where its words did not fit and a number stands for them. */
interface TimelineItem {
  readonly place: EventPlace;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: TextLine;
  readonly labelX: number | null;
}

interface Lane {
  readonly kind: EventKind;
  readonly items: readonly TimelineItem[];
  readonly lines: number;
}

const GAP = 12;

function isRange(place: EventPlace): boolean {
  return place.span[1] - place.span[0] > 1.05;
}

/** What an event covers: its range, or a dot in the middle of its period. */
function toEdges(d: Drawing, place: EventPlace, x: Axis): readonly [number, number] {
  if (isRange(place)) return [toPixel(x, Math.max(place.span[0], x.min)), toPixel(x, Math.min(place.span[1], x.max))];
  const at = toPixel(x, place.at);
  return [at - d.size * 0.4, at + d.size * 0.4];
}

interface Taken {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The words stand right of the mark, left of it at the edge, or nowhere on a phone. */
function toLabelStarts(d: Drawing, edges: readonly [number, number], width: number, x: Axis): number[] {
  if (d.narrow || d.wordless) return [];
  const starts = [edges[1] + 6, edges[0] - 6 - width];
  return starts.filter((start) => start >= x.from - 4 && start + width <= d.width - 2);
}

/** Dates of the reader's own, px: a line through all lanes. */
function toStems({ notes }: Drawing, x: Axis): number[] {
  return notes.flatMap((note) => (note.kind === 'line' && note.date !== null ? [toPixel(x, toNoteTime(note.date))] : []));
}

function findLine(taken: readonly Taken[], from: number, to: number): number {
  const isFree = (line: number) => taken.every((t) => t.line !== line || t.to + GAP <= from || to + GAP <= t.from);
  let line = 0;
  while (!isFree(line)) line += 1;
  return line;
}

function toItem(d: Drawing, place: EventPlace, x: Axis, taken: readonly Taken[]): TimelineItem {
  const [from, to] = toEdges(d, place, x);
  const text = { text: toEventText(place.event, d.locale), size: d.size - 1, weight: REGULAR };
  const width = Math.ceil(d.measure(text.text, text));
  const places = toLabelStarts(d, [from, to], width, x).map((start) => {
    const line = findLine(taken, Math.min(from, start), Math.max(to, start + width));
    return { labelX: start, line };
  });
  // In the same line, rather not across a date of the reader's own.
  const countCrossed = (start: number): number => toStems(d, x).filter((stem) => stem > start && stem < start + width).length;
  const best = places.sort((a, b) => a.line - b.line || countCrossed(a.labelX) - countCrossed(b.labelX))[0];
  return { place, from, to, text, labelX: best?.labelX ?? null, line: best?.line ?? findLine(taken, ...toNumberedReach(d, from, to)) };
}

/** What an event covers whose words are a number in a ring, or nowhere. */
function toNumberedReach(d: Drawing, from: number, to: number): [number, number] {
  if (d.wordless) return [from + GAP / 2, to - GAP / 2];
  const [middle, radius] = [(from + to) / 2, d.size * 0.75];
  return [Math.min(from, middle - radius), Math.max(to, middle + radius)];
}

function toLane(d: Drawing, kind: EventKind, places: readonly EventPlace[], x: Axis): Lane {
  const taken: Taken[] = [];
  const items = places.map((place) => {
    const item = toItem(d, place, x, taken);
    const width = d.measure(item.text.text, item.text);
    const [start, end] = item.labelX === null ? toNumberedReach(d, item.from, item.to) : [item.labelX, item.labelX + width];
    taken.push({ line: item.line, from: Math.min(item.from, start), to: Math.max(item.to, end) });
    return item;
  });
  return { kind, items, lines: Math.max(0, ...items.map(({ line }) => line + 1)) };
}

function toLanes(d: Drawing, x: Axis): Lane[] {
  const places = d.view.events.map(toEventPlace).filter(({ span }) => span[1] > x.min && span[0] < x.max);
  const lanes = EVENT_KINDS.map((kind) => toLane(d, kind, places.filter(({ event }) => event.kind === kind).sort((a, b) => a.at - b.at), x));
  return lanes.filter(({ lines }) => lines > 0);
}

function toNameWidth(d: Drawing): number {
  const names = [...new Set(d.view.events.map(({ kind }) => kind))].map((kind) => EVENT_KIND_NAMES[kind][d.locale]);
  return Math.max(0, ...names.map((name) => d.measure(name, { size: d.size, weight: BOLD })));
}

function toAxis(d: Drawing): Axis {
  const [min, max] = toYears(d, []);
  const left = d.narrow ? 12 : Math.ceil(toNameWidth(d)) + 20;
  return { min, max, from: left, to: d.width - (d.narrow ? 12 : 24), log: false };
}

interface TimelineFrame {
  readonly x: Axis;
  readonly lanes: readonly Lane[];
  readonly lineHeight: number;
  /** Room for the name of a lane above it (on a phone). */
  readonly head: number;
  readonly tops: readonly number[];
  readonly bottom: number;
}

const LANE_PAD = 8;

/** Without words there is room for the lanes' names beside them, on a phone too. */
function toRoomy(d: Drawing): Drawing {
  return d.wordless ? { ...d, narrow: false } : d;
}

function toSmallest(d: Drawing): Drawing {
  return { ...d, size: Math.min(d.size, 9) };
}

/** The largest labels whose lines do not touch, down to nine px: a timeline is read whole or not at all. */
function toFittingDrawing(d: Drawing): Drawing {
  const sizes = Array.from({ length: Math.max(0, Math.floor(d.size - 9) + 1) }, (_, i) => d.size - i);
  const fitting = sizes.map((size) => ({ ...d, size })).find((smaller) => toTimelineFrame(smaller).lineHeight >= toLeastLine(smaller));
  return fitting ?? toSmallest(d);
}

/** Numbered marks need more room than words, marks alone less. */
function toLeastLine(d: Drawing): number {
  if (d.wordless) return d.size * 0.85;
  return d.size * (d.narrow ? 1.65 : 1.35);
}

function toTimelineFrame(d: Drawing): TimelineFrame {
  const x = toAxis(d);
  const lanes = toLanes(d, x);
  const bottom = d.height - Math.ceil(d.size * 1.25) - 10;
  const head = d.narrow ? d.size * 1.5 : 0;
  const lines = lanes.reduce((sum, lane) => sum + lane.lines, 0);
  const lineHeight = Math.min(d.size * 2.4, (bottom - lanes.length * (head + LANE_PAD)) / Math.max(1, lines));
  const heights = lanes.map((lane) => lane.lines * lineHeight + head + LANE_PAD);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  return { x, lanes, lineHeight, head, tops, bottom: Math.min(bottom, heights.reduce((sum, height) => sum + height, 0)) };
}

/** Height in px under which lines of the timeline touch, however small its labels. */
function toLeastTimelineHeight(drawing: Drawing): number {
  const d = toSmallest(toRoomy(drawing));
  const lanes = toLanes(d, toAxis(d));
  const lines = lanes.reduce((sum, lane) => sum + lane.lines, 0);
  const head = d.narrow ? d.size * 1.5 : 0;
  return Math.ceil(lines * toLeastLine(d) + lanes.length * (head + LANE_PAD) + d.size * 1.25 + 10);
}

/** Height in px that the timeline needs at this width. */
function toTimelineHeight(d: Drawing): number {
  const lanes = toLanes(d, toAxis(d));
  const lines = lanes.reduce((sum, lane) => sum + lane.lines, 0);
  const head = d.narrow ? d.size * 1.5 : 0;
  return Math.ceil(lines * d.size * (d.narrow ? 2 : 1.9) + lanes.length * (head + LANE_PAD) + d.size * 1.25 + 14);
}

function toY(t: TimelineFrame, lane: number, line: number): number {
  return (t.tops[lane] ?? 0) + t.head + LANE_PAD / 2 + (line + 0.5) * t.lineHeight;
}

function toFrame(d: Drawing, t: TimelineFrame): PlotFrame {
  const years = toYearTicks(t.x, d.size);
  const lanes = t.tops.slice(1).map((at) => ({ at, label: '', mark: true }));
  const common = { left: 0, right: d.width, top: 0, bottom: t.bottom, xMarks: years.marks };
  return { ...common, x: years.ticks, y: lanes, zero: t.bottom, grid: 'both', topLabel: 'beside', size: d.size, colors: toFrameColors(d.theme) };
}

function toLabels(d: Drawing, t: TimelineFrame): PlacedLabel[] {
  const names = t.lanes.map((lane, i): PlacedLabel => {
    const lines = [{ text: EVENT_KIND_NAMES[lane.kind][d.locale], size: d.size, weight: BOLD }];
    const size = toBlockSize(lines, d.measure);
    const y = d.narrow ? (t.tops[i] ?? 0) + 4 : toY(t, i, 0) - size.height / 2;
    return { id: lane.kind, role: 'lane', x: 0, y, ...size, align: 'left', lines, color: d.theme.ink, leader: null };
  });
  const texts = t.lanes.flatMap((lane, i) =>
    lane.items.flatMap((item): PlacedLabel[] => {
      if (item.labelX === null) return [];
      const size = toBlockSize([item.text], d.measure);
      return [{ id: item.place.event.id, role: 'event', x: item.labelX, y: toY(t, i, item.line) - size.height / 2, ...size, align: 'left', lines: [item.text], color: d.theme.ink, leader: null }];
    }),
  );
  return [...names, ...texts];
}

/** Numbers go down the lanes as the key reads. */
function toMarks(d: Drawing, t: TimelineFrame): EventMark[] {
  const items = t.lanes.flatMap((lane, i) => lane.items.map((item) => ({ item, y: toY(t, i, item.line) })));
  const numbered = items.filter(({ item }) => item.labelX === null);
  return items.flatMap(({ item, y }): EventMark[] => {
    const number = item.labelX === null && !d.wordless ? numbered.findIndex((other) => other.item === item) + 1 : null;
    if (number === null && isRange(item.place)) return [];
    const common = { eventId: item.place.event.id, x: (item.from + item.to) / 2, y, number, size: d.size - 2 };
    const solid = number === null;
    return [{ ...common, radius: d.size * (solid ? 0.36 : 0.75), color: d.theme.accent, fill: solid ? d.theme.accent : d.theme.surface }];
  });
}

/** Points and floating bars of Chart.js, so that pointer and keyboard find every event. */
function toDatasets(d: Drawing, t: TimelineFrame): PlotDataset[] {
  const items = t.lanes.flatMap((lane, i) => lane.items.map((item) => ({ place: item.place, y: toY(t, i, item.line) })));
  const ranges = items.filter(({ place }) => isRange(place));
  const bars = ranges.map(({ place, y }) => ({ x: [Math.max(place.span[0], t.x.min), Math.min(place.span[1], t.x.max)] as [number, number], y, eventId: place.event.id }));
  const points = items.filter(({ place }) => !isRange(place)).map(({ place, y }) => ({ x: place.at, y, eventId: place.event.id }));
  return [
    { type: 'bar', indexAxis: 'y', label: '', data: bars, barThickness: d.size * 0.72, grouped: false, backgroundColor: d.theme.accentTint, borderColor: d.theme.accent, borderWidth: 1.5, borderRadius: 3, borderSkipped: false, clip: false },
    { type: 'scatter', label: '', data: points, pointRadius: d.size * 0.36, pointHitRadius: 9, pointBackgroundColor: d.theme.accent, pointBorderWidth: 0, clip: false },
  ];
}

/** Events only, a lane for each kind, on a true time axis. */
function toTimelineChart(drawing: Drawing): PlotParts {
  const d = toFittingDrawing(toRoomy(drawing));
  const t = toTimelineFrame(d);
  return {
    datasets: toDatasets(d, t),
    scales: { x: { min: t.x.min, max: t.x.max, type: 'linear' }, y: { min: 0, max: t.bottom, type: 'linear' } },
    area: { left: t.x.from, right: t.x.to, top: 0, bottom: t.bottom },
    reverse: true,
    annotations: [],
    shapes: { plotFrame: toFrame(d, t), connectors: [], barBoxes: [], whiskers: [], openArrows: [], hollowMarks: [], eventMarks: toMarks(d, t), findingMarks: [], plotLabels: toLabels(d, t) },
  };
}

export const timelineKind: ChartKind = { toParts: toTimelineChart, toHeight: toTimelineHeight, toLeastHeight: toLeastTimelineHeight };
