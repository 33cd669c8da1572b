import type { Point, Rect } from '../charts/rect';
import type { Command } from './svg-path';

/** As the canvas writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function apply(m: Matrix, [x, y]: Point): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Factor of lengths. Shapes here are moved, turned and scaled evenly, never skewed. */
export function toScale(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}

/** Degrees, clockwise on the screen. */
export function toRotation(m: Matrix): number {
  return (Math.atan2(m[1], m[0]) * 180) / Math.PI;
}

const TURN = 2 * Math.PI;

/** The canvas' rule: a whole turn or more is one turn, anything else the remainder in the asked direction. */
function toSweep(from: number, to: number, counterclockwise: boolean): number {
  const way = counterclockwise ? -1 : 1;
  const turn = (to - from) * way;
  return way * (turn >= TURN ? TURN : ((turn % TURN) + TURN) % TURN);
}

export interface Ellipse {
  readonly center: Point;
  readonly radii: Point;
  readonly rotation: number;
}

/** The current path of a canvas, kept in px of the picture. */
export class Outline {
  readonly commands: Command[] = [];
  #at: Point | null = null;
  #start: Point = [0, 0];
  #left = Infinity;
  #top = Infinity;
  #right = -Infinity;
  #bottom = -Infinity;

  get bounds(): Rect {
    return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom - this.#top };
  }

  moveTo(m: Matrix, to: Point): void {
    this.#start = this.#reach(apply(m, to));
    this.#push(['M', ...this.#start]);
  }

  lineTo(m: Matrix, to: Point): void {
    const point = apply(m, to);
    if (this.#at && Math.hypot(point[0] - this.#at[0], point[1] - this.#at[1]) < 1e-3) return;
    if (this.#at) this.#push(['L', ...this.#reach(point)]);
    else this.moveTo(m, to);
  }

  curveTo(m: Matrix, points: readonly [Point, Point] | readonly [Point, Point, Point]): void {
    const [first, second, third] = points.map((point) => this.#reach(apply(m, point))) as [Point, Point, Point?];
    this.#push(third ? ['C', ...first, ...second, ...third] : ['Q', ...first, ...second]);
  }

  close(): void {
    if (!this.#at || this.commands.at(-1)?.[0] === 'Z') return;
    this.#push(['Z']);
    this.#at = this.#start;
  }

  rect(m: Matrix, { x, y, width, height }: Rect): void {
    this.moveTo(m, [x, y]);
    this.lineTo(m, [x + width, y]);
    this.lineTo(m, [x + width, y + height]);
    this.lineTo(m, [x, y + height]);
    this.close();
  }

  /** Angles in radians. A whole ellipse is two halves, because an arc cannot end where it begins. */
  arc(m: Matrix, ellipse: Ellipse, from: number, to: number, counterclockwise: boolean): void {
    const at = (angle: number) => toEllipsePoint(ellipse, angle);
    this.lineTo(m, at(from));
    const sweep = toSweep(from, to, counterclockwise);
    const pieces = Math.abs(sweep) === TURN ? 2 : 1;
    const large = pieces === 1 && Math.abs(sweep) > Math.PI ? 1 : 0;
    const mirrored = m[0] * m[3] - m[1] * m[2] < 0;
    const clockwise = sweep > 0 !== mirrored ? 1 : 0;
    if (ellipse.radii[0] <= 0 || sweep === 0) return;
    const [rx, ry] = [ellipse.radii[0] * toScale(m), ellipse.radii[1] * toScale(m)];
    this.#include(apply(m, ellipse.center), Math.max(rx, ry));
    // Radii too small for their ends grow to fit (SVG 1.1 F.6.6), so the halves of a circle stay halves whatever is rounded.
    const [ax, ay] = pieces === 2 && rx === ry ? [Math.min(1, rx / 2), Math.min(1, rx / 2)] : [rx, ry];
    const rotation = rx === ry ? 0 : (ellipse.rotation * 180) / Math.PI + toRotation(m);
    for (let i = 1; i <= pieces; i += 1) {
      this.#push(['A', ax, ay, rotation, large, clockwise, ...this.#reach(apply(m, at(from + (sweep * i) / pieces)))]);
    }
  }

  #push(command: Command): void {
    this.commands.push(command);
  }

  #reach(point: Point): Point {
    this.#at = point;
    this.#include(point, 0);
    return point;
  }

  #include([x, y]: Point, radius: number): void {
    this.#left = Math.min(this.#left, x - radius);
    this.#top = Math.min(this.#top, y - radius);
    this.#right = Math.max(this.#right, x + radius);
    this.#bottom = Math.max(this.#bottom, y + radius);
  }
}

function toEllipsePoint({ center, radii, rotation }: Ellipse, angle: number): Point {
  const [x, y] = [radii[0] * Math.cos(angle), radii[1] * Math.sin(angle)];
  return [center[0] + x * Math.cos(rotation) - y * Math.sin(rotation), center[1] + x * Math.sin(rotation) + y * Math.cos(rotation)];
}
