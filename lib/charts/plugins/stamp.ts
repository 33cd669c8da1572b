/** Something small that is drawn in many places. Lengths in px of the drawing. */
export interface Stamp {
  readonly x: number;
  readonly y: number;
  /** How far it reaches from there. */
  readonly reach: number;
  /** Equal for what looks alike. */
  readonly name: string;
  /** Draws it around 0, 0. */
  readonly draw: (ctx: CanvasRenderingContext2D) => void;
}

/** Places between two device px that are told apart, along each axis: copies at whole px stay sharp. */
const STEPS = 2;

function toPlace(at: number): readonly [whole: number, part: number] {
  const place = Math.round(at * STEPS) / STEPS;
  return [Math.floor(place), place - Math.floor(place)];
}

function makeCopy({ reach, draw }: Stamp, canvas: HTMLCanvasElement, scale: number, [dx, dy]: readonly [number, number]): HTMLCanvasElement {
  const half = Math.ceil(reach * scale) + 1;
  [canvas.width, canvas.height] = [2 * half, 2 * half];
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(scale, 0, 0, scale, half + dx, half + dy);
  if (ctx) draw(ctx);
  return canvas;
}

/**
 * Copies of drawings, within a quarter of a device px of their places: a copy costs a fraction of what curves and dashes do.
 * Null where the context is no browser's, or is turned: a vector is to hold the drawing itself, and a server has nothing to copy.
 */
export function toStamper(ctx: CanvasRenderingContext2D): ((stamp: Stamp) => void) | null {
  // A server's context has a canvas of its own making, without a document (lib/render).
  const page = ctx.canvas.ownerDocument as Document | undefined;
  if (!page) return null;
  const { a: scale, b, c, d, e, f } = ctx.getTransform();
  if (b !== 0 || c !== 0 || scale !== d) return null;
  const copies = new Map<string, HTMLCanvasElement>();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  return (stamp) => {
    const [[left, dx], [top, dy]] = [toPlace(stamp.x * scale + e), toPlace(stamp.y * scale + f)];
    const key = `${dx} ${dy} ${stamp.name}`;
    const copy = copies.get(key) ?? makeCopy(stamp, page.createElement('canvas'), scale, [dx, dy]);
    copies.set(key, copy);
    ctx.drawImage(copy, left - copy.width / 2, top - copy.height / 2);
  };
}
