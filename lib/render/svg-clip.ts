import { encloses, inflate, intersects, type Point, type Rect } from '../charts/rect';
import { type PathItem, toLineWidth } from './svg-item';
import type { Command } from './svg-path';

/** What a canvas is cut to: a rectangle, where all that was asked for were rectangles, and any other shapes as path data. */
export interface Clip {
  readonly rect: Rect | null;
  readonly paths: readonly string[];
}

export const NO_CLIP: Clip = { rect: null, paths: [] };

export function intersect(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x), height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y) };
}

/** Corners of a path of straight lines only; null for another. */
function toCorners(commands: readonly Command[]): Point[] | null {
  const corners: Point[] = [];
  for (const [i, command] of commands.entries()) {
    if (command[0] === 'Z') continue;
    if (command[0] !== (i === 0 ? 'M' : 'L')) return null;
    corners.push([command[1], command[2]]);
  }
  return corners;
}

/** Whether a path is one upright rectangle: its own bounds. */
export function isRect({ commands, bounds }: Pick<PathItem, 'commands' | 'bounds'>): boolean {
  const corners = toCorners(commands);
  if (!corners || corners.length < 4 || corners.length > 5) return false;
  const isEdge = (at: number, from: number, size: number) => Math.abs(at - from) < 0.01 || Math.abs(at - from - size) < 0.01;
  const turns = corners.slice(1).every(([x, y], i) => Math.abs(x - (corners[i]?.[0] ?? 0)) < 0.01 !== Math.abs(y - (corners[i]?.[1] ?? 0)) < 0.01);
  return turns && corners.every(([x, y]) => isEdge(x, bounds.x, bounds.width) && isEdge(y, bounds.y, bounds.height));
}

export function toRectCommands({ x, y, width, height }: Rect): Command[] {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}

/** Liang–Barsky: the part of a segment inside a box, null where there is none. */
function cut([x1, y1]: Point, [x2, y2]: Point, rect: Rect): readonly [Point, Point] | null {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const sides = [[-dx, x1 - rect.x], [dx, rect.x + rect.width - x1], [-dy, y1 - rect.y], [dy, rect.y + rect.height - y1]] as const;
  let [enter, leave] = [0, 1];
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return null;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
  }
  return enter < leave ? [[x1 + enter * dx, y1 + enter * dy], [x1 + leave * dx, y1 + leave * dy]] : null;
}

/** Straight lines cut at the box; null where the path has curves or closes. */
function cutLines(commands: readonly Command[], rect: Rect): Command[] | null {
  const lines: Command[] = [];
  let [at, drawn]: [Point, Point | null] = [[0, 0], null];
  for (const command of commands) {
    if (command[0] !== 'M' && command[0] !== 'L') return null;
    const to: Point = [command[1], command[2]];
    const part = command[0] === 'L' ? cut(at, to, rect) : null;
    if (part && (drawn?.[0] !== part[0][0] || drawn[1] !== part[0][1])) lines.push(['M', ...part[0]]);
    if (part) lines.push(['L', ...part[1]]);
    [at, drawn] = [to, part?.[1] ?? null];
  }
  return lines;
}

function cutToRect(item: PathItem, rect: Rect): readonly PathItem[] | null {
  const bounds = intersect(item.bounds, rect);
  const { fill, stroke, 'stroke-dasharray': dash } = item.attributes;
  if (fill && !stroke && isRect(item)) return [{ ...item, bounds, commands: toRectCommands(bounds) }];
  const commands = fill || dash ? null : cutLines(item.commands, rect);
  return commands && [{ ...item, bounds, commands }].filter(() => commands.length > 0);
}

/** Half a pixel beyond the edge is not seen. */
const TOLERANCE = 0.75;

/**
 * Cuts a path where that can be done by arithmetic (lines, upright rectangles, what lies inside anyway); [] where nothing
 * is left, null where SVG has to clip it.
 */
export function clipPath(item: PathItem, rect: Rect): readonly PathItem[] | null {
  const half = toLineWidth(item.attributes) / 2;
  if (encloses(inflate(rect, TOLERANCE), inflate(item.bounds, Math.max(0, half - TOLERANCE)))) return [item];
  return intersects(inflate(item.bounds, half), rect) ? cutToRect(item, rect) : [];
}
