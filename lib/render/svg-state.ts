import { type Clip, NO_CLIP } from './svg-clip';
import { IDENTITY, type Matrix, multiply } from './svg-outline';

/** What a canvas calls its state: styles, transform and clip, kept by `save` and given back by `restore`. */
export class CanvasState {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  miterLimit = 10;
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  protected lineDash: readonly number[] = [];
  protected clipped: Clip = NO_CLIP;
  protected matrix: Matrix;
  readonly #base: Matrix;
  readonly #saved: (() => void)[] = [];

  /** @param base where the drawing stands: the transforms of whoever draws start from here. */
  constructor(base: Matrix = IDENTITY) {
    this.#base = base;
    this.matrix = base;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, globalAlpha, font, textAlign, textBaseline } = this;
    const { lineDash, clipped, matrix } = this;
    const state = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, globalAlpha, font, textAlign, textBaseline };
    this.#saved.push(() => {
      Object.assign(this, state);
      [this.lineDash, this.clipped, this.matrix] = [lineDash, clipped, matrix];
    });
  }

  restore(): void {
    this.#saved.pop()?.();
  }

  setLineDash(lengths: Iterable<number>): void {
    const given = [...lengths];
    this.lineDash = given.length % 2 ? [...given, ...given] : given;
  }

  getLineDash(): number[] {
    return [...this.lineDash];
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = multiply(this.matrix, [a, b, c, d, e, f]);
  }

  /** Chart.js sets its pixel ratio here; a vector has none to set, only a place. */
  setTransform(a?: number | DOMMatrix2DInit, b = 0, c = 0, d = 1, e = 0, f = 0): void {
    this.resetTransform();
    if (typeof a === 'number') this.transform(a, b, c, d, e, f);
  }

  resetTransform(): void {
    this.matrix = this.#base;
  }
}
