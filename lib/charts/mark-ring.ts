import { inflate, type Rect } from './rect';

/** The ring around a mark, px of the layout. */
export interface MarkRing {
  readonly ring: Rect;
  /** Whether the mark is a dot, whose ring is round. */
  readonly isDot: boolean;
}

/** px between a mark and its ring. */
export const RING_GAP = 4;
/** Radius of the disc with the letter of a pinned mark, px. */
export const BADGE = 8;

/** The ring around the box of a mark. A file of its own: pages draw rings before they fetch what lays out a chart. */
export function toMarkRing(box: Rect): MarkRing {
  return { ring: inflate(box, RING_GAP), isDot: box.width === box.height };
}
