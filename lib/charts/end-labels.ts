import type { Drawing } from './drawing';
import { toBlockSize } from './label-layout';
import type { PlacedLabel, TextLine } from './plot-shapes';
import type { Point } from './rect';

/** A name (with its value) that wants to stand beside the end of its line. */
export interface EndRequest {
  readonly id: string;
  readonly lines: readonly TextLine[];
  readonly color: string;
  /** The end of the line, px. */
  readonly end: Point;
}

/** A column of labels: its edge beside the plot, its heights, and the side of the plot that it stands on. */
export interface EndColumn {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: 'left' | 'right';
}

interface Block {
  readonly heights: readonly number[];
  /** Wanted top of the block if only its own labels counted. */
  readonly wanted: number;
}

function toTotal({ heights }: Block): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Two blocks that would overlap become one, at the mean of where their labels want to be. */
function merge(a: Block, b: Block): Block {
  const [m, n] = [a.heights.length, b.heights.length];
  return { heights: [...a.heights, ...b.heights], wanted: (a.wanted * m + (b.wanted - toTotal(a)) * n) / (m + n) };
}

/**
 * Tops of labels that want their middles at `middles` (ascending) and must not overlap: least movement in the sense of
 * squares (pool adjacent violators), then pushed inside `top` and `bottom`, where they must fit.
 */
export function spreadTops(middles: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const clamp = (block: Block): Block => ({ ...block, wanted: Math.max(top, Math.min(bottom - toTotal(block), block.wanted)) });
  const blocks: Block[] = [];
  for (const [i, middle] of middles.entries()) {
    const height = heights[i] ?? 0;
    let block = clamp({ heights: [height], wanted: middle - height / 2 });
    for (let last = blocks.at(-1); last && last.wanted + toTotal(last) > block.wanted; last = blocks.at(-1)) {
      blocks.pop();
      block = clamp(merge(last, block));
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => block.heights.map((_, i) => block.wanted + block.heights.slice(0, i).reduce((sum, height) => sum + height, 0)));
}

/** As many as the height carries, the first ones first. */
function fit<T extends { readonly height: number }>(items: readonly T[], room: number): T[] {
  let used = 0;
  return items.filter(({ height }) => {
    if (used + height > room) return false;
    used += height;
    return true;
  });
}

function toLabel(request: EndRequest, size: { width: number; height: number }, y: number, { x, side }: EndColumn): PlacedLabel {
  const [left, middle] = [side === 'right' ? x : x - size.width, y + size.height / 2];
  const inner: Point = [side === 'right' ? x - 3 : x + 3, middle];
  const away = side === 'right' ? 4 : -4;
  const isAside = Math.abs(middle - request.end[1]) > 3 || Math.abs(inner[0] - request.end[0]) > 22;
  const leader = isAside ? ([[request.end[0] + away, request.end[1]], inner] as const) : null;
  return { id: request.id, role: 'series', lines: request.lines, color: request.color, x: left, y, ...size, align: side === 'right' ? 'left' : 'right', leader };
}

/** Where a column of names on the right begins: beyond the lines of events that would stand in its words, where there is room for that. */
export function toColumnX(d: Drawing, x: number, widest: number, stems: readonly number[]): number {
  const crossed = stems.filter((stem) => stem > x - d.size * 1.6 && stem < x + widest + d.size / 2);
  const beyond = Math.max(x, ...crossed.map((stem) => stem + d.size * 0.75));
  return beyond + widest <= d.width - 2 ? beyond : x;
}

/** Names at the ends of lines, one below the other as the lines end; those that do not fit (the last ones asked for) are left out. */
export function placeEndLabels(d: Drawing, requests: readonly EndRequest[], column: EndColumn): PlacedLabel[] {
  const sized = requests.map((request) => ({ request, ...toBlockSize(request.lines, d.measure) }));
  const kept = fit(sized, column.bottom - column.top).toSorted((a, b) => a.request.end[1] - b.request.end[1]);
  const tops = spreadTops(kept.map(({ request }) => request.end[1]), kept.map(({ height }) => height), column.top, column.bottom);
  return kept.map(({ request, width, height }, i) => toLabel(request, { width, height }, tops[i] ?? column.top, column));
}
