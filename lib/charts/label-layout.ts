import { crossEachOther, crosses, encloses, inflate, intersects, type Point, type Rect, type Segment } from './rect';
import { type PlaceGrid, toPlaceGrid } from './place-grid';
import type { PlacedLabel, TextLine } from './plot-shapes';
import type { MeasureText } from './text-width';

/** What labels must keep clear of. */
export interface Obstacles {
  /** Dots, whiskers, bars, other labels: never covered. */
  readonly boxes: readonly Rect[];
  /** Lines: crossed only where nothing else is free. */
  readonly segments: readonly Segment[];
  /** Places of upright lines through the whole plot, px: as segments, and words do not touch them either. */
  readonly stems?: readonly number[];
  /** What words may be about: those of one stand nearer to it than to any other. */
  readonly rivals?: readonly Rect[];
  /** Labels stay inside. */
  readonly bounds: Rect;
}

export type Side = 'right' | 'top' | 'bottom' | 'left' | 'top-right' | 'top-left' | 'bottom-right' | 'bottom-left';

/** A label looking for a place around an anchor (a dot, the end of a line, the top of a column). */
export interface LabelRequest {
  readonly id: string;
  readonly role: PlacedLabel['role'];
  readonly lines: readonly TextLine[];
  readonly color: string;
  readonly anchor: Rect;
  /** Places to try, best first. */
  readonly sides: readonly Side[];
  /** May stand further away, at the end of a leader line. */
  readonly far: boolean;
  /** How much worse each next place is; 1 where absent. A line crossed costs 9. */
  readonly step?: number;
  /** Rather dropped than across a line: what it says, the legend can say too. */
  readonly clear?: true;
  /** Rather dropped than nearer to another anchor, across a line, or at a long leader; `must`: wherever there is room, before it is dropped. */
  readonly own?: true | 'must';
  /** Where there is no other place: aslant above or below its anchor, at the end of a short leader. */
  readonly slides?: true;
}

export const AROUND: readonly Side[] = ['top', 'right', 'top-right', 'top-left', 'bottom-right', 'left', 'bottom', 'bottom-left'];

const LINE_HEIGHT = 1.25;
const GAP = 4;
/** Distances of the rings of places, px. */
const RINGS = [0, 10, 22, 36, 52, 70];
const LEADER_FROM = 14;
/** Words that must be seen to be about their anchor stand no further away, px. */
const NEAREST = 36;
/** Air between words and an upright line, px. */
const STEM_GAP = 5;

const DIRECTIONS: Record<Side, Point> = {
  right: [1, 0],
  top: [0, -1],
  bottom: [0, 1],
  left: [-1, 0],
  'top-right': [1, -1],
  'top-left': [-1, -1],
  'bottom-right': [1, 1],
  'bottom-left': [-1, 1],
};

export function toBlockSize(lines: readonly TextLine[], measure: MeasureText): { width: number; height: number } {
  const width = Math.max(0, ...lines.map((line) => measure(line.text, line)));
  const height = lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Top left corner of a block beside an anchor: diagonal places touch the anchor's corner. */
function toCorner(anchor: Rect, size: { width: number; height: number }, side: Side, ring: number): Point {
  const [dx, dy] = DIRECTIONS[side];
  const away = GAP + ring;
  const slant = dx && dy ? away * 0.7 : away;
  const x = dx > 0 ? anchor.x + anchor.width + slant : dx < 0 ? anchor.x - slant - size.width : anchor.x + (anchor.width - size.width) / 2;
  const y = dy > 0 ? anchor.y + anchor.height + slant : dy < 0 ? anchor.y - slant - size.height : anchor.y + (anchor.height - size.height) / 2;
  return [x, y];
}

function nearest(rect: Rect, [x, y]: Point): Point {
  return [Math.min(Math.max(x, rect.x), rect.x + rect.width), Math.min(Math.max(y, rect.y), rect.y + rect.height)];
}

function toLeader(anchor: Rect, box: Rect): readonly [Point, Point] {
  const center: Point = [anchor.x + anchor.width / 2, anchor.y + anchor.height / 2];
  const to = nearest(inflate(box, 2), center);
  return [nearest(inflate(anchor, 2), to), to];
}

function toAlign(side: Side): PlacedLabel['align'] {
  const [dx] = DIRECTIONS[side];
  return dx > 0 ? 'left' : dx < 0 ? 'right' : 'center';
}

interface Place {
  readonly box: Rect;
  readonly side: Side;
  readonly leader: readonly [Point, Point] | null;
  readonly cost: number;
}

/** Obstacles by their place. */
interface Surroundings {
  readonly boxes: PlaceGrid<Rect>;
  readonly segments: PlaceGrid<Segment>;
  readonly stems: readonly number[];
  readonly rivals: PlaceGrid<Rect>;
  readonly bounds: Rect;
}

function toSegmentBox([[x1, y1], [x2, y2]]: Segment): Rect {
  return inflate({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }, 0.5);
}

function toSurroundings({ boxes, segments, stems = [], rivals = [], bounds }: Obstacles): Surroundings {
  const own = (box: Rect): Rect => box;
  return { boxes: toPlaceGrid(boxes, own), segments: toPlaceGrid(segments, toSegmentBox), stems, rivals: toPlaceGrid(rivals, own), bounds };
}

/** Whether no other anchor is nearer to the middle of words than their own. */
function isNearest(box: Rect, anchor: Rect, { rivals }: Surroundings): boolean {
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
  const toAway = (other: Rect): number => {
    const [x, y] = nearest(other, middle);
    return Math.hypot(x - middle[0], y - middle[1]);
  };
  const away = toAway(anchor) - 0.5;
  return rivals.find(inflate({ x: middle[0], y: middle[1], width: 0, height: 0 }, away)).every((other) => toAway(other) >= away);
}

function findTouched(box: Rect, stems: readonly number[]): number[] {
  return stems.filter((x) => x > box.x - STEM_GAP && x < box.x + box.width + STEM_GAP);
}

/** Lines that words would stand on. */
function countCrossed(box: Rect, { segments }: Surroundings): number {
  const wide = inflate(box, 1);
  return segments.find(wide).filter((segment) => crosses(wide, segment)).length;
}

/** Lines that a leader would cross on its way: not those that meet at its own anchor. */
function countCut(leader: Segment | null, anchor: Rect, { segments }: Surroundings): number {
  if (!leader) return 0;
  const near = inflate(anchor, 2);
  return segments.find(toSegmentBox(leader)).filter((segment) => crossEachOther(leader, segment) && !crosses(near, segment)).length;
}

/** A leader that another label or dot lies on would point at the wrong thing; what lies at its beginning is where it comes from. */
function isClear(box: Rect, leader: readonly [Point, Point] | null, near: Rect, obstacles: Surroundings): boolean {
  if (!encloses(obstacles.bounds, box)) return false;
  const wide = inflate(box, 2);
  if (obstacles.boxes.find(wide).length > 0) return false;
  if (!leader) return true;
  return !obstacles.boxes.find(toSegmentBox(leader)).some((other) => crosses(other, leader) && !intersects(other, near));
}

function toPlace(request: LabelRequest, box: Rect, ring: number, side: Side, cost: number, obstacles: Surroundings): Place | null {
  const leader = ring >= LEADER_FROM ? toLeader(request.anchor, box) : null;
  // Nothing lies between words and their own mark, also where they need no leader.
  if (!isClear(box, request.own ? toLeader(request.anchor, box) : leader, inflate(request.anchor, request.own ? 0 : 1), obstacles)) return null;
  const crossed = countCrossed(box, obstacles);
  const cut = countCut(leader, request.anchor, obstacles);
  const touched = findTouched(box, obstacles.stems).length;
  // Upright lines stop before words: they are the lesser evil.
  const isWrong = request.own === true ? ring > NEAREST || crossed || cut || !isNearest(box, request.anchor, obstacles) : crossed + touched && request.clear;
  return isWrong ? null : { box, side, leader, cost: (crossed + touched) * 9 + cut * 6 + cost };
}

/** Beside an anchor, and just beyond an upright line that would stand in the words there. */
function toBoxes(box: Rect, side: Side, { stems }: Surroundings): readonly Rect[] {
  const [way] = DIRECTIONS[side];
  const touched = way === 0 ? [] : findTouched(box, stems);
  if (touched.length === 0) return [box];
  return [box, { ...box, x: way > 0 ? Math.max(...touched) + STEM_GAP : Math.min(...touched) - STEM_GAP - box.width }];
}

/** Words above or below their own mark at the edge of the plot move inside. Of places that cost the same, the first. A place that costs as much as the best before its lines are counted is not tried. */
function findPlace(request: LabelRequest, size: { width: number; height: number }, obstacles: Surroundings): Place | null {
  const { bounds } = obstacles;
  const rings = request.far ? RINGS : RINGS.slice(0, 2);
  let best: Place | null = null;
  for (const [r, ring] of rings.entries()) {
    for (const [s, side] of request.sides.entries()) {
      const cost = r * 5 + s * (request.step ?? 1);
      if (best && cost >= best.cost) continue;
      const [corner, y] = toCorner(request.anchor, size, side, ring);
      const x = request.own && DIRECTIONS[side][0] === 0 ? Math.max(bounds.x, Math.min(bounds.x + bounds.width - size.width, corner)) : corner;
      const places = toBoxes({ x, y, ...size }, side, obstacles).map((box) => toPlace(request, box, ring + Math.abs(box.x - x), side, cost + Math.abs(box.x - x) / 4, obstacles));
      best = places.reduce((least, place) => (place && (!least || place.cost < least.cost) ? place : least), best);
    }
  }
  return best;
}

/** How far words above or below their mark are moved aside, of their width. */
const SLIDES = [-0.25, 0.25, -0.4, 0.4, -0.5, 0.5];

/** Above or below an anchor, moved aside, the nearest first; null where even there nothing is free. */
function findSlid(request: LabelRequest, size: { width: number; height: number }, obstacles: Surroundings): Place | null {
  const rings = request.far ? RINGS.filter((ring) => ring <= NEAREST) : RINGS.slice(0, 2);
  for (const ring of rings) {
    for (const side of ['top', 'bottom'] as const) {
      const [x, y] = toCorner(request.anchor, size, side, ring);
      const places = SLIDES.map((part) => toPlace(request, { x: x + part * size.width, y, ...size }, ring, side, Math.abs(part), obstacles)).filter((place) => place !== null);
      const best = places.toSorted((a, b) => a.cost - b.cost)[0];
      if (best) return best;
    }
  }
  return null;
}

/** The best free place for one label, or null where there is none: a label is dropped before it covers anything. */
export function placeLabel(request: LabelRequest, obstacles: Obstacles, measure: MeasureText): PlacedLabel | null {
  return placeAmong(request, toSurroundings(obstacles), measure);
}

function placeAmong(request: LabelRequest, obstacles: Surroundings, measure: MeasureText): PlacedLabel | null {
  const size = toBlockSize(request.lines, measure);
  const own = request.own ? { ...request, own: true as const } : null;
  const best = (own && (findPlace(own, size, obstacles) ?? (own.slides ? findSlid(own, size, obstacles) : null))) || (request.own === true ? null : findPlace(request, size, obstacles));
  if (!best) return null;
  const { id, role, lines, color } = request;
  return { id, role, lines, color, ...best.box, align: toAlign(best.side), leader: best.leader };
}

/** Steps away from where a label is wanted, px, the nearest first. */
const NEAR: readonly Point[] = [0, 8, 16, 26, 38, 52, 70, 92, 120].flatMap((away) =>
  away === 0 ? [[0, 0] as const] : Array.from({ length: 16 }, (_, i): Point => [away * Math.cos((i * Math.PI) / 8), away * 0.75 * Math.sin((i * Math.PI) / 8)]),
);

/** How much worse than a px further away a crossed line is: where a reader wants the words, and where they stand by themselves. */
export const CROSSED = { wanted: 60, free: 130 } as const;

/**
 * A label with its middle where it is wanted, or as near to it as there is room; a leader leads back to the nearest place of its
 * anchor (a long one: a line or a band) where that is not beside it. Null where nothing near is free.
 */
export function placeNear(request: Omit<LabelRequest, 'sides' | 'far'>, [x, y]: Point, obstacles: Obstacles, measure: MeasureText, crossed: number = CROSSED.wanted): PlacedLabel | null {
  const { id, role, lines, color, anchor } = request;
  const [size, around] = [toBlockSize(lines, measure), toSurroundings(obstacles)];
  let best: { box: Rect; leader: PlacedLabel['leader']; cost: number } | null = null;
  for (const [right, down] of NEAR) {
    const away = Math.hypot(right, down);
    if (best && away >= best.cost) break;
    const box = { x: x + right - size.width / 2, y: y + down - size.height / 2, ...size };
    const from = nearest(anchor, [box.x + size.width / 2, box.y + size.height / 2]);
    const to = nearest(inflate(box, 2), from);
    const leader = Math.hypot(from[0] - to[0], from[1] - to[1]) >= LEADER_FROM ? ([from, to] as const) : null;
    if (!isClear(box, leader, { x: from[0] - 1, y: from[1] - 1, width: 2, height: 2 }, around)) continue;
    const cost = away + crossed * (countCrossed(box, around) + findTouched(box, around.stems).length);
    if (!best || cost < best.cost) best = { box, leader, cost };
  }
  return best && { id, role, lines, color, ...best.box, align: 'center', leader: best.leader };
}

/** Places labels one after the other, the most important first; each placed label is in the way of the next. */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles, measure: MeasureText): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  if (requests.length === 0) return placed;
  const around = toSurroundings(obstacles);
  for (const request of requests) {
    const label = placeAmong(request, around, measure);
    if (!label) continue;
    placed.push(label);
    around.boxes.add(label);
    if (label.leader) around.segments.add(label.leader);
  }
  return placed;
}
