import type { WithShelf } from '../charts/handed-drawing';

/** For some thirty pages that are written at once; in signs. Not of what TRADECITE_CACHE_MB keeps: no page could be written with none. */
const CAPACITY = 8 * 1024 * 1024;

const shelf = globalThis as WithShelf & { tradeciteDrawings?: Map<string, string> };

/**
 * Hands drawings, by their names, to what writes the page (takeDrawing). The longest handed over make room first, taken or not: a
 * cache that spares what is asked for would drop what has just come.
 */
export function handOver(drawings: Iterable<readonly [name: string, svg: string]>): void {
  const drawn = (shelf.tradeciteDrawings ??= new Map());
  for (const [name, svg] of drawings) {
    drawn.delete(name);
    drawn.set(name, svg);
  }
  let signs = [...drawn.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [name, { length }] of drawn) {
    if (signs <= CAPACITY) return;
    drawn.delete(name);
    signs -= length;
  }
}
