import { REGULAR } from './font';
import { BADGE, type MarkRing, RING_GAP, toMarkRing } from './mark-ring';
import { type PlotConfig, readPlotShapes } from './plot-config';
import type { PlotFrame, Tick } from './plot-shapes';
import { inflate, type Point, type Rect } from './rect';
import type { Target } from './targets';
import { measureText } from './text-width';

/** A pinned mark over a drawing, px of the layout: its ring, and its letter in a disc. */
export interface PinMark extends MarkRing {
  readonly id: string;
  readonly letter: string;
  /** Middle of the disc. */
  readonly at: Point;
}

/** Lower right first: there are fewer words below a line than above. Then round, and further out. */
const WAYS: readonly Point[] = [[1, 1], [1, -1], [-1, 1], [-1, -1], [1, 0], [-1, 0], [0, 1], [0, -1]];
const STEPS = [0, 5, 12, 20] as const;

function toTickBoxes(ticks: readonly Tick[], toBox: (tick: Tick, width: number) => Rect, size: number): Rect[] {
  return ticks.flatMap((tick) => (tick.label ? [toBox(tick, measureText(tick.label, { size, weight: REGULAR }))] : []));
}

/** The numbers along the axes. */
function toAxisBoxes({ left, right, bottom, size, x, y, topLabel, second }: PlotFrame): Rect[] {
  const upright = (from: (width: number) => number) => ({ at }: Tick, width: number): Rect => ({ x: from(width), y: at - size * 0.6, width, height: size * 1.2 });
  const beside = topLabel === 'above' ? y.slice(0, -1) : y;
  return [
    ...toTickBoxes(x, ({ at }, width) => ({ x: at - width / 2, y: bottom + 8, width, height: size * 1.2 }), size),
    ...toTickBoxes(beside, upright((width) => left - 8 - width), size),
    ...toTickBoxes(second?.ticks ?? [], upright(() => right + 8), size),
  ];
}

/** What a letter must not cover: words, signs, and the numbers of the axes. */
function toWords(config: PlotConfig): Rect[] {
  const { plotLabels, findingMarks, eventMarks, noteMarks = [], plotFrame, panels = [] } = readPlotShapes(config);
  const circles = [...eventMarks, ...noteMarks].map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  return [...plotLabels, ...findingMarks, ...circles, ...[plotFrame, ...panels].flatMap(toAxisBoxes)].map((box) => inflate(box, 1));
}

function toArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function toCover(box: Rect, others: readonly Rect[]): number {
  return others.reduce((sum, other) => sum + toArea(box, other), 0);
}

function toDisc([x, y]: Point): Rect {
  return { x: x - BADGE, y: y - BADGE, width: 2 * BADGE, height: 2 * BADGE };
}

/** Places around a ring, the nearest first; half on its edge. */
function toPlaces({ x, y, width, height }: Rect): Point[] {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return STEPS.flatMap((step) => WAYS.map(([right, down]): Point => [cx + right * (width / 2 + 4 + step), cy + down * (height / 2 + 4 + step)]));
}

interface Ground {
  readonly words: readonly Rect[];
  /** What a letter rather does not cover. */
  readonly data: readonly Rect[];
  readonly bounds: Rect;
}

function toCost(place: Point, { words, data, bounds }: Ground, index: number): number {
  const disc = toDisc(place);
  const outside = disc.width * disc.height - toArea(disc, bounds);
  return outside * 1000 + toCover(disc, words) * 100 + toCover(disc, data) + index * 0.5;
}

function findPlace(ring: Rect, ground: Ground): Point {
  const places = toPlaces(ring);
  const costs = places.map((place, i) => toCost(place, ground, i));
  return places[costs.indexOf(Math.min(...costs))] as Point;
}

/**
 * Rings and letters of the pinned marks of a drawing, so that no letter covers words, another letter or, where there is room, data.
 * Pure: the first paint of the server and the canvas that takes over have the same.
 * @param letters by observation id, in their order
 */
export function toPinMarks(config: PlotConfig, targets: readonly Target[], letters: ReadonlyMap<string, string>, size: { readonly width: number; readonly height: number }): PinMark[] {
  if (letters.size === 0) return [];
  const found = [...letters].flatMap(([id, letter]) => {
    const target = targets.find((each) => each.id === id);
    return target ? [{ id, letter, ...toMarkRing(target.box) }] : [];
  });
  const words = [...toWords(config), ...found.map(({ ring }) => ring).map((ring) => inflate(ring, -RING_GAP))];
  const data = targets.map(({ box }) => box);
  const marks: PinMark[] = [];
  for (const pin of found) {
    const at = findPlace(pin.ring, { words: [...words, ...marks.map((mark) => toDisc(mark.at))], data, bounds: { x: 0, y: 0, ...size } });
    marks.push({ ...pin, at });
  }
  return marks;
}
