import { intersects, type Rect } from './rect';

/** Things with a place, found by it: asking what is near a label must not cost a walk over thousands of dots. */
export interface PlaceGrid<T> {
  readonly add: (item: T) => void;
  /** Everything whose box touches this one, each once, in no particular order. */
  readonly find: (box: Rect) => readonly T[];
}

const CELL = 48;

/** No picture is larger: what reaches further (a range far beyond the plot) is kept in the cells at the edge. */
const FARTHEST = 200;

function toCell(place: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.floor(place / CELL)));
}

/** More than there are rows. */
const COLUMN = 1024;

function forCells({ x, y, width, height }: Rect, visit: (cell: number) => void): void {
  for (let column = toCell(x); column <= toCell(x + width); column += 1) {
    for (let row = toCell(y); row <= toCell(y + height); row += 1) visit(column * COLUMN + row);
  }
}

export function toPlaceGrid<T>(items: readonly T[], toBox: (item: T) => Rect): PlaceGrid<T> {
  const cells = new Map<number, { item: T; box: Rect }[]>();
  const add = (item: T) => {
    const entry = { item, box: toBox(item) };
    forCells(entry.box, (cell) => {
      const own = cells.get(cell);
      if (own) own.push(entry);
      else cells.set(cell, [entry]);
    });
  };
  const find = (box: Rect) => {
    const found = new Set<T>();
    forCells(box, (cell) => {
      for (const entry of cells.get(cell) ?? []) if (intersects(box, entry.box)) found.add(entry.item);
    });
    return [...found];
  };
  items.forEach(add);
  return { add, find };
}
