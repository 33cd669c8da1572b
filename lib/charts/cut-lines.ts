import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { type Axis, toPixel, toValue } from './axis';
import type { PlotParts } from './plot-parts';
import { toScaleAxis } from './rank-scale';
import { inflate, intersects, type Rect } from './rect';

type Span = readonly [from: number, to: number];

/** Air between words and the end of a line, px. */
const AIR = 2;
/** Shorter pieces are specks, px. */
const LEAST = 3;

/** What is left of a line between the words that stand on it. */
function cut([from, to]: Span, words: readonly Span[]): Span[] {
  let left: Span[] = [[from, to]];
  for (const [start, end] of words) left = left.flatMap(([a, b]): Span[] => (end <= a || start >= b ? [[a, b]] : [[a, start], [end, b]]));
  return left.filter(([a, b]) => b - a >= LEAST);
}

/** The two scales of a line; those of both ends where it goes across the whole plot. */
function toAxes({ scales, area, reverse }: PlotParts, { xScaleID, yScaleID }: AnnotationOptions): { x: Axis; y: Axis } | null {
  const [x, y] = [scales[String(xScaleID ?? 'x')], scales[String(yScaleID ?? 'y')]];
  const [top, bottom] = reverse ? [area.bottom, area.top] : [area.top, area.bottom];
  return x && y ? { x: toScaleAxis(x, area.left, area.right), y: toScaleAxis(y, bottom, top) } : null;
}

function toPx(axis: Axis, value: unknown, absent: number): number {
  return typeof value === 'number' ? toPixel(axis, value) : absent;
}

function cutLine(line: AnnotationOptions, parts: PlotParts, boxes: readonly Rect[]): AnnotationOptions[] {
  const axes = line.type === 'line' ? toAxes(parts, line) : null;
  if (!axes) return [line];
  const { area } = parts;
  const [x1, x2] = [toPx(axes.x, line.xMin, area.left), toPx(axes.x, line.xMax, area.right)].toSorted((a, b) => a - b) as [number, number];
  const [y1, y2] = [toPx(axes.y, line.yMin, area.top), toPx(axes.y, line.yMax, area.bottom)].toSorted((a, b) => a - b) as [number, number];
  const crossed = boxes.filter((box) => intersects(box, { x: x1 - 0.5, y: y1 - 0.5, width: x2 - x1 + 1, height: y2 - y1 + 1 }));
  if (crossed.length === 0) return [line];
  const isUpright = x2 - x1 < y2 - y1;
  const pieces = cut(isUpright ? [y1, y2] : [x1, x2], crossed.map((box): Span => (isUpright ? [box.y, box.y + box.height] : [box.x, box.x + box.width])));
  return pieces.map(([from, to], i) => {
    const [axis, low, high] = isUpright ? [axes.y, 'yMin', 'yMax'] : [axes.x, 'xMin', 'xMax'];
    return { ...line, xScaleID: line.xScaleID ?? 'x', yScaleID: line.yScaleID ?? 'y', id: i ? `${line.id}/${i}` : line.id, [low]: toValue(axis, isUpright ? to : from), [high]: toValue(axis, isUpright ? from : to) };
  });
}

/** Lines of events and of the reader's own annotations stop before words and go on behind them: none runs through a letter. */
export function cutLines(parts: PlotParts): PlotParts {
  const boxes = parts.shapes.plotLabels.map((label) => inflate(label, AIR));
  return { ...parts, annotations: parts.annotations.flatMap((each) => cutLine(each, parts, boxes)) };
}
