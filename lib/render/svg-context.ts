import type { Point, Rect } from '../charts/rect';
import { clipPath, intersect, isRect, toRectCommands } from './svg-clip';
import { measureFont, parseFont, toBaselineShift } from './svg-font';
import { type Attributes, isHaloOf, type Item, type PathItem, type TextItem } from './svg-item';
import { apply, type Matrix, Outline, toRotation, toScale } from './svg-outline';
import { toPathData } from './svg-path';
import { CanvasState } from './svg-state';
import { isVisible, shortenColor, toFillAttributes, toFontAttributes, toStrokeAttributes, type WriteColor } from './svg-style';

/** The part of a canvas that Chart.js, its annotations and the plugins of lib/charts draw with. */
type Drawn = Pick<
  CanvasRenderingContext2D,
  | 'canvas' | 'save' | 'restore' | 'translate' | 'rotate' | 'scale' | 'transform' | 'setTransform' | 'resetTransform' | 'clearRect'
  | 'beginPath' | 'closePath' | 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'quadraticCurveTo' | 'arc' | 'ellipse' | 'rect'
  | 'fill' | 'stroke' | 'clip' | 'fillRect' | 'strokeRect' | 'fillText' | 'strokeText' | 'measureText' | 'setLineDash' | 'getLineDash'
  | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'miterLimit' | 'lineDashOffset' | 'globalAlpha' | 'font'
  | 'textAlign' | 'textBaseline'
>;

export interface SvgContextOptions {
  readonly writeColor?: WriteColor;
  /** Size of text that the root element already states. */
  readonly fontSize?: number;
  /** Where the drawing stands in the picture. */
  readonly matrix?: Matrix;
}

/**
 * A canvas context that writes down what is drawn, for `toMarkup`. Chart.js takes its `canvas` for a real one. What is
 * missing here (images, gradients, patterns, shadows) nothing in lib/charts uses; a call of it fails instead of vanishing.
 */
export class SvgContext extends CanvasState implements Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly items: Item[] = [];
  /** What is being drawn; becomes the class of its elements. */
  part: string | null = null;
  readonly #writeColor: WriteColor;
  readonly #fontSize: number;
  #outline = new Outline();
  /** The outline, at the length it had, that the last item shows: filled and then stroked, it is one path. */
  #shown: { readonly outline: Outline; readonly length: number } | null = null;

  constructor(width: number, height: number, { writeColor = shortenColor, fontSize = 16, matrix }: SvgContextOptions = {}) {
    super(matrix);
    this.#writeColor = writeColor;
    this.#fontSize = fontSize;
    // Chart.js asks of a canvas its size and its context, no more.
    this.canvas = { width, height, getContext: () => this } as unknown as HTMLCanvasElement;
  }

  /** Nothing to wipe out: a recording begins empty, and is drawn once. */
  clearRect(): void {}

  beginPath(): void {
    this.#outline = new Outline();
  }

  closePath(): void {
    this.#outline.close();
  }

  moveTo(x: number, y: number): void {
    this.#outline.moveTo(this.matrix, [x, y]);
  }

  lineTo(x: number, y: number): void {
    this.#outline.lineTo(this.matrix, [x, y]);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#outline.curveTo(this.matrix, [[x1, y1], [x2, y2], [x, y]]);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#outline.curveTo(this.matrix, [[x1, y1], [x, y]]);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, counterclockwise);
  }

  ellipse(x: number, y: number, rx: number, ry: number, rotation: number, from: number, to: number, counterclockwise = false): void {
    this.#outline.arc(this.matrix, { center: [x, y], radii: [rx, ry], rotation }, from, to, counterclockwise);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#outline.rect(this.matrix, { x, y, width, height });
  }

  fill(rule?: CanvasFillRule | Path2D): void {
    if (!isVisible(this.fillStyle, this.globalAlpha)) return;
    const attributes = toFillAttributes(this, this.#writeColor);
    this.#paint(this.#outline, rule === 'evenodd' ? { ...attributes, 'fill-rule': 'evenodd' } : attributes);
  }

  stroke(): void {
    this.#stroke(this.#outline);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    if (isVisible(this.fillStyle, this.globalAlpha)) this.#paint(this.#toRect({ x, y, width, height }), toFillAttributes(this, this.#writeColor));
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#stroke(this.#toRect({ x, y, width, height }));
  }

  clip(): void {
    const { bounds, commands } = this.#outline;
    const { rect, paths } = this.clipped;
    if (isRect(this.#outline)) this.clipped = { rect: rect ? intersect(rect, bounds) : bounds, paths };
    else this.clipped = { rect, paths: [...paths, toPathData(commands)] };
  }

  measureText(text: string): TextMetrics {
    return measureFont(text, this.font);
  }

  fillText(text: string, x: number, y: number): void {
    if (!text || !isVisible(this.fillStyle, this.globalAlpha)) return;
    const item = this.#toText(text, [x, y], toFillAttributes(this, this.#writeColor));
    const last = this.items.at(-1);
    if (last?.kind === 'text' && isHaloOf(last, item)) {
      const attributes = { ...item.attributes, ...last.attributes, 'paint-order': 'stroke' };
      this.items[this.items.length - 1] = { ...item, attributes };
    } else this.items.push(item);
  }

  strokeText(text: string, x: number, y: number): void {
    if (text && isVisible(this.strokeStyle, this.globalAlpha)) this.items.push(this.#toText(text, [x, y], this.#toStroke()));
  }

  #toStroke(): Attributes {
    return toStrokeAttributes(this, this.#writeColor, toScale(this.matrix));
  }

  #toPart(attributes: Attributes): Attributes {
    return this.part ? { ...attributes, class: this.part } : attributes;
  }

  #toRect(rect: Rect): Outline {
    const outline = new Outline();
    outline.rect(this.matrix, rect);
    return outline;
  }

  #toText(text: string, place: Point, paint: Attributes): TextItem {
    const { size, weight, family } = parseFont(this.font);
    const [x, y] = apply(this.matrix, [place[0], place[1] + size * toBaselineShift(this.textBaseline, family)]);
    const font = toFontAttributes({ weight, size: size * toScale(this.matrix) }, this.textAlign, this.#fontSize);
    const attributes = this.#toPart({ ...paint, ...font });
    return { kind: 'text', text, x, y, rotation: toRotation(this.matrix), attributes, clips: this.clipped.paths };
  }

  #stroke(outline: Outline): void {
    if (!isVisible(this.strokeStyle, this.globalAlpha) || this.lineWidth <= 0) return;
    const last = this.items.at(-1);
    const isShown = this.#shown?.outline === outline && this.#shown.length === outline.commands.length;
    if (isShown && last?.kind === 'path' && !last.attributes['stroke']) {
      this.items[this.items.length - 1] = { ...last, attributes: { ...last.attributes, ...this.#toStroke() } };
    } else this.#paint(outline, this.#toStroke());
  }

  #paint(outline: Outline, attributes: Attributes): void {
    if (outline.commands.length < 2) return;
    const { rect, paths } = this.clipped;
    const item: PathItem = { kind: 'path', commands: [...outline.commands], bounds: outline.bounds, attributes: this.#toPart(attributes), clips: paths };
    const parts = rect ? clipPath(item, rect) : [item];
    this.items.push(...(parts ?? [{ ...item, clips: [...paths, toPathData(toRectCommands(rect as Rect))] }]));
    this.#shown = parts?.[0] === item ? { outline, length: outline.commands.length } : null;
  }
}
