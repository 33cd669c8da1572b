import type { CanvasState } from './svg-state';
import type { Attributes } from './svg-item';
import { toNumber } from './svg-path';

/** How a colour of the canvas is written: shortened, or as a variable of the theme. */
export type WriteColor = (color: string) => string;

export function shortenColor(color: string): string {
  return color.replace(/^#(.)\1(.)\2(.)\3$/u, '#$1$2$3');
}

export function isVisible(color: string, alpha: number): boolean {
  return alpha > 0 && color !== 'transparent' && color !== '' && !/^rgba\(.*,\s*0\)$/u.test(color);
}

type Fill = Pick<CanvasState, 'fillStyle' | 'globalAlpha'>;
type Stroke = Pick<CanvasState, 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'miterLimit' | 'lineDashOffset' | 'globalAlpha' | 'getLineDash'>;

/** Only what differs from SVG's own defaults and from those of the root element (no fill, miter limit 10). */
export function toFillAttributes(state: Fill, write: WriteColor): Attributes {
  return { fill: write(state.fillStyle), ...(state.globalAlpha < 1 && { 'fill-opacity': toNumber(state.globalAlpha, 2) }) };
}

/** @param scale px of the picture for one px of the drawing. */
export function toStrokeAttributes(state: Stroke, write: WriteColor, scale: number): Attributes {
  const width = toNumber(state.lineWidth * scale, 2);
  const dash = state.getLineDash().map((length) => toNumber(length * scale, 2)).join(' ');
  const isMiter = state.lineJoin === 'miter';
  return {
    stroke: write(state.strokeStyle),
    ...(width !== '1' && { 'stroke-width': width }),
    ...(dash && { 'stroke-dasharray': dash }),
    ...(dash && state.lineDashOffset && { 'stroke-dashoffset': toNumber(state.lineDashOffset * scale, 2) }),
    ...(state.lineCap !== 'butt' && { 'stroke-linecap': state.lineCap }),
    ...(!isMiter && { 'stroke-linejoin': state.lineJoin }),
    ...(isMiter && state.miterLimit !== 10 && { 'stroke-miterlimit': toNumber(state.miterLimit, 2) }),
    ...(state.globalAlpha < 1 && { 'stroke-opacity': toNumber(state.globalAlpha, 2) }),
  };
}

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/** @param known size that the root element states. */
export function toFontAttributes(font: { readonly weight: string; readonly size: number }, align: CanvasTextAlign, known: number): Attributes {
  const anchor = ANCHORS[align];
  return {
    ...(font.weight !== '400' && { 'font-weight': font.weight }),
    ...(font.size !== known && { 'font-size': toNumber(font.size, 2) }),
    ...(anchor && { 'text-anchor': anchor }),
  };
}
