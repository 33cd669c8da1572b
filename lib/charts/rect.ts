/** A box in px, y downwards. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];
export type Segment = readonly [Point, Point];

export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Liang–Barsky: whether any part of a segment lies inside a box. Asked thousands of times for one picture. */
export function crosses(rect: Rect, [[x1, y1], [x2, y2]]: Segment): boolean {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  if ((x1 < rect.x && x2 < rect.x) || (x1 > right && x2 > right) || (y1 < rect.y && y2 < rect.y) || (y1 > bottom && y2 > bottom)) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [left, last] = dx === 0 ? [0, 1] : toInside((rect.x - x1) / dx, (right - x1) / dx);
  const [top, end] = dy === 0 ? [0, 1] : toInside((rect.y - y1) / dy, (bottom - y1) / dy);
  return Math.max(0, left, top) <= Math.min(1, last, end);
}

/** Whether two segments cross each other, not only touch. */
export function crossEachOther([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = ([px, py]: Point, [qx, qy]: Point, [rx, ry]: Point): number => (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function toInside(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

export function toSegments(points: readonly Point[]): Segment[] {
  return points.slice(1).map((point, i) => [points[i] as Point, point]);
}
