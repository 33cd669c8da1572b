import { toPixel } from './axis';
import { type BarRow, type BarsFrame, toBarsFrame, toBarsHeight, toLeastBarsHeight } from './bars-frame';
import type { PlotParts, PlotDataset } from './plot-parts';
import type { ChartKind } from './chart-kind';
import { WORDS } from './chart-words';
import type { Drawing } from './drawing';
import { REGULAR } from './font';
import { toBlockSize } from './label-layout';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import type { BarBox, FindingMark, OpenArrow, PlacedLabel, TextLine, Whisker } from './plot-shapes';
import { inflate, intersects, type Point, type Rect } from './rect';
import { toLines } from './text-width';

/** Bars too short to see still get this many px. */
const MIN_BAR = 2;

/** Rows carry their names, so colour need not tell them apart: one accent, and grey for context. */
function toColor(d: Drawing, mark: ObservationMark): string {
  return mark.rank < 0 ? d.theme.context : d.theme.accent;
}

function toFill(d: Drawing, mark: ObservationMark): string {
  if (mark.form === 'bound') return 'transparent';
  if (mark.derived) return d.theme.surface;
  if (mark.partial) return mark.rank < 0 ? d.theme.track : d.theme.accentTint;
  return toColor(d, mark);
}

function toDatasets(d: Drawing, b: BarsFrame): PlotDataset[] {
  return d.view.spec.series.flatMap((spec): PlotDataset[] => {
    const rows = b.rows.map((row, index) => ({ ...row, index })).filter(({ mark }) => mark.spec === spec);
    if (!rows.length) return [];
    const data = rows.map(({ mark, index }) => ({ x: mark.y, y: index, observationId: mark.observation.id }));
    const backgroundColor = rows.map(({ mark }) => toFill(d, mark));
    const label = rows[0]?.mark.label ?? '';
    return [{ type: 'bar', indexAxis: 'y', label, data, barThickness: b.thickness, minBarLength: MIN_BAR, grouped: false, backgroundColor, borderWidth: 0, clip: false }];
  });
}

/** Both ends of the bar in px. */
function toBarEnds(b: BarsFrame, mark: ObservationMark): readonly [number, number] {
  const [zero, end] = [toPixel(b.x, 0), toPixel(b.x, mark.y)];
  return mark.y >= 0 ? [zero, Math.max(end, zero + MIN_BAR)] : [Math.min(end, zero - MIN_BAR), zero];
}

function toBoxes(d: Drawing, b: BarsFrame): BarBox[] {
  return b.rows.flatMap(({ mark, y }): BarBox[] => {
    const [from, to] = toBarEnds(b, mark);
    const base = { observationId: mark.observation.id, y: y - b.thickness / 2, height: b.thickness };
    const style = mark.derived ? 'dashed' : 'solid';
    const rest = { ...base, style: 'track' as const, hatched: false, x: b.x.from, width: b.x.to - b.x.from, color: d.theme.track };
    const bar = { ...base, style, hatched: mark.partial, x: from, width: to - from, color: toColor(d, mark) } as const;
    return [...(d.view.spec.kind === 'share' ? [rest] : []), ...(mark.form === 'bound' ? [] : [bar])];
  });
}

/** Ranges that are visible at this scale. */
function toWhiskers(d: Drawing, b: BarsFrame): Whisker[] {
  if (!d.evidence) return [];
  return b.rows.flatMap(({ mark, y }): Whisker[] => {
    if (mark.low === null || mark.high === null) return [];
    const [from, to] = [toPixel(b.x, mark.low), toPixel(b.x, mark.high)];
    if (to - from < 5) return [];
    const cap = Math.min(7, b.thickness / 3);
    return [{ observationId: mark.observation.id, axis: 'x', at: y, from, to, gap: null, cap, color: toColor(d, mark), halo: d.theme.surface }];
  });
}

function toArrows(d: Drawing, b: BarsFrame): OpenArrow[] {
  return b.rows.flatMap(({ mark, y }): OpenArrow[] => {
    if ((mark.low === null) === (mark.high === null)) return [];
    const way = mark.high === null ? 1 : -1;
    const [from, to] = toBarEnds(b, mark);
    const start = way > 0 ? to : mark.form === 'bound' ? to : from;
    const foot: readonly [Point, Point] | null = mark.form === 'bound' ? [[start, y - b.thickness / 2], [start, y + b.thickness / 2]] : null;
    return [{ observationId: mark.observation.id, from: [start, y], to: [start + way * d.size * 2, y], foot, color: toColor(d, mark) }];
  });
}

/** Where the words after a bar begin: beyond its end, its range and its arrow. */
function toValueX(b: BarsFrame, row: BarRow, whiskers: readonly Whisker[], arrows: readonly OpenArrow[]): number {
  const id = row.mark.observation.id;
  const ends = [
    toBarEnds(b, row.mark)[1],
    ...whiskers.filter((w) => w.observationId === id).map(({ to }) => to),
    ...arrows.filter((a) => a.observationId === id).map(({ to }) => to[0] + 2),
  ];
  return Math.max(...ends) + 8;
}

function toText(id: string, role: PlacedLabel['role'], x: number, y: number, lines: readonly TextLine[], color: string, d: Drawing): PlacedLabel {
  return { id, role, x, y, ...toBlockSize(lines, d.measure), align: 'left', lines, color, leader: null };
}

function toRowLabels(d: Drawing, b: BarsFrame, row: BarRow, valueX: number): PlacedLabel[] {
  const { observation } = row.mark;
  const titleX = d.narrow ? b.x.from : 0;
  const title = toText(`${observation.id}:title`, 'row', titleX, row.titleY, row.title, d.theme.ink, d);
  const height = row.value.size * 1.25;
  const value = toText(observation.id, 'value', valueX, row.y - height / 2, [row.value], toColor(d, row.mark), d);
  return [title, value];
}

function toFindingMark(d: Drawing, row: BarRow, value: PlacedLabel): FindingMark[] {
  const [finding] = row.mark.findings;
  if (!finding) return [];
  const size = Math.round(d.size * 1.15);
  const base = { findingId: finding.id, observationId: row.mark.observation.id, color: d.theme.warning, ink: d.theme.surface, leader: null };
  return [{ ...base, x: value.x + value.width + 6, y: row.y - size / 2, width: size, height: size }];
}

interface Words {
  readonly labels: readonly PlacedLabel[];
  readonly findings: readonly FindingMark[];
}

/** Words that may be left out stand only where they cover nothing and stay inside. */
function keepFree(d: Drawing, b: BarsFrame, wanted: readonly (readonly PlacedLabel[])[], taken: readonly Rect[]): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  for (const places of wanted) {
    const free = places.find(
      (label) => label.x + label.width <= d.width - 1 && label.y + label.height <= b.frame.bottom && [...taken, ...kept].every((other) => !intersects(inflate(label, 2), other)),
    );
    if (free) kept.push(free);
  }
  return kept;
}

/** The finding in words, beside its first mark or below its bar: whichever is free. */
function toFindingTexts(d: Drawing, b: BarsFrame, icons: readonly FindingMark[]): PlacedLabel[][] {
  if (!d.evidence) return [];
  const firsts = icons.filter((icon, i) => icons.findIndex(({ findingId }) => findingId === icon.findingId) === i);
  return firsts.map((icon) => {
    const title = d.view.findings.find(({ id }) => id === icon.findingId)?.title[d.locale] ?? '';
    const font = { size: d.size - 1, weight: REGULAR };
    const write = (x: number) => toLines(title, d.width - x - 4, (text) => d.measure(text, font)).map((text) => ({ text, ...font }));
    const middle = icon.y + icon.height / 2;
    const [beside, below] = [icon.x + icon.width + 6, b.x.from + 2];
    const right = toText(icon.findingId, 'finding', beside, middle - toBlockSize(write(beside), d.measure).height / 2, write(beside), d.theme.warning, d);
    const under = toText(icon.findingId, 'finding', below, middle + b.thickness / 2 + 5, write(below), d.theme.warning, d);
    return [...(d.view.spec.kind === 'share' ? [] : [right]), under].filter(({ lines }) => lines.length <= 2);
  });
}

/** "The rest: not stated", at the end of the track of a share, or below it. */
function toRestNotes(d: Drawing, b: BarsFrame): PlacedLabel[][] {
  if (d.view.spec.kind !== 'share') return [];
  const line = { text: WORDS.restNotStated[d.locale], size: d.size - 1, weight: REGULAR };
  return b.rows.filter(({ mark }) => !mark.derived).map(({ mark, y }) => {
    const label = toText(`${mark.observation.id}:rest`, 'note', 0, y - (line.size * 1.25) / 2, [line], d.theme.muted, d);
    return [
      { ...label, x: b.x.to - label.width - 8 },
      { ...label, x: b.x.to - label.width, y: y + b.thickness / 2 + 4 },
    ];
  });
}

function toWords(d: Drawing, b: BarsFrame, whiskers: readonly Whisker[], arrows: readonly OpenArrow[]): Words {
  const rows = b.rows.map((row) => ({ row, labels: toRowLabels(d, b, row, toValueX(b, row, whiskers, arrows)) }));
  const labels = rows.flatMap((entry) => entry.labels);
  const findings = rows.flatMap(({ row, labels: [, value] }) => (value ? toFindingMark(d, row, value) : []));
  const bars = b.rows.map(({ mark, y }) => ({ x: b.x.from, y: y - b.thickness / 2, width: toBarEnds(b, mark)[1] - b.x.from, height: b.thickness }));
  const notes = keepFree(d, b, [...toFindingTexts(d, b, findings), ...toRestNotes(d, b)], [...labels, ...findings, ...bars]);
  return { labels: [...labels, ...notes], findings };
}

/** Horizontal bars from zero on one scale, a row for each observation; shares on 0 to 100 %. */
function toBarsChart(d: Drawing): PlotParts {
  const b = toBarsFrame(d, toObservationMarks(d.view, d.locale));
  const [whiskers, openArrows] = [toWhiskers(d, b), toArrows(d, b)];
  const words = toWords(d, b, whiskers, openArrows);
  return {
    datasets: toDatasets(d, b),
    scales: { x: { min: b.x.min, max: b.x.max, type: 'linear' }, y: { min: -0.5, max: Math.max(1, b.rows.length) - 0.5, type: 'linear' } },
    area: toArea(d, b),
    reverse: true,
    annotations: [],
    shapes: { plotFrame: b.frame, connectors: [], barBoxes: toBoxes(d, b), whiskers, openArrows, hollowMarks: [], eventMarks: [], findingMarks: words.findings, plotLabels: words.labels },
  };
}

/** Chart.js puts row n in the middle of its share of the height; on a phone the bar sits below its words. */
function toArea(d: Drawing, b: BarsFrame): PlotParts['area'] {
  const shift = (b.rows[0]?.y ?? 0) - (4 + b.rowHeight / 2);
  return { left: b.x.from, right: b.x.to, top: 4 + shift, bottom: b.frame.bottom + shift };
}

export const barsKind: ChartKind = {
  toParts: toBarsChart,
  toHeight: (d) => toBarsHeight(d, toObservationMarks(d.view, d.locale)),
  toLeastHeight: (d) => toLeastBarsHeight(d, toObservationMarks(d.view, d.locale)),
};
