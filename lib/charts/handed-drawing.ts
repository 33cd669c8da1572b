/** A drawing on its way to the page: the browser gets it as part of the page only, not a second time in the data of its scripts. */
export interface HandedDrawing {
  /** Names the text of the drawing. */
  readonly name: string;
  /** Of its layout, px: its place is kept where it does not come with the page. */
  readonly width: number;
  readonly height: number;
}

/** Where drawings wait for the page (lib/render/drawing-shelf.ts): on globalThis, as those who hand and those who take are bundled apart. */
export type WithShelf = typeof globalThis & { tradeciteDrawings?: { get(name: string): string | undefined } };

/** The drawing, on the server; in a browser, and should it be gone, an empty one of its size. */
export function takeDrawing({ name, width, height }: HandedDrawing): string {
  return (globalThis as WithShelf).tradeciteDrawings?.get(name) ?? `<svg viewBox="0 0 ${width} ${height}"></svg>`;
}
