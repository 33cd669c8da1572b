import { type ColorRuns, toColorRuns } from './color-runs';

/** A picture in at most 256 colours. */
export interface PalettePicture {
  /** One byte for each pixel, its place in the palette; before each row a 0, which is PNG's word for a row without a filter. */
  readonly rows: Uint8Array;
  /** Three bytes for each colour. */
  readonly palette: Uint8Array;
}

const MOST = 256;
/**
 * How far, in levels of 255, a colour may lie from the one that stands for it: shades at the rims of letters and lines, which
 * nobody tells apart. The first that leaves few enough colours is taken.
 */
const TOLERANCES = [2, 4, 6, 8] as const;

/** The first of the chosen colours that no channel is further from than the tolerance; -1 where there is none. */
function findNear(chosen: Int16Array, count: number, color: number, tolerance: number): number {
  const [red, green, blue] = [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  for (let i = 0; i < count * 3; i += 3) {
    if (
      Math.abs((chosen[i] as number) - red) <= tolerance
      && Math.abs((chosen[i + 1] as number) - green) <= tolerance
      && Math.abs((chosen[i + 2] as number) - blue) <= tolerance
    ) return i / 3;
  }
  return -1;
}

interface Choice {
  /** For each colour's number its place in the palette. */
  readonly places: Uint8Array;
  readonly palette: Uint8Array;
}

/** Null where the tolerance leaves more than 256. The frequent ones, which come first in `order`, stand for themselves. */
function choose(colors: Int32Array, order: readonly number[], tolerance: number): Choice | null {
  const [places, chosen] = [new Uint8Array(colors.length), new Int16Array(MOST * 3)];
  let count = 0;
  for (const number of order) {
    const color = colors[number] ?? 0;
    const near = findNear(chosen, count, color, tolerance);
    if (near < 0 && count === MOST) return null;
    places[number] = near < 0 ? count : near;
    if (near < 0) {
      for (let channel = 0; channel < 3; channel += 1) chosen[count * 3 + channel] = (color >> (8 * channel)) & 255;
      count += 1;
    }
  }
  return { places, palette: Uint8Array.from(chosen.subarray(0, count * 3)) };
}

/** Shorter runs are written byte by byte: calling `fill` takes longer. */
const LONG = 24;

function writeRuns(rows: Uint8Array, at: number, from: number, to: number, { lengths, numbers }: ColorRuns, places: Uint8Array): void {
  let place = at;
  for (let run = from; run < to; run += 1) {
    const [byte, end] = [places[numbers[run] as number] as number, place + (lengths[run] as number)];
    if (end - place > LONG) rows.fill(byte, place, end);
    else for (let i = place; i < end; i += 1) rows[i] = byte;
    place = end;
  }
}

/** For rows of pictures of the usual sizes, made once: memory outside of V8's own makes it collect earlier. */
const USUAL = 1201 * 1200;
let usual: Uint8Array | undefined;

function findRoom(length: number): Uint8Array {
  if (length > USUAL) return new Uint8Array(length);
  usual ??= new Uint8Array(USUAL);
  return usual.subarray(0, length);
}

function toRows(runs: ColorRuns, places: Uint8Array, width: number): Uint8Array {
  const [stride, { ends }] = [width + 1, runs];
  const rows = findRoom(stride * ends.length);
  for (let y = 0, from = 0; y < ends.length; y += 1) {
    const to = ends[y] as number;
    rows[y * stride] = 0;
    // A row without runs of its own is as the one above.
    if (to === from) rows.copyWithin(y * stride, (y - 1) * stride, y * stride);
    else writeRuns(rows, y * stride + 1, from, to, runs, places);
    from = to;
  }
  return rows;
}

/**
 * Opaque pixels in at most 256 colours, none further than 8 of 255 levels in any channel from what it was.
 * @param rgba four bytes for each pixel; alpha is not looked at
 * @param width pixels in a row
 * @returns null where so few colours cannot be that near; else valid until the next call
 */
export function toPalettePicture(rgba: Uint8Array, width: number): PalettePicture | null {
  const runs = toColorRuns(rgba, width);
  if (!runs) return null;
  const { colors, counts } = runs;
  const order = [...colors.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number));
  for (const tolerance of TOLERANCES) {
    const choice = choose(colors, order, tolerance);
    if (choice) return { rows: toRows(runs, choice.places, width), palette: choice.palette };
  }
  return null;
}
