import type { TradeEvent } from '../core/catalogue';
import { formatPeriod } from '../core/format';
import type { Locale } from '../core/locale';
import { parsePeriod, toTimeSpan } from '../core/period';
import { type Axis, toPixel } from './axis';
import type { Drawing } from './drawing';
import { REGULAR } from './font';
import { toBlockSize } from './label-layout';
import type { EventMark, PlacedLabel } from './plot-shapes';
import { toLines } from './text-width';

/** An event on the time axis. A period of a year or more is a band; a day or month is a line. */
export interface EventPlace {
  readonly event: TradeEvent;
  readonly at: number;
  readonly span: readonly [number, number];
  readonly isBand: boolean;
}

/** Events above the data. Heights and places in px from the top of the canvas. */
export interface EventLane {
  readonly height: number;
  readonly places: readonly EventPlace[];
  readonly marks: readonly EventMark[];
  readonly labels: readonly PlacedLabel[];
}

interface RowLabel {
  readonly row: number;
  readonly stem: number;
  readonly left: number;
  readonly width: number;
  readonly align: PlacedLabel['align'];
  readonly lines: readonly string[];
}

const MAX_ROWS = 3;
const GAP = 10;
/** Below each row of text, for its rings. */
const MARK_ROOM = 12;

export function toEventPlace(event: TradeEvent): EventPlace {
  const period = parsePeriod(event.timePeriod);
  const span = toTimeSpan(period);
  return { event, at: (span[0] + span[1]) / 2, span, isBand: period.months >= 12 };
}

/** "Science and technology agreement, Sep 2002"; the date stays on one line, and has a star where it is inferred. */
export function toEventText(event: TradeEvent, locale: Locale, inferred = '*'): string {
  const date = formatPeriod(event.timePeriod, locale).replaceAll(' ', '\u00a0');
  return `${event.label[locale]}, ${date}${event.inferred ? inferred : ''}`;
}

function isFree(label: RowLabel, placed: readonly (RowLabel | null)[]): boolean {
  return placed.every((other) => {
    if (!other) return true;
    if (other.row === label.row) return label.left + label.width + GAP <= other.left || other.left + other.width + GAP <= label.left;
    const [upper, lower] = other.row > label.row ? [other, label] : [label, other];
    return upper.stem < lower.left - 5 || upper.stem > lower.left + lower.width + 5;
  });
}

interface LaneSpace {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
}

/** Texts begin at their line, end at it, or stand over it; in the lowest row first. */
function toRowLabels(d: Drawing, place: EventPlace, stem: number, space: LaneSpace): RowLabel[] {
  const measure = (text: string) => d.measure(text, { size: d.size - 1, weight: REGULAR });
  const lines = toLines(toEventText(place.event, d.locale), d.size * 12, measure);
  if (lines.length > 3) return [];
  const width = Math.ceil(Math.max(...lines.map(measure)));
  const base = { stem, width, lines };
  const rows = Array.from({ length: space.rows }, (_, row) => row);
  const labels = rows.flatMap((row): RowLabel[] => [
    { ...base, row, left: stem - 4, align: 'left' },
    { ...base, row, left: stem + 4 - width, align: 'right' },
    { ...base, row, left: stem - width / 2, align: 'center' },
  ]);
  return labels.filter(({ left }) => left >= space.left && left + width <= space.right);
}

interface Layout {
  readonly labels: readonly (RowLabel | null)[];
  readonly cost: number;
}

/** An event without its words costs more than any row; a higher row more than another side. */
const COST = { unlabelled: 100, row: 6, side: 1 };
const BEAM = 40;

function toCost(label: RowLabel): number {
  return label.row * COST.row + (label.align === 'left' ? 0 : COST.side);
}

/** A layout with a label more, or with none for the next event, before it is known whether it fits. */
interface Candidate {
  readonly from: Layout;
  readonly label: RowLabel | null;
  readonly cost: number;
}

function toCandidates(from: Layout, options: readonly RowLabel[]): Candidate[] {
  const labelled = options.map((label) => ({ from, label, cost: from.cost + toCost(label) }));
  return [...labelled, { from, label: null, cost: from.cost + COST.unlabelled }];
}

/** The cheapest that fit: most never need to be looked at. */
function takeBest(candidates: readonly Candidate[]): Layout[] {
  const best: Layout[] = [];
  for (const { from, label, cost } of candidates.toSorted((a, b) => a.cost - b.cost)) {
    if (best.length === BEAM) break;
    if (!label || isFree(label, from.labels)) best.push({ labels: [...from.labels, label], cost });
  }
  return best;
}

/** Events one after the other, keeping the forty best layouts so far: a greedy choice blocks later events too often. */
function findLayout(d: Drawing, places: readonly EventPlace[], stems: readonly number[], space: LaneSpace): readonly (RowLabel | null)[] {
  let layouts: Layout[] = [{ labels: [], cost: 0 }];
  for (const [i, place] of places.entries()) {
    const options = toRowLabels(d, place, stems[i] ?? 0, space);
    layouts = takeBest(layouts.flatMap((layout) => toCandidates(layout, options)));
  }
  return layouts[0]?.labels ?? [];
}

/** A numbered ring above the data, for one event or for several that stand too close to have one each. */
interface Ring {
  readonly x: number;
  readonly level: number;
}

/** The ring of each numbered event: on the lowest level where it touches none; where there is no such level, the nearest one's. */
function toRings(stems: readonly number[], distance: number, most: number): Ring[] {
  const rings: Ring[] = [];
  const own: Ring[] = [];
  for (const x of stems) {
    const near = rings.filter((ring) => Math.abs(ring.x - x) < distance);
    const level = Array.from({ length: most }, (_, i) => i).find((each) => near.every((ring) => ring.level !== each));
    const ring = level === undefined ? near.reduce((a, b) => (Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a)) : { x, level };
    if (level !== undefined) rings.push(ring);
    own.push(ring);
  }
  return own;
}

interface LaneGeometry {
  readonly markY: (row: number) => number;
  readonly numberY: (level: number) => number;
  readonly height: number;
}

/** Rows of text count upwards from the data; numbered marks stand below all text. */
function toGeometry(d: Drawing, labels: readonly (RowLabel | null)[], rings: readonly Ring[]): LaneGeometry {
  const used = labels.filter((label) => label !== null);
  const rows = Array.from({ length: Math.max(0, ...used.map(({ row }) => row + 1)) }, (_, row) => {
    const lines = Math.max(0, ...used.filter((label) => label.row === row).map((label) => label.lines.length));
    return Math.ceil(lines * (d.size - 1) * 1.25) + MARK_ROOM;
  });
  const total = rows.reduce((sum, height) => sum + height, 0);
  const numbers = rings.reduce((sum, { level }) => Math.max(sum, level + 1), 0);
  const step = d.size * 1.5 + 2;
  return {
    markY: (row) => 2 + rows.slice(row).reduce((sum, height) => sum + height, 0) - MARK_ROOM / 2,
    numberY: (level) => 2 + total + (numbers - 1 - level) * step + step / 2,
    height: total + numbers > 0 ? 2 + total + numbers * step + 4 : 0,
  };
}

function toLabel(d: Drawing, event: TradeEvent, label: RowLabel, geometry: LaneGeometry): PlacedLabel {
  const lines = label.lines.map((text) => ({ text, size: d.size - 1, weight: REGULAR }));
  const { height } = toBlockSize(lines, d.measure);
  const top = geometry.markY(label.row) - MARK_ROOM / 2 - height;
  return { id: event.id, role: 'event', x: label.left, y: top, width: label.width, height, align: label.align, lines, color: d.theme.muted, leader: null };
}

function toMarks(d: Drawing, places: readonly EventPlace[], labels: readonly (RowLabel | null)[], stems: readonly number[], rings: readonly Ring[], geometry: LaneGeometry): EventMark[] {
  const numbers = new Map([...new Set(rings)].map((ring, i) => [ring, i + 1]));
  let next = 0;
  return places.map(({ event }, i) => {
    const label = labels[i];
    const base = { eventId: event.id, x: stems[i] ?? 0, color: d.theme.event, fill: d.theme.surface, size: d.size - 2 };
    if (label) return { ...base, y: geometry.markY(label.row), radius: 2.5, number: null };
    const ring = rings[next] ?? { x: base.x, level: 0 };
    next += 1;
    const y = geometry.numberY(ring.level);
    return d.wordless ? { ...base, y, radius: 2.5, number: null } : { ...base, x: ring.x, y, radius: d.size * 0.72, number: numbers.get(ring) ?? 0 };
  });
}

/** Events inside the time of the chart, by date. */
function findPlaces(d: Drawing, x: Axis): EventPlace[] {
  if (!d.annotations) return [];
  return d.view.events
    .map(toEventPlace)
    .filter(({ span }) => span[1] > x.min && span[0] < x.max)
    .map((place) => ({ ...place, at: Math.min(Math.max(place.at, x.min), x.max) }))
    .sort((a, b) => a.at - b.at);
}

/** The most of a chart's height that its events may take: the data come first. */
const MOST_HEIGHT = 0.45;

function layOut(d: Drawing, places: readonly EventPlace[], stems: readonly number[], space: LaneSpace, most: number): EventLane {
  const labels = findLayout(d, places, stems, space);
  const step = d.size * 1.5 + 2;
  const unwritten = stems.filter((_, i) => !labels[i]);
  // Where no key can explain numbers, there are none.
  const rings = d.wordless ? unwritten.map((x): Ring => ({ x, level: 0 })) : toRings(unwritten, step, Math.max(1, Math.floor((most - 6) / step)));
  const geometry = toGeometry(d, labels, rings);
  return {
    height: geometry.height,
    places,
    marks: toMarks(d, places, labels, stems, rings, geometry),
    labels: places.flatMap(({ event }, i) => (labels[i] ? [toLabel(d, event, labels[i], geometry)] : [])),
  };
}

/**
 * Lays out the events of a time chart in a lane above the data. Where texts do not fit (always on a phone) numbered marks
 * stand for them; `toEventKey` gives the list that explains the numbers. On a low chart fewer rows are written, at last none.
 * @param most px that the lane may take; at least one row of numbers is always there.
 */
export function toEventLane(d: Drawing, x: Axis, most = d.height * MOST_HEIGHT): EventLane {
  const places = findPlaces(d, x);
  const stems = places.map(({ at }) => toPixel(x, at));
  const space = { left: Math.min(x.from, 4), right: d.width - 2 };
  for (let rows = d.narrow ? 0 : d.height < d.size * 30 ? 2 : MAX_ROWS; ; rows -= 1) {
    const lane = layOut(d, places, stems, { ...space, rows }, most);
    if (lane.height <= most || rows <= 0) return lane;
  }
}
