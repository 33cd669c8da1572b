import { toReadingOrder } from '../charts/reading-order';
import type { ChartView } from '../charts/chart-view';
import type { Point, Rect } from '../charts/rect';
import type { Target } from '../charts/targets';
import { toObservationRef } from '../core/observation';
import { escapeXml } from './svg-markup';
import { toNumber } from './svg-path';

/** A drawn point that a script can find again: what it stands for, and its place in px of the picture. */
export interface MarkedPoint {
  /** Place in the reading order of the view, from 0. */
  readonly index: number;
  readonly kind: Target['kind'];
  readonly id: string;
  /** A name that outlives the database: the observation's ref, or the event's id. */
  readonly ref: string;
  readonly box: Rect;
}

/** Everything drawn that a reader can step to, in reading order. `offset` is where the chart stands in the picture. */
export function toMarkedPoints(view: ChartView, targets: readonly Target[], [dx, dy]: Point = [0, 0]): MarkedPoint[] {
  const refs = new Map(view.observations.map((o) => [o.id, toObservationRef(o)]));
  // The first of several for one mark is the mark itself.
  const known = new Map(targets.toReversed().map((target) => [`${target.kind} ${target.id}`, target]));
  return toReadingOrder(view).flatMap(({ kind, id }, index): MarkedPoint[] => {
    const target = known.get(`${kind} ${id}`);
    const { x, y, width, height } = target?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    return target ? [{ index, kind, id, ref: refs.get(id) ?? id, box: { x: x + dx, y: y + dy, width, height } }] : [];
  });
}

/** Half the least size that a finger hits (WCAG 2.5.8: 24 px). */
const REACH = 12;

function toShape({ box }: MarkedPoint): string {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const [rx, ry] = [Math.max(box.width / 2, REACH), Math.max(box.height / 2, REACH)];
  const isDot = rx === ry;
  const values = isDot ? { cx, cy, r: rx } : { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
  const attributes = Object.entries(values).map(([name, value]) => `${name}="${toNumber(value)}"`).join(' ');
  return `${isDot ? 'circle' : 'rect'} ${attributes}`;
}

function toClass({ kind }: MarkedPoint): string {
  return kind === 'event' ? 'p events' : 'p';
}

/**
 * One unseen element for each point, over the drawing: class `p` (and `events` for events), `data-i` its place in the reading order, `data-ref` its
 * name. Pointers and fingers hit it; a script adds focus, tooltip and words.
 */
export function toPointMarkup(points: readonly MarkedPoint[]): string {
  if (points.length === 0) return '';
  const marks = points.map((point) => `<${toShape(point)} class="${toClass(point)}" data-i="${point.index}" data-ref="${escapeXml(point.ref)}"/>`);
  return `<g pointer-events="all">${marks.join('')}</g>`;
}

/**
 * The same in fewer bytes, for a page whose script finds the point nearest to a pointer: the classes on a group, and `data-i`
 * only for the first and where it is not one more than that of the point before.
 */
export function toBarePointMarkup(points: readonly MarkedPoint[]): string {
  const parts = points.map((point, i) => {
    const before = points[i - 1];
    const [name, isNew] = [toClass(point), !before || toClass(before) !== toClass(point)];
    const place = before && point.index === before.index + 1 ? '' : ` data-i="${point.index}"`;
    return `${isNew ? `${before ? '</g>' : ''}<g class="${name}">` : ''}<${toShape(point)}${place}/>`;
  });
  return parts.length ? `${parts.join('')}</g>` : '';
}
