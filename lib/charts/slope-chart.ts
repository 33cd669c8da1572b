import { formatPeriod } from '../core/format';
import type { Axis } from './axis';
import type { ChartKind } from './chart-kind';
import { WORDS } from './chart-words';
import { toDrawable } from './drawable';
import type { Drawing } from './drawing';
import { BOLD, REGULAR } from './font';
import { type EndRequest, placeEndLabels } from './end-labels';
import { groupBy } from '../core/group-by';
import { toBlockSize } from './label-layout';
import { type ObservationMark, toValueLines } from './observation-mark';
import type { PlotParts } from './plot-parts';
import type { Connector, PlacedLabel, Swatch, TextLine, Tick } from './plot-shapes';
import { isRanking, toPartScale } from './rank-scale';
import { SERIES_DASHES, toFrameColors } from './theme';
import { toPointDataset } from './time-parts';
import { placeFindingMarks } from './time-labels';
import { type PlacedMark, placeMarks, toHollowMarks, toMarkBox, toOpenArrows, toWhiskers } from './time-shapes';
import { toLines } from './text-width';
import { toInside } from './title-words';

interface Slope {
  readonly x: Axis;
  readonly y: Axis;
  readonly y2: null;
  /** Both dates on the axis; the same one twice where there is but one. */
  readonly dates: readonly [number, number];
}

/** The lines of a label: the value; on the right (or alone) the series too. */
function toWords(d: Drawing, mark: ObservationMark, named: boolean, width: number): TextLine[] {
  const weight = mark.rank < 0 ? REGULAR : BOLD;
  const value = { text: toValueLines(mark, d.locale)[0], size: d.size, weight };
  if (!named) return [value];
  const text = `${value.text} ${toInside(mark.label, d.locale)}`;
  return toLines(text, width, (part) => d.measure(part, { size: d.size, weight })).map((line) => ({ text: line, size: d.size, weight }));
}

/** Values from the lowest to the highest end, with air; a tenth of a decade on a log scale. Ranks count downwards. */
function toValueAxis(d: Drawing, marks: readonly ObservationMark[], bottom: number): Axis {
  const log = d.view.spec.y?.scale === 'log';
  const values = marks.flatMap(({ y, low, high }) => [y, low, high]).filter((value) => value !== null && (!log || value > 0)) as number[];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  const [min, max] = log ? [low / 1.15, high * 1.15] : [low - air, high + air];
  const ends = isRanking(marks) ? { min: max, max: min } : { min, max };
  return { ...ends, from: bottom, to: d.size * 1.5, log };
}

const SIDE = 0.34;

/** On the right all lines have their names; on the left those that end there. One line alone is what the title says. */
function toIsNamed(marks: readonly ObservationMark[], last: number): (mark: ObservationMark) => boolean {
  if (new Set(marks.map(({ spec }) => spec.key)).size < 2) return () => false;
  const named = new Set(marks.filter(({ at }) => at === last).map(({ spec }) => spec.key));
  return ({ at, spec }) => at === last || !named.has(spec.key);
}

function toSideWidth(d: Drawing, marks: readonly ObservationMark[], isNamed: (mark: ObservationMark) => boolean): number {
  const widths = marks.map((mark) => toBlockSize(toWords(d, mark, isNamed(mark), d.width * SIDE), d.measure).width);
  return Math.min(d.width * SIDE, Math.max(d.size * 3, ...widths)) + d.size * 2.4;
}

function toSlope(d: Drawing, marks: readonly ObservationMark[]): Slope {
  const [first, last] = [Math.min(...marks.map(({ at }) => at)), Math.max(...marks.map(({ at }) => at))];
  const bottom = d.height - Math.ceil(d.size * 2.6) - 10;
  const isNamed = toIsNamed(marks, last);
  const left = toSideWidth(d, marks.filter(({ at }) => at === first), isNamed);
  const right = toSideWidth(d, marks.filter(({ at }) => at === last), isNamed);
  const x: Axis = { min: first, max: last > first ? last : first + 1, from: left, to: Math.max(left + 40, d.width - right), log: false };
  return { x, y: toValueAxis(d, marks, bottom), y2: null, dates: [first, last] };
}

/** Both dates, as the sources word them; part of a year says that it is one. */
function toTicks(d: Drawing, { x, dates }: Slope, marks: readonly PlacedMark[]): Tick[] {
  return [...new Set(dates)].map((at, i) => {
    const own = marks.find((mark) => mark.at === at);
    const part = own?.partial ? ` · ${WORDS.notAYear[d.locale]}` : '';
    return { at: i === 0 ? x.from : x.to, label: own ? formatPeriod(own.observation.timePeriod, d.locale) + part : '', mark: true };
  });
}

/** Of rival claims about a date, the line joins the stated and most precise one. */
function pick(marks: readonly PlacedMark[]): PlacedMark | undefined {
  const width = ({ low, high }: PlacedMark) => (low === null || high === null ? Infinity : high - low);
  return marks.toSorted((a, b) => Number(a.derived) - Number(b.derived) || width(a) - width(b))[0];
}

/** A line joins what was stated; to an implied value or a bound it is dotted. */
function toConnectors(marks: readonly PlacedMark[], dates: Slope['dates']): Connector[] {
  return [...groupBy(marks, ({ spec }) => spec.key).values()].flatMap((own) => {
    const [a, b] = dates.map((date) => pick(own.filter(({ at }) => at === date)));
    if (!a || !b || a === b) return [];
    const solid = [a, b].every(({ derived, partial, form }) => !derived && !partial && form === 'point');
    const dash = solid ? (SERIES_DASHES[Math.max(0, a.rank) % SERIES_DASHES.length] ?? []) : [1.5, 3.5];
    return [{ seriesKey: a.spec.key, points: [[a.x, a.yPx], [b.x, b.yPx]], dash: a.rank < 0 && solid ? [] : dash, width: solid && a.rank >= 0 ? 2 : 1.3, color: a.color }];
  });
}

function toRequests(d: Drawing, marks: readonly PlacedMark[], isNamed: (mark: ObservationMark) => boolean): EndRequest[] {
  return marks.map((mark) => ({ id: mark.observation.id, lines: toWords(d, mark, isNamed(mark), d.width * SIDE), color: mark.rank < 0 ? d.theme.contextInk : mark.color, end: [mark.x, mark.yPx] }));
}

function placeWords(d: Drawing, s: Slope, marks: readonly PlacedMark[]): PlacedLabel[] {
  const [first, last] = s.dates;
  const gap = d.size * 1.5;
  const column = { top: 2, bottom: s.y.from + d.size };
  const isNamed = toIsNamed(marks, last);
  const left = marks.filter(({ at }) => at === first);
  const right = first === last ? [] : marks.filter(({ at }) => at === last);
  const reach = (own: readonly PlacedMark[]) => Math.max(0, ...own.map(({ x, radius }) => Math.abs(x - (own === left ? s.x.from : s.x.to)) + radius));
  return [
    ...placeEndLabels(d, toRequests(d, left, isNamed), { ...column, x: s.x.from - gap - Math.max(0, reach(left) - d.size), side: 'left' }),
    ...placeEndLabels(d, toRequests(d, right, isNamed), { ...column, x: s.x.to + gap + Math.max(0, reach(right) - d.size), side: 'right' }),
  ].filter(({ x, width }) => x >= 0 && x + width <= d.width);
}

/** Series whose names were crowded out. */
function toSwatches(marks: readonly PlacedMark[], labels: readonly PlacedLabel[], { dates }: Slope): Swatch[] {
  const isNamed = toIsNamed(marks, dates[1]);
  const shown = new Set(labels.map(({ id }) => id));
  const named = new Set(marks.filter((mark) => isNamed(mark) && shown.has(mark.observation.id)).map(({ spec }) => spec.key));
  const groups = groupBy(marks, ({ spec }) => spec.key);
  const unnamed = groups.size < 2 ? [] : [...groups.values()].flatMap(([mark]) => mark ?? []).filter(({ spec }) => !named.has(spec.key));
  return unnamed.map(({ label, rank }) => ({ text: label, rank, form: 'line' }));
}

/** Two dates, one left and one right, joined: who rose and who fell. Labels stand at both ends; no scale is needed. */
function toSlopeChart(d: Drawing): PlotParts {
  const { marks: all, undrawn } = toDrawable(d.view, d.locale);
  const s = toSlope(d, all);
  const marks = all.length ? placeMarks(d, all, s) : [];
  const labels = placeWords(d, s, marks);
  const swatches = toSwatches(marks, labels, s);
  const connectors = toConnectors(marks, s.dates);
  const bounds = { x: 2, y: 2, width: d.width - 4, height: s.y.from };
  const findingMarks = placeFindingMarks(d, marks, { boxes: [...labels, ...marks.map(toMarkBox)], segments: [], bounds });
  const datasets = [...groupBy(marks, ({ spec }) => spec).values()].map((own) => toPointDataset(d, s, own));
  const common = { left: s.x.from, right: s.x.to, top: 0, bottom: s.y.from + d.size, xMarks: [], y: [], zero: null, topLabel: 'beside' as const, size: d.size };
  return {
    datasets,
    scales: { x: { min: s.x.min, max: s.x.max, type: 'linear' }, y: toPartScale(s.y.min, s.y.max, s.y) },
    area: { left: s.x.from, right: s.x.to, top: s.y.to, bottom: s.y.from },
    reverse: false,
    annotations: [],
    shapes: {
      plotFrame: { ...common, x: toTicks(d, s, marks), grid: 'vertical', colors: toFrameColors(d.theme) },
      connectors, barBoxes: [], whiskers: toWhiskers(d, marks), openArrows: toOpenArrows(d, marks), hollowMarks: toHollowMarks(d, marks), eventMarks: [], findingMarks, plotLabels: labels,
      ...(undrawn.length ? { undrawn } : {}),
      ...(swatches.length ? { swatches } : {}),
    },
  };
}

/** Height in px that the labels of one side need. */
function toSlopeHeight(d: Drawing, marks: readonly ObservationMark[]): number {
  const sides = [...groupBy(marks, ({ at }) => at).values()].map((own) => own.reduce((sum, mark) => sum + toBlockSize(toWords(d, mark, true, d.width * SIDE), d.measure).height, 0));
  return Math.ceil(Math.max(d.size * 24, Math.max(0, ...sides) * 1.25 + d.size * 6));
}

export const slopeKind: ChartKind = { toParts: toSlopeChart, toHeight: (d) => toSlopeHeight(d, toDrawable(d.view, d.locale).marks) };
