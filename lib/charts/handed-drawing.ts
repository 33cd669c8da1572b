/** A drawing on its way to the page: the browser gets it as part of the page only, not a second time in the data of its scripts. */
export interface HandedDrawing {
  /** Names the text of the drawing. */
  readonly name: string;
  /** Of its layout, px: its place is kept where it does not come with the page. */
  readonly width: number;
  readonly height: number;
}

/** On globalThis: what renders on the server only and what renders in both places have a copy of this module each. */
const shelf = globalThis as typeof globalThis & { tradeciteHanded?: Map<string, string> };

/** Drawings that wait to be written: more than pages in the making ever need, so that none has to be taken off the shelf. */
const MOST = 1024;

/** On the server: hands drawings to what writes the page, by their names. */
export function handOver(drawings: Iterable<readonly [name: string, svg: string]>): void {
  const handed = (shelf.tradeciteHanded ??= new Map());
  for (const [name, svg] of drawings) {
    handed.delete(name);
    handed.set(name, svg);
  }
  for (const name of handed.keys()) {
    if (handed.size <= MOST) return;
    handed.delete(name);
  }
}

/** The drawing, on the server; elsewhere, and should it have been forgotten, an empty one of its size. */
export function takeDrawing({ name, width, height }: HandedDrawing): string {
  return shelf.tradeciteHanded?.get(name) ?? `<svg viewBox="0 0 ${width} ${height}"></svg>`;
}
