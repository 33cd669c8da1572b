import type { PDFDocument, SKRSContext2D } from '@napi-rs/canvas';

/** A context that draws on something larger than the plot: a picture, or a page of a PDF. */
export type SheetContext = SKRSContext2D | ReturnType<PDFDocument['beginPage']>;

/**
 * The part of a sheet that its context's transform points at, as a canvas of its own: nothing is drawn twice. What Chart.js
 * does to a canvas before it draws (wiping it, setting its pixel ratio) would wipe the sheet or lose its scale.
 */
export function toPlotCanvas(context: SheetContext, width: number, height: number): HTMLCanvasElement {
  // Chart.js asks of a canvas its size and its context, and of the context its canvas, no more.
  const canvas = { width, height, getContext: () => context } as unknown as HTMLCanvasElement;
  for (const name of ['clearRect', 'setTransform', 'resetTransform']) Object.defineProperty(context, name, { value: () => {}, configurable: true });
  Object.defineProperty(context, 'canvas', { value: canvas, configurable: true });
  return canvas;
}
