import { inflate, intersects, type Rect } from '../charts/rect';
import type { Command } from './svg-path';

/** Presentation attributes that children inherit from a group. */
export type Attributes = Readonly<Record<string, string>>;

export interface PathItem {
  readonly kind: 'path';
  readonly commands: readonly Command[];
  /** Without the width of its line. */
  readonly bounds: Rect;
  readonly attributes: Attributes;
  /** Path data of shapes that it is cut by. */
  readonly clips: readonly string[];
}

export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text is anchored, on its base line. */
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly attributes: Attributes;
  readonly clips: readonly string[];
}

export type Item = PathItem | TextItem;

function toKey(attributes: Attributes): string {
  return Object.entries(attributes).map((pair) => pair.join('=')).join(';');
}

export function toLineWidth({ stroke, 'stroke-width': width }: Attributes): number {
  return stroke ? Number(width ?? 1) : 0;
}

/** Whether a stroked text lies right under a filled one: the halo that labels have. */
export function isHaloOf(under: TextItem, over: TextItem): boolean {
  return !under.attributes['fill'] && under.text === over.text && under.x === over.x && under.y === over.y && under.rotation === over.rotation;
}

/**
 * Whether two paths of one style look the same as one path. Opaque lines may cross; fills under one rule, and anything
 * translucent, must not touch.
 */
function isJoinable(a: PathItem, b: PathItem): boolean {
  const onlyLines = !a.attributes['fill'] && !a.attributes['stroke-opacity'];
  const reach = toLineWidth(a.attributes) / 2 + 0.1;
  return onlyLines || !intersects(inflate(a.bounds, reach), inflate(b.bounds, reach));
}

function unite(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** Whether a line goes on where the last one ended: it needs no new start, unless dashes would begin again there. */
function isContinuation(a: PathItem, b: PathItem): boolean {
  const [last, first] = [a.commands.at(-1), b.commands[0]];
  if (last?.[0] !== 'L' || first?.[0] !== 'M' || a.attributes['stroke-dasharray'] || a.attributes['fill']) return false;
  return Math.hypot(last[1] - first[1], last[2] - first[2]) < 0.05;
}

/** A path that still grows. */
interface Run {
  item: PathItem;
  readonly commands: Command[];
  readonly key: string;
}

function startRun(item: PathItem, key: string): Run {
  const commands = [...item.commands];
  return { item: { ...item, commands }, commands, key };
}

function extend(run: Run, item: PathItem): void {
  run.commands.push(...(isContinuation(run.item, item) ? item.commands.slice(1) : item.commands));
  run.item = { ...run.item, bounds: unite(run.item.bounds, item.bounds) };
}

/** Neighbours of one style become one path. */
export function joinPaths(items: readonly Item[]): Item[] {
  const joined: (Run | TextItem)[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'text') {
      joined.push(item);
      continue;
    }
    const key = toKey(item.attributes) + item.clips.join();
    if (last && 'key' in last && last.key === key && isJoinable(last.item, item)) extend(last, item);
    else joined.push(startRun(item, key));
  }
  return joined.map((entry) => ('key' in entry ? entry.item : entry));
}
